"""The lines of a file that a finding is about, in the order of the file, with what it says of them below each line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from journeycode.reporters.report import end_of
from journeycode.reporters.screen import NARROWEST, cleaned, columns, paint, window, wrapped
from journeycode.source import Place, Text


@dataclass(frozen=True, slots=True)
class Mark:
    """A place to be marked. `sign` is drawn below it (^ where the finding is, - elsewhere), `role` is its colour."""

    place: Place
    label: str
    sign: str
    role: str


@dataclass(frozen=True, slots=True)
class Frame:
    """Where quotes are drawn: `indent` is the column of the bar between line numbers and lines, `width` that of the screen."""

    indent: int
    width: int
    colour: bool

    def row(self, left: str, right: str, bar: str = "│") -> str:
        """A row of the quote: what is left and right of the bar."""
        margin = paint(f"{left:>{self.indent - 1}} {bar}", "place", self.colour)
        return f"{margin} {right}" if right else margin

    @property
    def room(self) -> int:
        """Columns right of the bar."""
        return max(20, self.width - self.indent - 2)


def quote(text: Text | None, marks: Sequence[Mark], frame: Frame) -> list[str]:
    """The rows of a quote; a place whose line is empty or not there is told without its line."""
    rows: list[str] = []
    before = 0
    for number, group in groupby(
        sorted(set(marks), key=lambda mark: (mark.place.line, mark.place.column)), key=lambda mark: mark.place.line
    ):
        line = text.line(number) if text else ""
        # A tab is shown: it is often what is wrong, and it would move the mark.
        here = list(_marked_line(line.replace("\t", "→"), list(group), frame))
        if here and before and number > before + 1:
            rows.append(frame.row("", "", "⋮"))
        rows += here
        before = number if here else before
    return rows


def _marked_line(line: str, marks: Sequence[Mark], frame: Frame) -> Iterator[str]:
    """A line and, below it, its marks; a line that does not fit is shown once for each mark, around it."""
    if not line.strip():
        return
    shown = ""
    for mark in marks:
        end_line, end_column = end_of(mark.place)
        start = mark.place.column - 1
        end = end_column - 1 if end_line == mark.place.line else len(line.rstrip())
        piece, start, end = window(line, start, end, frame.room)
        if piece != shown:
            yield frame.row(str(mark.place.line), cleaned(piece))
            shown = piece
        yield from _pointer(cleaned(piece[:start]), cleaned(piece[start:end]), mark, frame)


def _pointer(before: str, marked: str, mark: Mark, frame: Frame) -> Iterator[str]:
    """The sign below a span and its label: behind it, or in rows of their own where the screen is too narrow."""
    end_line, end_column = end_of(mark.place)
    last = end_line - (end_column == 1)
    said = cleaned(mark.label) + (f" (up to line {last})" if last > mark.place.line else "")
    signs = mark.sign * max(1, columns(marked))
    at = " " * columns(before)
    drawn = at + paint(signs, mark.role, frame.colour)
    taken = columns(before) + len(signs) + 1
    if taken + columns(said) <= frame.room:
        yield frame.row("", f"{drawn} {paint(said, mark.role, frame.colour)}" if said else drawn)
        return
    yield frame.row("", drawn)
    # Below the sign where there is room for words, else as far left as they need.
    left = min(columns(before), max(0, frame.room - (columns(said) if columns(said) <= frame.room else NARROWEST)))
    for piece in wrapped(said, frame.room - left).splitlines():
        yield frame.row("", " " * left + paint(piece, mark.role, frame.colour))
