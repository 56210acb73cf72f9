"""The odds of staying by score, and the score that knows too much (A20)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, lgamma, log, log1p, sqrt
from typing import Literal

from journeycode.figures.chance import ALPHA, Z, two_sided
from journeycode.figures.estimate import Estimate

# How many customers stayed and left, by score.
Outcomes = Mapping[float, tuple[int, int]]
ROUNDS = 50
ENOUGH = 1e-10
# A likelihood (its logarithm is negative) that is lower by less than this is no lower: floats are no finer.
SLACK = 1 + 1e-12
# Beyond this power of e a float is at its end.
MOST = 500.0
# A score as good as this at telling who stays is no opinion: it was given when the matter was decided.
TOO_GOOD = 0.95
RARE = 0.001


@dataclass(frozen=True, slots=True)
class Odds:
    """A20: logit(share that stays) = intercept + slope × score; `ratio` is what one point does to the odds."""

    intercept: float
    slope: float
    error: float
    ratio: Estimate
    p: float

    @property
    def is_told(self) -> bool:
        """Whether the ratio can be told from 1, no association."""
        return self.p < ALPHA


def odds(outcomes: Outcomes) -> Odds | None:
    """A20: logistic regression of staying on the score, by Newton's method; OR = exp(slope), interval exp(slope ± 1.96 SE) (Wald).

    outcomes: (stayed, left) by score. None where it has no answer: all stayed or all left, one score only, or a score that parts the
    ones from the others (then the slope is infinite: see `separation`).
    """
    n, stayed = sum(map(sum, outcomes.values())), sum(count for count, _ in outcomes.values())
    if not 0 < stayed < n or sum(map(any, outcomes.values())) < 2 or separation(outcomes) is not None:
        return None
    # Scores are centred, so that the two equations are nearly independent and Newton's steps stay small.
    middle = sum(score * sum(counts) for score, counts in outcomes.items()) / n
    rows = [(score - middle, count, gone) for score, (count, gone) in sorted(outcomes.items()) if count or gone]
    level, slope, error = log(stayed / (n - stayed)), 0.0, 0.0
    for _ in range(ROUNDS):
        more, steeper, error = _step(rows, level, slope)
        # Where few leave, a whole step leaps over the summit, and further each time: it is halved until it climbs.
        while abs(more) + abs(steeper) >= ENOUGH and _height(rows, level + more, slope + steeper) < _height(rows, level, slope) * SLACK:
            more, steeper = more / 2, steeper / 2
        level, slope = level + more, slope + steeper
        if abs(more) + abs(steeper) < ENOUGH:
            break
    low, ratio, high = (exp(min(slope + ends * Z * error, MOST)) for ends in (-1, 0, 1))
    return Odds(level - slope * middle, slope, error, Estimate(ratio, low, high, n, "ratio"), two_sided(slope / error))


def _step(rows: Sequence[tuple[float, int, int]], level: float, slope: float) -> tuple[float, float, float]:
    """One step of Newton's method in level and slope, and the standard error of the slope here. rows: centred score, stayed, left."""
    chances = [(x, count, gone, _chance(level + slope * x), _chance(-level - slope * x)) for x, count, gone in rows]
    weights = [(x, (count + gone) * stay * leave) for x, count, gone, stay, leave in chances]
    whole = sum(weight for _, weight in weights)
    centre = sum(x * weight for x, weight in weights) / whole
    width = sum((x - centre) ** 2 * weight for x, weight in weights)
    up = sum(count * leave - gone * stay for _, count, gone, stay, leave in chances)
    along = sum((x - centre) * (count * leave - gone * stay) for x, count, gone, stay, leave in chances)
    steeper = along / width
    return up / whole - centre * steeper, steeper, sqrt(1 / width)


def _chance(logit: float) -> float:
    return 1 / (1 + exp(-max(-MOST, min(MOST, logit))))


def _height(rows: Sequence[tuple[float, int, int]], level: float, slope: float) -> float:
    """The log-likelihood."""
    logits = ((level + slope * x, count, gone) for x, count, gone in rows)
    return -sum(count * max(-z, 0.0) + gone * max(z, 0.0) + (count + gone) * log1p(exp(-abs(z))) for z, count, gone in logits)


