"""How alike two things are, from 0 to 1: to guess what became of something that is gone."""

from collections.abc import Callable, Hashable, Sequence
from functools import lru_cache
from typing import TypeVar

from journeycode.changes.canonical import said
from journeycode.graph import Stage, Step, Thing

T = TypeVar("T", bound=Thing)
ENOUGH, AHEAD = 0.75, 0.10
# More pairs than this are not compared: where so much is new, nobody would believe a guess.
MOST_PAIRS = 40_000
NAME, OWNER, TOUCHPOINTS, NEIGHBOURS = 0.4, 0.2, 0.15, 0.25


@lru_cache(maxsize=65_536)
def _pieces(text: str) -> frozenset[str]:
    plain = f"  {' '.join(text.casefold().split())} "
    return frozenset(plain[at : at + 3] for at in range(len(plain) - 2))


def alike(first: str, second: str) -> float:
    """How alike two texts are: the share of runs of three characters that they have in common (Dice)."""
    one, other = _pieces(first), _pieces(second)
    return 2 * len(one & other) / (len(one) + len(other))


def overlap(first: frozenset[str], second: frozenset[str]) -> float:
    """What share of two sets is common to both (Jaccard); two empty ones are the same."""
    return len(first & second) / len(first | second) if first or second else 1.0


def step_likeness(old: Step, new: Step, now: Callable[[str], str]) -> float:
    """By name, owner, touchpoints and neighbours."""
    owners = (now(old.owner.address) if old.owner else "", new.owner.address if new.owner else "")
    met = tuple(frozenset({*step.channels, *(meeting.name for meeting in step.touchpoints)}) for step in (old, new))
    beside = (frozenset(now(address) for address in _neighbours(old)), frozenset(_neighbours(new)))
    return NAME * alike(old.name, new.name) + OWNER * (owners[0] == owners[1]) + TOUCHPOINTS * overlap(*met) + NEIGHBOURS * overlap(*beside)


def _neighbours(step: Step) -> list[str]:
    """What stands before and after it; the ends of a journey are neighbours as well."""
    steps = step.journey.steps
    return [steps[at].address if 0 <= at < len(steps) else f"end:{at < 0}" for at in (step.index - 1, step.index + 1)]


def stage_likeness(old: Stage, new: Stage, now: Callable[[str], str]) -> float:
    """By name, phase, and the steps that both have."""
    steps = overlap(frozenset(now(step.address) for step in old.steps), frozenset(step.address for step in new.steps))
    return 0.4 * alike(old.name, new.name) + 0.15 * (old.phase == new.phase) + 0.45 * steps


def thing_likeness(old: Thing, new: Thing) -> float:
    """By name and by what else is said."""
    first, second = (_said(thing) for thing in (old, new))
    return 0.5 * alike(old.name, new.name) + 0.5 * overlap(first, second)


def _said(thing: Thing) -> frozenset[str]:
    pairs: list[tuple[str, Hashable]] = list(said(thing.model, ("id", "name", "text")))
    return frozenset(repr(pair) for pair in pairs)


def likely(gone: Sequence[T], come: Sequence[T], measure: Callable[[T, T], float]) -> dict[str, tuple[T, float]]:
    """What things that are gone have probably become: alike enough, and clearly more so than any other, seen from both sides."""
    if not gone or not come or len(gone) * len(come) > MOST_PAIRS:
        return {}
    table = [[measure(old, new) for new in come] for old in gone]
    columns = list(zip(*table, strict=True))
    found = {}
    for row, old in enumerate(gone):
        best = max(range(len(come)), key=lambda column: table[row][column])
        value = table[row][best]
        others = [*(table[row][at] for at in range(len(come)) if at != best), *(columns[best][at] for at in range(len(gone)) if at != row)]
        if value >= ENOUGH and value - max(others, default=0.0) >= AHEAD:
            found[old.address] = (come[best], value)
    return found
