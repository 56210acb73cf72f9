"""Labels that travel backwards along the ways of a graph, so that each number knows what comes after it."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from journeycode.graph.components import Numbers

L = TypeVar("L", bound=Hashable)
# Labels that travel together as the bits of one number: more would only cost memory.
LABELS_AT_ONCE = 4096


class Labels(Generic[L]):
    """Which labels stand after which number. `components` come with what is led to first; `own` says what stands where.

    O(numbers + ways) for each few thousand labels, and one bit for each number and label.
    """

    def __init__(self, ways: Sequence[Numbers], components: Iterable[Numbers], own: Mapping[int, Iterable[L]]) -> None:
        known = list(dict.fromkeys(label for marked in own.values() for label in marked))
        self._place = {label: divmod(number, LABELS_AT_ONCE) for number, label in enumerate(known)}
        self._chunks: list[list[int]] = []
        self._ways, self._components = ways, list(components)
        for chunk in range(len(known) // LABELS_AT_ONCE + 1):
            bits = [0] * len(ways)
            for number, marked in own.items():
                for label in marked:
                    if self._place[label][0] == chunk:
                        bits[number] |= 1 << self._place[label][1]
            self._chunks.append(self._gathered(bits))

    def stands_after(self, number: int, label: L) -> bool:
        """Whether a label stands at a number after this one; after itself only on a loop."""
        if label not in self._place:
            return False
        chunk, bit = self._place[label]
        return bool(self._chunks[chunk][number] >> bit & 1)

    def _gathered(self, own: Sequence[int]) -> list[int]:
        """For every number the bits of all numbers after it."""
        after = [0] * len(own)
        for component in self._components:
            bits = 0
            for number in component:
                for target in self._ways[number]:
                    bits |= own[target] | after[target]
            if len(component) > 1:
                for number in component:
                    bits |= own[number]
            for number in component:
                after[number] = bits
        return after
