"""What every handle on a thing has: an address, a model, a place, and a way to ask what a word in it refers to."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal, Protocol, TypeVar

from journeycode.graph.expansion import Room
from journeycode.model.lifecycle import Lifecycle
from journeycode.model.part import Part
from journeycode.model.words import address
from journeycode.reading.document import Document
from journeycode.source import Place, Route

if TYPE_CHECKING:
    from journeycode.graph.journey import Journey
    from journeycode.graph.step import Step
    from journeycode.graph.things import Promise

Does = Literal["sets", "keeps", "breaks"]
NOWHERE = Place("")


class Lookup(Protocol):
    """Who knows what a word refers to, and how many places there is room for."""

    room: Room

    def find(self, space: str, word: str, document: Document | None) -> "Thing | None":
        """The thing that a word in a document refers to, or None."""

    def journey(self, word: str, document: Document | None) -> "Journey | None":
        """The journey that a word in a document refers to, or None."""

    def handle(self, document: Document, route: Route, model: Part) -> "Thing | None":
        """The handle on a thing that is defined in place."""

    def steps_that(self, does: Does, promise: "Promise") -> "tuple[Step, ...]":
        """The steps of the workspace that set, keep or break a promise."""

    def nesting(self, journey: "Thing") -> "tuple[Step, ...]":
        """The steps at which a journey happens."""

    def lost(self, document: Document) -> frozenset[str]:
        """The fields of a document in which a word leads nowhere."""

    def lifecycle(self, word: str | None, document: Document | None) -> Lifecycle:
        """The lifecycle of a name; without one, the workspace's."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in a document, found only when somebody asks for it: a thing, and the way from it to what is meant."""

    thing: "Thing"
    route: Route = ()

    @property
    def place(self) -> Place:
        """Where it is written, or the nearest thing around it that is."""
        document = self.thing.document
        return document.place((*self.thing.route, *self.route)) if document else NOWHERE

    @property
    def address(self) -> str:
        """The address of the thing it is a place of."""
        return self.thing.address


class Thing:
    """A node of the graph: equal to another of the same address."""

    noun: ClassVar[str] = ""
    model: Part

    def __init__(self, lookup: Lookup, document: Document | None, route: Route, model: Part, id: str) -> None:
        self.lookup, self.document, self.route, self.model, self.id = lookup, document, route, model, id
        self.address = address(self.noun, id)

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Thing) and self.address == other.address)

    def __hash__(self) -> int:
        return hash(self.address)

    def __repr__(self) -> str:
        return f"<{self.address}>"

    @property
    def kind(self) -> str:
        """What it is: team, promise, journey …; of a step, which kind of step."""
        return self.noun

    @property
    def name(self) -> str:
        """What people call it: its name, else its text, else its id."""
        spoken: str | None = getattr(self.model, "name", None) or getattr(self.model, "text", None)
        return spoken or self.id

    def at(self, *route: str | int) -> Anchor:
        """A place in it: `journey.at("stages")`, `step.at("breaks", 0)`; without a route, its name."""
        return Anchor(self, route)

    def entries(self, space: str, entries: tuple[object, ...], *route: str | int) -> "list[Thing]":
        """The things of a list in which words refer and sentences and fields define; what is not found is left out."""
        found: list[Thing | None] = []
        for index, entry in enumerate(entries):
            if isinstance(entry, str):
                found.append(self.lookup.find(space, entry, self.document))
            elif isinstance(entry, Part) and self.document is not None:
                found.append(self.lookup.handle(self.document, (*self.route, *route, index), entry))
        return [thing for thing in found if thing is not None]


K = TypeVar("K", bound=Thing)


def only(kind: type[K], things: Iterable[Thing | None]) -> tuple[K, ...]:
    """The things of one kind, each once, in order."""
    found = [thing for thing in things if isinstance(thing, kind)]
    return tuple(found) if len(found) < 2 else tuple(dict.fromkeys(found))
