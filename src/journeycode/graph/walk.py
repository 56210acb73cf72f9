"""Where one can get from where: reachability, components and the places on every way, all in linear time and without recursion.

A walk is numbered inside; outside it speaks of its places (steps). A place may stand at several numbers (a sub-journey that is
put in twice), and a number may have no place (the joint at which a sub-journey ends).
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Generic, TypeVar

from journeycode.graph.components import Numbers, components
from journeycode.graph.labels import Labels

T = TypeVar("T", bound=Hashable)
L = TypeVar("L", bound=Hashable)


class Walk(Generic[T]):
    """A directed graph of places with starts, ends (the way was gone to its end) and exits (it was given up)."""

    def __init__(self, places: Sequence[T | None], ways: Sequence[Numbers], starts: Numbers, ends: Numbers, exits: Numbers) -> None:
        self._places, self._ways = places, ways
        self._starts, self._ends, self._exits = starts, ends, exits

    @cached_property
    def _numbers(self) -> dict[T, list[int]]:
        numbers: dict[T, list[int]] = {}
        for number, place in enumerate(self._places):
            if place is not None:
                numbers.setdefault(place, []).append(number)
        return numbers

    @cached_property
    def _back(self) -> list[list[int]]:
        back: list[list[int]] = [[] for _ in self._places]
        for number, ways in enumerate(self._ways):
            for target in ways:
                back[target].append(number)
        return back

    def _named(self, numbers: Iterable[int]) -> Iterator[T]:
        for number in numbers:
            place = self._places[number]
            if place is not None:
                yield place

    @cached_property
    def places(self) -> tuple[T, ...]:
        """Every place, in order, each once."""
        return tuple(self._numbers)

    @property
    def numbered(self) -> tuple[Sequence[T | None], Sequence[Numbers], Numbers, Numbers, Numbers]:
        """Places and ways by number, then the numbers of starts, ends and exits: to join walks without mixing up what they put in twice."""
        return self._places, self._ways, self._starts, self._ends, self._exits

    @property
    def starts(self) -> tuple[T, ...]:
        """Where the way may begin."""
        return tuple(self._named(self._starts))

    @property
    def ends(self) -> tuple[T, ...]:
        """Where it may be over."""
        return self._resting(self._ends)

    @property
    def exits(self) -> tuple[T, ...]:
        """Where it may be given up."""
        return self._resting(self._exits)

    def _resting(self, numbers: Numbers) -> tuple[T, ...]:
        """The places of numbers in order; a joint stands for the places that lead to it."""
        found, waiting = set[int](), list(numbers)
        while waiting:
            number = waiting.pop()
            if self._places[number] is None:
                waiting.extend(self._back[number])
            else:
                found.add(number)
        return tuple(dict.fromkeys(self._named(sorted(found))))

    @cached_property
    def _reachable(self) -> frozenset[int]:
        return frozenset(_spread(self._starts, self._ways))

    def reachable(self) -> set[T]:
        """The places that can be reached from a start, starts included."""
        return set(self._named(self._reachable))

    def completing(self) -> set[T]:
        """The places from which an end or an exit can be reached, these included."""
        return set(self._named(_spread([*self._ends, *self._exits], self._back)))

    def unreached(self) -> tuple[T, ...]:
        """The places that cannot be reached from any start, in order."""
        reached = self._reachable
        if len(reached) == len(self._places):
            return ()
        others = dict.fromkeys(self._named(number for number in range(len(self._places)) if number not in reached))
        seen = self.reachable()
        return tuple(place for place in others if place not in seen)

    def stuck(self) -> set[T]:
        """The places that can be reached, and from which no end and no exit can."""
        lost = self._reachable - _spread([*self._ends, *self._exits], self._back)
        return set(self._named(lost)) - self.completing() if lost else set()

    def after(self, *places: T) -> set[T]:
        """The places that any of these lead to, by one way or more; a place on a loop comes after itself."""
        return self._beyond(places, self._ways)

    def before(self, *places: T) -> set[T]:
        """The places that lead to any of these, by one way or more."""
        return self._beyond(places, self._back)

    def _beyond(self, places: Iterable[T], ways: Sequence[Numbers]) -> set[T]:
        first = [target for place in places for number in self._numbers.get(place, ()) for target in ways[number]]
        return set(self._named(_spread(first, ways)))

    def labels_after(self, labels: Mapping[T, Iterable[L]]) -> Callable[[T, L], bool]:
        """Whether a label stands at any place after a place; `labels` says what stands where.

        O(steps + ways) for each few thousand labels, and one bit for each place and label; each question then takes no time.
        """
        own = {number: marked for place, marked in labels.items() for number in self._numbers.get(place, ())}
        gathered = Labels(self._ways, self._components, own)
        return lambda place, label: any(gathered.stands_after(number, label) for number in self._numbers.get(place, ()))

    def following(self, place: T) -> list[T]:
        """The places that one leads to by one way, in order; a joint stands for what it leads to."""
        found: dict[T, None] = {}
        waiting = [to for number in self._numbers.get(place, ()) for to in self._ways[number]]
        for number in waiting:
            target = self._places[number]
            if target is not None:
                found[target] = None
            else:
                waiting.extend(self._ways[number])
        return list(found)

    def without(self, places: Iterable[T]) -> "Walk[T]":
        """The same walk with these places taken out."""
        gone = {number for place in places for number in self._numbers.get(place, ())}
        ways = [() if number in gone else [to for to in ways if to not in gone] for number, ways in enumerate(self._ways)]
        kept = [None if number in gone else place for number, place in enumerate(self._places)]
        starts, ends, exits = ([number for number in numbers if number not in gone] for numbers in (self._starts, self._ends, self._exits))
        return Walk(kept, ways, starts, ends, exits)

    def turned(self) -> "Walk[T]":
        """The same walk backwards: what came before comes after. It has neither starts nor ends."""
        return Walk(self._places, self._back, (), (), ())

    def leads_through(self) -> bool:
        """Whether any end can be reached from any start; an exit is no end."""
        return any(number in self._reachable for number in self._ends)

    def on_every_way(self) -> tuple[T, ...]:
        """The places that every way from a start to an end passes, in order; empty where there is no way.

        One way is fixed; a place of it is on every way if nothing before it gets around it (one sweep, each number seen once).
        """
        path = self._one_way()
        rank = {number: index for index, number in enumerate(path)}
        last, seen = set(self._ends), set(path)
        furthest = max((rank[start] for start in self._starts if start in rank), default=0)
        stack = [start for start in self._starts if start not in rank]
        found: list[int] = []
        seen.update(stack)
        index = -1
        while True:
            while stack:
                number = stack.pop()
                if number in last:
                    furthest = len(path)
                for target in self._ways[number]:
                    if target in rank:
                        furthest = max(furthest, rank[target])
                    elif target not in seen:
                        seen.add(target)
                        stack.append(target)
            index += 1
            if index >= len(path):
                return tuple(self._named(found))
            if furthest <= index:
                found.append(path[index])
            stack.append(path[index])

    def _one_way(self) -> list[int]:
        """The numbers of a shortest way from a start to an end."""
        came: dict[int, int] = dict.fromkeys(self._starts, -1)
        queue, ends = list(came), set(self._ends)
        for number in queue:
            if number in ends:
                path = [number]
                while came[path[-1]] >= 0:
                    path.append(came[path[-1]])
                return path[::-1]
            for target in self._ways[number]:
                if target not in came:
                    came[target] = number
                    queue.append(target)
        return []

    def loops(self) -> tuple[tuple[T, ...], ...]:
        """Each set of places that lead back to one another, in order; a place that leads to itself is one."""
        return self._in_order(numbers for numbers in self._components if len(numbers) > 1 or numbers[0] in self._ways[numbers[0]])

    def sinks(self) -> tuple[tuple[T, ...], ...]:
        """The places, or loops, that nothing leads out of: where every way comes to rest."""
        return self._in_order(numbers for numbers in self._components if not self._leads_out(numbers))

    def _in_order(self, components: Iterable[list[int]]) -> tuple[tuple[T, ...], ...]:
        named = (tuple(dict.fromkeys(self._named(numbers))) for numbers in sorted(map(sorted, components)))
        return tuple(places for places in named if places)

    def _leads_out(self, component: Sequence[int]) -> bool:
        inside = set(component)
        return any(target not in inside for number in component for target in self._ways[number])

    @cached_property
    def _components(self) -> list[list[int]]:
        return components(self._ways)


def _spread(first: Iterable[int], ways: Sequence[Numbers]) -> set[int]:
    """Everything that can be reached from these numbers, these included."""
    seen = set(first)
    stack = list(seen)
    while stack:
        for target in ways[stack.pop()]:
            if target not in seen:
                seen.add(target)
                stack.append(target)
    return seen
