"""Order as the flow: which steps follow which, where a journey starts and ends, from its steps alone.

A step leads to the one below it, past steps of kind exit and anytime, unless it says `next`. An end leads on only if it says so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journeycode.model import journey as words

ASIDE = frozenset({"exit", "anytime"})


@dataclass(frozen=True, slots=True)
class Onward:
    """A way on, by the number of the step it leads to; `entry` is its place in `next`, None where order alone makes it."""

    target: int
    entry: int | None
    said: words.Way | None


def ways_on(steps: Sequence[words.Step], numbers: Mapping[str, int]) -> list[list[Onward]]:
    """The ways on from each step; `numbers` finds steps by id, and an id that is not there leaves out its way."""
    below: int | None = None
    ways: list[list[Onward]] = [[] for _ in steps]
    for number in range(len(steps) - 1, -1, -1):
        step = steps[number]
        if step.next is not None:
            ways[number] = _named(step.next, numbers)
        elif below is not None and step.kind not in ASIDE and step.kind != "end":
            ways[number] = [Onward(below, None, None)]
        if step.kind not in ASIDE:
            below = number
    return ways


def _named(entries: Sequence[str | words.Way], numbers: Mapping[str, int]) -> list[Onward]:
    found = []
    for entry, said in enumerate(entries):
        way = said if isinstance(said, words.Way) else None
        target = numbers.get(way.to if way else str(said))
        if target is not None:
            found.append(Onward(target, entry, way))
    return found


def starts(steps: Sequence[words.Step]) -> list[int]:
    """The steps of kind start, else the first that is not met at any time."""
    marked = [number for number, step in enumerate(steps) if step.kind == "start"]
    return marked or [number for number, step in enumerate(steps) if step.kind != "anytime"][:1]


def ends(steps: Sequence[words.Step]) -> list[int]:
    """The steps of kind end, and the last in order if it names no way on."""
    last = [number for number, step in enumerate(steps) if step.kind not in ASIDE][-1:]
    return [number for number, step in enumerate(steps) if step.kind == "end" or (number in last and not step.next)]


def exits(steps: Sequence[words.Step]) -> list[int]:
    """The steps at which customers leave."""
    return [number for number, step in enumerate(steps) if step.kind == "exit"]
