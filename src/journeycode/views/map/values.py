"""The values a map is made of: no format, no measure, no colour."""

from dataclasses import dataclass, field
from typing import Literal

Place = Literal["before", "commit", "after", ""]
Mark = Literal["made", "kept", "broken"]
Passing = Literal["carries", "silent", "early"]

VERSION = 1


@dataclass(frozen=True, slots=True)
class PersonaCard:
    """Whose way it is. `id` is the persona's id, `initials` one or two letters that no other card of the map has."""

    id: str
    name: str
    initials: str
    quote: str = ""
    basis: str = ""
    note: str = ""


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
class FindingMark:
    """A finding, where it is shown."""

    rule: str
    severity: str
    message: str
    address: str


@dataclass(frozen=True, slots=True)
class TouchpointMark:
    """Something met: its name, the id and type of its channel, its owner where that is not the step's."""

    name: str
    channel: str
    type: str
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Handoff:
    """A way on that changes owner: team ids, the column it leads to, and what is passed.

    `passing` is "silent" where something is known of the customer and nothing of it is passed, "early" where nothing is known yet.
    """

    source: str
    target: str
    column: int
    passing: Passing
    carries: tuple[str, ...] = ()
    via: str = ""
    within: str = ""


@dataclass(frozen=True, slots=True)
class Feeling:
    """How a persona feels at a step, from -2 to +2."""

    persona: str
    value: float


@dataclass(frozen=True, slots=True)
class Thought:
    """What is thought, said, seen or heard; `persona` is empty where it holds for everyone there."""

    sense: Literal["thinks", "says", "sees", "hears"]
    text: str
    persona: str = ""


@dataclass(frozen=True, slots=True)
class PromiseMark:
    """A promise made, kept or broken at a step; `number` is the same wherever the promise stands on the map."""

    mark: Mark
    number: int
    promise: str
    text: str


@dataclass(frozen=True, slots=True)
class PromiseLink:
    """Joins the column where a promise is made with one where it is kept or broken."""

    number: int
    promise: str
    text: str
    mark: Mark
    made: int
    met: int


@dataclass(frozen=True, slots=True)
class PainMark:
    text: str
    severity: int | None = None
    cause: str = ""


@dataclass(frozen=True, slots=True)
class GainMark:
    text: str
    value: str = ""
    dimension: str = ""


@dataclass(frozen=True, slots=True)
class OpportunityMark:
    text: str
    status: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class MetricMark:
    """A figure against its target, both as people write them. `type` is its acronym (nps, ces), empty where it has none."""

    name: str
    type: str
    actual: str = ""
    target: str = ""
    met: bool | None = None


@dataclass(frozen=True, slots=True)
class EvidenceMark:
    """How it is known: the type and the sample; `small` where the sample is under what its type needs."""

    id: str
    type: str
    n: int | None = None
    small: bool = False


@dataclass(frozen=True, slots=True)
class WayMark:
    """A way on that is not simply the next column."""

    target: str
    column: int | None
    kind: str
    share: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A step. `stage` indexes the stages; `level` is the highest value a pivotal step gives; `unsure` says why the feeling may be wrong."""

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


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of the map: its id, its title and what its marks mean."""

    id: str
    title: str
    note: str = ""


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
    view: str = "map"
    format: int = field(default=VERSION)
