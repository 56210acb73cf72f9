"""Handles on the things of a workspace: each knows its address, its model, and where it is written."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal, Protocol, TypeVar

from journeycode.model import channel, evidence, experience, metric, opportunity, persona, promise, team
from journeycode.model.lifecycle import Lifecycle
from journeycode.model.part import Part
from journeycode.model.words import address
from journeycode.reading.document import Document
from journeycode.source import Place, Route

if TYPE_CHECKING:
    from journeycode.graph.journey import Journey
    from journeycode.graph.step import Step

NOWHERE = Place("")


class Lookup(Protocol):
    """Who knows what a word refers to."""

    def find(self, space: str, word: str, document: Document | None) -> "Thing | None":
        """The thing that a word in a document refers to, or None."""

    def journey(self, word: str, document: Document | None) -> "Journey | None":
        """The journey that a word in a document refers to, or None."""

    def handle(self, document: Document, route: Route, model: Part) -> "Thing | None":
        """The handle on a thing that is defined in place."""

    def steps_that(self, does: Literal["sets", "keeps", "breaks"], promise: "Promise") -> "tuple[Step, ...]":
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

    def _team(self, word: str | None) -> "Team | None":
        found = self.lookup.find("team", word, self.document) if word else None
        return found if isinstance(found, Team) else None

    def _all(self, space: str, entries: tuple[object, ...], *route: str | int) -> "list[Thing]":
        """The things of a list in which words refer and sentences and fields define; what is not found is left out."""
        found = []
        for index, entry in enumerate(entries):
            if isinstance(entry, str):
                found.append(self.lookup.find(space, entry, self.document))
            elif isinstance(entry, Part) and self.document is not None:
                found.append(self.lookup.handle(self.document, (*self.route, *route, index), entry))
        return [thing for thing in found if thing is not None]

    def _backing(self, entries: tuple[object, ...]) -> "tuple[Evidence, ...]":
        return tuple(thing for thing in self._all("evidence", entries, "evidence") if isinstance(thing, Evidence))


K = TypeVar("K", bound=Thing)


def only(kind: type[K], things: Iterable[Thing | None]) -> tuple[K, ...]:
    """The things of one kind, each once, in order."""
    return tuple(dict.fromkeys(thing for thing in things if isinstance(thing, kind)))


class Team(Thing):
    """Who owns."""

    noun = "team"
    model: team.Team


class Channel(Thing):
    """Where something happens; a built-in one is written nowhere and has no document."""

    noun = "channel"
    model: channel.Channel

    @property
    def owner(self) -> Team | None:
        """The team that runs it."""
        return self._team(self.model.owner)


class Touchpoint(Thing):
    """Something that is met."""

    noun = "touchpoint"
    model: channel.Touchpoint

    @property
    def owner(self) -> Team | None:
        """The team that runs it."""
        return self._team(self.model.owner)

    @property
    def channel(self) -> Channel | None:
        """The channel in which it is met."""
        found = self.lookup.find("channel", self.model.channel, self.document)
        return found if isinstance(found, Channel) else None


class Evidence(Thing):
    """How we know."""

    noun = "evidence"
    model: evidence.Evidence


class Metric(Thing):
    """A figure that counts."""

    noun = "metric"
    model: metric.Metric

    @property
    def owner(self) -> Team | None:
        """The team that answers for it."""
        return self._team(self.model.owner)

    @property
    def drives(self) -> "tuple[Metric, ...]":
        """The metrics that it moves."""
        return tuple(thing for thing in self._all("metric", self.model.drives, "drives") if isinstance(thing, Metric))


class Need(Thing):
    """What a persona needs."""

    noun = "need"
    model: experience.Need

    @property
    def text(self) -> str:
        """The need, in the persona's words."""
        return self.model.text


class Pain(Thing):
    """What hurts."""

    noun = "pain"
    model: experience.Pain

    @property
    def text(self) -> str:
        """What hurts, as the customer would say it."""
        return self.model.text

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """How we know: its own evidence."""
        return self._backing(self.model.evidence)


class Promise(Thing):
    """An expectation that we set."""

    noun = "promise"
    model: promise.Promise

    @property
    def text(self) -> str:
        """The promise as the customer hears it."""
        return self.model.text

    @property
    def metric(self) -> Metric | None:
        """The metric that says how often it is kept."""
        found = self.lookup.find("metric", self.model.metric, self.document) if self.model.metric else None
        return found if isinstance(found, Metric) else None

    @property
    def set_by(self) -> "tuple[Step, ...]":
        """The steps of all journeys at which it is made."""
        return self.lookup.steps_that("sets", self)

    @property
    def kept_by(self) -> "tuple[Step, ...]":
        """The steps of all journeys that keep it."""
        return self.lookup.steps_that("keeps", self)

    @property
    def broken_by(self) -> "tuple[Step, ...]":
        """The steps of all journeys that break it."""
        return self.lookup.steps_that("breaks", self)


class Gain(Thing):
    """What a customer gains; `dimension` is what it says or, of a step, what is meant there."""

    noun = "gain"
    model: experience.Gain
    dimension: experience.Dimension | None = None

    @property
    def text(self) -> str:
        """What is gained, as the customer would say it."""
        return self.model.text

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """How we know: its own evidence."""
        return self._backing(self.model.evidence)

    def of_dimension(self, dimension: experience.Dimension | None) -> "Gain":
        """The same gain as it is meant at a step."""
        gain = Gain(self.lookup, self.document, self.route, self.model, self.id)
        gain.dimension = dimension
        return gain


Answerable = Need | Pain | Promise


class Opportunity(Thing):
    """What could be done."""

    noun = "opportunity"
    model: opportunity.Opportunity

    @property
    def owner(self) -> Team | None:
        """The team that does it."""
        return self._team(self.model.owner)

    @property
    def answers(self) -> tuple[Answerable, ...]:
        """The needs, pains and promises that it answers."""
        return tuple(thing for thing in self._all("promise", self.model.answers, "answers") if isinstance(thing, Answerable))

    @property
    def moves(self) -> tuple[Metric, ...]:
        """The metrics that it should move."""
        return tuple(thing for thing in self._all("metric", self.model.moves, "moves") if isinstance(thing, Metric))

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """How we know: its own evidence."""
        return self._backing(self.model.evidence)


class Persona(Thing):
    """Whose way it is."""

    noun = "persona"
    model: persona.Persona

    @property
    def owner(self) -> Team | None:
        """The team that keeps the persona up to date."""
        return self._team(self.model.owner)

    @property
    def needs(self) -> tuple[Need, ...]:
        """What the persona needs from us."""
        return tuple(thing for thing in self._all("promise", self.model.needs, "needs") if isinstance(thing, Need))

    @property
    def pains(self) -> tuple[Pain, ...]:
        """What hurts the persona, wherever they are."""
        return tuple(thing for thing in self._all("promise", self.model.pains, "pains") if isinstance(thing, Pain))

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """How we know the persona."""
        return self._backing(self.model.evidence)

    @property
    def access(self) -> tuple[str, ...]:
        """What the persona needs to be able to take part, each in a few words."""
        return tuple(need.text or f"{need.type} ({need.kind})" for need in self.model.access_needs)

    @cached_property
    def cannot_use(self) -> frozenset[str]:
        """The ids of the channels that are closed to the persona."""
        return frozenset(self.model.channels.cannot_use if self.model.channels else ())
