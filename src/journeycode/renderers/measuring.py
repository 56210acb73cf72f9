"""How wide a text will be, without asking a font: an upper bound for the fonts a reader is likely to have."""

import unicodedata
from functools import cache, lru_cache

from journeycode.renderers.text_widths import BOLD, REGULAR

# Where the table has nothing: ideographs fill a square, emoji a little more, marks nothing, all else less than an M.
WIDE, EMOJI, OTHER, JOINER = 100, 140, 88, "\u200d"


def spread(ranges: tuple[tuple[int, str], ...]) -> dict[str, int]:
    """Character -> width in hundredths of the font size."""
    return {chr(first + offset): (ord(code) - 48) * 2 for first, coded in ranges for offset, code in enumerate(coded) if code != " "}


@cache
def tables() -> tuple[dict[str, int], dict[str, int]]:
    return spread(REGULAR), spread(BOLD)


def other_width(character: str) -> int:
    """The width of a character that the table does not have, in hundredths of the font size."""
    point = ord(character)
    if character == JOINER or unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    if point >= 0x1F000 or 0x2600 <= point <= 0x27BF:
        return EMOJI
    if unicodedata.east_asian_width(character) in "WF":
        return WIDE
    return OTHER


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Pixels that `text` takes at `size` pixels."""
    return units(text, bold) * size / 100


@lru_cache(maxsize=20_000)
def units(text: str, bold: bool) -> int:
    """Hundredths of the font size; words come back again and again."""
    table = tables()[bold]
    try:
        return sum(map(table.__getitem__, text))
    except KeyError:
        table.update((character, other_width(character)) for character in text if character not in table)
        return sum(map(table.__getitem__, text))


def columns(text: str) -> int:
    """Character cells that `text` takes in a terminal."""
    if text.isascii():
        return len(text)
    total = 0
    for character in text:
        if unicodedata.east_asian_width(character) in "WF":
            total += 2
        elif not unicodedata.combining(character) and unicodedata.category(character) not in ("Mn", "Me", "Cf"):
            total += 1
    return total
