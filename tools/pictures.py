"""Draws the pictures of the documentation from the examples.

python tools/pictures.py            draws what has changed
python tools/pictures.py --check    draws nothing; exit 1 where a picture is stale
"""

import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import journeycode
from journeycode.api.change import pictures
from journeycode.api.compare import diff
from journeycode.renderers import Options

ROOT = Path(__file__).parent.parent
# (example, address, view) for each picture; none whose places Graphviz finds, which differ with its version.
PICTURES = (
    ("broadband", "switch-broadband", "map"),
    ("broadband", "switch-broadband", "swimlane"),
    ("broadband", "switch-broadband", "owners"),
    ("broadband", "switch-broadband", "promises"),
    ("parking-permit", "get-a-parking-permit", "curve"),
    ("parking-permit", "", "portfolio"),
    ("parking-permit", "deaf-driver", "persona"),
)


# The page whose two versions of a file are drawn together.
CHANGE = ROOT / "docs" / "how-to" / "review-a-change.md"
FILE = re.compile(r"<!-- file: (\S+) -->\n```yaml\n(.*?)```", re.DOTALL)


def drawings() -> Iterator[tuple[str, str]]:
    """The name of each picture and its svg."""
    for example, address, view in PICTURES:
        yield f"{address or example}.{view}.svg", journeycode.render(journeycode.load(ROOT / "examples" / example), address, view=view)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in FILE.findall(CHANGE.read_text(encoding="utf-8")):
            path = Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        changes = diff(journeycode.load(Path(folder, "before")), journeycode.load(Path(folder, "after")), findings=False)
        for one in pictures(changes, Options()):
            yield f"{one.id}.diff.svg", one.svg


def main() -> int:
    """Draw or check; the exit code."""
    check, stale = sys.argv[1:] == ["--check"], 0
    if sys.argv[1:] and not check:
        print(__doc__)
        return 2
    for name, drawn in drawings():
        target = ROOT / "docs" / "images" / name
        if not target.is_file() or target.read_text(encoding="utf-8") != drawn:
            stale += 1
            print(f"{'stale' if check else 'drew'} {target.relative_to(ROOT)}")
            if not check:
                target.write_text(drawn, encoding="utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
