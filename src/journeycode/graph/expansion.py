"""A walk with its sub-journeys put in: step → the child's start, the child's ends → the step's next; exits stay exits."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from journeycode.graph.walk import Walk

T = TypeVar("T", bound=Hashable)
# Journeys may nest in a circle, or each twice in the next: past these bounds a step stays as it is.
MOST_PLACES = 20_000
DEEPEST = 32
# Over all journeys of a workspace together: hundreds that each contain hundreds would still take a minute.
MOST_TOGETHER = 400_000


class Room:
    """How many places may still be put into the journeys of a workspace."""

    def __init__(self) -> None:
        self.left = MOST_TOGETHER


@dataclass(frozen=True, slots=True)
class Plan(Generic[T]):
    """A journey's own steps by number; `inner` names the sub-journey that happens at a step."""

    steps: Sequence[T]
    ways: Sequence[Sequence[int]]
    starts: Sequence[int]
    ends: Sequence[int]
    exits: Sequence[int]
    inner: Mapping[int, str] = field(default_factory=dict)

    def walk(self) -> Walk[T]:
        """The walk over these steps alone."""
        return Walk(self.steps, self.ways, self.starts, self.ends, self.exits)


class Expansion(Generic[T]):
    """Puts plans into one another; `plan_of` gives the plan of a journey by its id, or None."""

    def __init__(self, plan_of: Callable[[str], Plan[T] | None], room: Room) -> None:
        self.plan_of, self.room = plan_of, room
        self.places: list[T | None] = []
        self.ways: list[list[int]] = []
        self.exits: list[int] = []
        self.count = 0
        # Sub-journeys still to be put in: the numbers at which one opens and closes, its id, and those that it is inside of.
        self.waiting: list[tuple[int, int, str, frozenset[str]]] = []

    def expand(self, journey: str, plan: Plan[T]) -> Walk[T]:
        """The walk of a journey with everything put in that fits."""
        starts, ends = self._put(plan, frozenset({journey}))
        after = {number: number for number in ends}
        while self.waiting:
            opens, closes, inner, inside = self.waiting.pop()
            child = self.plan_of(inner)
            if child is None or not child.starts or not self._fits(child, inner, inside):
                self.ways[opens].append(closes)
                continue
            self.room.left -= len(child.steps)
            first, last = self._put(child, inside | {inner})
            self.ways[opens].extend(first)
            for number in last:
                self.ways[number].append(closes)
        return Walk(self.places, self.ways, starts, tuple(after), self.exits)

    def _fits(self, child: Plan[T], inner: str, inside: frozenset[str]) -> bool:
        fits = self.count + len(child.steps) <= MOST_PLACES and len(child.steps) <= self.room.left
        return fits and inner not in inside and len(inside) < DEEPEST

    def _put(self, plan: Plan[T], inside: frozenset[str]) -> tuple[list[int], list[int]]:
        """Add a plan's steps; the numbers at which it starts and ends. A step with a sub-journey gets a joint after it."""
        offset = len(self.places)
        self.count += len(plan.steps)
        self.places.extend(plan.steps)
        self.ways.extend([] for _ in plan.steps)
        leaves = list(range(offset, offset + len(plan.steps)))
        for number, inner in plan.inner.items():
            leaves[number] = len(self.places)
            self.places.append(None)
            self.ways.append([])
            self.waiting.append((offset + number, leaves[number], inner, inside))
        for number, ways in enumerate(plan.ways):
            self.ways[leaves[number]].extend(offset + target for target in ways)
        self.exits.extend(leaves[number] for number in plan.exits)
        return [offset + number for number in plan.starts], [leaves[number] for number in plan.ends]
