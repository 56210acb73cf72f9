"""The values a map is made of: no format, no measure, no colour."""

from dataclasses import dataclass, field
from typing import Literal

from journeycode.views.map.marks import (
    EvidenceMark,
    Feeling,
    FindingMark,
    GainMark,
    Handoff,
    MeasuredMark,
    MetricMark,
    OpportunityMark,
    PainMark,
    PromiseLink,
    PromiseMark,
    Thought,
    TouchpointMark,
    WayMark,
    WorkMark,
)

Place = Literal["before", "commit", "after", ""]

VERSION = 1


@dataclass(frozen=True, slots=True)
class PersonaCard:
    """Whose way it is. `id` is the persona's id, `initials` one or two letters that no other card of the map has.

    `note` says what share of customers it stands for and what it rests on, `closed` which channels it cannot use.
    """

    id: str
    name: str
    initials: str
    quote: str = ""
    basis: str = ""
    note: str = ""
    closed: str = ""


@dataclass(frozen=True, slots=True)
class TeamChip:
    """A team that owns something on the map. `colour` counts the workspace's teams by id, from 0."""

    id: str
    name: str
    initials: str
    colour: int
    external: bool = False


@dataclass(frozen=True, slots=True)
class Bracket:
    """The columns before, at or after the commitment, both ends included; `words` is what this business calls it."""

    place: Place
    words: str
    note: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class StageHead:
    """A stage over its columns, both ends included. `phase` is the label of its phase, empty where none is known."""

    id: str
    name: str
    phase: str
    place: Place
    first: int
    last: int
    goal: str = ""


@dataclass(frozen=True, slots=True)
class Ghost:
    """A phase that a complete journey has and this one lacks, with the rule that says so; `where` is its side of the purchase in words."""

    phase: str
    label: str
    rule: str
    message: str
    where: str


@dataclass(frozen=True, slots=True)
class Column:
    """A step. `stage` indexes the stages; `level` is the highest value a pivotal step gives; `unsure` says why the feeling may be wrong.

    `phase` is the id of its phase, empty where none is known; `answers` are the needs it answers, as sentences.
    """

    address: str
    id: str
    name: str
    kind: str
    stage: int
    place: Place
    pivotal: bool = False
    level: str = ""
    wait: str = ""
    sub_journey: str = ""
    who: tuple[str, ...] = ()
    feels: str = ""
    unsure: str = ""
    owner: str = ""
    support: tuple[str, ...] = ()
    touchpoints: tuple[TouchpointMark, ...] = ()
    handoffs: tuple[Handoff, ...] = ()
    feelings: tuple[Feeling, ...] = ()
    thoughts: tuple[Thought, ...] = ()
    promises: tuple[PromiseMark, ...] = ()
    pains: tuple[PainMark, ...] = ()
    opportunities: tuple[OpportunityMark, ...] = ()
    gains: tuple[GainMark, ...] = ()
    metrics: tuple[MetricMark, ...] = ()
    evidence: tuple[EvidenceMark, ...] = ()
    ways: tuple[WayMark, ...] = ()
    findings: tuple[FindingMark, ...] = ()
    backstage: tuple[WorkMark, ...] = ()
    systems: tuple[str, ...] = ()
    phase: str = ""
    description: str = ""
    answers: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    measured: tuple[MeasuredMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of the map: its id, its title and what its marks mean. One that `divides` is only a line between others."""

    id: str
    title: str
    note: str = ""
    divides: bool = False


@dataclass(frozen=True, slots=True)
class MapView:
    """One journey as a map. Columns are steps in the order of the document; ghosts stand where their phase would, or at the end.

    `lowest` and `ghosts` go with columns by index: a ghost (index, Ghost) stands before that column, or after the last.
    """

    id: str
    title: str
    subtitle: str
    version: str
    status: str
    state: str
    alt: str
    summary: tuple[tuple[str, str], ...] = ()  # (tone, sentence); tones are bad, warn, good and plain
    personas: tuple[PersonaCard, ...] = ()
    teams: tuple[TeamChip, ...] = ()
    brackets: tuple[Bracket, ...] = ()
    stages: tuple[StageHead, ...] = ()
    columns: tuple[Column, ...] = ()
    ghosts: tuple[tuple[int, Ghost], ...] = ()
    lanes: tuple[Lane, ...] = ()
    links: tuple[PromiseLink, ...] = ()
    lowest: tuple[int, ...] = ()
    metrics: tuple[MetricMark, ...] = ()
    findings: tuple[FindingMark, ...] = ()  # those on no step: of a stage, or of the whole
    legend: tuple[tuple[str, str], ...] = ()  # (sign, meaning)
    owner: str = ""  # the id of the team that answers for it
    tags: tuple[str, ...] = ()
    view: str = "map"
    format: int = field(default=VERSION)
