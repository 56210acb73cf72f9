"""The odds of an outcome by several scores at once: Newton's method over sums that an engine computes, round by round (A20, of many scores)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp, sqrt

from journeycode.figures.chance import ALPHA, Z, two_sided
from journeycode.figures.estimate import Estimate

ROUNDS = 30
ENOUGH = 1e-8
# A slope beyond this per point is no opinion but a parting of those who stayed from those who left.
ENDLESS = 15.0


@dataclass(frozen=True, slots=True)
class Slopes:
    """At some coefficients: the slope of the log-likelihood by each (m), and its curvature, negated (m × m)."""

    gradient: Sequence[float]
    information: Sequence[Sequence[float]]


@dataclass(frozen=True, slots=True)
class Odds:
    """What one point more does to the odds, the others being equal."""

    ratio: Estimate
    p: float

    @property
    def is_told(self) -> bool:
        """Whether it can be told from 1, no association."""
        return self.p < ALPHA


def logistic(size: int, at: Callable[[Sequence[float]], Slopes], n: int) -> tuple[Odds, ...] | None:
    """The odds ratio of each of `size` coefficients, with Wald's interval; needs numpy.

    at: the sums at given coefficients, the constant (the first) and dummies among them. None where the method comes to no rest: a column
    that follows from others, or scores that part the ones from the others.
    """
    import numpy

    where = numpy.zeros(size)
    for _ in range(ROUNDS):
        found = at([float(value) for value in where])
        information = numpy.array(found.information, dtype=float)
        try:
            step = numpy.linalg.solve(information, numpy.array(found.gradient, dtype=float))
        except numpy.linalg.LinAlgError:
            return None
        where = where + step
        if not numpy.isfinite(where).all() or float(numpy.abs(where[1:]).max(initial=0.0)) > ENDLESS:
            return None
        if float(numpy.abs(step).max()) < ENOUGH:
            errors = [sqrt(max(float(value), 0.0)) for value in numpy.diag(numpy.linalg.inv(information))]
            return tuple(_odds(float(slope), error, n) for slope, error in zip(where, errors, strict=True))
    return None


def _odds(slope: float, error: float, n: int) -> Odds:
    ratio = Estimate(exp(slope), exp(slope - Z * error), exp(min(slope + Z * error, 700.0)), n, "ratio")
    return Odds(ratio, two_sided(slope / error) if error else 1.0)