def concordance(outcomes: Outcomes) -> float | None:
    """How often, of one who stayed and one who left, the one who stayed had the higher score (ties half), 0 to 1; .5 knows nothing.

    None where nobody stayed or nobody left.
    """
    left_below, left = 0, sum(gone for _, gone in outcomes.values())
    stayed, won = sum(count for count, _ in outcomes.values()), 0.0
    if not stayed or not left:
        return None
    for score in sorted(outcomes):
        count, gone = outcomes[score]
        won += count * (left_below + gone / 2)
        left_below += gone
    return won / (stayed * left)


Parting = Literal["all", "nearly"]


@dataclass(frozen=True, slots=True)
class Leak:
    """A score that tells who leaves better than an opinion can.

    parting: whether it parts those who stayed from those who left altogether, or nearly. chance: how often luck alone parts so many as
    well. low, high: the highest score at and below which everyone left and the lowest from which everyone stayed (or the other
    way round), None where there is none.
    """

    parting: Parting
    concordance: float
    chance: float
    low: float | None
    high: float | None

    @property
    def is_luck(self) -> bool:
        """Whether so few customers part by luck too often to say that the score knows."""
        return self.chance >= RARE


def separation(outcomes: Outcomes) -> bool | None:
    """Whether one score parts those who stayed from those who left: True where the high ones stay, False where they leave, None where not.

    Sharing the one score at the border is parting all the same (quasi-complete): a logistic regression has no finite slope then.
    """
    stayed = [score for score, (count, _) in outcomes.items() if count]
    left = [score for score, (_, count) in outcomes.items() if count]
    if not stayed or not left or len({*stayed, *left}) < 2:
        return None
    if max(left) <= min(stayed):
        return True
    return False if max(stayed) <= min(left) else None


def leak(outcomes: Outcomes) -> Leak | None:
    """Whether a score knows too much: it parts all, or it is right about 95 of 100 pairs; None where it does not.

    Most often such a score was asked of people who were leaving, or is filled in from the same record as the outcome.
    """
    known = concordance(outcomes)
    if known is None:
        return None
    parts = separation(outcomes)
    if parts is None and TOO_GOOD > known > 1 - TOO_GOOD:
        return None
    stayed = sum(count for count, _ in outcomes.values())
    left = sum(count for _, count in outcomes.values())
    only_left = [score for score, (count, gone) in outcomes.items() if gone and not count]
    only_stayed = [score for score, (count, gone) in outcomes.items() if count and not gone]
    below, above = (only_left, only_stayed) if known > 0.5 else (only_stayed, only_left)
    low, high = _edge(outcomes, below, first=True), _edge(outcomes, above, first=False)
    if parts is not None and (low is None or high is None) and TOO_GOOD > known > 1 - TOO_GOOD:
        # One score is mixed and there is nothing beyond it: two boxes part like that without knowing anything.
        return None
    if parts is None:
        return Leak("nearly", known, two_sided((known - 0.5) / sqrt((stayed + left + 1) / (12 * stayed * left))), low, high)
    return Leak("all", known, _luck_of_parting(outcomes, stayed, left), low, high)


def _luck_of_parting(outcomes: Outcomes, stayed: int, left: int) -> float:
    """Of all ways to choose who leaves, at how many all who left are at one end; at a mixed score any of those who gave it may be."""
    mixed = [(count, gone) for count, gone in outcomes.values() if count and gone]
    ways = sum(_log_choices(count + gone, gone) for count, gone in mixed)
    return min(1.0, 2 * exp(ways - _log_choices(stayed + left, left)))


def _log_choices(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)


def _edge(outcomes: Outcomes, pure: list[float], *, first: bool) -> float | None:
    """How far, from the lowest score up (or the highest down), every score has one outcome only."""
    edge = None
    for score in sorted(outcomes, reverse=not first):
        if score not in pure:
            break
        edge = score
    return edge
