"""Text on a terminal: what is safe to print, how wide it is, and where lines break."""

import textwrap
import unicodedata

BIDI = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
CODES = {"error": "31;1", "warning": "33;1", "info": "36;1", "place": "2", "caret": "1", "good": "32;1", "name": "1"}


def cleaned(text: str) -> str:
    """One line without control and direction characters: nothing in a document moves the cursor or paints the screen."""
    return "".join(char if (char.isprintable() and char not in BIDI) or char in " \u200c\u200d" else _stand_in(char) for char in text)


def _stand_in(char: str) -> str:
    return " " if char in "\t\n\r" else "\ufffd"


def paint(text: str, role: str, colour: bool) -> str:
    """A text in the colour of its role, where the screen has colours."""
    return f"\x1b[{CODES[role]}m{text}\x1b[0m" if colour and text else text


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: two for a wide character, none for a combining one."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) or char in "\u200c\u200d\ufe0f" else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def wrapped(text: str, width: int, first: str = "", then: str = "") -> str:
    """Text broken into lines of a width; `first` stands before the first line and `then` before the others."""
    lines = textwrap.wrap(
        cleaned(text), max(30, width), initial_indent=first, subsequent_indent=then, break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(lines)


def window(line: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """The part of a long line around a span, with … where it is cut, and the span in it; offsets are characters from 0."""
    if len(line) <= width:
        return line, start, end
    left = max(0, min(start - width // 3, len(line) - width))
    piece = line[left : left + width]
    piece = ("…" if left else piece[:1]) + piece[1:-1] + ("…" if left + width < len(line) else piece[-1:])
    return piece, min(start - left, width - 1), max(min(end - left, width), min(start - left, width - 1) + 1)
