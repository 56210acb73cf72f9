"""What each field may hold, read once from the models: which keys are known, and which texts refer to what.

A shape lets a raw value be walked beside its model: unknown keys, references and definitions are found in values that do
not validate as well, so that one slip does not make everything that refers to the document look wrong.
"""

import types
import typing
from dataclasses import dataclass, field
from functools import cache

from pydantic import BeforeValidator

from journeycode.model.leaves import read_duration, read_share
from journeycode.model.part import Part, Refers

Quantity = typing.Literal["duration", "share"]


@dataclass(slots=True)
class Shape:
    """What a value may be: a reference (`spaces`), fields (`part`), a list (`element`), a mapping (`key`, `entry`)."""

    spaces: tuple[str, ...] = ()
    part: type[Part] | None = None
    element: "Shape | None" = None
    key: "Shape | None" = None
    entry: "Shape | None" = None

    @property
    def matters(self) -> bool:
        """Whether anything is to be found below."""
        return bool(self.spaces or self.part or self.element or self.key or self.entry)


@dataclass(slots=True)
class Fields:
    """The fields of a part: all keys that are known, and the shapes of those in which there is something to find."""

    part: type[Part]
    known: frozenset[str]
    shapes: dict[str, Shape] = field(default_factory=dict)
    quantities: dict[str, Quantity] = field(default_factory=dict)


@cache
def fields_of(part: type[Part]) -> Fields:
    """The fields of a part, by the names that a file uses."""
    hints = typing.get_type_hints(part, include_extras=True)
    names = {name: info.alias or name for name, info in part.model_fields.items()}
    shapes = {key: shape_of(hints[name]) for name, key in names.items()}
    quantities = {key: quantity for name, key in names.items() if (quantity := _quantity(hints[name]))}
    return Fields(part, frozenset(names.values()), {key: shape for key, shape in shapes.items() if shape.matters}, quantities)


def _quantity(hint: object) -> Quantity | None:
    """What kind of quantity a field holds, by the function that reads it."""
    if typing.get_origin(hint) is typing.Annotated:
        readers = [extra.func for extra in typing.get_args(hint)[1:] if isinstance(extra, BeforeValidator)]
        return "duration" if read_duration in readers else "share" if read_share in readers else None
    return next((found for arg in typing.get_args(hint) if (found := _quantity(arg))), None)


def shape_of(hint: object) -> Shape:
    """The shape that a type annotation describes."""
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Annotated:
        shape = shape_of(args[0])
        for extra in args[1:]:
            if isinstance(extra, Refers):
                shape.spaces = extra.spaces
        return shape
    if origin in (types.UnionType, typing.Union):
        return _either([shape_of(arg) for arg in args])
    if origin is tuple:
        element = shape_of(args[0])
        return Shape(element=element if element.matters else None)
    if origin is dict:
        key, entry = shape_of(args[0]), shape_of(args[1])
        return Shape(key=key if key.matters else None, entry=entry if entry.matters else None)
    if isinstance(hint, type) and issubclass(hint, Part):
        return Shape(part=hint)
    return Shape()


def _either(shapes: list[Shape]) -> Shape:
    merged = Shape()
    for shape in shapes:
        merged.spaces = merged.spaces or shape.spaces
        merged.part = merged.part or shape.part
        merged.element = merged.element or shape.element
        merged.key = merged.key or shape.key
        merged.entry = merged.entry or shape.entry
    return merged
