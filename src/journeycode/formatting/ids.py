"""Ids of stages and steps written down, so that a later change of the name is no change of identity."""

from collections.abc import Iterable, Iterator

from journeycode.formatting.parts import WrittenPart
from journeycode.model.journey import Stage, Step
from journeycode.model.words import slug
from journeycode.reading import mending
from journeycode.source import Composition, Span
from journeycode.source.edits import Edit


def id_edits(composition: Composition, parts: Iterable[WrittenPart]) -> Iterator[Edit]:
    """An edit for each stage and step that has no id, where one can be made of its name."""
    content = composition.text.content
    for part in parts:
        if part.part is Stage or part.part is Step:
            name = part.value.get("name")
            first = composition.mark((*part.route, next(iter(part.value), "")))
            if "id" not in part.value and isinstance(name, str) and slug(name) and first is not None:
                whole = composition.mark(part.route)
                in_braces = whole is not None and content[whole.start] == "{"
                between = ", " if in_braces else mending.newline(content) + mending.indent(content, first.key_start)
                yield Edit(Span(first.key_start, first.key_start), f"id: {slug(name)}{between}")
        if part.part is Stage:
            yield from _sentences(composition, part, content)


def _sentences(composition: Composition, part: WrittenPart, content: str) -> Iterator[Edit]:
    """Steps that are only a sentence get a line for the id above it."""
    steps = part.value.get("steps")
    for number, step in enumerate(steps if isinstance(steps, list) else []):
        mark = composition.mark((*part.route, "steps", number))
        listed = mark is not None and content[content.rfind("\n", 0, mark.start) + 1 : mark.start].strip() == "-"
        if isinstance(step, str) and slug(step) and mark is not None and listed:
            yield Edit(
                Span(mark.start, mark.start), f"id: {slug(step)}{mending.newline(content)}{mending.indent(content, mark.start)}name: "
            )
