"""Handles on what journeys share: teams, channels, promises, metrics, evidence, opportunities, personas."""

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from journeycode.graph.thing import Lookup, Thing, only
from journeycode.model import channel, evidence, experience, metric, opportunity, persona, promise, team

if TYPE_CHECKING:
    from journeycode.graph.step import Step


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
        return team_of(self, self.model.owner)


class Touchpoint(Thing):
    """Something that is met."""

    noun = "touchpoint"
    model: channel.Touchpoint

    @property
    def owner(self) -> Team | None:
        """The team that runs it."""
        return team_of(self, self.model.owner)

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
        return team_of(self, self.model.owner)

    @property
    def drives(self) -> "tuple[Metric, ...]":
        """The metrics that it moves."""
        return only(Metric, self.entries("metric", self.model.drives, "drives"))


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
        return evidence_of(self)


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
        return evidence_of(self)

    def of_dimension(self, dimension: experience.Dimension | None) -> "Gain":
        """The same gain as it is meant at a step."""
        gain = Gain(self.lookup, self.document, self.route, self.model, self.id)
        gain.dimension = dimension
        return gain


Answerable = Need | Pain | Promise


def answerable(things: Iterable[Thing]) -> tuple[Answerable, ...]:
    """The needs, pains and promises among some things."""
    return tuple(dict.fromkeys(thing for thing in things if isinstance(thing, Answerable)))


class Opportunity(Thing):
    """What could be done."""

    noun = "opportunity"
    model: opportunity.Opportunity

    @property
    def owner(self) -> Team | None:
        """The team that does it."""
        return team_of(self, self.model.owner)

    @property
    def answers(self) -> tuple[Answerable, ...]:
        """The needs, pains and promises that it answers."""
        return answerable(self.entries("promise", self.model.answers, "answers"))

    @property
    def moves(self) -> tuple[Metric, ...]:
        """The metrics that it should move."""
        return only(Metric, self.entries("metric", self.model.moves, "moves"))

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """How we know: its own evidence."""
        return evidence_of(self)


class Persona(Thing):
    """Whose way it is."""

    noun = "persona"
    model: persona.Persona

    @property
    def owner(self) -> Team | None:
        """The team that keeps the persona up to date."""
        return team_of(self, self.model.owner)

    @property
    def needs(self) -> tuple[Need, ...]:
        """What the persona needs from us."""
        return only(Need, self.entries("promise", self.model.needs, "needs"))

    @property
    def pains(self) -> tuple[Pain, ...]:
        """What hurts the persona, wherever they are."""
        return only(Pain, self.entries("promise", self.model.pains, "pains"))

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """How we know the persona."""
        return evidence_of(self)

    @cached_property
    def cannot_use(self) -> frozenset[str]:
        """The ids of the channels that are closed to the persona."""
        return frozenset(self.model.channels.cannot_use if self.model.channels else ())


def team_of(thing: Thing, word: str | None) -> Team | None:
    """The team that a word in a thing refers to."""
    found = thing.lookup.find("team", word, thing.document) if word else None
    return found if isinstance(found, Team) else None


def evidence_of(thing: Thing) -> tuple[Evidence, ...]:
    """The evidence that a thing names under `evidence`."""
    entries: tuple[object, ...] = getattr(thing.model, "evidence", ())
    return only(Evidence, thing.entries("evidence", entries, "evidence"))


def built_in_channels(lookup: Lookup) -> dict[str, Channel]:
    """The channels that everybody has, by their words."""
    return {
        word: Channel(lookup, None, (), channel.Channel(id=word, name=word.replace("-", " "), type=type), word)
        for word, type in channel.TYPE_OF.items()
    }
