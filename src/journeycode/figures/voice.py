"""What customers say: net promoter score, effort, expectation gaps, Ulwick's opportunity, Kano's categories (A1, A3, A4, A8, A11, A12)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil, sqrt
from typing import Literal

from journeycode.figures.chance import ALPHA, Z, two_sided, with_error
from journeycode.figures.estimate import Estimate
from journeycode.figures.moments import Moments
from journeycode.figures.shares import share

PROMOTER, DETRACTOR = 9, 6


@dataclass(frozen=True, slots=True)
class Promoters:
    """The answers to one net promoter question: the share of 9s and 10s, that of 0 to 6, and how many there are."""

    promoters: float
    detractors: float
    n: int

    @property
    def nps(self) -> float:
        """A1: 100 (p − d), −100 to 100 points."""
        return 100 * (self.promoters - self.detractors)

    @property
    def error(self) -> float:
        """A1: the standard error in points, 100 √((p + d − (p − d)²) ÷ n)."""
        spread = self.promoters + self.detractors - (self.promoters - self.detractors) ** 2
        return 100 * sqrt(max(0.0, spread) / self.n)

    @property
    def estimate(self) -> Estimate:
        """The score ± 1.96 errors (normal approximation)."""
        return with_error(self.nps, self.error, self.n, "points")


def promoters(counts: Mapping[float, int]) -> Promoters | None:
    """A1: the answers by score, 0 to 10; None where nobody answered."""
    n = sum(counts.values())
    if not n:
        return None
    high = sum(count for score, count in counts.items() if score >= PROMOTER)
    low = sum(count for score, count in counts.items() if score <= DETRACTOR)
    return Promoters(high / n, low / n, n)


@dataclass(frozen=True, slots=True)
class Change:
    """A4: a later score minus an earlier one, in points; z is that of the earlier minus the later, as in the published examples."""

    estimate: Estimate
    z: float
    p: float

    @property
    def is_told(self) -> bool:
        """Whether it can be told from no change at all."""
        return self.p < ALPHA


def nps_change(before: Promoters, after: Promoters) -> Change:
    """A4: z = (a − b) ÷ √(SEa² + SEb²) over two independent samples."""
    error = sqrt(before.error**2 + after.error**2)
    z = (before.nps - after.nps) / error if error else 0.0
    return Change(with_error(after.nps - before.nps, error, before.n + after.n, "points"), z, two_sided(z))


def answers_needed(promoters: float, detractors: float, margin: float) -> int:
    """A4: how many answers make a net promoter score certain to ± so many points, at these shares."""
    spread = promoters + detractors - (promoters - detractors) ** 2
    return ceil(round((100 * Z / margin) ** 2 * spread, 6))


@dataclass(frozen=True, slots=True)
class Effort:
    """A3: the two ways in which a customer effort score is told; sources disagree, so both are."""

    mean: Estimate
    agree: Estimate


def effort(counts: Mapping[float, int]) -> Effort | None:
    """A3: CES 2.0, 1 (hard) to 7 (easy): the mean, and the share of 5, 6 and 7; None where nobody answered."""
    sums = moments_of(counts)
    agree = share(sum(count for score, count in counts.items() if score >= 5), sums.n)
    mean = sums.estimate("points")
    return Effort(mean, agree) if mean and agree else None


def moments_of(counts: Mapping[float, int]) -> Moments:
    """The moments of answers by score."""
    return Moments(
        sum(counts.values()),
        sum(score * count for score, count in counts.items()),
        sum(score * score * count for score, count in counts.items()),
    )


def expectation_gap(pairs: Iterable[tuple[float, float]]) -> Estimate | None:
    """A8: mean of what was met minus what was expected, in points of the scale, each pair from one customer; None of no pair."""
    gaps = [met - expected for expected, met in pairs]
    return Moments(len(gaps), sum(gaps), sum(gap * gap for gap in gaps)).estimate("points")


def opportunity(important: float, satisfied: float) -> float:
    """A11: I + max(I − S, 0), 0 to 20; both are shares of the top two boxes of one segment (never means), times ten (Ulwick)."""
    i, s = 10 * important, 10 * satisfied
    return i + max(i - s, 0.0)


KanoAnswer = Literal["like", "must-be", "neutral", "live-with", "dislike"]
KanoCategory = Literal["attractive", "one-dimensional", "must-be", "indifferent", "reverse", "questionable"]
KANO_ANSWERS: tuple[KanoAnswer, ...] = ("like", "must-be", "neutral", "live-with", "dislike")


def kano_category(with_it: KanoAnswer, without_it: KanoAnswer) -> KanoCategory:
    """A12: the category of one customer's two answers, by Kano's table of five by five."""
    if with_it == without_it and with_it in ("like", "dislike"):
        return "questionable"
    if with_it == "like":
        return "one-dimensional" if without_it == "dislike" else "attractive"
    if with_it == "dislike" or without_it == "like":
        return "reverse"
    return "must-be" if without_it == "dislike" else "indifferent"


@dataclass(frozen=True, slots=True)
class Kano:
    """A12: how a feature divides customers; better and worse are None where nobody's answer counts."""

    counts: dict[KanoCategory, int]
    better: Estimate | None
    worse: Estimate | None


def kano(counts: Mapping[tuple[KanoAnswer, KanoAnswer], int]) -> Kano:
    """A12: better = (A + O) ÷ (A + O + M + I), worse = −(O + M) ÷ (A + O + M + I), with Wilson's intervals (Berger 1993).

    counts: customers by (answer with the feature, answer without it).
    """
    found: Counter[KanoCategory] = Counter()
    for (with_it, without_it), count in counts.items():
        found[kano_category(with_it, without_it)] += count
    attractive, wanted, needed = found["attractive"], found["one-dimensional"], found["must-be"]
    n = attractive + wanted + needed + found["indifferent"]
    less = share(wanted + needed, n)
    worse = Estimate(-less.value, -(less.high or 0.0), -(less.low or 0.0), n, "share") if less else None
    return Kano(dict(found), share(attractive + wanted, n), worse)
