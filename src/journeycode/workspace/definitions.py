"""What is defined in a workspace, and what each word in it refers to."""

from collections import defaultdict
from collections.abc import Iterable

from journeycode.model.channel import TYPE_OF
from journeycode.model.journey import Journey
from journeycode.model.lifecycle import LIFECYCLES
from journeycode.model.words import address
from journeycode.reading.document import Definition, Document
from journeycode.source import Route

BUILT_IN = {"channel": frozenset(TYPE_OF), "lifecycle": frozenset(LIFECYCLES)}


class Definitions:
    """The things that can be referred to, by space and id."""

    def __init__(self, documents: Iterable[Document], suspected: frozenset[str] = frozenset()) -> None:
        self.documents, self.suspected = list(documents), suspected
        self.spaces: dict[str, dict[str, list[Definition]]] = defaultdict(dict)
        # Stages and steps are their journey's own: the space of a document.
        self.inner: dict[int, dict[str, dict[str, list[Definition]]]] = {}
        self.meant: dict[tuple[str, str, int], list[Definition]] = {}
        for document in self.documents:
            self._add(document)

    def _add(self, document: Document) -> None:
        inner: dict[str, dict[str, list[Definition]]] = {"step": {}, "stage": {}}
        for definition in document.definitions:
            spaces = inner if definition.space in inner else self.spaces
            spaces[definition.space].setdefault(definition.id, []).append(definition)
        if document.kind == "Journey":
            self.inner[id(document)] = inner

    def all_of(self, space: str) -> dict[str, list[Definition]]:
        """Everything that is defined in a space, by id."""
        return self.spaces[space]

    def steps(self, document: Document) -> dict[str, list[Definition]]:
        """The steps that a document may name, by id: a journey its own, a source those of its journey, else of all journeys."""
        if document.kind != "Source":
            return self.inner[id(document)]["step"] if id(document) in self.inner else {}
        about = document.value.get("journey") if isinstance(document.value, dict) else None
        journeys = {id(one.document) for one in self.spaces["journey"].get(about, ())} if isinstance(about, str) else set(self.inner)
        return {step: found for key in self.inner if key in journeys for step, found in self.inner[key]["step"].items()}

    def find(self, space: str, word: str, document: Document) -> Definition | None:
        """What a word in a document refers to: what the document itself defines, else what the workspace does."""
        if space == "step":
            found = self.steps(document).get(word, [])
            return found[0] if found else None
        if space == "stage":
            found = self.inner.get(id(document), {}).get(space, {}).get(word, [])
            return found[0] if found else None
        candidates = self.candidates(space, word, document)
        return candidates[0] if candidates else None

    def candidates(self, space: str, word: str, document: Document) -> list[Definition]:
        """All that a word may mean, best first: the document's own, written ids before slugs, never a future variant of another."""
        key = (space, word, id(document))
        if key not in self.meant:
            self.meant[key] = self._candidates(self.spaces[space].get(word, []), document)
        return self.meant[key]

    def _candidates(self, found: list[Definition], document: Document) -> list[Definition]:
        own = [definition for definition in found if definition.document is document]
        if own and (varies(document) or own[0].written):
            return own[:1]
        others = [definition for definition in found if not varies(definition.document) or not definition.route] or found
        written = [definition for definition in others if definition.written]
        return written[:1] or others

    def knows(self, space: str, word: str, document: Document) -> bool:
        """Whether a word refers to something, built-in or defined."""
        return (
            word in BUILT_IN.get(space, ()) or bool(self.candidates(space, word, document))
            if space != "step"
            else word in self.steps(document)
        )


def varies(document: Document) -> bool:
    """Whether a document is a journey based on another: what it defines may have the ids of the other's things."""
    return isinstance(document.model, Journey) and document.model.based_on is not None


def holder(document: Document, route: Route) -> str:
    """The address of the stage or step, else of the document, in which a route lies."""
    journey = document.model if isinstance(document.model, Journey) else None
    if document.kind == "Journey" and len(route) >= 4 and route[2] == "steps":
        step = document.defined_at(route[:4])
        return address("step", step.id if step else "", document.id)
    if document.kind == "Journey" and len(route) >= 2 and route[0] == "stages":
        stage = document.defined_at(route[:2])
        return address("stage", stage.id if stage else "", document.id)
    return address(document.kind.lower(), document.id) if document.id or journey else ""
