"""Shares of customers: their intervals, and whether two of them differ."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

from journeycode.figures.chance import ALPHA, FEWEST_IN_A_CHANNEL, Z, two_sided
from journeycode.figures.estimate import Estimate


def share(k: int, n: int) -> Estimate | None:
    """A2: k of n, with Wilson's interval; None where n is 0.

    centre = (p + z²/2n) ÷ (1 + z²/n), half = z √(p(1−p)/n + z²/4n²) ÷ (1 + z²/n). Source: Wilson 1927.
    """
    if n <= 0:
        return None
    p, zz = k / n, Z * Z
    centre = (p + zz / (2 * n)) / (1 + zz / n)
    half = Z * sqrt(p * (1 - p) / n + zz / (4 * n * n)) / (1 + zz / n)
    return Estimate(p, max(0.0, centre - half), min(1.0, centre + half), n, "share")


def top_boxes(counts: Mapping[float, int], top: float, k: int = 2) -> Estimate | None:
    """A2: the share of answers in the k best boxes of a scale that ends with `top` (a csat is the share of the top two).

    counts: answers by score. None where nobody answered.
    """
    return share(sum(count for score, count in counts.items() if score > top - k), sum(counts.values()))


@dataclass(frozen=True, slots=True)
class Difference:
    """How far apart two shares are (second minus first), and how often chance alone brings them as far apart."""

    estimate: Estimate
    z: float
    p: float

    @property
    def is_told(self) -> bool:
        """Whether they can be told apart."""
        return self.p < ALPHA


def difference(k1: int, n1: int, k2: int, n2: int) -> Difference | None:
    """A6: the second share minus the first; None where one of them is of nobody.

    z and p from the pooled share (no difference assumed), the interval from both shares as they are: (p₂−p₁) ± 1.96 √(p₁q₁/n₁ + p₂q₂/n₂).
    """
    if n1 <= 0 or n2 <= 0:
        return None
    p1, p2, pooled = k1 / n1, k2 / n2, (k1 + k2) / (n1 + n2)
    apart, error = p2 - p1, sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2)
    together = sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
    z = apart / together if together else 0.0
    return Difference(Estimate(apart, apart - Z * error, apart + Z * error, n1 + n2, "share"), z, two_sided(z))


@dataclass(frozen=True, slots=True)
class Spread:
    """The channels of one step that are furthest apart in a share; p is adjusted for the pairs that were looked at."""

    highest: str
    lowest: str
    spread: float
    p: float
    ignored: tuple[str, ...]

    @property
    def is_told(self) -> bool:
        """Whether the two can be told apart."""
        return self.p < ALPHA


def spread(channels: Mapping[str, tuple[int, int]], least: int = FEWEST_IN_A_CHANNEL) -> Spread | None:
    """A31: highest minus lowest share over the channels with at least `least` answers; None where fewer than two have them.

    channels: (k, n) by channel. The two were picked from all pairs because they are far apart, so that p is that of the pair
    times the number of pairs (Bonferroni): with two channels, the p of the two.
    """
    large = {channel: counts for channel, counts in channels.items() if counts[1] >= max(least, 1)}
    ignored = tuple(sorted(set(channels) - set(large)))
    if len(large) < 2:
        return None
    by_share = sorted(large, key=lambda channel: (large[channel][0] / large[channel][1], channel))
    lowest, highest = by_share[0], by_share[-1]
    found = difference(*large[lowest], *large[highest])
    pairs = len(large) * (len(large) - 1) // 2
    return Spread(highest, lowest, found.estimate.value, min(1.0, found.p * pairs), ignored) if found else None
