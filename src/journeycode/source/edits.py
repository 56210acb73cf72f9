"""Span edits: not a character changes beside them."""

from collections.abc import Iterable
from dataclasses import dataclass

from journeycode.source.text import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a text, and what stands there afterwards."""

    span: Span
    text: str


def applied(content: str, edits: Iterable[Edit]) -> str:
    """The text after the edits; of two that overlap, the first to begin holds."""
    pieces, done = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.span.start, -edit.span.end)):
        if edit.span.start >= done:
            pieces += [content[done : edit.span.start], edit.text]
            done = edit.span.end
    return "".join([*pieces, content[done:]])
