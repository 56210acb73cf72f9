"""The way on which the fewest steps cost something: a 0-1 search."""

from collections import deque
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def cheapest(first: T, following: Callable[[T], Iterable[T]], is_last: Callable[[T], bool], costs: Callable[[T, T], bool]) -> list[T]:
    """A way from a place to a last one, both included, on which the fewest steps cost something; empty where there is none.

    O(steps + ways): what costs nothing is followed before what costs one.
    """
    came: dict[T, T] = {}
    waiting: deque[tuple[T, T]] = deque([(first, first)])
    while waiting:
        place, before = waiting.popleft()
        if place in came:
            continue
        came[place] = before
        if place != first and is_last(place):
            way = [place]
            while way[-1] != first:
                way.append(came[way[-1]])
            return way[::-1]
        for target in following(place):
            if target in came:
                continue
            if costs(place, target):
                waiting.append((target, place))
            else:
                waiting.appendleft((target, place))
    return []
