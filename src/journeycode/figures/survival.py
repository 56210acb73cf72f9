"""How long customers stay: Kaplan and Meier's curve (A16)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp, log, sqrt

from journeycode.figures.chance import Z
from journeycode.figures.estimate import Estimate


@dataclass(frozen=True, slots=True)
class Staying:
    """The share of customers who stay longer than `time`; n of the estimate is how many were still seen just before."""

    time: float
    estimate: Estimate


def survival(counts: Mapping[float, tuple[int, int]]) -> tuple[Staying, ...]:
    """A16: S(t) = Π (1 − d ÷ n) over the times at which anybody left, in order.

    counts: by time (days, months: any unit), how many left then and how many were last seen then (they may stay for ever: right-censored
    at the day of the extract). Intervals by Greenwood on the log-log scale, within 0 and 1. Assumes that who is last seen early is like
    the others.
    """
    seen = sum(left + last for left, last in counts.values())
    stays, greenwood, found = 1.0, 0.0, []
    for time in sorted(counts):
        left, last = counts[time]
        if left:
            stays *= 1 - left / seen
            greenwood += left / (seen * (seen - left)) if seen > left else 0.0
            found.append(Staying(time, _estimate(stays, greenwood, seen)))
        seen -= left + last
    return tuple(found)


def _estimate(stays: float, greenwood: float, seen: int) -> Estimate:
    if not 0 < stays < 1:
        return Estimate(stays, n=seen, unit="share")
    apart = Z * sqrt(greenwood) / abs(log(stays))
    return Estimate(stays, stays ** exp(apart), stays ** exp(-apart), seen, "share")


def counted(durations: Iterable[tuple[float, bool]]) -> dict[float, tuple[int, int]]:
    """Durations that are at hand, each with whether the customer left, as the counts that `survival` takes."""
    counts: dict[float, tuple[int, int]] = {}
    for time, has_left in durations:
        left, last = counts.get(time, (0, 0))
        counts[time] = (left + has_left, last + (not has_left))
    return counts


def median_stay(curve: Iterable[Staying]) -> float | None:
    """A16: the first time at which half of them or fewer are left; None where more than half still are at the end."""
    return next((point.time for point in curve if point.estimate.value <= 0.5), None)
