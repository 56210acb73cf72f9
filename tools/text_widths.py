"""Writes renderers/text_widths.py: how wide each character is, as the widest of the fonts given.

    python tools/text_widths.py DejaVuSans.ttf,LiberationSans-Regular.ttf DejaVuSans-Bold.ttf,LiberationSans-Bold.ttf

Needs fontTools, which nothing else here does. The widest of common fonts is taken, so that text fits on a machine that has only that one.
"""

import sys
from pathlib import Path

from fontTools.ttLib import TTFont

TARGET = Path(__file__).parent.parent / "src" / "journeycode" / "renderers" / "text_widths.py"
RANGES = (
    (0x20, 0x7E), (0xA0, 0x24F), (0x370, 0x3FF), (0x400, 0x4FF), (0x5D0, 0x5EA), (0x620, 0x64A), (0x660, 0x669), (0x671, 0x6D3), (0x6F0, 0x6F9),
    (0x1E00, 0x1EFF), (0x2010, 0x2027), (0x2030, 0x205E), (0x20A0, 0x20BF), (0x2100, 0x218B), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x25A0, 0x25FF),
    (0x2713, 0x271C),
)  # fmt: skip
PER_LINE = 100
HEAD = '''"""How wide characters are: written by tools/text_widths.py from the metrics of fonts, not by hand.

Each range begins at a code point; a character of the text stands for the next code point: its own code less 48, doubled, is the width in
hundredths of the font size, and a space is a character that the fonts do not have.
"""
'''


def widths(paths: str) -> dict[int, int]:
    """Code point -> width in hundredths of the font size, rounded up."""
    found: dict[int, int] = {}
    for path in paths.split(","):
        font = TTFont(path)
        glyphs, advances, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
        for first, last in RANGES:
            for point in range(first, last + 1):
                if point in glyphs:
                    found[point] = max(found.get(point, 0), -(-advances[glyphs[point]][0] * 100 // em))
    return found


def table(name: str, known: dict[int, int]) -> str:
    """A tuple of (first code point, coded widths)."""
    lines = [f"{name}: tuple[tuple[int, str], ...] = ("]
    for first, last in RANGES:
        coded = "".join(chr(48 + (known[point] + 1) // 2) if point in known else " " for point in range(first, last + 1))
        parts = [coded[start : start + PER_LINE] for start in range(0, len(coded), PER_LINE)]
        lines += (
            [f"    ({first:#x}, {parts[0]!r}),"]
            if len(parts) == 1
            else [f"    ({first:#x},", *(f"     {part!r}" for part in parts), "     ),"]
        )
    return "\n".join([*lines, ")  # fmt: skip"])


if __name__ == "__main__":
    regular, bold = widths(sys.argv[1]), widths(sys.argv[2])
    TARGET.write_text("\n".join([HEAD, table("REGULAR", regular), table("BOLD", bold), ""]), encoding="utf-8")
