"""All journeys together: shared needs, coverage of the lifecycle, balance, evidence, complexity (A45, A46, A47, A49)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from statistics import median


@dataclass(frozen=True, slots=True)
class SharedNeeds:
    """A45: two needs that personas have together: support is the share of personas that have both, lift how much more often than by chance."""

    first: str
    second: str
    support: float
    lift: float


def shared_needs(personas: Collection[Collection[str]]) -> tuple[SharedNeeds, ...]:
    """A45: lift = support(a, b) ÷ (support(a) × support(b)), of all pairs that any persona has, the most frequent first."""
    n = len(personas)
    single: dict[str, int] = {}
    pairs: dict[tuple[str, str], int] = {}
    for needs in personas:
        for need in set(needs):
            single[need] = single.get(need, 0) + 1
        for one, other in combinations(sorted(set(needs)), 2):
            pairs[one, other] = pairs.get((one, other), 0) + 1
    found = [SharedNeeds(one, other, count / n, count * n / (single[one] * single[other])) for (one, other), count in pairs.items()]
    return tuple(sorted(found, key=lambda pair: (-pair.support, -pair.lift, pair.first, pair.second)))


def coverage(present: Collection[str], required: Collection[str]) -> float | None:
    """A46: the share of required phases that are there, 0 to 1; None where none is required."""
    return len(set(required) & set(present)) / len(set(required)) if required else None


def balance(before: float, after: float) -> float | None:
    """A46: after ÷ (before + after) the purchase, of steps, opportunities, metrics or effort, 0 to 1; None of nothing."""
    return after / (before + after) if before + after else None


@dataclass(frozen=True, slots=True)
class Grounding:
    """A47: what claims rest on; both shares 0 to 1, None where nothing is claimed. age: the median of the evidence, in days."""

    supported: float | None
    assumed: float | None
    age: float | None


def grounding(claims: int, supported: int, assumed: int, ages: Collection[float] = ()) -> Grounding:
    """A47: supported claims ÷ claims, claims that are said to be assumed ÷ claims, median age of the evidence."""
    if not claims:
        return Grounding(None, None, median(ages) if ages else None)
    return Grounding(supported / claims, assumed / claims, median(ages) if ages else None)


@dataclass(frozen=True, slots=True)
class Complexity:
    """A49: of a step graph; cyclomatic is E − N + 2P, the longest loop is counted in steps (0 where there is none)."""

    steps: int
    ways: int
    parts: int
    longest_loop: int

    @property
    def cyclomatic(self) -> int:
        """How many ways through there are at least: 1 of a line (McCabe 1976)."""
        return self.ways - self.steps + 2 * self.parts


def complexity(ways: Mapping[str, Iterable[str]], loops: Iterable[Collection[str]] = ()) -> Complexity:
    """A49: ways by step, every step among the keys; the loops are the graph's (sets of steps that lead back to one another)."""
    joined: dict[str, set[str]] = {step: set() for step in ways}
    count = 0
    for step, targets in ways.items():
        for target in targets:
            count += 1
            joined[step].add(target)
            joined.setdefault(target, set()).add(step)
    return Complexity(len(joined), count, _parts(joined), max((len(loop) for loop in loops), default=0))


def _parts(joined: Mapping[str, set[str]]) -> int:
    seen: set[str] = set()
    parts = 0
    for first in joined:
        if first in seen:
            continue
        parts += 1
        stack = [first]
        seen.add(first)
        while stack:
            for other in joined[stack.pop()] - seen:
                seen.add(other)
                stack.append(other)
    return parts
