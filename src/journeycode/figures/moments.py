"""A number of values by their count, sum and sum of squares: all that a mean and its certainty need."""

from dataclasses import dataclass
from math import sqrt

from journeycode.figures.chance import with_error
from journeycode.figures.estimate import Estimate, Unit


@dataclass(frozen=True, slots=True)
class Moments:
    """How many values, their sum and the sum of their squares; two lots of values are added with `+`."""

    n: int = 0
    total: float = 0.0
    squares: float = 0.0

    def __add__(self, other: "Moments") -> "Moments":
        """Both lots together."""
        return Moments(self.n + other.n, self.total + other.total, self.squares + other.squares)

    @property
    def mean(self) -> float:
        """The mean; 0 of nothing."""
        return self.total / self.n if self.n else 0.0

    @property
    def variance(self) -> float:
        """The sample variance (divided by n − 1); 0 of fewer than two."""
        return max(0.0, (self.squares - self.n * self.mean**2) / (self.n - 1)) if self.n > 1 else 0.0

    @property
    def error(self) -> float:
        """The standard error of the mean; 0 of nothing."""
        return sqrt(self.variance / self.n) if self.n else 0.0

    def estimate(self, unit: Unit = "number") -> Estimate | None:
        """The mean ± 1.96 standard errors; without an interval of fewer than two, None of nothing."""
        if not self.n:
            return None
        return with_error(self.mean, self.error, self.n, unit) if self.n > 1 else Estimate(self.mean, n=self.n, unit=unit)


def moments(values: "list[float] | tuple[float, ...]") -> Moments:
    """The moments of values that are at hand."""
    return Moments(len(values), sum(values), sum(value * value for value in values))
