"""Which of several scores an outcome goes with: derived importance, importance and performance, penalty and reward (A23, A26, A27, A44)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Literal

from journeycode.figures.association import Association, fisher
from journeycode.figures.chance import ALPHA, holm, with_error
from journeycode.figures.estimate import Estimate
from journeycode.figures.moments import Moments
from journeycode.figures.regression import Scatter, regression
from journeycode.figures.shapley import DRAWS, divide


@dataclass(frozen=True, slots=True)
class Driver:
    """One score beside the others.

    alone: its correlation with the outcome. share: its share of what all scores explain (A25). first: in which share of other samples it would come first.
    slope: what one point of it goes with in the outcome, the others being equal (None where they cannot be told apart); beta the same
    in standard deviations. p_alone and p_beyond are adjusted for all scores that were looked at (Holm).
    """

    name: str
    alone: Association | None
    share: Estimate
    first: float
    slope: Estimate | None
    beta: float | None
    p_alone: float
    p_beyond: float | None

    @property
    def is_told(self) -> bool:
        """Whether it can be told, among so many scores, that the outcome goes with this one."""
        return self.p_alone < ALPHA

    @property
    def is_told_beyond(self) -> bool:
        """Whether that can be told even of customers whose other scores are equal."""
        return self.is_told and self.p_beyond is not None and self.p_beyond < ALPHA


@dataclass(frozen=True, slots=True)
class Drivers:
    """All scores, largest share first; r2 is what they explain together, left_out those that were the same for all."""

    drivers: tuple[Driver, ...]
    r2: float
    n: int
    is_exact: bool
    left_out: tuple[str, ...] = ()


def weigh(table: Scatter, draws: int = DRAWS) -> Drivers | None:
    """A23 to A25 of one outcome; None where nothing can be said: too few rows, or an outcome that is the same for all.

    table: of scores, or of their ranks, the outcome last; of several groups it asks within them.
    """
    *names, outcome = table.names
    varying = [name for index, name in enumerate(names) if table.products[index][index] > 0]
    n = table.n - table.groups + 1
    if not varying or table.products[-1][-1] <= 0 or n < len(varying) + 3:
        return None
    kept = table.only([*varying, outcome])
    correlations = kept.correlations
    alone = [fisher(row[-1], n) for row in correlations[:-1]]
    p_alone = holm([found.p if found else 1.0 for found in alone])
    division = divide(correlations, n, draws)
    beside = regression(kept)
    p_beyond = holm([effect.p for effect in beside.effects]) if beside else None
    found = [
        Driver(
            name,
            alone[index],
            Estimate(division.shares[index], division.low[index], division.high[index], table.n, "share"),
            division.first[index],
            beside.effects[index].slope if beside else None,
            beside.effects[index].beta if beside else None,
            p_alone[index],
            p_beyond[index] if p_beyond else None,
        )
        for index, name in enumerate(varying)
    ]
    found.sort(key=lambda driver: (-driver.share.value, driver.name))
    left_out = tuple(name for name in names if name not in varying)
    return Drivers(tuple(found), division.r2, table.n, division.is_exact, left_out)


Quadrant = Literal["fix first", "keep it up", "possible overkill", "low priority"]


def quadrants(importance: Mapping[str, float], performance: Mapping[str, float]) -> dict[str, Quadrant]:
    """A26: importance (share of R²) against performance (share of the top two boxes), cut at the means (Martilla and James 1977)."""
    names = [name for name in importance if name in performance]
    if not names:
        return {}
    weight = sum(importance[name] for name in names) / len(names)
    done = sum(performance[name] for name in names) / len(names)
    found: dict[str, Quadrant] = {}
    for name in names:
        if importance[name] > weight:
            found[name] = "fix first" if performance[name] < done else "keep it up"
        else:
            found[name] = "low priority" if performance[name] < done else "possible overkill"
    return found


Factor = Literal["basic", "performance", "excitement", "none"]
ASYMMETRY = 0.1


@dataclass(frozen=True, slots=True)
class PenaltyReward:
    """A27: what a low score costs and a high one brings, against the middle, in points of the outcome; asymmetry −1 to 1."""

    penalty: Estimate
    reward: Estimate
    asymmetry: float | None
    factor: Factor

    @property
    def is_told(self) -> bool:
        """Whether either of the two can be told from nothing."""
        return self.penalty.excludes(0) or self.reward.excludes(0)


def penalty_reward(low: Moments, middle: Moments, high: Moments) -> PenaltyReward | None:
    """A27: of the outcome among customers with a low, a middle and a high score; None where one of them is nobody (Brandt 1987).

    asymmetry = (reward − |penalty|) ÷ (reward + |penalty|): below −.1 a basic factor, whose lack hurts and whose presence is taken for
    granted; above .1 one of excitement. Where a low score costs nothing and a high one brings nothing, it is no factor.
    """
    if not (low.n and middle.n and high.n):
        return None
    penalty, reward = _apart(middle, low), _apart(middle, high)
    if penalty.value > 0 or reward.value < 0 or penalty.value == reward.value:
        return PenaltyReward(penalty, reward, None, "none")
    cost = abs(penalty.value)
    asymmetry = (reward.value - cost) / (reward.value + cost)
    factor: Factor = "basic" if asymmetry < -ASYMMETRY else "excitement" if asymmetry > ASYMMETRY else "performance"
    return PenaltyReward(penalty, reward, asymmetry, factor)


def _apart(one: Moments, other: Moments) -> Estimate:
    """The second mean minus the first, as two dummies against the middle have it: one spread per group (Welch)."""
    value, n = other.mean - one.mean, one.n + other.n
    if one.n < 2 or other.n < 2:
        return Estimate(value, n=n, unit="points")
    return with_error(value, sqrt(one.error**2 + other.error**2), n, "points")


def pivotal(share: float, top: float) -> float:
    """A44: driver share × (1 − share of the top two boxes): large where much depends on a step and much is amiss. Only ever a candidate."""
    return share * (1 - top)


def candidates(shares: Mapping[str, float], tops: Mapping[str, float], after_purchase: Sequence[str]) -> tuple[tuple[str, float], ...]:
    """A44: the steps after the purchase by how pivotal they may be, the first first."""
    found = [(step, pivotal(shares[step], tops[step])) for step in after_purchase if step in shares and step in tops]
    return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0])))
