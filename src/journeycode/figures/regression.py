"""Several scores and one outcome at once: from their cross products, never from their rows (A24)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from journeycode.figures.chance import two_sided_t
from journeycode.figures.estimate import Estimate

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Matrix = NDArray[numpy.float64]

# What is left of a variance below this share of it is rounding.
NOTHING = 1e-9


@dataclass(frozen=True, slots=True)
class Joint:
    """Values of several columns by what an engine can sum: n rows without a gap, the sum of each column, and of each product of two.

    names: k scores, the outcome last. sums: k + 1. products: (k + 1) × (k + 1), symmetric.
    """

    names: tuple[str, ...]
    n: int
    sums: tuple[float, ...]
    products: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class Scatter:
    """Products around the means, summed over groups, each around its own: n rows in so many groups. names: the outcome is last."""

    names: tuple[str, ...]
    n: int
    groups: int
    products: tuple[tuple[float, ...], ...]

    @property
    def correlations(self) -> tuple[tuple[float, ...], ...]:
        """(k + 1) × (k + 1), 1 on the diagonal; 0 beside a column that is the same for all."""
        spread = [sqrt(max(row[index], 0.0)) for index, row in enumerate(self.products)]
        return tuple(
            tuple(
                1.0 if one == other else value / (spread[one] * spread[other]) if spread[one] and spread[other] else 0.0
                for other, value in enumerate(row)
            )
            for one, row in enumerate(self.products)
        )

    def only(self, names: Sequence[str]) -> "Scatter":
        """The same of fewer columns."""
        kept = [self.names.index(name) for name in names]
        return Scatter(tuple(names), self.n, self.groups, tuple(tuple(self.products[one][other] for other in kept) for one in kept))


def scatter(parts: Iterable[Joint]) -> Scatter:
    """The scatter within groups, of the same columns in each; of one group it is the plain one. Groups of one row add nothing."""
    names: tuple[str, ...] = ()
    n = groups = 0
    total: list[list[float]] = []
    for part in parts:
        if part.n < 2:
            continue
        names = names or part.names
        total = total or [[0.0] * len(names) for _ in names]
        n, groups = n + part.n, groups + 1
        for one, row in enumerate(part.products):
            for other, value in enumerate(row):
                around = value - part.sums[one] * part.sums[other] / part.n
                # A column that is the same for all leaves rounding behind, and rounding correlates with anything.
                total[one][other] += around if one != other or around > NOTHING * abs(value) else 0.0
    return Scatter(names, n, groups, tuple(map(tuple, total)))


def together(parts: Sequence[Joint]) -> Joint:
    """All groups as one."""
    first = parts[0]
    return Joint(
        first.names,
        sum(part.n for part in parts),
        tuple(map(sum, zip(*(part.sums for part in parts), strict=True))),
        tuple(tuple(map(sum, zip(*rows, strict=True))) for rows in zip(*(part.products for part in parts), strict=True)),
    )


@dataclass(frozen=True, slots=True)
class Effect:
    """What one score does beside the others: per point of it in units of the outcome (±95 %), per standard deviation (beta), and its p."""

    slope: Estimate
    beta: float
    p: float


@dataclass(frozen=True, slots=True)
class Regression:
    """A24: how much of the outcome's variance all scores explain together (0 to 1), and each beside the others, in their order."""

    r2: float
    effects: tuple[Effect, ...]
    freedom: int


def regression(table: Scatter) -> Regression | None:
    """A24: least squares from cross products; needs numpy and scipy.

    None where it has no answer: fewer rows than columns, an outcome that is the same for all, scores of which one follows from the others.
    Betas are shown and never used to rank: where scores go together, they are torn between them.
    """
    import numpy

    k, freedom = len(table.names) - 1, table.n - table.groups - (len(table.names) - 1)
    if k < 1 or freedom < 1:
        return None
    products = numpy.array(table.products)
    among, along, whole = products[:k, :k], products[:k, k], float(products[k, k])
    spread = numpy.sqrt(numpy.diag(among))
    if whole <= 0 or not spread.all():
        return None
    correlations = among / numpy.outer(spread, spread)
    if float(numpy.linalg.eigvalsh(correlations)[0]) < NOTHING:
        return None
    inverse = numpy.linalg.inv(correlations) / numpy.outer(spread, spread)
    slopes = inverse @ along
    left = max(0.0, whole - float(slopes @ along))
    errors = numpy.sqrt(left / freedom * numpy.diag(inverse))
    quantile = _quantile(freedom)
    effects = []
    for slope, error, scale in zip(slopes.tolist(), errors.tolist(), spread.tolist(), strict=True):
        p = two_sided_t(slope / error, freedom) if error else 0.0
        interval = Estimate(slope, slope - quantile * error, slope + quantile * error, table.n, "points")
        effects.append(Effect(interval, slope * scale / sqrt(whole), p))
    return Regression(1 - left / whole, tuple(effects), freedom)


def _quantile(freedom: int) -> float:
    from scipy.special import stdtrit

    return float(stdtrit(freedom, 0.975))
