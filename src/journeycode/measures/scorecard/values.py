"""What a scorecard holds: indicators with their formula and what would raise them, six dimensions, and the experience beside them."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

DimensionName = Literal["processes", "scope", "focus", "data", "goals", "metrics"]
DIMENSIONS: tuple[DimensionName, ...] = get_args(DimensionName)


@dataclass(frozen=True, slots=True)
class Indicator:
    """One named share: `value` is 0 to 1, None where there is nothing to judge by. formula: how it is computed, in words.

    lacking: what would raise it, each a thing that is missing now.
    """

    name: str
    value: float | None
    formula: str
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dimension:
    """One of the six dimensions of a programme (Ray 2017): the mean of its indicators × 100 (A50)."""

    name: DimensionName
    indicators: tuple[Indicator, ...]

    @property
    def score(self) -> float | None:
        """0 to 100; None where none of its indicators could be judged."""
        values = [one.value for one in self.indicators if one.value is not None]
        return 100 * sum(values) / len(values) if values else None


@dataclass(frozen=True, slots=True)
class Experience:
    """How long a journey or persona has been worked on, by the history of its file: printed beside the scores, never scored.

    days: since the first commit; None of all where git does not know the file.
    """

    kind: str
    name: str
    address: str
    first: date | None = None
    days: int | None = None
    revisions: int | None = None
    contributors: int | None = None
    reviewers: int | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """The scores at a tag, by dimension."""

    tag: str
    day: date
    scores: tuple[tuple[DimensionName, float | None], ...]


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The six dimensions on a day. experience_note: why nothing is said of the past, empty where git tells."""

    workspace: str
    day: date
    dimensions: tuple[Dimension, ...]
    experience: tuple[Experience, ...] = ()
    experience_note: str = ""
    trend: tuple[Moment, ...] = ()

    @property
    def scores(self) -> tuple[tuple[DimensionName, float | None], ...]:
        """The score of each dimension."""
        return tuple((one.name, one.score) for one in self.dimensions)
