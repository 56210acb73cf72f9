"""What customers really did: cases of an event log, held against the map of their journey."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from journeycode.graph.cheapest import cheapest
from journeycode.graph.journey import Journey
from journeycode.graph.step import Step

# A place while a case and the map are walked together: how many events are behind, and the step last taken ("" before the first).
Place = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Case:
    """A way that was taken: the ids of its events in order, and how many customers took just this way."""

    events: tuple[str, ...]
    count: int = 1


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a log and a map fit.

    fitness: the mean over the cases, 0 to 1. unmapped: the share of events that are no step of the map. taken: how often each step was
    followed by each other, by their ids. passed: in how many cases a step was met at all.
    """

    fitness: float
    unmapped: float
    taken: dict[tuple[str, str], int]
    passed: dict[str, int]

    def onward(self, step: Step) -> int:
        """How often a step was followed by a step of the map."""
        return sum(count for (before, _), count in self.taken.items() if before == step.id)


def fit(journey: Journey, cases: Iterable[Case]) -> Fit:
    """Hold the cases of a log against the map of their journey; O(events × ways) for each distinct case."""
    alignment = _Alignment(journey)
    total, events, strangers, fitness = 0, 0, 0, 0.0
    taken: Counter[tuple[str, str]] = Counter()
    passed: Counter[str] = Counter()
    for case in cases:
        known = [event for event in case.events if event in alignment.steps]
        total += case.count
        events += case.count * len(case.events)
        strangers += case.count * (len(case.events) - len(known))
        fitness += case.count * alignment.fitness(case.events)
        taken.update({pair: count * case.count for pair, count in Counter(pairwise(known)).items()})
        passed.update(dict.fromkeys(known, case.count))
    return Fit(fitness / total if total else 1.0, strangers / events if events else 0.0, dict(taken), dict(passed))


class _Alignment:
    """A case walked along the map: an event without its step and a step without its event cost one each.

    fitness = 1 − cost ÷ (events of the case + steps of the shortest way through the map), as in alignment-based conformance checking.
    """

    def __init__(self, journey: Journey) -> None:
        self.steps = {step.id: step for step in journey.steps}
        self.anytime = {step.id for step in journey.steps if step.kind == "anytime"}
        self.onward = {step.id: [way.target.id for way in step.ways] for step in journey.steps}
        self.onward[""] = [step.id for step in journey.walk.starts]
        self.last = {step.id for step in (*journey.walk.ends, *(step for step in journey.steps if step.kind == "exit"))}
        self.shortest = self._cost(())

    def fitness(self, events: tuple[str, ...]) -> float:
        """1 where the case is a way through the map, 0 where nothing of it is."""
        longest = len(events) + self.shortest
        return 1 - self._cost(events) / longest if longest else 1.0

    def _cost(self, events: tuple[str, ...]) -> int:
        def following(place: Place) -> list[Place]:
            done, here = place
            found = [(done, step) for step in self.onward[here]]
            if done < len(events):
                found.append((done + 1, here))
                found += [(done + 1, step) for step in self.onward[here] if step == events[done]]
            return found

        def costs(place: Place, target: Place) -> bool:
            (done, here), (after, step) = place, target
            if after == done:
                return True
            return not (events[done] in self.anytime or (events[done] == step and step in self.onward[here]))

        way = cheapest((0, ""), following, lambda place: place[0] == len(events) and place[1] in self.last, costs)
        return sum(costs(place, target) for place, target in pairwise(way))
