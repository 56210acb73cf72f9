"""The scale of an axis: where a value stands, and at which round values there are ticks."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from journeycode.figures.estimate import Unit
from journeycode.renderers.report.words import spoken

STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
POWERS = (1.0, 2.0, 5.0)


@dataclass(frozen=True, slots=True)
class Scale:
    """From values to pixels: `first` stands at `start`, `last` at `end`. logarithmic: equal ratios are equally far apart."""

    first: float
    last: float
    start: float
    end: float
    unit: Unit = "number"
    logarithmic: bool = False

    def at(self, value: float) -> float:
        """The pixel of a value; what lies outside stands at the border."""
        low, high, here = (self._even(one) for one in (self.first, self.last, min(max(value, self.first), self.last)))
        return self.start + (here - low) / (high - low) * (self.end - self.start)

    def _even(self, value: float) -> float:
        return math.log10(value) if self.logarithmic else value

    def ticks(self, most: int) -> list[tuple[float, str]]:
        """At most so many round values within the scale, and how each is written."""
        values = self._powers(most) if self.logarithmic else self._even_ticks(most)
        return [(value, spoken(value, self.unit)) for value in values]

    def _even_ticks(self, most: int) -> list[float]:
        step = tidy((self.last - self.first) / max(1, most - 1))
        number = math.ceil(self.first / step - 1e-9)
        return [round(step * index, 12) for index in range(number, math.floor(self.last / step + 1e-9) + 1)]

    def _powers(self, most: int) -> list[float]:
        low, high = math.floor(math.log10(self.first)), math.ceil(math.log10(self.last))
        every = [factor * 10.0**power for power in range(low, high + 1) for factor in POWERS]
        found = [value for value in every if self.first <= value * (1 + 1e-9) and value <= self.last * (1 + 1e-9)]
        return found if len(found) <= most else [value for value in found if math.isclose(math.log10(value) % 1, 0, abs_tol=1e-9)]


def tidy(step: float) -> float:
    """The next round step that is not smaller."""
    power = 10.0 ** math.floor(math.log10(step))
    return next((factor * power for factor in STEPS if factor * power >= step * (1 - 1e-9)), 10 * power)


def scale(values: Sequence[float], start: float, end: float, unit: Unit = "number", zero: bool = False) -> Scale:
    """A scale that holds all values with a little air, and zero where bars begin there.

    Shares stay between 0 % and 100 %; ratios that are all positive get a logarithmic scale.
    """
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    if unit == "ratio" and low > 0 and not zero:
        return Scale(low / 1.15, high * 1.15, start, end, unit, logarithmic=True)
    if zero:
        low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        low, high = low - 0.5 * (abs(low) or 1), high + 0.5 * (abs(high) or 1)
    air = (high - low) * 0.04
    first, last = (low - air if low or not zero else 0.0), high + air
    if unit == "share" and low >= 0 and high <= 1:
        first, last = max(0.0, first), min(1.0, last)
    elif low >= 0:
        first = max(0.0, first)
    return Scale(first, last, start, end, unit)
