"""The order of a merged list, and the places in it that two sides claim at once."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeycode.merging.identity import Key


@dataclass(frozen=True, slots=True)
class Lists:
    """The identities of the entries in each version; kept: those that the merged list has."""

    base: tuple[Key, ...]
    ours: tuple[Key, ...]
    theirs: tuple[Key, ...]
    kept: frozenset[Key]

    def order(self) -> list[Key]:
        """The entries of the merged list: as in theirs where only they reordered, else as in ours; the others behind what they follow."""
        lead, other = (self.theirs, self.ours) if self._moved(self.theirs) and not self._moved(self.ours) else (self.ours, self.theirs)
        order = [key for key in lead if key in self.kept]
        for number, key in enumerate(other):
            if key in self.kept and key not in order:
                before = next((one for one in reversed(other[:number]) if one in order), None)
                at = order.index(before) + 1 if before is not None else 0
                while at < len(order) and order[at] not in other and order[at] not in self.base:
                    at += 1
                order.insert(at, key)
        return order

    def is_order_disputed(self) -> bool:
        """Whether both sides put what all three versions have into another order, each into its own."""
        return self._moved(self.ours) and self._moved(self.theirs) and self._common(self.ours) != self._common(self.theirs)

    def disputed_places(self, ordered: bool) -> Iterator[tuple[Key, str]]:
        """Entries whose place, or whose right to be there, only a person can know, each with why.

        ordered: the order of the list is part of what it says, so that two additions at one place contradict each other.
        """
        ours, theirs = self._gaps(self.ours), self._gaps(self.theirs)
        gone = {gap for gap, keys in self._gaps(self.base).items() if any(key not in self.ours and key not in self.theirs for key in keys)}
        for gap in dict.fromkeys((*ours, *theirs)):
            added = [tuple(key for key in side.get(gap, ()) if key not in self.base) for side in (ours, theirs)]
            only = [tuple(key for key in added[0] if key not in self.theirs), tuple(key for key in added[1] if key not in self.ours)]
            if ordered and all(only):
                yield only[1][0], f"both sides put something here: {_said(only[0])} (ours) and {_said(only[1])} (theirs)"
            elif gap in gone and added[0] != added[1] and any(only):
                sides = [_said(side) if side else "nothing" for side in added]
                yield (only[1] or only[0])[0], f"both sides replaced what stood here: by {sides[0]} (ours) and by {sides[1]} (theirs)"
        if ordered:
            new = [key for key in self.ours if key in self.theirs and key not in self.base]
            yield from ((key, "both sides added this, each at another place") for key in new if _gap(ours, key) != _gap(theirs, key))

    def _common(self, side: tuple[Key, ...]) -> list[Key]:
        return [key for key in side if key in self.base and key in self.ours and key in self.theirs]

    def _moved(self, side: tuple[Key, ...]) -> bool:
        return self._common(side) != self._common(self.base)

    def _gaps(self, side: tuple[Key, ...]) -> dict[Key | None, list[Key]]:
        """What stands behind each entry that all three versions have, up to the next such entry."""
        common, gaps, last = set(self._common(side)), dict[Key | None, list[Key]](), None
        for key in side:
            if key in common:
                last = key
            else:
                gaps.setdefault(last, []).append(key)
        return gaps


def _gap(gaps: dict[Key | None, list[Key]], key: Key) -> Key | None:
    return next((gap for gap, keys in gaps.items() if key in keys), None)


def _said(keys: tuple[Key, ...]) -> str:
    return ", ".join(f"`{name[:60]}`" for name, _ in keys)
