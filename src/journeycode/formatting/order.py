"""Keys in the order of the language: whole entries change places, with the comments above and behind them."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from journeycode.formatting.parts import WrittenPart
from journeycode.reading import mending
from journeycode.source import Composition, Route, Span
from journeycode.source.composition import Mark
from journeycode.source.edits import Edit


def order_edits(composition: Composition, parts: Iterable[WrittenPart]) -> Iterator[Edit]:
    """One edit for each group that is out of order and lies in no other such group.

    A group with a key that nobody knows stays as it is: the key is a slip of one whose place nobody can tell yet.
    """
    moved: list[Route] = []
    for part in parts:
        if not all(key in part.order or key.startswith("x-") for key in part.value):
            continue
        marks = dict(zip(part.value, composition.marks(part.value), strict=True))
        wanted = sorted(part.value, key=lambda key: _rank(key, part.order))
        if wanted == list(part.value) or any(part.route[: len(route)] == route for route in moved):
            continue
        edit = _edit(composition, part, [(key, marks[key]) for key in part.value], wanted)
        if edit is not None:
            moved.append(part.route)
            yield edit


def _rank(key: str, order: tuple[str, ...]) -> tuple[int, int]:
    """Known keys in their order, then the team's own."""
    return (0, order.index(key)) if key in order else (1, 0)


def _edit(composition: Composition, part: WrittenPart, entries: list[tuple[str, Mark]], wanted: list[str]) -> Edit | None:
    content = composition.text.content
    whole = composition.mark(part.route)
    if whole is not None and re.match(r"(&\S+\s+)?\{", content[whole.start : whole.end]):
        return _in_braces(content, entries, wanted)
    return _in_block(content, entries, wanted)


def _in_braces(content: str, entries: list[tuple[str, Mark]], wanted: list[str]) -> Edit | None:
    """The entries change places; commas and line breaks between them stay where they are."""
    if any("#" in content[before.end : after.key_start] for (_, before), (_, after) in pairwise(entries)):
        return None
    pieces = {key: content[mark.key_start : mark.end] for key, mark in entries}
    text, done = [], entries[0][1].key_start
    for (_, mark), key in zip(entries, wanted, strict=True):
        text += [content[done : mark.key_start], pieces[key]]
        done = mark.end
    return Edit(Span(entries[0][1].key_start, done), "".join(text))


def _in_block(content: str, entries: list[tuple[str, Mark]], wanted: list[str]) -> Edit:
    """Entries are lines: each takes with it the comments and empty lines above it, except what stands above the first."""
    start = entries[0][1].key_start
    line = content.rfind("\n", 0, start) + 1
    prefix = content[line:start]
    indent = " " * len(prefix)
    above, bodies, done = {}, {}, start
    for number, (key, mark) in enumerate(entries):
        key_line = mark.key_start if number == 0 else content.rfind("\n", 0, mark.key_start) + 1
        end = _line_end(content, mark, entries[number + 1][1].key_start if number + 1 < len(entries) else len(content))
        above[key] = content[done:key_line]
        bodies[key] = content[mark.key_start : end]
        done = end
    newline = mending.newline(content)
    first = wanted[0]
    # What stands above the entry that becomes the first goes above the hyphen that the group begins with.
    text = [_outdented(above[first], len(prefix) - len(prefix.lstrip())), prefix, _ended(bodies[first], newline)]
    for key in wanted[1:]:
        text += [above[key], indent, _ended(bodies[key], newline)]
    joined = "".join(text)
    return Edit(Span(line, done), joined if content[done - 1 : done] == "\n" else joined.rstrip("\r\n"))


def _line_end(content: str, mark: Mark, limit: int) -> int:
    """The end of the last line of an entry, its comment included."""
    last = max(mark.end, mark.key_end)
    while last > mark.key_end and content[last - 1] in " \r\n":
        last -= 1
    found = content.find("\n", last)
    return min(limit, found + 1 if found >= 0 else len(content))


def _outdented(lines: str, columns: int) -> str:
    return "".join(" " * columns + line.lstrip(" ") if line.strip() else line for line in lines.splitlines(keepends=True))


def _ended(body: str, newline: str) -> str:
    return body if body.endswith("\n") else body + newline
