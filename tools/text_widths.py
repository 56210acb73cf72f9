"""Writes renderers/text_widths.py: how wide each character is, as the widest of the fonts given.

    python tools/text_widths.py "DejaVuSans.ttf,LiberationSans-Regular.ttf" "DejaVuSans-Bold.ttf,LiberationSans-Bold.ttf" > src/journeycode/renderers/text_widths.py

Needs fontTools, which nothing else here does. The widest of common fonts is taken so that text fits on a machine that has only that one.
"""

import sys

from fontTools.ttLib import TTFont

RANGES = [
    (0x20, 0x7E), (0xA0, 0x24F), (0x370, 0x3FF), (0x400, 0x4FF), (0x5D0, 0x5EA), (0x620, 0x64A), (0x660, 0x669), (0x671, 0x6D3), (0x6F0, 0x6F9),
    (0x1E00, 0x1EFF), (0x2010, 0x2027), (0x2030, 0x205E), (0x20A0, 0x20BF), (0x2100, 0x218B), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x25A0, 0x25FF),
    (0x2713, 0x271C),
]  # fmt: skip


def widths(paths: list[str]) -> dict[int, int]:
    """Code point -> width in hundredths of the font size, rounded up."""
    found: dict[int, int] = {}
    for path in paths:
        font = TTFont(path)
        glyphs, advances, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
        for first, last in RANGES:
            for point in range(first, last + 1):
                if point in glyphs:
                    found[point] = max(found.get(point, 0), -(-advances[glyphs[point]][0] * 100 // em))
    return found


def literal(name: str, table: dict[int, int]) -> str:
    """The table as a dict from a width to the characters that have it."""
    groups: dict[int, list[str]] = {}
    for point in sorted(table):
        groups.setdefault(table[point], []).append(chr(point))
    lines = [f"{name}: dict[int, str] = {{"]
    for width in sorted(groups):
        characters = groups[width]
        parts = ["".join(characters[start : start + 60]) for start in range(0, len(characters), 60)]
        written = [ascii(part) for part in parts]
        if len(written) == 1 and len(written[0]) < 120:
            lines.append(f"    {width}: {written[0]},")
        else:
            lines.append(f"    {width}: (")
            for part in parts:
                lines += [f"        {ascii(part[start : start + 18])}" for start in range(0, len(part), 18)]
            lines.append("    ),")
    return "\n".join([*lines, "}"])


if __name__ == "__main__":
    print('"""How wide characters are, in hundredths of the font size: written by tools/text_widths.py, not by hand."""\n')
    print(literal("REGULAR", widths(sys.argv[1].split(","))) + "\n")
    print(literal("BOLD", widths(sys.argv[2].split(","))))
