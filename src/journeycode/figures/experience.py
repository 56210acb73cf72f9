"""A way as a customer remembers it: compound success, and peak and end (A9, A10)."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod


def compound(shares: Sequence[float]) -> float:
    """A9: the share of customers for whom every step of a way goes well, where steps fail independently: the product, 0 to 1.

    Source: the "90 × 85 × 95 × 90" of McKinsey's journeys. Where it is far from the measured share, steps do not fail independently.
    """
    return prod(shares)


@dataclass(frozen=True, slots=True)
class Feelings:
    """A10: the feelings along a way, −2 to 2: mean, the most intense (of two as intense, the negative one), the last, highest − lowest."""

    mean: float
    peak: float
    end: float
    range: float

    @property
    def peak_end(self) -> float:
        """What is remembered: the mean of the peak and the end (Kahneman 1993)."""
        return (self.peak + self.end) / 2


def feelings(values: Sequence[float]) -> Feelings | None:
    """A10: of feelings in the order of the way; None of none."""
    if not values:
        return None
    peak = max(values, key=lambda value: (abs(value), -value))
    return Feelings(sum(values) / len(values), peak, values[-1], max(values) - min(values))
