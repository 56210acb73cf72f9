"""What stands in the cells of a map."""

from dataclasses import dataclass
from typing import Literal

Mark = Literal["made", "kept", "broken"]
Passing = Literal["carries", "silent", "quiet", "early"]


@dataclass(frozen=True, slots=True)
class FindingMark:
    """A finding, where it is shown; `why` and `hint` are sentences of its rule."""

    rule: str
    severity: str
    message: str
    address: str
    why: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class TouchpointMark:
    """Something met: its name, the id and type of its channel, its owner where that is not the step's."""

    name: str
    channel: str
    type: str
    owner: str = ""
    self_service: bool = False


@dataclass(frozen=True, slots=True)
class WorkMark:
    """Work behind the line of visibility, and its owner where that is not the step's."""

    name: str
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Handoff:
    """A way on that changes owner: team ids, the column it leads to, and what is passed.

    `passing` is "silent" where something is known of the customer and nothing of it is passed, "quiet" where that is so and no rule
    minds, "early" where nothing is known yet.
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
    """A promise made, kept or broken at a step; `number` is the same wherever the promise stands on the map.

    `elsewhere` says what becomes of it in other journeys, or where it was made: (mark, name of the journey).
    """

    mark: Mark
    number: int
    promise: str
    text: str
    elsewhere: tuple[tuple[Mark, str], ...] = ()


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
class MeasuredMark:
    """What data says of a step: a feeling from -2 to +2, or the share of customers who leave here. `persona` is empty for everyone.

    `words` say it with n and the day.
    """

    what: Literal["feeling", "drop-off"]
    value: float
    words: str
    persona: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceMark:
    """How it is known: the type and the sample; `small` where the sample is under what its type needs."""

    id: str
    type: str
    n: int | None = None
    small: bool = False
    name: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class WayMark:
    """A way on that is not simply the next column."""

    target: str
    column: int | None
    kind: str
    share: str = ""
    when: str = ""
