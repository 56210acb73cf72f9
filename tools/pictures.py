"""Draws the pictures of the documentation from the examples.

python tools/pictures.py            draws what has changed
python tools/pictures.py --check    draws nothing; exit 1 where a picture is stale
"""

import sys
from pathlib import Path

import journeycode

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


def main() -> int:
    """Draw or check; the exit code."""
    check, stale = sys.argv[1:] == ["--check"], 0
    if sys.argv[1:] and not check:
        print(__doc__)
        return 2
    for example, address, view in PICTURES:
        target = ROOT / "docs" / "images" / f"{address or example}.{view}.svg"
        drawn = journeycode.render(journeycode.load(ROOT / "examples" / example), address, view=view)
        if not target.is_file() or target.read_text(encoding="utf-8") != drawn:
            stale += 1
            print(f"{'stale' if check else 'drew'} {target.relative_to(ROOT)}")
            if not check:
                target.write_text(drawn, encoding="utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
