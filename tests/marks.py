"""A text with `«marks»` around what a test speaks of: where they stood, as lines and columns."""

from journeycode.source import Place


def marked(text: str) -> tuple[str, list[tuple[int, int, int, int]]]:
    """The text without its marks, and for each of them line, column, end line and end column (the end exclusive)."""
    plain, found, start = "", [], (0, 0)
    for char in text:
        if char == "«":
            start = position(plain)
        elif char == "»":
            found.append((*start, *position(plain)))
        else:
            plain += char
    return plain, found


def position(before: str) -> tuple[int, int]:
    """The line and the column after a text."""
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return len(lines), len(lines[-1]) + 1


def corners(place: Place) -> tuple[int, int, int, int]:
    """A place without its path."""
    return place.line, place.column, place.end_line, place.end_column
