"""How two values go together: Pearson's and Spearman's coefficients with Fisher's interval (A19, A23)."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import atanh, sqrt, tanh

from journeycode.figures.chance import ALPHA, Z, two_sided
from journeycode.figures.estimate import Estimate


@dataclass(frozen=True, slots=True)
class Sums:
    """Pairs (x, y) by their count, sums, sums of squares and sum of products; two lots are added with `+`."""

    n: int = 0
    x: float = 0.0
    y: float = 0.0
    xx: float = 0.0
    yy: float = 0.0
    xy: float = 0.0

    def __add__(self, other: "Sums") -> "Sums":
        """Both lots together."""
        return Sums(
            self.n + other.n, self.x + other.x, self.y + other.y, self.xx + other.xx, self.yy + other.yy, self.xy + other.xy
        )  # fmt: skip

    @property
    def pearson(self) -> float | None:
        """Pearson's coefficient, −1 to 1; None where x or y is the same for all."""
        if not self.n:
            return None
        across, down = self.xx - self.x**2 / self.n, self.yy - self.y**2 / self.n
        if across <= 1e-12 * max(self.xx, 1e-300) or down <= 1e-12 * max(self.yy, 1e-300):
            return None
        return max(-1.0, min(1.0, (self.xy - self.x * self.y / self.n) / sqrt(across * down)))


@dataclass(frozen=True, slots=True)
class Association:
    """A coefficient, −1 to 1, with Fisher's interval, and how often chance alone gives one as far from 0."""

    estimate: Estimate
    p: float

    @property
    def is_told(self) -> bool:
        """Whether it can be told from no association."""
        return self.p < ALPHA


def fisher(r: float, n: int) -> Association | None:
    """A19: tanh(atanh(r) ± 1.96 ÷ √(n − 3)); None of fewer than four pairs, which say nothing. Approximate for ranks.

    A coefficient of exactly 1 or −1 has no interval; chance gives it too rarely to say, from eight pairs on.
    """
    if n < 4:
        return None
    if abs(r) >= 1:
        return Association(Estimate(r, n=n), 0.0 if n >= 8 else 1.0)
    centre, error = atanh(r), 1 / sqrt(n - 3)
    return Association(Estimate(r, tanh(centre - Z * error), tanh(centre + Z * error), n), two_sided(centre / error))


def ranks(counts: Mapping[float, int]) -> dict[float, float]:
    """The rank of each value, 1 for the lowest, ties averaged; counts: how often each value is there."""
    found, below = {}, 0
    for value in sorted(counts):
        found[value] = below + (counts[value] + 1) / 2
        below += counts[value]
    return found


def sums(pairs: Mapping[tuple[float, float], int]) -> Sums:
    """The sums of pairs that are counted: how often each (x, y) is there."""
    found = Sums()
    for (x, y), count in pairs.items():
        found += Sums(count, count * x, count * y, count * x * x, count * y * y, count * x * y)
    return found


def ranked(pairs: Mapping[tuple[float, float], int]) -> Sums:
    """The sums of the ranks of pairs that are counted: `ranked(…).pearson` is Spearman's rho."""
    xs: dict[float, int] = {}
    ys: dict[float, int] = {}
    for (x, y), count in pairs.items():
        xs[x] = xs.get(x, 0) + count
        ys[y] = ys.get(y, 0) + count
    x_ranks, y_ranks = ranks(xs), ranks(ys)
    return sums(_ranked_pairs(pairs, x_ranks, y_ranks))


def _ranked_pairs(pairs: Mapping[tuple[float, float], int], x: dict[float, float], y: dict[float, float]) -> dict[tuple[float, float], int]:
    return {(x[one], y[other]): count for (one, other), count in pairs.items()}


def spearman(pairs: Mapping[tuple[float, float], int]) -> Association | None:
    """A19, A23: Spearman's rho of counted pairs, ties averaged; None where one value is the same for all, or of fewer than four."""
    found = ranked(pairs)
    return None if found.pearson is None else fisher(found.pearson, found.n)
