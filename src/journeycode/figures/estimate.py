"""A figure with what is known of its certainty."""

from dataclasses import dataclass
from typing import Literal

Unit = Literal["share", "points", "number", "money", "days", "months", "ratio", "customers"]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value, the interval in which it lies in 95 of 100 such samples (None where none can be given), and how many it was made from.

    unit: a share is 0 to 1; points are points of a score, a scale or a percentage; a ratio is one share or odds by another.
    """

    value: float
    low: float | None = None
    high: float | None = None
    n: int | None = None
    unit: Unit = "number"

    def excludes(self, value: float) -> bool:
        """Whether the interval is known and a value lies outside of it: what it excludes can be told from the estimate."""
        return self.low is not None and self.high is not None and not self.low <= value <= self.high
