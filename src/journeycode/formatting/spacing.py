"""One space after a colon and after a comma, none at the end of a line, one line end at the end of the file."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from journeycode.formatting.parts import WrittenPart
from journeycode.source import Composition, Span
from journeycode.source.edits import Edit

AFTER_COLON = re.compile(r":[ ]{2,}")
COMMA = re.compile(r"[ ]*,[ ]*")
TRAILING = re.compile(r"[ \t]+(?=\r?\n|\Z)")


def spacing_edits(composition: Composition, parts: Iterable[WrittenPart]) -> Iterator[Edit]:
    """Edits between entries and at the ends of lines; nothing inside of a text is touched."""
    content = composition.text.content
    if not any(True for _ in parts):
        return
    for holder in composition.holders():
        marks = composition.marks(holder)
        for mark in marks:
            if mark.key_start >= 0 and AFTER_COLON.fullmatch(content[mark.key_end : mark.start]):
                yield Edit(Span(mark.key_end, mark.start), ": ")
        for before, after in pairwise(marks):
            start = after.key_start if after.key_start >= 0 else after.start
            between = content[before.end : start]
            if between != ", " and COMMA.fullmatch(between):
                yield Edit(Span(before.end, start), ", ")
    yield from _ends(composition)


def _ends(composition: Composition) -> Iterator[Edit]:
    content = composition.text.content
    spans = sorted(span for span in composition.scalars() if "\n" in content[span.start : span.end])
    inside = iter([*spans, Span(len(content) + 1, len(content) + 1)])
    current = next(inside)
    for found in TRAILING.finditer(content):
        while current.end <= found.start():
            current = next(inside)
        if not current.start <= found.start() < current.end:
            yield Edit(Span(found.start(), found.end()), "")
    if content and not content.endswith("\n"):
        yield Edit(Span(len(content), len(content)), "\r\n" if "\r\n" in content else "\n")
