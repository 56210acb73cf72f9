"""The groups of fields in a text whose order the language knows."""

from dataclasses import dataclass

from journeycode.model.kinds import HEAD, KINDS
from journeycode.model.part import Part, fields_in_order
from journeycode.model.shape import Shape, fields_of
from journeycode.reading.load import is_ours
from journeycode.source import Composition, Route


@dataclass(frozen=True, slots=True)
class WrittenPart:
    """A group of fields as it stands in a text: where, what it is, and its keys in the order of the language."""

    route: Route
    part: type[Part] | None
    value: dict[str, object]
    order: tuple[str, ...]


def written_parts(composition: Composition) -> list[WrittenPart]:
    """All groups of our documents, outer ones first."""
    found: list[WrittenPart] = []
    for number, value in enumerate(composition.documents):
        if is_ours(value) and isinstance(value, dict):
            kind = KINDS.get(str(value.get("kind")))
            items = value.get("items")
            if kind is not None and isinstance(items, list):
                found.append(WrittenPart((number,), None, value, (*HEAD, "items")))
                for position, item in enumerate(items):
                    _collect(item, Shape(part=kind), (number, "items", position), found)
            elif kind is not None:
                _collect(value, Shape(part=kind), (number,), found, HEAD)
    return found


def _collect(value: object, shape: Shape, route: Route, found: list[WrittenPart], head: tuple[str, ...] = ()) -> None:
    if isinstance(value, dict) and shape.part is not None:
        fields = fields_of(shape.part)
        names = {name: info.alias or name for name, info in shape.part.model_fields.items()}
        found.append(WrittenPart(route, shape.part, value, (*head, *(names[name] for name in fields_in_order(shape.part)))))
        for key, entry in value.items():
            if key in fields.shapes:
                _collect(entry, fields.shapes[key], (*route, key), found)
    elif isinstance(value, dict) and shape.entry is not None:
        for key, entry in value.items():
            _collect(entry, shape.entry, (*route, key), found)
    elif isinstance(value, list) and shape.element is not None:
        for number, entry in enumerate(value):
            _collect(entry, shape.element, (*route, number), found)
