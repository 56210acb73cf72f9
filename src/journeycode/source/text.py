"""A file as text: its characters, its lines, and the places in it."""

import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a text, in characters from its beginning; the end is exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something is written: lines and columns count from 1, columns in characters, the end is exclusive."""

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True)
class Text:
    """A file that was read. `path` is as people may click it, `file` is relative to the workspace; both have `/`."""

    path: str
    file: str
    content: str = field(repr=False)
    bom: bool = False

    @cached_property
    def line_starts(self) -> "array[int]":
        """The offset of the first character of each line; a workspace has hundreds of thousands, so they are packed."""
        return array("I", [0, *(found.end() for found in LINE_END.finditer(self.content))])

    def line_of(self, offset: int) -> int:
        """The line, from 1, in which an offset lies."""
        return bisect_right(self.line_starts, offset)

    def line(self, number: int) -> str:
        """A line without its end; empty beyond the last one."""
        starts = self.line_starts
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.content)
        return self.content[starts[number - 1] : end].rstrip("\r\n")

    def place(self, span: Span) -> Place:
        """A span as lines and columns."""
        line, end_line = self.line_of(span.start), self.line_of(max(span.start, span.end))
        starts = self.line_starts
        return Place(self.path, line, span.start - starts[line - 1] + 1, end_line, max(span.start, span.end) - starts[end_line - 1] + 1)


@dataclass(frozen=True, slots=True)
class Undecodable:
    """Bytes that are no UTF-8 text: what they seem to be, and the line and column (in characters) where it shows."""

    message: str
    hint: str
    line: int = 1
    column: int = 1


WIDE_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


def decode(data: bytes) -> tuple[str, bool] | Undecodable:
    """The text of a file and whether it began with a byte order mark; or what is wrong with its bytes."""
    for mark, name in WIDE_MARKS:
        if data.startswith(mark):
            return Undecodable(f"this file is {name}", "save it as UTF-8 (in Excel and in Windows editors: “UTF-8” in the Save dialog)")
    bom = data.startswith(b"\xef\xbb\xbf")
    body = data[3:] if bom else data
    try:
        return body.decode("utf-8"), bom
    except UnicodeDecodeError as error:
        before = body[: error.start].decode("utf-8")
        line = len(LINE_END.findall(before)) + 1
        column = len(LINE_END.split(before)[-1]) + 1
        byte = body[error.start]
        return Undecodable(
            f"this file is not UTF-8 text: byte 0x{byte:02X} is no letter in it",
            "save it as UTF-8; an older editor may have written it as Latin-1 or Windows-1252",
            line,
            column,
        )
