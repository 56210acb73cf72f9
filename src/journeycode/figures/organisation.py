"""Teams along a way: hand-offs, inward and outward ties, silos, and stages that mirror departments (A37, A38, A42)."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from math import log


def handoff_share(handoffs: int, ways: int) -> float | None:
    """A37: h ÷ m, the share of ways on which one team hands over to another; None where there is no way."""
    return handoffs / ways if ways else None


def external_internal(handoffs: int, ways: int) -> float | None:
    """A37: (E − I) ÷ (E + I) of ways between teams and within them: −1 all within, 1 all between (Krackhardt and Stern 1988)."""
    return 2 * handoffs / ways - 1 if ways else None


def silo(bridged: int, handoffs: int) -> float:
    """A38: 1 − bridged ÷ hand-offs of a team, 0 to 1; a team without any hand-off is isolated, 1."""
    return 1 - bridged / handoffs if handoffs else 1.0


def silos(handoffs: Iterable[tuple[str, str, bool]]) -> dict[str, float]:
    """A38 by team: of hand-offs from a team to another, each with whether something bridges it."""
    counts: dict[str, list[int]] = {}
    for source, target, is_bridged in handoffs:
        for team in (source, target):
            counts.setdefault(team, [0, 0])
            counts[team][0] += is_bridged
            counts[team][1] += 1
    return {team: silo(*count) for team, count in counts.items()}


def modularity(ways: Iterable[tuple[str, str]], owners: Mapping[str, str]) -> float | None:
    """A39: Newman's Q of the teams as parts of the step graph, undirected: Σ (ways within ÷ m − (ends ÷ 2m)²); None without a way.

    0 is what chance would give; near 1 the ways hardly ever leave a team. Ways that end at a step without an owner do not count.
    """
    known = [(owners[one], owners[other]) for one, other in ways if one in owners and other in owners]
    m = len(known)
    if not m:
        return None
    ends = Counter(team for pair in known for team in pair)
    within = sum(one == other for one, other in known)
    return within / m - sum((count / (2 * m)) ** 2 for count in ends.values())


def mirror(pairs: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """A42: 2 I(stage, owner) ÷ (H(stage) + H(owner)), 0 to 1, where stages are exactly what teams own; None where both are one.

    pairs: the stage and the owner of each step. Source: Conway 1968; normalised mutual information.
    """
    stages, owners = entropy(Counter(stage for stage, _ in pairs).values()), entropy(Counter(owner for _, owner in pairs).values())
    both = stages + owners
    return 2 * (both - entropy(Counter(pairs).values())) / both if both else None


def entropy(counts: Iterable[int]) -> float:
    """The entropy of a distribution, in nats."""
    values = [count for count in counts if count]
    total = sum(values)
    return -sum(count / total * log(count / total) for count in values)
