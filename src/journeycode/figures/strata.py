"""Whether an association holds within segments, or only between them (A22)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

from journeycode.figures.chance import FEWEST, Z
from journeycode.figures.estimate import Estimate
from journeycode.figures.shares import spread

# One segment: of the high scores, how many stayed and left; of the low ones, how many stayed and left.
Fourfold = tuple[int, int, int, int]


def crude(tables: Sequence[Fourfold]) -> Estimate | None:
    """The odds ratio of all segments thrown together, high against low, with Woolf's interval; None where a cell is empty."""
    a, b, c, d = (sum(table[cell] for table in tables) for cell in range(4))
    if not (a and b and c and d):
        return None
    centre, error = log(a * d / (b * c)), sqrt(1 / a + 1 / b + 1 / c + 1 / d)
    return Estimate(exp(centre), exp(centre - Z * error), exp(centre + Z * error), a + b + c + d, "ratio")


def pooled(tables: Sequence[Fourfold]) -> Estimate | None:
    """A22: Mantel and Haenszel's odds ratio over segments, Σ(ad/n) ÷ Σ(bc/n), with the interval of Robins, Breslow and Greenland (1986).

    None where no segment has both outcomes on both sides.
    """
    r = s = pr = ps_qr = qs = 0.0
    total = 0
    for a, b, c, d in tables:
        n = a + b + c + d
        if not n:
            continue
        up, down, p, q = a * d / n, b * c / n, (a + d) / n, (b + c) / n
        r, s, total = r + up, s + down, total + n
        pr, ps_qr, qs = pr + p * up, ps_qr + p * down + q * up, qs + q * down
    if not r or not s:
        return None
    error = sqrt(pr / (2 * r * r) + ps_qr / (2 * r * s) + qs / (2 * s * s))
    centre = log(r / s)
    return Estimate(exp(centre), exp(centre - Z * error), exp(centre + Z * error), total, "ratio")


@dataclass(frozen=True, slots=True)
class Confounding:
    """A22: the association as it looks, and within segments.

    is_possible: segments differ both in their scores and in how many stay, more than by chance; else they can explain nothing, and the two
    are apart by luck.
    """

    crude: Estimate
    pooled: Estimate
    segments: tuple[str, ...]
    is_possible: bool

    @property
    def turns(self) -> bool:
        """Whether what looks good is bad within segments, or the other way round."""
        return self.is_possible and (self.crude.value - 1) * (self.pooled.value - 1) < 0

    @property
    def vanishes(self) -> bool:
        """Whether segments explain it: it can be told from nothing as it looks, and not within them."""
        return self.is_possible and self.crude.excludes(1) and not self.pooled.excludes(1)

    @property
    def hides(self) -> bool:
        """Whether segments hide it: it can be told from nothing within them, and not as it looks."""
        return self.is_possible and self.pooled.excludes(1) and not self.crude.excludes(1)


def confounding(tables: Mapping[str, Fourfold]) -> Confounding | None:
    """A22: both odds ratios over the segments that have customers on both sides; None where there are fewer than two, or no answer."""
    usable = {name: table for name, table in tables.items() if table[0] + table[1] and table[2] + table[3]}
    looks, within = crude(list(usable.values())), pooled(list(usable.values()))
    if len(usable) < 2 or looks is None or within is None:
        return None
    scores = spread({name: (a + b, a + b + c + d) for name, (a, b, c, d) in usable.items()}, FEWEST)
    staying = spread({name: (a + c, a + b + c + d) for name, (a, b, c, d) in usable.items()}, FEWEST)
    differ = scores is not None and staying is not None and scores.is_told and staying.is_told
    return Confounding(looks, within, tuple(sorted(usable)), differ)
