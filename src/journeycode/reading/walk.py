"""A walk over a raw value beside its shape: unknown keys, empty values, references and definitions."""

from dataclasses import dataclass, field

from journeycode.model.evidence import ASSUMED
from journeycode.model.journey import Stage, Step
from journeycode.model.nearest import nearest
from journeycode.model.other_words import called_here
from journeycode.model.part import Described, Part
from journeycode.model.shape import Shape, fields_of
from journeycode.model.words import PIN, is_word, slug, unpinned
from journeycode.source import Route
from journeycode.source.limits import shown

# Somebody with hundreds of unknown keys has no typo.
GUESSES = 100


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong at a route, before anybody asks what the value means.

    `near` is the key that was probably meant, `instead` the value; `whole`: it explains whatever else is wrong below the route.
    """

    route: Route
    message: str
    hint: str = ""
    key: bool = False
    near: str = ""
    instead: str = ""
    whole: bool = False


@dataclass(slots=True)
class Walk:
    """What a walk collects; routes begin at the document."""

    slips: list[Slip] = field(default_factory=list)
    references: list[tuple[tuple[str, ...], str, str, Route, bool]] = field(default_factory=list)
    definitions: list[tuple[str, str, bool, Route]] = field(default_factory=list)
    metas: list[Route] = field(default_factory=list)

    def fields(self, value: dict[str, object], part: type[Part], route: Route, extra: tuple[str, ...] = ()) -> None:
        """A group of fields; `extra` are keys that are known here beside those of the part."""
        fields = fields_of(part)
        shapes, known = fields.shapes, fields.known
        for key, entry in value.items():
            if key not in known:
                if key not in extra and not key.startswith("x-"):
                    self._unknown(value, key, known.union(extra), part, route)
            elif entry is None:
                self.slips.append(Slip((*route, key), f"`{key}` has no value", "write one after the colon, or delete the line", key=True))
            elif key in shapes:
                self.value(entry, shapes[key], (*route, key))
            elif key == "meta":
                self.metas.append((*route, key))

    def value(self, value: object, shape: Shape, route: Route) -> None:
        """Any value that has a shape."""
        if isinstance(value, str):
            self._text(value, shape, route)
        elif isinstance(value, dict):
            if shape.part is not None and _is_cut(value, shape.part):
                self.slips.append(
                    Slip(route, "a colon in this sentence makes YAML take it for a field", 'put it in quotes: "…"', whole=True)
                )
            elif shape.part is not None:
                self._define(value, shape.part, route)
                self.fields(value, shape.part, route)
            elif shape.key is not None or shape.entry is not None:
                self._mapping(value, shape, route)
        elif isinstance(value, list) and shape.element is not None:
            for number, entry in enumerate(value):
                if entry is None:
                    self.slips.append(Slip((*route, number), "this entry of the list is empty", "write it, or delete the line"))
                else:
                    self.value(entry, shape.element, (*route, number))

    def _text(self, value: str, shape: Shape, route: Route) -> None:
        if shape.spaces and (is_word(value) or PIN.fullmatch(value)):
            if value != ASSUMED or "evidence" not in shape.spaces:
                self.references.append((shape.spaces, unpinned(value), str(value), route, False))
        elif shape.part is not None and shape.part.sentence:
            self._define({shape.part.sentence: value}, shape.part, route)

    def _mapping(self, value: dict[str, object], shape: Shape, route: Route) -> None:
        for key, entry in value.items():
            if shape.key is not None and shape.key.spaces and is_word(key):
                self.references.append((shape.key.spaces, key, key, (*route, key), True))
            if entry is None:
                self.slips.append(
                    Slip((*route, key), f"`{shown(key)}` has no value", "write one after the colon, or take it away", key=True)
                )
            elif shape.entry is not None:
                self.value(entry, shape.entry, (*route, key))

    def _define(self, value: dict[str, object], part: type[Part], route: Route) -> None:
        """What is defined in place, where something names it; stages and steps have spaces of their own, which are their journey's."""
        space = "stage" if part is Stage else "step" if part is Step else part.space
        if space:
            written = value.get("id")
            text = value.get(part.sentence or "name")
            if isinstance(written, str) or isinstance(text, str):
                id = str(written) if isinstance(written, str) else slug(str(text))
                self.definitions.append((space, id, isinstance(written, str), route))

    def _unknown(self, value: dict[str, object], key: str, known: frozenset[str], part: type[Part], route: Route) -> None:
        near = called_here(key, known, value)
        if near is None and len(self.slips) < GUESSES:
            near = nearest(key, [field for field in known if field not in value]) or nearest(key, known)
        name = shown(key)
        if " " in key and not near:
            # A sentence with a colon in it: what the sentence stands for is not missing as well.
            hint, near = "if this is one sentence with a colon in it, put it in quotes", part.sentence
        elif near:
            hint = f"did you mean `{near}`?"
        else:
            own = "write it under `meta:` or " if issubclass(part, Described) else ""
            hint = f"known here are {', '.join(sorted(known))}; a field of your own: {own}let its name begin with x-"
        self.slips.append(Slip((*route, key), f"`{name}` is not a field that is known here", hint, key=True, near=near or ""))


def _is_cut(value: dict[str, object], part: type[Part]) -> bool:
    """Whether a group of fields is one sentence with a colon in it: `Wait: what?` where a step is expected."""
    key, text = next(iter(value.items()), ("", None))
    return bool(part.sentence) and len(value) == 1 and key[:1].isupper() and key not in fields_of(part).known and isinstance(text, str)
