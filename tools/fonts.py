"""Writes src/journeycode/renderers/fonts/*.ttf: the parts of Noto that pictures are written in.

    python tools/fonts.py /usr/share/fonts/truetype/noto

Needs fontTools, which nothing else here does, and the fonts as their makers publish them (Debian: fonts-noto-core). Hints are left out:
PNG is drawn at twice the size, and PDF on paper. So are ligatures: where one letter is missing in a font, the others stay in their places.
"""

import sys
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

TARGET = Path(__file__).parent.parent / "src" / "journeycode" / "renderers" / "fonts"
LETTERS = (
    (0x20, 0x7E),
    (0xA0, 0x24F),
    (0x2B0, 0x36F),
    (0x370, 0x3FF),
    (0x400, 0x52F),
    (0x1E00, 0x1EFF),
    (0x2000, 0x20C0),
    (0x2100, 0x218F),
)
SIGNS = ((0x2190, 0x22FF), (0x2460, 0x24FF), (0x25A0, 0x27BF), (0x2B00, 0x2B55))
ARABIC, HEBREW = ((0x600, 0x6FF), (0xFB50, 0xFBFF), (0xFDF0, 0xFDFF)), ((0x591, 0x5F4),)
# The file -> where its characters come from; the first that has one gives it. Slanted Arabic, Hebrew and signs there are not.
SIGNED = (("NotoSansSymbols2-Regular", SIGNS), ("NotoSansMath-Regular", SIGNS), ("NotoSansSymbols-Regular", SIGNS))
MADE = {
    "NotoSans-Regular": (("NotoSans-Regular", LETTERS), ("NotoSansArabic-Regular", ARABIC), ("NotoSansHebrew-Regular", HEBREW), *SIGNED),
    "NotoSans-Bold": (("NotoSans-Bold", LETTERS), ("NotoSansArabic-Bold", ARABIC), ("NotoSansHebrew-Bold", HEBREW), *SIGNED),
    "NotoSans-Italic": (("NotoSans-Italic", LETTERS),),
}
# What stays of a font's layout: kerning, marks, and the forms of letters that join.
LAYOUT = ["kern", "mark", "mkmk", "ccmp", "init", "medi", "fina", "isol", "rlig", "locl"]


def part(path: Path, points: set[int], signs: bool) -> TTFont:
    """The font with these characters alone; of signs without any layout."""
    options = Options(hinting=False, layout_features=[] if signs else LAYOUT, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], notdef_outline=True)
    options.drop_tables += ["DSIG", "MATH", *(["GDEF", "GSUB", "GPOS"] if signs else [])]
    font = TTFont(path, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    return font


def main(folder: Path) -> None:
    """Write every file, and say how large it is."""
    for name, sources in MADE.items():
        taken: set[int] = set()
        paths = []
        for source, ranges in sources:
            own = TTFont(folder / f"{source}.ttf").getBestCmap().keys()
            points = {point for first, last in ranges for point in range(first, last + 1)} & own - taken
            taken |= points
            paths.append(TARGET / f"{source}.part")
            part(folder / f"{source}.ttf", points, ranges is SIGNS).save(paths[-1])
        target = TARGET / f"{name}.ttf"
        font = Merger().merge([str(path) for path in paths]) if len(paths) > 1 else TTFont(paths[0], recalcTimestamp=False)
        font.recalcTimestamp = False
        font["head"].created = font["head"].modified = TTFont(folder / f"{name}.ttf")["head"].modified
        font.save(target)
        for path in paths:
            path.unlink()
        print(f"{target.name} {target.stat().st_size:,} bytes, {len(font.getBestCmap()):,} characters")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
