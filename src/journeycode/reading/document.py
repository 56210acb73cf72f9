"""A document: the model that was read from a stretch of a file, and where each part of it is written."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from journeycode.finding import Finding
from journeycode.model.part import Described, Part
from journeycode.source import Composition, Place, Route, Span, Text
from journeycode.source.composition import Mark

# What names a group of fields to a reader, best first.
NAMES = ("name", "text", "id", "to", "channel", "hypothesis", "type", "value", "url")
# Of what is written nowhere: the beginning of the file.
NOWHERE = Mark(-1, -1, 0, 0)


@dataclass(frozen=True, slots=True)
class Reference:
    """A word that names a thing defined elsewhere. `spaces` are where it may be defined; `key`: the word is a key."""

    spaces: tuple[str, ...]
    word: str
    written: str
    route: Route
    key: bool = False


@dataclass(frozen=True, slots=True)
class Definition:
    """A thing that can be referred to. `written`: its id stands there, and is no slug of its text."""

    space: str
    id: str
    written: bool
    route: Route
    document: "Document"

    def place(self) -> Place:
        """Where it is defined: at its id, else at what names it."""
        return self.document.place((*self.route, "id") if self.written else self.route)


@dataclass(slots=True)
class Document:
    """One thing at the head of a file, or one of its `items`. `model` is None where it does not validate."""

    composition: Composition
    kind: str
    root: Route
    id: str = ""
    model: Described | None = None
    references: list[Reference] = field(default_factory=list)
    definitions: list[Definition] = field(default_factory=list)
    metas: list[Route] = field(default_factory=list)
    _by_route: dict[Route, Definition] = field(default_factory=dict, repr=False)

    def defined_at(self, route: Route) -> Definition | None:
        """What is defined at a route of a document that has been read: a stage, a step, a pain; None where nothing is."""
        if not self._by_route:
            self._by_route.update((definition.route, definition) for definition in self.definitions)
        return self._by_route.get(route)

    @property
    def text(self) -> Text:
        """The file it is written in."""
        return self.composition.text

    @property
    def value(self) -> object:
        """What was written, as dicts, lists and text."""
        return self.composition.value(self.root)

    def place(self, route: Route = (), key: bool = False) -> Place:
        """Where a part is written: the value; for a group its name, for a list its key. What is not written: what holds it.

        key: the key itself, whatever its value is.
        """
        return self.text.place(self.span(route, key))

    def span(self, route: Route = (), key: bool = False) -> Span:
        """The same as offsets in the text."""
        composition = self.composition
        while (mark := composition.mark((*self.root, *route))) is None and route:
            route, key = route[:-1], False
        whole, mark = (*self.root, *route), mark or NOWHERE
        value = composition.value(whole)
        if mark.key_start >= 0 and (key or isinstance(value, list) or (value is None and mark.start == mark.end)):
            return Span(mark.key_start, mark.key_end)
        if isinstance(value, dict) and (named := next((name for name in NAMES if isinstance(value.get(name), str)), None)):
            mark = composition.mark((*whole, named)) or mark
        elif isinstance(value, dict) and mark.key_start >= 0:
            return Span(mark.key_start, mark.key_end)
        if value is None and mark.start == mark.end:
            # An empty entry of a list: its hyphen.
            hyphen = self.text.content.rfind("-", 0, mark.start)
            return Span(hyphen, hyphen + 1) if hyphen >= 0 else Span(mark.start, mark.end)
        return self._trimmed(mark.start, mark.end)

    def _trimmed(self, start: int, end: int) -> Span:
        """Without the line ends that a block scalar or an empty value takes with it; of a whole group, its first line."""
        content = self.text.content
        stop = content.find("\n", start, end)
        end = end if stop < 0 else stop
        return Span(start, max(start, start + len(content[start:end].rstrip())))

    def model_at(self, route: Route) -> object:
        """The part of the model at a route: a Part, a text, a number; None where nothing is."""
        value: object = self.model
        for part in route:
            if isinstance(value, Part) and isinstance(part, str):
                value = getattr(value, part, None)
            elif isinstance(value, tuple) and isinstance(part, int) and part < len(value):
                value = value[part]
            elif isinstance(value, dict):
                value = value.get(part)
            else:
                return None
        return value

    def written(self, route: Route) -> bool:
        """Whether something is written at a route."""
        return self.composition.mark((*self.root, *route)) is not None


@dataclass(slots=True)
class Loaded:
    """A file that was read: its documents (those that do not validate too) and what is wrong with them.

    `suspected` are ids that what cannot be read seems to define, so that they are not called unknown elsewhere.
    """

    text: Text
    composition: Composition | None = None
    documents: list[Document] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    suspected: frozenset[str] = frozenset()

    def __iter__(self) -> Iterator[Document]:
        return iter(self.documents)
