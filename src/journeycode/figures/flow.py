"""Ways that were taken: transitions, drop-off, variants, time between steps, rework and drift (A28, A32, A33, A35, A36)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import log2

from journeycode.figures.estimate import Estimate
from journeycode.figures.shares import share

# Where every case comes from, and the two places where it goes at last.
START, WON, LOST = "START", "WON", "LOST"
# How often each place was followed by each other.
Counts = Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Trace:
    """The steps of a case in order, whether it was gone to its end, and how many cases took just this way."""

    steps: tuple[str, ...]
    won: bool
    count: int = 1


def transitions(traces: Iterable[Trace]) -> dict[tuple[str, str], int]:
    """A28: n(u, v), with START before the first step and WON or LOST after the last."""
    counts: Counter[tuple[str, str]] = Counter()
    for trace in traces:
        for pair in pairwise((START, *trace.steps, WON if trace.won else LOST)):
            counts[pair] += trace.count
    return dict(counts)


def onward(counts: Counts) -> dict[str, int]:
    """How often each place was left at all."""
    found: Counter[str] = Counter()
    for (before, _), count in counts.items():
        found[before] += count
    return dict(found)


def probabilities(counts: Counts) -> dict[tuple[str, str], Estimate]:
    """A28: P(u, v) = n(u, v) ÷ n(u), with Wilson's interval. Assumes that where one goes does not depend on where one came from."""
    left = onward(counts)
    return {pair: found for pair, count in counts.items() if (found := share(count, left[pair[0]])) is not None}


def drop_off(counts: Counts) -> dict[str, Estimate]:
    """A28: P(u, LOST) of every step, with Wilson's interval; START has none."""
    left = onward(counts)
    shares = ((step, share(counts.get((step, LOST), 0), total)) for step, total in left.items() if step != START)
    return {step: found for step, found in shares if found is not None}


@dataclass(frozen=True, slots=True)
class Variants:
    """A32: the distinct ways, the most frequent first."""

    ways: tuple[tuple[tuple[str, ...], int], ...]

    def covered(self, top: int) -> float:
        """The share of cases that took one of the `top` most frequent ways, 0 to 1."""
        cases = sum(count for _, count in self.ways)
        return sum(count for _, count in self.ways[:top]) / cases if cases else 0.0


def variants(traces: Iterable[Trace]) -> Variants:
    """A32: of cases; of ways as frequent, the shorter first."""
    counts: Counter[tuple[str, ...]] = Counter()
    for trace in traces:
        counts[trace.steps] += trace.count
    return Variants(tuple(sorted(counts.items(), key=lambda pair: (-pair[1], len(pair[0]), pair[0]))))


def quantile(values: Sequence[float], q: float) -> float | None:
    """A33: the value below which the share q (0 to 1) of the values lies, between two of them by the straight line (inclusive); None of none."""
    if not values:
        return None
    ordered = sorted(values)
    place = q * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def drift(mapped: Mapping[str, float], observed: Mapping[str, float]) -> float:
    """A35: Jensen and Shannon's divergence of two sets of shares, base 2: 0 where they are the same, 1 where they have nothing in common.

    Shares or counts by where they lead; each is scaled to 1. 0 where one of them is empty.
    """
    first, second = sum(mapped.values()), sum(observed.values())
    if first <= 0 or second <= 0:
        return 0.0
    total = 0.0
    for key in {*mapped, *observed}:
        p, q = mapped.get(key, 0.0) / first, observed.get(key, 0.0) / second
        middle = (p + q) / 2
        total += sum(part * log2(part / middle) for part in (p, q) if part > 0) / 2
    return max(0.0, total)


def rework(steps: Sequence[str]) -> int:
    """A36: how many steps of a case were come back to."""
    return sum(count > 1 for count in Counter(steps).values())


def changes(values: Sequence[str]) -> int:
    """A36: how often a case changes owner, or channel: how often one of them differs from the one before."""
    return len(list(groupby(values))) - 1 if values else 0


def fitness(cost: int, events: int, shortest: int) -> float:
    """A34: 1 − cost ÷ (events of the case + steps of the shortest way through the map); the cost is found by `journeycode.graph.log`."""
    longest = events + shortest
    return 1 - cost / longest if longest else 1.0
