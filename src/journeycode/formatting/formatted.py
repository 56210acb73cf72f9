"""The whole of formatting a text: passes of edits, each over a text that was read anew."""

from collections.abc import Callable, Iterable

from journeycode.formatting.ids import id_edits
from journeycode.formatting.order import order_edits
from journeycode.formatting.parts import WrittenPart, written_parts
from journeycode.formatting.quantities import quantity_edits
from journeycode.formatting.spacing import spacing_edits
from journeycode.model.durations import Duration
from journeycode.model.leaves import read_share
from journeycode.source import Composition, Text, compose
from journeycode.source.edits import Edit, applied
from journeycode.source.limits import DEPTH

Pass = Callable[[Composition, list[WrittenPart]], Iterable[Edit]]


def formatted(text: Text, ids: bool = False) -> str:
    """The text as the language writes it; the text itself where its YAML has a fault or where nothing is to be done.

    ids: also write down the ids of stages and steps that are only slugs of their names so far.
    """
    composition = compose(text)
    if composition.faults:
        return text.content
    content = text.content
    for edits_of in (id_edits, quantity_edits, spacing_edits) if ids else (quantity_edits, spacing_edits):
        content = _passed(content, edits_of, text)
    # Moving a group moves what is in it: each pass orders the outermost groups that are out of order.
    for _ in range(DEPTH):
        ordered = _passed(content, order_edits, text)
        if ordered == content:
            break
        content = ordered
    return content if content == text.content or ids or _same(composition, compose(_as(text, content))) else text.content


def _passed(content: str, edits_of: Pass, text: Text) -> str:
    """The content after one kind of edits; unchanged where it could not be read afterwards (an alias before its anchor)."""
    composition = compose(_as(text, content))
    edits = list(edits_of(composition, written_parts(composition)))
    if not edits:
        return content
    changed = applied(content, edits)
    return content if compose(_as(text, changed)).faults else changed


def _as(text: Text, content: str) -> Text:
    return Text(text.path, text.file, content)


def _same(before: Composition, after: Composition) -> bool:
    """Whether two texts say the same, in whatever order and spelling of quantities."""
    return not after.faults and [_meant(value) for value in before.documents] == [_meant(value) for value in after.documents]


def _meant(value: object) -> object:
    if isinstance(value, dict):
        return {key: _meant(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_meant(entry) for entry in value]
    if isinstance(value, str):
        duration = Duration.read(value)
        if duration is not None:
            return duration.days
        try:
            return round(read_share(value), 6)
        except ValueError:
            return str(value)
    return value
