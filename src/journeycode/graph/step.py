"""A step: one line of what the customer does, and all that is said of it."""

from functools import cached_property
from typing import TYPE_CHECKING

import journeycode.graph.flow as flow
from journeycode.graph.meetings import Meeting, Work, meetings
from journeycode.graph.thing import Anchor, Thing, only
from journeycode.graph.things import (
    Answerable,
    Evidence,
    Gain,
    Metric,
    Opportunity,
    Pain,
    Persona,
    Promise,
    Team,
    answerable,
    evidence_of,
    team_of,
)
from journeycode.model import journey as words
from journeycode.model.experience import Dimension
from journeycode.model.lifecycle import PHASES, PhaseClass, PhaseId
from journeycode.model.part import Part
from journeycode.model.words import known_by

if TYPE_CHECKING:
    from journeycode.graph.journey import Journey
    from journeycode.graph.stage import Stage
    from journeycode.graph.way import Way


class Step(Thing):
    """One line of what the customer does."""

    noun = "step"
    model: words.Step

    def __init__(self, stage: "Stage", index: int, route: tuple[str | int, ...], model: words.Step, id: str) -> None:
        journey = stage.journey
        self.lookup, self.document, self.route, self.model, self.id = journey.lookup, journey.document, route, model, id
        self.address = f"{journey.id}/{id}"
        self.journey, self.stage, self.index = journey, stage, index
        self.counts = model.kind not in flow.ASIDE

    @property
    def kind(self) -> str:
        """Whether it is a start, an end, an exit, met at any time, or just a step."""
        return self.model.kind

    @property
    def name(self) -> str:
        """What the customer does."""
        return self.model.name

    @cached_property
    def owner(self) -> Team | None:
        """The one team that answers for the step, from its stage where it says none."""
        return team_of(self, self.model.owner or self.stage.model.owner)

    @cached_property
    def support(self) -> tuple[Team, ...]:
        """Teams that help."""
        return only(Team, (team_of(self, word) for word in self.model.support or self.stage.model.support))

    @property
    def says_who(self) -> bool:
        """Whether the step or its stage names personas."""
        return bool(self.model.who or self.stage.model.who)

    @cached_property
    def who(self) -> tuple[Persona, ...]:
        """The personas who take this step: its own, its stage's, else all of the journey."""
        named = self.model.who or self.stage.model.who
        return only(Persona, (self.lookup.find("persona", id, self.document) for id in named)) if named else self.journey.personas

    @property
    def backed(self) -> bool:
        """Whether anything is said of how we know: evidence of its own or its stage's, or the word `assumed`."""
        return bool(self.model.evidence or self.stage.model.evidence)

    @property
    def assumed(self) -> bool:
        """Whether it is said to be assumed."""
        return "assumed" in (self.model.evidence or self.stage.model.evidence)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """How we know: its own evidence, else its stage's."""
        return evidence_of(self) if self.model.evidence else self.stage.evidence

    @property
    def phase(self) -> PhaseId | None:
        """The phase of its stage."""
        return self.stage.phase

    @property
    def rank(self) -> int | None:
        """The rank of its phase; None where the phase is not known."""
        return self.stage.rank

    @property
    def phase_class(self) -> PhaseClass | None:
        """On which side of the purchase it lies: pre, commit, fulfil or post."""
        return PHASES[self.phase].side if self.phase else None

    @cached_property
    def touchpoints(self) -> tuple[Meeting, ...]:
        """What the customer meets."""
        return meetings(self, self.model.touchpoints) if self.model.touchpoints else ()

    @property
    def channels(self) -> frozenset[str]:
        """The ids of the channels in which it happens."""
        return frozenset(meeting.channel.id for meeting in self.touchpoints if meeting.channel)

    @cached_property
    def backstage(self) -> tuple[Work, ...]:
        """The work behind the line of visibility."""
        return tuple(
            Work(
                self.at("backstage", index),
                f"backstage:{self.address}/{known_by(model.name) or index + 1}",
                model,
                team_of(self, model.owner),
            )
            for index, model in enumerate(self.model.backstage)
        )

    @cached_property
    def systems(self) -> frozenset[str]:
        """The systems behind its touchpoints and its backstage work, in small letters."""
        met = [system for meeting in self.touchpoints for system in meeting.systems]
        return frozenset(system.casefold() for system in (*met, *(system for work in self.model.backstage for system in work.systems)))

    @property
    def emotions(self) -> dict[str, float]:
        """The feeling of each persona by id, −2 to 2; of everyone in `who` where one is given for all."""
        feeling = self.model.emotion
        if isinstance(feeling, dict):
            return dict(feeling)
        return {} if feeling is None else {persona.id: feeling for persona in self.who}

    @property
    def emotion(self) -> float | None:
        """The mean over the personas."""
        feeling = self.model.emotion
        return (
            sum(feeling.values()) / len(feeling)
            if isinstance(feeling, dict) and feeling
            else None
            if isinstance(feeling, dict)
            else feeling
        )

    @property
    def lowest(self) -> float | None:
        """The lowest feeling of any persona."""
        feeling = self.model.emotion
        return min(feeling.values(), default=None) if isinstance(feeling, dict) else feeling

    @property
    def pains(self) -> tuple[Pain, ...]:
        """What hurts here."""
        return only(Pain, self.entries("promise", self.model.pains, "pains"))

    @property
    def gains(self) -> tuple[Gain, ...]:
        """What is gained here, each with its dimension: framing before the commitment and affirmation after it, unless it says."""
        usual: Dimension | None = None if self.rank is None else "affirmation" if self.rank > PHASES["commit"].rank else "framing"
        return tuple(
            gain.of_dimension(gain.model.dimension or usual) for gain in only(Gain, self.entries("gain", self.model.gains, "gains"))
        )

    @property
    def sets(self) -> tuple[Promise, ...]:
        """The promises that are made here."""
        return only(Promise, self.entries("promise", self.model.promises, "promises")) if self.model.promises else ()

    @property
    def keeps(self) -> tuple[Promise, ...]:
        """The promises that are kept here."""
        return only(Promise, self.entries("promise", self.model.keeps, "keeps")) if self.model.keeps else ()

    @property
    def breaks(self) -> tuple[Promise, ...]:
        """The promises that are broken here."""
        return only(Promise, self.entries("promise", self.model.breaks, "breaks")) if self.model.breaks else ()

    @property
    def answers(self) -> tuple[Answerable, ...]:
        """The needs of personas that this step answers."""
        return answerable(self.entries("promise", self.model.answers, "answers"))

    @property
    def opportunities(self) -> tuple[Opportunity, ...]:
        """What could be done here."""
        return only(Opportunity, self.entries("opportunity", self.model.opportunities, "opportunities"))

    @property
    def metrics(self) -> tuple[Metric, ...]:
        """The metrics that are measured here."""
        return only(Metric, self.entries("metric", self.model.metrics, "metrics"))

    @cached_property
    def within(self) -> "Journey | None":
        """The sub-journey that happens here."""
        return self.lookup.journey(self.model.journey, self.document) if self.model.journey else None

    @property
    def ways(self) -> "tuple[Way, ...]":
        """The ways on."""
        return self.journey.ways_from(self)

    def given(self, field: str) -> Anchor:
        """Where a value that stages hand down is written: in the step, else in its stage, else the step's name."""
        if getattr(self.model, field, None):
            return self.at(field)
        return self.stage.at(field) if getattr(self.stage.model, field, None) else self.at()

    def mention(self, field: str, thing: Thing) -> Anchor:
        """Where a list of this step names a thing, or defines it; the field itself where it does not."""
        space = "promise" if thing.noun in ("need", "pain", "promise") else thing.noun
        entries: tuple[str | Part, ...] = getattr(self.model, field, ())
        find, handle, document = self.lookup.find, self.lookup.handle, self.document
        named = [
            find(space, entry, document)
            if isinstance(entry, str)
            else handle(document, (*self.route, field, index), entry)
            if document
            else None
            for index, entry in enumerate(entries)
        ]
        return self.at(field, named.index(thing)) if thing in named else self.at(field)
