"""The whole workspace: every journey, persona, team and promise in it, and what the words in it refer to."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import journeycode.graph.lifecycles as lifecycles
import journeycode.graph.things as things
from journeycode.finding import Finding
from journeycode.graph.expansion import Room
from journeycode.graph.handles import HANDLES, preferred
from journeycode.graph.journey import Journey
from journeycode.graph.sources import Source
from journeycode.graph.stage import Stage
from journeycode.graph.step import Step
from journeycode.graph.thing import Does, Thing, only
from journeycode.graph.uses import Uses
from journeycode.model import journey as words
from journeycode.model.lifecycle import Lifecycle
from journeycode.model.own_lifecycle import OwnLifecycle
from journeycode.model.part import Part
from journeycode.model.settings import Settings
from journeycode.model.words import known_by
from journeycode.reading.document import Definition, Document
from journeycode.source import Route, Text
from journeycode.workspace import Reading

if TYPE_CHECKING:
    import networkx

    from journeycode.graph.log import Case


class Workspace:
    """What was read, as things that know one another; invalid documents and references that lead nowhere are left out."""

    # What customers really did, by the id of their journey; None where nobody has a log.
    log: "Mapping[str, tuple[Case, ...]] | None" = None

    def __init__(
        self, reading: Reading, today: date | None = None, base: "Workspace | None" = None, only: frozenset[str] = frozenset()
    ) -> None:
        """today: the day by which reviews are judged, the calendar's where it is None; base: the version that this one changes.

        only: the ids of the journeys that are looked at; the others are as if they were retired. All without any.
        """
        self.reading, self.today, self.base, self.room, self.only = reading, today or date.today(), base, Room(), only
        self._handles: dict[tuple[int, Route], Thing | None] = {}
        self._spaces: dict[str, tuple[Thing, ...]] = {}
        self._built_in = things.built_in_channels(self)
        self._lifecycles: dict[str, Lifecycle] = {}

    @property
    def root(self) -> Path:
        """The folder."""
        return self.reading.root

    @property
    def settings(self) -> Settings:
        """What the workspace file says."""
        return self.reading.settings

    @property
    def name(self) -> str:
        """What the workspace is called; without a name, the folder's."""
        return self.settings.name or self.root.resolve().name

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was wrong when it was read."""
        return self.reading.findings

    @property
    def texts(self) -> tuple[Text, ...]:
        """The files that were read."""
        return self.reading.texts

    def find(self, space: str, word: str, document: Document | None) -> Thing | None:
        """The thing that a word in a document refers to, or None."""
        same = self.reading.definitions.all_of(space).get(word)
        if not same:
            return self._built_in.get(word) if space == "channel" else None
        found = same[0] if len(same) == 1 or document is None else self.reading.definitions.find(space, word, document)
        return self._defined(found) if found else None

    def journey(self, word: str, document: Document | None) -> Journey | None:
        """The journey that a word in a document refers to, or None."""
        found = self.find("journey", word, document)
        return found if isinstance(found, Journey) else None

    def _defined(self, found: Definition) -> Thing | None:
        key = (id(found.document), found.route)
        if key not in self._handles:
            model = found.document.model_at(found.route)
            written = found.id if found.written else None
            self._handles[key] = self._made(found.document, found.route, model, written) if isinstance(model, Part) else None
        return self._handles[key]

    def handle(self, document: Document, route: Route, model: Part) -> Thing | None:
        """The handle on a thing that is defined in place; without an id of its own it is known by its text."""
        key = (id(document), route)
        if key not in self._handles:
            self._handles[key] = self._made(document, route, model, getattr(model, "id", None))
        return self._handles[key]

    def _made(self, document: Document, route: Route, model: Part, id: str | None) -> Thing | None:
        handle = HANDLES.get(type(model))
        text: str = getattr(model, "text", None) or getattr(model, "name", None) or ""
        return handle(self, document, route, model, id or known_by(text)) if handle else None

    def head(self, document: Document) -> Thing | None:
        """The thing that a document is; None for the workspace file and for lifecycles."""
        return self.handle(document, (), document.model) if document.model is not None else None

    def lifecycle(self, word: str | None, document: Document | None) -> Lifecycle:
        """The lifecycle of a name; without one, the workspace's."""
        name = word or self.settings.lifecycle
        if name not in self._lifecycles:
            self._lifecycles[name] = lifecycles.lifecycle(name, self._own_lifecycle)
        return self._lifecycles[name]

    def _own_lifecycle(self, word: str) -> OwnLifecycle | None:
        models = (definition.document.model for definition in self.reading.definitions.all_of("lifecycle").get(word, ()))
        return next((model for model in models if isinstance(model, OwnLifecycle)), None)

    def _all(self, space: str) -> tuple[Thing, ...]:
        """The things of a space, each address once, by id; where an id is given twice, the first."""
        if space not in self._spaces:
            self._spaces[space] = tuple(self._listed(space))
        return self._spaces[space]

    def _listed(self, space: str) -> Iterator[Thing]:
        spaces = self.reading.definitions.all_of(space)
        for word in sorted(spaces):
            yield from dict.fromkeys(thing for one in preferred(spaces[word]) if (thing := self._defined(one)) is not None)

    @cached_property
    def _journeys(self) -> tuple[Journey, ...]:
        return only(Journey, self._all("journey"))

    def all_journeys(self) -> tuple[Journey, ...]:
        """Every journey by id, retired ones too."""
        return self._journeys

    def journeys(self, *, scope: words.Scope | None = None) -> tuple[Journey, ...]:
        """The journeys that are not retired, by id; of one scope where it is given."""
        return tuple(one for one in self._active_journeys if scope is None or one.model.scope == scope)

    @cached_property
    def _active_journeys(self) -> tuple[Journey, ...]:
        return tuple(one for one in self._journeys if one.model.status != "retired" and (not self.only or one.id in self.only))

    def all_personas(self) -> tuple[things.Persona, ...]:
        """Every persona by id, retired ones too."""
        return only(things.Persona, self._all("persona"))

    def personas(self) -> tuple[things.Persona, ...]:
        """The personas that are not retired, by id."""
        return tuple(one for one in self.all_personas() if one.model.status != "retired")

    def teams(self) -> tuple[things.Team, ...]:
        """The teams, by id."""
        return only(things.Team, self._all("team"))

    def channels(self) -> tuple[things.Channel, ...]:
        """The workspace's own channels, by id; built-in ones are found by their word."""
        return only(things.Channel, self._all("channel"))

    def touchpoints(self) -> tuple[things.Touchpoint, ...]:
        """The touchpoints that have an id, by id."""
        return only(things.Touchpoint, self._all("touchpoint"))

    def promises(self) -> tuple[things.Promise, ...]:
        """The promises, by id, those that are defined in a step too."""
        return only(things.Promise, self._all("promise"))

    def needs(self) -> tuple[things.Need, ...]:
        """The needs of all personas, by id."""
        return only(things.Need, self._all("promise"))

    def pains(self) -> tuple[things.Pain, ...]:
        """The pains, by id."""
        return only(things.Pain, self._all("promise"))

    def gains(self) -> tuple[things.Gain, ...]:
        """The gains, by id."""
        return only(things.Gain, self._all("gain"))

    def metrics(self) -> tuple[things.Metric, ...]:
        """The metrics, by id."""
        return only(things.Metric, self._all("metric"))

    def evidence(self) -> tuple[things.Evidence, ...]:
        """The evidence, by id."""
        return only(things.Evidence, self._all("evidence"))

    def opportunities(self) -> tuple[things.Opportunity, ...]:
        """The opportunities, by id."""
        return only(things.Opportunity, self._all("opportunity"))

    def sources(self) -> tuple[Source, ...]:
        """Where figures come from, by id."""
        return only(Source, self._all("source"))

    def thing(self, address: str) -> Thing | None:
        """The thing at an address: `switch-broadband/first-bill`, `stage:switch-broadband/use`, `team:billing`; or None."""
        noun, colon, rest = address.partition(":")
        owner, slash, inner = (rest if noun == "stage" else address).partition("/")
        if slash:
            holder = self.journey(owner, None)
            parts: tuple[Stage | Step, ...] = () if holder is None else holder.stages if noun == "stage" else holder.steps
            return next((part for part in parts if part.id == inner), None)
        space = "promise" if noun in ("need", "pain") else noun
        found = self._all(space) if colon and space in self.reading.definitions.spaces else ()
        return next((thing for thing in found if thing.address == address), self._built_in.get(rest) if noun == "channel" else None)

    @cached_property
    def uses(self) -> Uses:
        """Who refers to what, the other way round."""
        return Uses(self.reading, self._active_journeys, self.opportunities())

    def steps_that(self, does: Does, promise: things.Promise) -> tuple[Step, ...]:
        """The steps of all journeys that set, keep or break a promise."""
        return self.uses.steps_that(does, promise)

    def nesting(self, journey: Thing) -> tuple[Step, ...]:
        """The steps at which a journey happens."""
        return self.uses.nesting(journey)

    def lost(self, document: Document) -> frozenset[str]:
        """The fields of a document in which a word leads nowhere."""
        return self.uses.lost(document)

    @cached_property
    def graph(self) -> "networkx.MultiDiGraph[str]":
        """Everything as one networkx graph; see journeycode.graph.network for its shape."""
        # networkx takes as long to import as many a workspace takes to lint: only who wants this graph pays for it.
        from journeycode.graph.network import network

        return network(self)
