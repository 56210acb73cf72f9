"""What chance alone does: intervals, p-values, and how many questions were asked."""

from collections.abc import Sequence
from math import erfc, sqrt
from statistics import NormalDist

from journeycode.figures.estimate import Estimate, Unit

# 95 of 100 intervals hold the true value; one claim in twenty is made where there is nothing to claim.
LEVEL = 0.95
ALPHA = 1 - LEVEL
Z = NormalDist().inv_cdf(1 - ALPHA / 2)
# A group of fewer is not shown by itself, and a channel of fewer is not compared.
FEWEST = 10
FEWEST_IN_A_CHANNEL = 30


def two_sided(z: float) -> float:
    """The p-value of a standard normal z: how often chance alone gives one as far from 0, on either side."""
    return erfc(abs(z) / sqrt(2))


def two_sided_t(t: float, freedom: float) -> float:
    """The p-value of Student's t with so many degrees of freedom (more than 0), on either side; needs scipy."""
    # scipy takes a tenth of a second to import: only who asks for it waits.
    from scipy.special import betainc

    return float(betainc(freedom / 2, 0.5, freedom / (freedom + t * t)))


def with_error(value: float, error: float, n: int | None = None, unit: Unit = "number") -> Estimate:
    """A value with its standard error as an estimate: value ± 1.96 errors (normal approximation)."""
    return Estimate(value, value - Z * error, value + Z * error, n, unit)


def holm(p_values: Sequence[float]) -> tuple[float, ...]:
    """The p-values of several questions, adjusted so that one false answer among all of them stays as rare as in one (Holm 1979).

    The smallest is multiplied by how many there are, the next by one less …, each at least as large as the one before.
    """
    order = sorted(range(len(p_values)), key=lambda index: p_values[index])
    adjusted, least = [0.0] * len(p_values), 0.0
    for rank, index in enumerate(order):
        least = max(least, min(1.0, (len(p_values) - rank) * p_values[index]))
        adjusted[index] = least
    return tuple(adjusted)
