"""One customer's way, or a part of it."""

from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from journeycode.model.channel import TouchpointEntry
from journeycode.model.evidence import EvidenceList
from journeycode.model.experience import Feelings, GainEntry, PainEntry, PersonaId, Said
from journeycode.model.leaves import Day, Flag, Number, PinnedWord, Share, Span, Text, Version, Whole, Word
from journeycode.model.lifecycle import PhaseId
from journeycode.model.metric import MetricEntry
from journeycode.model.opportunity import OpportunityEntry
from journeycode.model.part import Described, Part, Refers, sentence_of, word_or_fields
from journeycode.model.persona import Status
from journeycode.model.promise import PromiseEntry

State = Literal["current", "future"]
Scope = Literal["whole", "part"]
StepKind = Literal["step", "start", "end", "exit", "anytime"]
WayKind = Literal["forward", "failure", "recovery", "back", "parallel"]
TeamId = Annotated[Word, Refers("team")]
JourneyId = Annotated[Word, Refers("journey")]


class Handoff(Part):
    """What one team passes to the next, so that the customer need not."""

    carries: tuple[Annotated[Text, Refers("near:promise")], ...] = Field(
        (), description="The information and promises that are passed on.", examples=[["address", "installed-in-7-days"]]
    )
    via: Text | None = Field(None, description="The system by which they are passed.", examples=["crm"])
    within: Span | None = Field(None, description="How soon they arrive.", examples=["1h"])


class Way(Part):
    """A way on from a step."""

    to: Annotated[Word, Refers("step")] = Field(description="The id of the step it leads to.")
    kind: WayKind = Field("forward", description="Whether it goes forward, after a failure, to a recovery, back, or beside others.")
    when: Text | None = Field(None, description="In which case customers take it.", examples=["The bill looks wrong"])
    share: Share | None = Field(None, description="The share of customers that take it.", examples=["40%"])
    handoff: Handoff | None = Field(None, description="What is passed to the next team on this way.")


class Backstage(Part):
    """Work behind the line of visibility."""

    name: Text = Field(description="What is done.", examples=["Rates the month"])
    owner: TeamId | None = Field(None, description="The team that does it.")
    systems: tuple[Text, ...] = Field((), description="The systems it is done with.")


class MeasuredFeeling(Part):
    """How customers felt at a step, as their answers say."""

    value: Feelings = Field(description="The feeling on the scale from -2 to 2: for everyone, or for each persona.")
    n: Whole | None = Field(None, description="How many answers it rests on.")
    as_of: Day | None = Field(None, description="The day up to which it was measured.")
    source: Text | None = Field(None, description="The source of the answers.")


class MeasuredShare(Part):
    """A share of the customers who came to a step, as events say."""

    value: Share = Field(description="The share, such as `12%`.")
    n: Whole | None = Field(None, description="How many cases it rests on.")
    as_of: Day | None = Field(None, description="The day up to which it was measured.")
    source: Text | None = Field(None, description="The source of the events.")


class MeasuredStep(Part):
    """What data says of a step, beside what people say; `journeycode measure --write` brings it up to date."""

    emotion: MeasuredFeeling | None = Field(None, description="How customers felt here.")
    drop_off: MeasuredShare | None = Field(None, description="How many of those who came here went no further.")


WayEntry = Annotated[
    Annotated[Annotated[Word, Refers("step")], Tag("~word")] | Annotated[Way, Tag("~fields")], Discriminator(word_or_fields)
]


class Step(Described):
    """One line of what the customer does, in the customer's voice."""

    sentence: ClassVar[str] = "name"
    last: ClassVar[tuple[str, ...]] = ("next", "handoff")

    id: Word | None = Field(None, description="What `next` refers to; where it is missing, the slug of the name.", examples=["first-bill"])
    name: Text = Field(description="What the customer does.", examples=["Opens the first bill"])
    kind: StepKind = Field("step", description="A start, an end, an exit (customers leave here), or something met at any time.")
    wait: Span | None = Field(None, description="How long the customer waits here.", examples=["9d"])
    duration: Span | None = Field(None, description="How long it takes.", examples=["10min"])
    journey: JourneyId | None = Field(None, description="A sub-journey that happens here.")
    who: tuple[PersonaId, ...] = Field((), description="The personas who take this step; without it, all of the journey.")
    touchpoints: tuple[TouchpointEntry, ...] = Field(
        (), description="What the customer meets: ids of touchpoints or channels, or fields.", examples=[["website"]]
    )
    backstage: tuple[Backstage, ...] = Field((), description="What happens behind the line of visibility.")
    owner: TeamId | None = Field(None, description="The one team that answers for the step.")
    support: tuple[TeamId, ...] = Field((), description="Teams that help.")
    emotion: Feelings | None = Field(
        None,
        description="How it feels, from -2 to 2: for everyone, or for each persona.",
        examples=[1, {"busy-parent": -2, "home-worker": -1}],
    )
    feels: Said | None = Field(None, description="The feeling in a word.", examples=["cheated"])
    thinks: Said | None = Field(None, description="What the customer thinks.", examples=["This is not what the advert said!"])
    says: Said | None = Field(None, description="What the customer says.")
    sees: Said | None = Field(None, description="What the customer sees.")
    hears: Said | None = Field(None, description="What the customer hears.")
    pains: tuple[PainEntry, ...] = Field((), description="What hurts here.")
    gains: tuple[GainEntry, ...] = Field((), description="What is gained here.")
    answers: tuple[Annotated[Word, Refers("promise")], ...] = Field((), description="The needs of personas that this step answers.")
    promises: tuple[PromiseEntry, ...] = Field((), description="The promises that are made here.")
    keeps: tuple[Annotated[Word, Refers("promise")], ...] = Field((), description="The promises that are kept here.")
    breaks: tuple[Annotated[Word, Refers("promise")], ...] = Field((), description="The promises that are broken here.")
    pivotal: Flag = Field(False, description="Whether this is a moment that decides about the relationship.")
    collects: tuple[Text, ...] = Field((), description="The information that the customer is asked for.", examples=[["address"]])
    confirms: tuple[Text, ...] = Field((), description="The information that the customer only confirms.")
    requires: tuple[Text, ...] = Field((), description="The information that must be there for this step to go well.")
    produces: tuple[Text, ...] = Field((), description="The information that comes out of this step.")
    metrics: tuple[MetricEntry, ...] = Field((), description="The metrics that are measured here.")
    measured: MeasuredStep | None = Field(
        None,
        description="What data says of this step: how it felt, and how many left here.",
        examples=[{"emotion": {"value": -1.4, "n": 412, "as_of": "2026-06-30"}}],
    )
    evidence: EvidenceList = Field((), description="How we know: ids of evidence, or the word `assumed`.")
    opportunities: tuple[OpportunityEntry, ...] = Field((), description="What could be done here.")
    next: tuple[WayEntry, ...] | None = Field(
        None, description="The ways on; they replace the way to the step below.", examples=[["renewal-offer"]]
    )
    handoff: Handoff | None = Field(None, description="What is passed on each way that changes owner.")


