"""From PyYAML's events to values and marks, without recursion and within bounds."""

import re
import sys
from array import array
from collections.abc import Callable

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

import journeycode.source.limits as limits
from journeycode.source.complaints import complaint
from journeycode.source.composition import Composition, Mark, Quoted
from journeycode.source.fault import Fault
from journeycode.source.frame import Frame
from journeycode.source.pure import PureLoader
from journeycode.source.scalars import scalar_faults, tag_fault
from journeycode.source.tabs import tab_faults
from journeycode.source.text import Span

DIRECTIVE = re.compile(r"^%", re.MULTILINE)


def read_events(composition: Composition, pure: bool) -> None:
    """Feed every event of the text to a builder; whatever the parser refuses becomes a fault."""
    parser = PureLoader if pure or not yaml.__with_libyaml__ else yaml.CBaseLoader
    builder = Builder(composition)
    try:
        builder.take_all(parser(composition.text.content).get_event)
    # Beside its own errors the parser lets out ValueError, OverflowError and others: each of them is a fault of the text.
    except (yaml.YAMLError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
        composition.faults.append(complaint(error, composition.text))
    else:
        composition.faults += tab_faults(composition)


LOOKED_FOR = 200


class Builder:
    """Puts the events of one text together."""

    def __init__(self, composition: Composition) -> None:
        self.composition = composition
        self.stopped = False
        self.frames: list[Frame] = []
        self.top: Frame | None = None
        self.anchors: dict[str, tuple[object, int]] = {}
        self.nodes = self.weight = self.expanded = self.last_end = 0

    def take_all(self, next_event: Callable[[], Event | None]) -> None:
        """Every event, in the order of the text. Three of four are scalars: they are asked for first, everywhere."""
        while not self.stopped:
            event = next_event()
            if isinstance(event, ScalarEvent):
                self._scalar(event)
            elif isinstance(event, MappingStartEvent):
                self._open(event, True)
            elif isinstance(event, SequenceStartEvent):
                self._open(event, False)
            elif isinstance(event, MappingEndEvent | SequenceEndEvent):
                self._close(event)
            elif isinstance(event, AliasEvent):
                self._alias(event)
            elif isinstance(event, DocumentStartEvent):
                self.anchors.clear()
                self._directive(event)
            elif event is None or isinstance(event, StreamEndEvent):
                return

    def _directive(self, event: Event) -> None:
        """A line that begins with %: Python's parser passes over those that it does not know."""
        content, end = self.composition.text.content, _reach(event)[1]
        if "%" in content and (found := DIRECTIVE.search(content, self.last_end, end)):
            self._fault(found.start(), found.start() + 1, "a line that begins with % stands before this document", "delete it")

    def _scalar(self, event: ScalarEvent) -> None:
        """A key, or a value: what is said here of a plain one without tag and anchor is all that most of them need."""
        value, begins, ends = event.value, event.start_mark, event.end_mark
        start, end = begins.index if begins else 0, ends.index if ends else 0
        entry: str | None = value
        if event.style or event.tag is not None or len(value) > limits.TEXT_CHARACTERS:
            entry = self._unusual(event, start, end)
        elif value == "" or value == "~":
            entry = None
            if start == end:
                start = end = self._where_nothing_is(start)
        weight = len(value) + 1
        self.weight += weight
        self.nodes += 1
        if self.nodes > limits.NODES:
            self._too_many(start, end)
        self.last_end = end
        top = self.top
        if top is None or top.mapping is None or top.key is not None:
            if event.anchor is not None:
                self.anchors[event.anchor] = (entry, weight)
            self._put(entry, start, end)
        elif value in top.mapping or value == "<<" or entry is None:
            self._odd_name(top, entry, start, end)
        else:
            # The same few keys stand in every step of every file: one copy of each is enough.
            top.key, top.key_start, top.key_end = sys.intern(value), start, end

    def _where_nothing_is(self, at: int) -> int:
        """An empty value stands right after the colon of its key; the parsers differ about the line breaks that follow."""
        colon = self.composition.text.content.find(":", self.top.key_end, at) if self.top and self.top.key is not None else -1
        return colon + 1 if colon >= 0 else at

    def _unusual(self, event: ScalarEvent, start: int, end: int) -> str | None:
        """A scalar in quotes or in a block, with a tag, or too long."""
        self.composition.faults += scalar_faults(event, self.composition.text.content, Span(start, max(start, end)))
        if event.style:
            return Quoted(event.value)
        return None if event.value == "" or event.value == "~" else event.value

    def _odd_name(self, top: Frame, entry: str | None, start: int, end: int) -> None:
        """A scalar where a key is expected, and something may be wrong with it."""
        name = "" if entry is None else str(entry)
        if entry is None:
            self._fault(
                start,
                max(end, start + 1),
                "a key is missing: no name stands before the colon",
                "write the name of the field before the colon",
            )
        elif name == "<<" and not isinstance(entry, Quoted):
            self._fault(start, end, "merge keys (<<) are not part of the language", "write the fields out")
            name = f"<<{start}"
        elif top.mapping is not None and name in top.mapping:
            self._twice(top.mapping, top.table, name, start, end)
        top.key, top.key_start, top.key_end = name, start, end

    def _twice(self, mapping: dict[str, object], table: list[int], name: str, start: int, end: int) -> None:
        """A key that is already there. Where there are hundreds, the first place of each is not looked for."""
        other = None
        if len(self.composition.faults) < LOOKED_FOR:
            first = 4 * list(mapping).index(name)
            other = Span(table[first], table[first + 1])
        message = f"the key `{limits.shown(name)}` is already there, and a duplicate would hide one of the two"
        self.composition.faults.append(
            Fault(Span(start, end), message, "keep one of them", "again here", other, "first here" if other else "")
        )

    def _put(self, value: object, start: int, end: int) -> None:
        """A finished value goes into what is open, or is a document."""
        top = self.top
        if top is None:
            self.composition.documents.append(value)
            self.composition.roots.append(Mark(-1, -1, start, end))
        elif top.mapping is None:
            top.items.append(value)
            top.table += (-1, -1, start, end)
        elif top.key is not None:
            if top.key not in top.mapping:
                top.mapping[top.key] = value
                top.table += (top.key_start, top.key_end, start, end)
            top.key = None

    def _open(self, event: CollectionStartEvent, is_mapping: bool) -> None:
        top, (start, end) = self.top, _reach(event)
        if top is not None and top.mapping is not None and top.key is None:
            self._fault(start, end, "a key must be a word, not a list or a group", "write the name of a field, then a colon", stop=True)
        if len(self.frames) >= limits.DEPTH:
            self._fault(
                start, end, f"this is nested too deep: more than {limits.DEPTH} levels", "a journey needs fewer than ten", stop=True
            )
        if event.tag is not None:
            self.composition.faults.append(tag_fault(event.tag, Span(start, max(end, start + 1))))
        if event.anchor is not None:
            self.anchors.pop(event.anchor, None)
        self.weight += 1
        self.nodes += 1
        if self.nodes > limits.NODES:
            self._too_many(start, end)
        self.top = Frame({} if is_mapping else None, start, bool(event.flow_style), event.anchor, self.weight)
        self.frames.append(self.top)

    def _close(self, event: Event) -> None:
        frame = self.frames.pop()
        self.top = self.frames[-1] if self.frames else None
        if frame.flow:
            self.last_end = _reach(event)[1]
        value = frame.items if frame.mapping is None else frame.mapping
        self.composition.tables[id(value)] = array("i", frame.table)
        if frame.anchor is not None:
            self.anchors[frame.anchor] = (value, self.weight - frame.weight + 1)
        self._put(value, frame.start, max(self.last_end, frame.start))

    def _alias(self, event: AliasEvent) -> None:
        name, (start, end) = str(event.anchor), _reach(event)
        self.last_end = end
        if name not in self.anchors:
            inside = any(frame.anchor == name for frame in self.frames)
            what = (
                "stands for what contains it: it would contain itself"
                if inside
                else f"has no anchor: no &{limits.shown(name)} comes before it"
            )
            self._fault(start, end, f"the alias *{limits.shown(name)} {what}", "write the value out", stop=inside)
            self._put(None, start, end)
            return
        value, weight = self.anchors[name]
        self.weight += weight
        self.expanded += weight
        if self.expanded > limits.EXPANDED:
            self._fault(
                start,
                end,
                f"the aliases expand to too much: over {limits.EXPANDED:,} values and characters",
                "write fewer aliases, or shorter ones",
                stop=True,
            )
        if self.top is not None and self.top.mapping is not None and self.top.key is None:
            self._odd_name(self.top, value if isinstance(value, str) else None, start, end)
        else:
            self._put(value, start, end)

    def _too_many(self, start: int, end: int) -> None:
        self._fault(start, end, f"too many values in one file: the limit is {limits.NODES:,}", "split the file", stop=True)

    def _fault(self, start: int, end: int, message: str, hint: str, stop: bool = False) -> None:
        self.composition.faults.append(Fault(Span(start, max(end, start)), message, hint))
        self.stopped = self.stopped or stop


def _reach(event: Event) -> tuple[int, int]:
    """Where an event begins and ends, as offsets; the parsers always say so."""
    start, end = event.start_mark, event.end_mark
    return (start.index if start else 0), (end.index if end else 0)
