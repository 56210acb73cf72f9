"""Whether every way through the workspace does what it must: reach something, reach it soon, or pass something in between.

All journeys are one numbered graph: sub-journeys are put in where they happen, and a journey goes on in those it `continues_in`.
Each question is answered in O(steps + ways).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from journeycode.graph.components import components
from journeycode.graph.journey import Journey
from journeycode.graph.step import Step
from journeycode.graph.workspace import Workspace

# More steps than any way has: a loop may be gone round for ever.
ENDLESS = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Escape:
    """A way that begins at `begin` and comes to rest at `rest` without what it should have reached."""

    begin: Step
    rest: Step


@dataclass(frozen=True, slots=True)
class Delay:
    """From `begin` it takes up to so many `steps` to get somewhere; None where a loop may take any number of them."""

    begin: Step
    steps: int | None


@dataclass(frozen=True, slots=True)
class Leap:
    """A way from `begin` to `goal` that goes past what lies between them: from `source` on, in one step to `target`."""

    begin: Step
    goal: Step
    source: Step
    target: Step


class Routes:
    """The ways of all journeys of a workspace that are not retired; one that is only a part of others is walked as a part of them."""

    def __init__(self, workspace: Workspace) -> None:
        self.places: list[Step | None] = []
        self.ways: list[list[int]] = []
        # Where a way is over or given up; and where nobody knows how it goes on, because a reference leads nowhere.
        self.rests: set[int] = set()
        self.unknown: set[int] = set()
        journeys = workspace.journeys()
        continued = {following for journey in journeys for following in journey.continues_in}
        walked = [journey for journey in journeys if not journey.parents or journey in continued]
        spans = {journey: self._put(journey) for journey in walked}
        for journey, (_, ends) in spans.items():
            following = [number for one in journey.continues_in if one in spans for number in spans[one][0]]
            for number in ends:
                self.ways[number].extend(following)
            if not following:
                self.rests.update(ends)

    def _put(self, journey: Journey) -> tuple[list[int], list[int]]:
        """Add the walk of a journey; the numbers at which it begins and is over."""
        places, ways, starts, ends, exits = journey.expanded.numbered
        offset = len(self.places)
        self.places.extend(places)
        self.ways.extend([offset + target for target in targets] for targets in ways)
        self.rests.update(offset + number for number in exits)
        lost = (number for number, place in enumerate(places) if place and not ways[number] and "next" in place.journey.lost)
        self.unknown.update(offset + number for number in lost)
        return [offset + number for number in starts], [offset + number for number in ends]

    @cached_property
    def back(self) -> list[list[int]]:
        """The ways, turned round."""
        back: list[list[int]] = [[] for _ in self.places]
        for number, targets in enumerate(self.ways):
            for target in targets:
                back[target].append(number)
        return back

    def escapes(self, begin: Collection[Step], goal: Collection[Step]) -> list[Escape]:
        """The ways that come to rest without the goal; of several beginnings in a row, the last. A loop without a way out is a rest."""
        goals, begins = self._numbers(goal), self._beginning(begin)
        bad = self._resting(goals)
        rest_of = self._spread(bad - begins, goals | begins, self.back)
        found = {}
        for number in sorted(begins - goals):
            onward = number if number in bad else next((target for target in self.ways[number] if target in rest_of), None)
            if onward is not None:
                found[number] = rest_of.get(onward, onward)
        named = ((self._named(number), self._named(rest)) for number, rest in found.items())
        return list({first: Escape(first, rest) for first, rest in named if first and rest}.values())

    def _resting(self, goals: set[int]) -> set[int]:
        """Where a way is over before the goal: an end, an exit, and whatever leads neither to one of those nor to the goal."""
        leading = self._spread(self.rests | goals | self.unknown, (), self.back)
        return (self.rests | (set(range(len(self.places))) - leading.keys())) - goals - self.unknown

    def delays(self, begin: Collection[Step], goal: Collection[Step], within: int) -> list[Delay]:
        """Where it may take more than so many steps to the goal."""
        goals, begins = self._numbers(goal), self._beginning(begin)
        length = self._longest(goals)
        late = ((self._named(number), length[number]) for number in sorted(begins - goals) if length[number] > within)
        return list({step: Delay(step, None if steps >= ENDLESS else steps) for step, steps in late if step}.values())

    def _longest(self, goals: set[int]) -> list[int]:
        """For every number how many steps it may take to a goal; components come with those they lead to first."""
        ways: list[list[int]] = [[] if number in goals else targets for number, targets in enumerate(self.ways)]
        length = [0] * len(self.places)
        for component in components(ways):
            first = component[0]
            loops = len(component) > 1 or first in ways[first]
            longest = max((length[to] + (self.places[to] is not None) for to in ways[first]), default=0)
            for number in component:
                length[number] = ENDLESS if loops else min(ENDLESS, longest)
        return length

    def leaps(self, begin: Collection[Step], between: Collection[Step], goal: Collection[Step]) -> list[Leap]:
        """The ways from a beginning to the first goal after it that pass nothing of what should lie between."""
        passed, goals = self._numbers(between), self._numbers(goal)
        could = self._spread(passed, goals - passed, self.back)
        # For each number on such a way: where it began, and the two ends of the way on that left the last chance behind.
        came = {number: (number, (number, number)) for number in sorted(self._beginning(begin) - passed)}
        queue, found = list(came), {}
        for number in queue:
            first, leap = came[number]
            for target in self.ways[number]:
                if target in passed or target in found or (target in came and target not in goals):
                    continue
                over = (number, target) if leap[0] == leap[1] or (number in could and target not in could) else leap
                if target in goals:
                    found[target] = (first, over)
                else:
                    came[target] = (first, over)
                    queue.append(target)
        named = (tuple(map(self._named, (first, last, *over))) for last, (first, over) in found.items())
        return list(dict.fromkeys(Leap(one, to, source, target) for one, to, source, target in named if one and to and source and target))

    def _numbers(self, steps: Collection[Step]) -> set[int]:
        return {number for number, place in enumerate(self.places) if place is not None and place in steps}

    def _beginning(self, steps: Collection[Step]) -> set[int]:
        """Where ways begin: nobody goes on from an exit, or from what is met at any time."""
        return {number for number in self._numbers(steps) if (place := self.places[number]) is not None and place.counts}

    def _named(self, number: int) -> Step | None:
        """The step of a number; a joint speaks of the step that leads to it."""
        seen = {number}
        while self.places[number] is None and self.back[number] and self.back[number][0] not in seen:
            number = self.back[number][0]
            seen.add(number)
        return self.places[number]

    def _spread(self, first: Collection[int], closed: Collection[int], ways: Sequence[Sequence[int]]) -> dict[int, int]:
        """Everything that can be got to without what is closed, each with the first number that it was got to from."""
        found = {number: number for number in sorted(first)}
        queue = list(found)
        for number in queue:
            for target in ways[number]:
                if target not in found and target not in closed:
                    found[target] = found[number]
                    queue.append(target)
        return found
