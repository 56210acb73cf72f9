"""Strongly connected components: which numbers lead back to one another (Tarjan 1972, without recursion)."""

from collections.abc import Iterator, Sequence

Numbers = Sequence[int]


def components(ways: Sequence[Numbers]) -> list[list[int]]:
    """The components of a graph, `ways[n]` being the numbers that n leads to; what is led to comes before what leads there.

    O(numbers + ways). A number that leads nowhere back is a component by itself.
    """
    search = _Search(ways)
    for root in range(len(ways)):
        if search.index[root] < 0:
            search.follow(root)
    return search.found


class _Search:
    """One search through the graph: `low` is the earliest number that each can get back to."""

    def __init__(self, ways: Sequence[Numbers]) -> None:
        self.ways = ways
        self.index, self.low = [-1] * len(ways), [0] * len(ways)
        self.stack: list[int] = []
        self.stacked = [False] * len(ways)
        self.count = 0
        self.found: list[list[int]] = []

    def follow(self, root: int) -> None:
        """Everything that can be reached from a number and was not seen."""
        work: list[tuple[int, Iterator[int]]] = [self._enter(root)]
        while work:
            number, targets = work[-1]
            target = self._unseen(number, targets)
            if target is not None:
                work.append(self._enter(target))
                continue
            work.pop()
            if work:
                before = work[-1][0]
                self.low[before] = min(self.low[before], self.low[number])
            if self.low[number] == self.index[number]:
                self._close(number)

    def _enter(self, number: int) -> tuple[int, Iterator[int]]:
        self.index[number] = self.low[number] = self.count
        self.count += 1
        self.stack.append(number)
        self.stacked[number] = True
        return number, iter(self.ways[number])

    def _unseen(self, number: int, targets: Iterator[int]) -> int | None:
        for target in targets:
            if self.index[target] < 0:
                return target
            if self.stacked[target]:
                self.low[number] = min(self.low[number], self.index[target])
        return None

    def _close(self, number: int) -> None:
        component: list[int] = []
        while not component or component[-1] != number:
            component.append(self.stack.pop())
            self.stacked[component[-1]] = False
        self.found.append(component)