StepEntry = Annotated[Step, BeforeValidator(sentence_of("name", always=True))]


class Stage(Described):
    """A chapter of the journey, named as the customer would name it."""

    last: ClassVar[tuple[str, ...]] = ("steps",)

    id: Word | None = Field(None, description="Where it is missing, the slug of the name.")
    name: Text = Field(description="What the customer would call this chapter.", examples=["Set up"])
    phase: PhaseId | None = Field(None, description="The phase of the lifecycle; where it is missing, the name decides if it can.")
    goal: Text | None = Field(None, description="What the customer wants to reach in it.")
    starts: Text | None = Field(None, description="What it starts with.")
    ends: Text | None = Field(None, description="What it ends with.")
    owner: TeamId | None = Field(None, description="The team that answers for its steps, unless a step says otherwise.")
    support: tuple[TeamId, ...] = Field((), description="Teams that help in its steps.")
    who: tuple[PersonaId, ...] = Field((), description="The personas who take its steps.")
    metrics: tuple[MetricEntry, ...] = Field((), description="The metrics of the stage.")
    evidence: EvidenceList = Field((), description="How we know what its steps say.")
    pains: tuple[PainEntry, ...] = Field((), description="What hurts throughout the stage.")
    opportunities: tuple[OpportunityEntry, ...] = Field((), description="What could be done in this stage.")
    steps: tuple[StepEntry, ...] = Field(description="What the customer does, in order.")


class Journey(Described):
    """One customer's way, or a part of it."""

    space: ClassVar[str] = "journey"
    last: ClassVar[tuple[str, ...]] = ("questions", "stages")

    id: Word | None = Field(None, description="What other documents refer to.", examples=["switch-broadband"])
    name: Text = Field(description="What the journey is called.", examples=["Switching broadband provider"])
    version: Version = Field("0.1.0", description="The version of this document.")
    status: Status = Field("draft", description="How far the document is.")
    state: State = Field("current", description="What happens today, or what we commit to.")
    scope: Scope = Field("whole", description="A whole journey, or a part of one.")
    lifecycle: Annotated[Word, Refers("lifecycle")] | None = Field(
        None, description="The lifecycle it must cover, where it is not the workspace's."
    )
    owner: TeamId | None = Field(None, description="The team that answers for the whole journey.")
    personas: tuple[Annotated[PinnedWord, Refers("persona")], ...] = Field(
        (), description="Whose way it is; `busy-parent@2` pins a major version.", examples=[["busy-parent"]]
    )
    scenario: Text | None = Field(None, description="The situation in which it begins.")
    starts: Text | None = Field(None, description="What it starts with.")
    ends: Text | None = Field(None, description="What it ends with.")
    objectives: tuple[Text, ...] = Field((), description="The goals of the organisation that it serves.")
    volume: Number | None = Field(None, description="How many customers a year go this way.")
    based_on: JourneyId | None = Field(None, description="The current journey that this future one would replace.")
    continues_in: tuple[JourneyId, ...] = Field((), description="The journeys in which it goes on.")
    reviewed: Day | None = Field(None, description="The day of the last review.")
    review_every: Span | None = Field(None, description="How often it should be reviewed.", examples=["6 months"])
    metrics: tuple[MetricEntry, ...] = Field((), description="The metrics of the whole journey.")
    evidence: EvidenceList = Field((), description="What the journey rests on.")
    pains: tuple[PainEntry, ...] = Field((), description="What hurts throughout the journey.")
    opportunities: tuple[OpportunityEntry, ...] = Field((), description="What could be done about the journey as a whole.")
    stages: tuple[Stage, ...] = Field(description="The chapters of the journey, in order.")
