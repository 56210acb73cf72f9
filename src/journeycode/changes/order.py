"""What stands elsewhere in an order: only what is off the longest increasing subsequence."""

import hashlib
from collections.abc import Mapping, Sequence

# Beyond this the longest part that stayed is searched for in another way, which breaks ties as they come.
LONG = 1500


def displaced(old: Sequence[str], new: Sequence[str], weights: Mapping[str, int] | None = None) -> list[str]:
    """The names that left their place among the others, in the new order; both orders hold the same names, each once.

    Of several longest parts that stayed, the one with the greatest weights counts, and then one that is the same whichever of the two
    orders is the new one.
    """
    place = {name: number for number, name in enumerate(old)}
    begin, end = 0, len(new)
    while begin < end and new[begin] == old[begin]:
        begin += 1
    while end > begin and new[end - 1] == old[end - 1]:
        end -= 1
    middle = new[begin:end]
    stays = _heaviest(middle, place, weights or {}) if len(middle) <= LONG else _longest(middle, place)
    return [name for name in middle if name not in stays]


def _heaviest(names: Sequence[str], place: Mapping[str, int], weights: Mapping[str, int]) -> frozenset[str]:
    best: list[tuple[int, int, int]] = []
    before: list[int] = []
    for number, name in enumerate(names):
        top, link = (0, 0, 0), -1
        for other in range(number):
            if place[names[other]] < place[name] and best[other] > top:
                top, link = best[other], other
        mark = int.from_bytes(hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()[:8], "big")
        best.append((top[0] + 1, top[1] + weights.get(name, 0), top[2] + mark))
        before.append(link)
    at = max(range(len(names)), key=lambda number: best[number], default=-1)
    return frozenset(names[number] for number in _chain(at, before))


def _longest(names: Sequence[str], place: Mapping[str, int]) -> frozenset[str]:
    from bisect import bisect_left

    tops: list[int] = []
    numbers: list[int] = []
    before: list[int] = []
    for number, name in enumerate(names):
        at = bisect_left(tops, place[name])
        before.append(numbers[at - 1] if at else -1)
        tops[at : at + 1], numbers[at : at + 1] = [place[name]], [number]
    return frozenset(names[number] for number in _chain(numbers[-1] if numbers else -1, before))


def _chain(at: int, before: Sequence[int]) -> list[int]:
    found = []
    while at >= 0:
        found.append(at)
        at = before[at]
    return found
