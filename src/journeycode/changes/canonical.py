"""What a part of a document says, whatever way it is written: the order of keys, quotes and defaults make no difference."""

from collections.abc import Hashable, Iterable, Iterator, Mapping

from journeycode.graph.texts import ALWAYS, text_fields
from journeycode.model.durations import Duration
from journeycode.model.part import Part
from journeycode.model.words import slug

NONE: Mapping[str, str] = {}
# Lists in which order means something; of all others only what is in them counts.
ORDERED = frozenset({"stages", "steps", "next", "scale"})


def canonical(value: object, field: str = "", words: Mapping[str, str] = NONE) -> Hashable:
    """A value as something that can be compared; of a part, the fields that say something else than their default.

    words: ids that are called something else now.
    """
    if isinstance(value, str):
        return words.get(value, value)
    if isinstance(value, Part):
        return (type(value).__name__, tuple(said(value, (), words)))
    if isinstance(value, dict):
        return tuple(sorted((words.get(str(key), str(key)), repr(canonical(entry, "", words))) for key, entry in value.items()))
    if isinstance(value, tuple | list):
        entries = [canonical(entry, "", words) for entry in value]
        return tuple(entries) if field in ORDERED else tuple(sorted(entries, key=repr))
    if isinstance(value, Duration):
        return value.days
    return value


def said(part: Part, without: Iterable[str] = (), words: Mapping[str, str] = NONE) -> Iterator[tuple[str, Hashable]]:
    """The fields of a part that say something, in order, each as something that can be compared."""
    for name, info in type(part).model_fields.items():
        value: object = getattr(part, name)
        if name not in without and value != info.default and not (name == "id" and value == _own_id(part)):
            yield name, canonical(value, name, words)


def _own_id(part: Part) -> str:
    """The id that a part has where none is written: writing it down says nothing new."""
    named: str = getattr(part, "name", None) or getattr(part, "text", None) or ""
    return slug(named)


def content(part: Part) -> Hashable:
    """What a part says besides its id."""
    return tuple(said(part, ("id",)))


def is_wording(part: type[Part], field: str) -> bool:
    """Whether a field only holds what people say in words of their own: to say it in other words changes nothing else."""
    return (field in text_fields(part) or field in WORDING) and field not in TERMS


WORDING = frozenset({"links", "goals", "jobs", "uncertainties", "objectives", "questions", "tags"})
# Texts that other things are compared with: another word is another thing.
TERMS = (ALWAYS - WORDING) | {"unit", "source", "attribute", "value", "contact", "function", "via", "segment", "type"}


def shown(value: object) -> str:
    """A value as a reviewer reads it."""
    if isinstance(value, Duration):
        return value.text
    if isinstance(value, bool) or value is None:
        return "none" if value is None else "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.4f}".rstrip("0").rstrip(".").replace("-", "−")
    if isinstance(value, tuple | list):
        return ", ".join(shown(entry) for entry in value) or "none"
    if isinstance(value, dict):
        return ", ".join(f"{key} {shown(entry)}" for key, entry in value.items()) or "none"
    if isinstance(value, Part):
        spoken: object = getattr(value, "text", None) or getattr(value, "name", None)
        inner = (f"{name} {shown(getattr(value, name))}" for name, _ in said(value))
        return str(spoken) if spoken else ", ".join(inner)
    return str(value)


def clipped(text: str, most: int = 80) -> str:
    """A text, or its beginning."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
