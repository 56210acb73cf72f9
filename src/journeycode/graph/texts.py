"""Every text that people wrote: names, thoughts, quotes, summaries; not ids, references or words of closed lists."""

import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from journeycode.graph.journey import Journey
from journeycode.graph.thing import Anchor, Thing
from journeycode.graph.workspace import Workspace
from journeycode.model.leaves import read_text
from journeycode.model.part import Part
from journeycode.reading.document import Document
from journeycode.source import Quoted, Route


@dataclass(frozen=True, slots=True)
class Written:
    """A text and where it is written. `field` is the field it stands in.

    `is_plain`: it is not in quotes and in no block, so that YAML decides where it ends.
    """

    anchor: Anchor
    field: str
    text: str
    is_plain: bool

    @property
    def end(self) -> int:
        """The offset in its file at which it ends, -1 where it is written nowhere."""
        document = self.anchor.thing.document
        mark = document.composition.mark((*document.root, *self.anchor.thing.route, *self.anchor.route)) if document else None
        return mark.end if mark else -1


def texts(workspace: Workspace, wanted: Callable[[Document], bool] = lambda document: True) -> Iterator[Written]:
    """The texts of the documents that are wanted, in the order of the files."""
    for document in workspace.reading.documents:
        head = workspace.head(document) if wanted(document) else None
        if head is not None and document.model is not None:
            yield from _of(document, head, document.model)


def _of(document: Document, head: Thing, model: Part) -> Iterator[Written]:
    holders: dict[Route, Thing] = {}
    if isinstance(head, Journey):
        holders = {stage.route: stage for stage in head.stages} | {step.route: step for step in head.steps}
    # A stack of its own, filled backwards, so that texts come in order and nothing recurses.
    waiting: list[tuple[object, object, Route, str, Thing]] = [(model, document.value, (), "", head)]
    while waiting:
        value, raw, route, field, holder = waiting.pop()
        holder = holders.get(route, holder)
        if isinstance(raw, str):
            yield Written(Anchor(holder, route[len(holder.route) :]), field, str(raw), not isinstance(raw, Quoted))
        else:
            waiting.extend(reversed(list(_inside(value, raw, route, field, holder))))


def _inside(value: object, raw: object, route: Route, field: str, holder: Thing) -> Iterator[tuple[object, object, Route, str, Thing]]:
    """What may hold texts in a group, a list or a mapping by persona."""
    if isinstance(value, Part) and isinstance(raw, dict):
        texts = text_fields(type(value))
        for name, written in raw.items():
            entry = getattr(value, name, None)
            if name in texts or isinstance(entry, tuple | dict | Part):
                yield entry, written, (*route, name), name, holder
    elif isinstance(value, tuple) and isinstance(raw, list):
        for index, (entry, written) in enumerate(zip(value, raw, strict=False)):
            # In a list of things a word refers; only what is read as text, or has become fields, was a sentence.
            if isinstance(entry, Part) or isinstance(written, list | dict) or field in ALWAYS:
                yield entry, written, (*route, index), field, holder
    elif isinstance(value, dict) and isinstance(raw, dict) and field != "meta":
        for key, entry in value.items():
            if key in raw and isinstance(entry, str):
                yield entry, raw[key], (*route, key), field, holder


@cache
def text_fields(part: type[Part]) -> frozenset[str]:
    """The fields of a part in which text is expected, alone, in a list or for each persona."""
    hints = typing.get_type_hints(part, include_extras=True)
    return frozenset(name for name in part.model_fields if _expects_text(hints[name]))


def _expects_text(hint: object) -> bool:
    marks = getattr(hint, "__metadata__", ())
    if any(getattr(mark, "func", None) is read_text for mark in marks):
        return True
    return any(_expects_text(inner) for inner in typing.get_args(hint) if not isinstance(inner, type) or not issubclass(inner, Part))


# Lists of texts, in which words do not refer.
ALWAYS = frozenset({
    "goals", "jobs", "uncertainties", "objectives", "questions", "tags", "carries", "collects", "confirms", "requires", "produces",
    "systems", "knowledge",
})  # fmt: skip
