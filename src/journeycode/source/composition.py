"""One pass over the events of a YAML file: plain values, and a table of where each of them is written.

Scalars stay the text that was written (`no`, `22:30`, `1.10`): what a plain scalar means is decided by the field that
expects it. An empty plain scalar or `~` is None; quoted and block scalars are `Quoted`, so that `"1"` is never a number.
"""

from array import array
from dataclasses import dataclass, field
from typing import NamedTuple

from journeycode.source.fault import Fault
from journeycode.source.text import Span, Text

Route = tuple[str | int, ...]


class Quoted(str):
    """A scalar in quotes or in a block: text, whatever it looks like."""

    __slots__ = ()


class Mark(NamedTuple):
    """Where an entry is written, as offsets: its key (both -1 in a list) and its value."""

    key_start: int
    key_end: int
    start: int
    end: int


@dataclass(slots=True)
class Composition:
    """The documents of one text as dicts, lists, strings and None.

    `tables` says where their entries are written, by the id of the dict or list: four offsets for each entry, in order. A workspace has
    millions of them, so they are packed.
    """

    text: Text
    documents: list[object] = field(default_factory=list)
    roots: list[Mark] = field(default_factory=list)
    tables: dict[int, "array[int]"] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def value(self, route: Route) -> object:
        """The value at a route, whose first part is the number of the document; None where nothing is."""
        value: object = self.documents
        for part in route:
            if isinstance(value, dict):
                value = value.get(part)
            elif isinstance(value, list) and isinstance(part, int) and part < len(value):
                value = value[part]
            else:
                return None
        return value

    def mark(self, route: Route) -> Mark | None:
        """Where the entry at a route is written, or None where nothing is."""
        if not route or not isinstance(route[0], int) or route[0] >= len(self.roots):
            return None
        if len(route) == 1:
            return self.roots[route[0]]
        holder, part = self.value(route[:-1]), route[-1]
        if isinstance(holder, dict) and part in holder:
            return _mark(self.tables[id(holder)], list(holder).index(part))
        if isinstance(holder, list) and isinstance(part, int) and part < len(holder):
            return _mark(self.tables[id(holder)], part)
        return None

    def marks(self, holder: dict[str, object] | list[object]) -> list[Mark]:
        """Where the entries of a dict or list are written, in order."""
        table = self.tables[id(holder)]
        return [_mark(table, number) for number in range(len(holder))]

    def holders(self) -> list[dict[str, object] | list[object]]:
        """Every dict and list of the documents, each once."""
        found: list[dict[str, object] | list[object]] = []
        waiting = [value for value in self.documents if isinstance(value, dict | list)]
        seen = set[int]()
        while waiting:
            holder = waiting.pop()
            if id(holder) not in seen:
                seen.add(id(holder))
                found.append(holder)
                waiting += [value for value in (holder.values() if isinstance(holder, dict) else holder) if isinstance(value, dict | list)]
        return found

    def scalar_at(self, offset: int) -> Span | None:
        """The scalar, key or value, that covers an offset; for the rare questions about what a `#` belongs to."""
        return next((span for span in self.scalars() if span.start <= offset < span.end), None)

    def scalars(self) -> list[Span]:
        """The spans of all scalars, keys included."""
        found = []
        for route_mark, value in self._entries():
            if route_mark.key_start >= 0:
                found.append(Span(route_mark.key_start, route_mark.key_end))
            if value is None or isinstance(value, str):
                found.append(Span(route_mark.start, route_mark.end))
        return found

    def _entries(self) -> list[tuple[Mark, object]]:
        entries = list(zip(self.roots, self.documents, strict=True))
        for holder in self.holders():
            entries += zip(self.marks(holder), holder.values() if isinstance(holder, dict) else holder, strict=True)
        return entries


def _mark(table: "array[int]", number: int) -> Mark:
    return Mark(*table[4 * number : 4 * number + 4])
