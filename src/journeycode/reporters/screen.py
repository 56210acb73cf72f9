"""Text on a terminal: what is safe to print, how wide it is, and where lines break."""

import re
import unicodedata

BIDI = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
CODES = {
    "error": "31;1", "warning": "33;1", "info": "36;1", "place": "2", "related": "34;1", "good": "32;1", "name": "1", "heading": "1;4",
}  # fmt: skip
# What stands between backticks is not broken, where it is short.
WORD = re.compile(r" *(?:`[^`]{1,40}`|[^ ])+")
NARROWEST = 30


def cleaned(text: str) -> str:
    """One line without control and direction characters: nothing in a document moves the cursor or paints the screen."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(char if (char.isprintable() and char not in BIDI) or char in " \u200c\u200d" else _stand_in(char) for char in text)


def _stand_in(char: str) -> str:
    return " " if char in "\t\n\r" or unicodedata.category(char) == "Zs" else "\ufffd"


def paint(text: str, role: str, colour: bool) -> str:
    """A text in the colour of its role, where the screen has colours."""
    return f"\x1b[{CODES[role]}m{text}\x1b[0m" if colour and text else text


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: two for a wide character, none for one that joins or sits on another."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(char: str) -> int:
    if char.isascii():
        return 1
    if unicodedata.category(char) in ("Mn", "Me", "Cf") or "\u1160" <= char <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrapped(text: str, width: int, first: str = "", then: str = "") -> str:
    """Text broken into lines of a width; `first` stands before the first line and `then` before the others.

    Spaces within a line stay as they are. A word that is too long (an address, a path) stays whole, unless it is of a script
    that is written without spaces.
    """
    lines, line, room, empty = [], first, max(NARROWEST, width), True
    words = (piece for word in WORD.findall(cleaned(text)) for piece in _pieces(word, room - columns(then)))
    for word in words:
        if not empty and columns(line) + columns(word) > room:
            lines.append(line)
            line, empty = then, True
        line += word.lstrip(" ") if empty and line else word
        empty = False
    return "\n".join([*lines, line]) if text else first


def _pieces(word: str, room: int) -> list[str]:
    """A word as what may stand in one line of so many columns."""
    if columns(word) <= room or columns(word) == len(word):
        return [word]
    pieces, start = [], 0
    while start < len(word):
        end = forward(word, start, max(2, room))
        pieces.append(word[start:end])
        start = end
    return pieces


def forward(line: str, start: int, room: int) -> int:
    """How far a line goes from an offset within so many columns: at least one character."""
    end = start
    while end < len(line) and (end == start or room >= _width(line[end])):
        room -= _width(line[end])
        end += 1
    return end


def back(line: str, end: int, room: int) -> int:
    """Where so many columns before an offset begin."""
    start = end
    while start > 0 and room >= _width(line[start - 1]):
        start -= 1
        room -= _width(line[start])
    return start


def window(line: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """The part of a long line around a span, with … where it is cut, and the span in it; offsets are characters from 0."""
    start = min(start, len(line))
    if len(line) <= 4 * width and columns(line) <= width:
        return line, start, max(end, start + 1)
    left = back(line, start, width // 3)
    right = forward(line, left, width - 2)
    if right == len(line):
        left = back(line, right, width - 1)
    before, after = "…" if left else "", "…" if right < len(line) else ""
    first = start - left + len(before)
    return f"{before}{line[left:right]}{after}", first, max(min(end, right) - left + len(before), first + 1)
