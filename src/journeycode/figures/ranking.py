"""Ranking: scores that are products, what makes one of them large, how far a rank can move, and how alike two orders are."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

# RICE's scale of impact ends at 3 (Intercom, 2018).
IMPACT_SCALE = 3.0
LEAST_EFFORT = 0.5
CONFIDENCE_LEVELS = (0.5, 0.8, 1.0)
# How far one input may be off: severity and importance by a step, reach and effort by a factor, confidence by a level.
STEP, REACH_FACTOR, EFFORT_FACTOR = 0.2, 1.25, 1.5


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a score is made of: reach in customers a year, severity, importance and confidence from 0 to 1, effort in person-months."""

    reach: float
    severity: float
    importance: float
    confidence: float
    effort: float

    @property
    def impact(self) -> float:
        """From 0 to 3."""
        return IMPACT_SCALE * self.severity * self.importance

    @property
    def months(self) -> float:
        """The effort that counts: at least half a person-month."""
        return max(LEAST_EFFORT, self.effort)

    @property
    def score(self) -> float:
        """reach × impact × confidence / effort."""
        return self.reach * self.impact * self.confidence / self.months


@dataclass(frozen=True, slots=True)
class Multipliers:
    """How many times the typical factor of a list each factor of an item is, the effort the other way round; their product is score / typical score."""

    reach: float
    impact: float
    confidence: float
    effort: float

    @property
    def product(self) -> float:
        """How many times the typical score of the list."""
        return self.reach * self.impact * self.confidence * self.effort


def typical(values: Sequence[float]) -> float:
    """The geometric mean of what is positive; 1 where nothing is."""
    positive = [value for value in values if value > 0]
    return math.exp(math.fsum(map(math.log, positive)) / len(positive)) if positive else 1.0


def multipliers(items: Sequence[Inputs]) -> tuple[Multipliers, ...]:
    """The decomposition of each score: exact, because a score is a product."""
    reach, impact = typical([item.reach for item in items]), typical([item.impact for item in items])
    confidence, months = typical([item.confidence for item in items]), typical([item.months for item in items])
    return tuple(
        Multipliers(item.reach / reach, item.impact / impact, item.confidence / confidence, months / item.months) for item in items
    )


def moved(item: Inputs) -> tuple[Inputs, ...]:
    """The item with one of its inputs one level up or down, each in turn."""
    higher = next((level for level in CONFIDENCE_LEVELS if level > item.confidence + 1e-9), item.confidence)
    lower = next((level for level in reversed(CONFIDENCE_LEVELS) if level < item.confidence - 1e-9), item.confidence)
    return (
        *(replace(item, severity=_held(item.severity + step)) for step in (STEP, -STEP)),
        *(replace(item, importance=_held(item.importance + step)) for step in (STEP, -STEP)),
        replace(item, reach=item.reach * REACH_FACTOR), replace(item, reach=item.reach / REACH_FACTOR),
        replace(item, effort=item.months / EFFORT_FACTOR), replace(item, effort=item.months * EFFORT_FACTOR),
        replace(item, confidence=higher), replace(item, confidence=lower),
    )  # fmt: skip


def _held(value: float) -> float:
    return min(1.0, max(0.0, value))


def rank_intervals(items: Sequence[Inputs], score: Callable[[Inputs], float] = lambda item: item.score) -> tuple[tuple[int, int], ...]:
    """The best and the worst rank of each item when one of its own inputs moves one level and the others stay.

    items: in the order of the list, which decides between equal scores. score: of another method.
    """
    found = []
    scores = [score(item) for item in items]
    for at, item in enumerate(items):
        others = [(other, index) for index, other in enumerate(scores) if index != at]
        ranks = [_rank(score(one), at, others) for one in (item, *moved(item))]
        found.append((min(ranks), max(ranks)))
    return tuple(found)


def _rank(score: float, at: int, others: Sequence[tuple[float, int]]) -> int:
    """1, and one more for each that is ahead; scores that differ by rounding alone are equal."""
    return 1 + sum(other > score * (1 + 1e-12) or (math.isclose(other, score, rel_tol=1e-12) and index < at) for other, index in others)


def inseparable(intervals: Sequence[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """The largest groups of items, by their place in the list, all of whose intervals overlap; an item alone is no group.

    An item may be in two groups: it can be told apart from neither, though they can be told apart from one another.
    """
    at_rank = [frozenset(at for at, (low, high) in enumerate(intervals) if low <= rank <= high) for rank in range(1, len(intervals) + 1)]
    largest = [group for group in dict.fromkeys(at_rank) if len(group) > 1 and not any(group < other for other in at_rank)]
    return tuple(tuple(sorted(group)) for group in largest)


def dominates(first: Inputs, second: Inputs) -> bool:
    """Whether one is at least as good in everything, costs no more, and is better somewhere (Pareto)."""
    pairs = [(getattr(first, name), getattr(second, name)) for name in ("reach", "severity", "importance", "confidence")]
    pairs.append((-first.months, -second.months))
    return all(one >= other for one, other in pairs) and any(one > other for one, other in pairs)


def kendall_tau(first: Mapping[str, int], second: Mapping[str, int]) -> float | None:
    """Kendall's tau-b of two rankings of the same things (their ranks by name): 1 the same order, -1 the reverse.

    Equal ranks are ties. None where one of the rankings makes no difference between any two.
    """
    concordant = tied_first = tied_second = pairs = 0
    for one, other in combinations(sorted(first), 2):
        a, b = first[one] - first[other], second[one] - second[other]
        pairs += 1
        tied_first += a == 0
        tied_second += b == 0
        concordant += (a * b > 0) - (a * b < 0)
    apart = (pairs - tied_first) * (pairs - tied_second)
    return concordant / math.sqrt(apart) if apart else None
