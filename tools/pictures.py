"""Draws the pictures of the documentation from the examples.

python tools/pictures.py            draws what has changed
python tools/pictures.py --check    draws nothing; exit 1 where a picture is stale
"""

import sys
from pathlib import Path

import journeycode

ROOT = Path(__file__).parent.parent
# (example, journey) for each picture.
PICTURES = (("broadband", "switch-broadband"),)


def main() -> int:
    """Draw or check; the exit code."""
    check, stale = sys.argv[1:] == ["--check"], 0
    if sys.argv[1:] and not check:
        print(__doc__)
        return 2
    for example, journey in PICTURES:
        target = ROOT / "docs" / "images" / f"{journey}.map.svg"
        drawn = journeycode.render(journeycode.load(ROOT / "examples" / example), journey)
        if not target.is_file() or target.read_text(encoding="utf-8") != drawn:
            stale += 1
            print(f"{'stale' if check else 'drew'} {target.relative_to(ROOT)}")
            if not check:
                target.write_text(drawn, encoding="utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
