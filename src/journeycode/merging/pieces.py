"""The entries of a group or a list as pieces of the file: lines with the comments above and behind them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeycode.merging.identity import Key, identities
from journeycode.source import Composition, Route


@dataclass(frozen=True, slots=True)
class Piece:
    """One entry: where what stands above it begins, where it begins itself (key or hyphen), its value, and its end."""

    key: str | Key
    above: int
    start: int
    value: int
    end: int


@dataclass(frozen=True, slots=True)
class Pieces:
    """The entries of a holder in order; column: where each of them begins; in_braces: between brackets, separated by commas."""

    entries: tuple[Piece, ...]
    column: int
    in_braces: bool


def pieces(composition: Composition, route: Route) -> Pieces | None:
    """The pieces of the group or list at a route; None where there is none, or nothing in it."""
    holder, whole = composition.value(route), composition.mark(route)
    if not isinstance(holder, dict | list) or not holder or whole is None:
        return None
    content, marks = composition.text.content, composition.marks(holder)
    keys: Sequence[str | Key] = list(holder) if isinstance(holder, dict) else identities(holder)
    if opens_braces(content, whole.start):
        starts = [mark.key_start if mark.key_start >= 0 else mark.start for mark in marks]
        braced = (Piece(key, start, start, mark.start, mark.end) for key, start, mark in zip(keys, starts, marks, strict=True))
        return Pieces(tuple(braced), 0, True)
    starts = [mark.key_start if mark.key_start >= 0 else content.rfind("-", 0, mark.start) for mark in marks]
    ends = [line_end(content, mark.key_end, mark.end, after) for mark, after in zip(marks, [*starts[1:], len(content)], strict=True)]
    found = [Piece(keys[0], starts[0], starts[0], marks[0].start, ends[0])]
    for (_, done), (number, key) in zip(pairwise((0, *ends)), list(enumerate(keys))[1:], strict=False):
        found.append(Piece(key, done, starts[number], marks[number].start, ends[number]))
    return Pieces(tuple(found), starts[0] - line_start(content, starts[0]), False)


def opens_braces(content: str, start: int) -> bool:
    """Whether a value that begins at an offset stands between brackets; an anchor may come first."""
    if content[start : start + 1] == "&":
        start += len(content[start:].split(None, 1)[0])
        start += len(content[start:]) - len(content[start:].lstrip(" "))
    return content[start : start + 1] in ("{", "[")


def line_start(content: str, offset: int) -> int:
    """The offset of the first character of a line."""
    return content.rfind("\n", 0, offset) + 1


def line_end(content: str, least: int, end: int, limit: int) -> int:
    """The end of the last line of an entry, its comment and its line break included, but not beyond the next entry."""
    last = max(end, least)
    while last > least and content[last - 1] in " \r\n":
        last -= 1
    found = content.find("\n", last)
    return min(limit, found + 1 if found >= 0 else len(content))


def shifted(lines: str, columns: int, newline: str) -> str:
    """Lines moved to the right, or with negative columns to the left as far as there are spaces; the first one stays."""
    moved = []
    for number, line in enumerate(lines.splitlines()):
        bare = line.lstrip(" ")
        room = max(0, len(line) - len(bare) + columns)
        moved.append(line if number == 0 else " " * room + bare if bare else "")
    return newline.join(moved) + newline
