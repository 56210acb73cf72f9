"""What is defined in a workspace, and what each word in it refers to."""

from collections import defaultdict
from collections.abc import Iterable

from journeycode.finding import Finding, Related
from journeycode.model.channel import TYPE_OF
from journeycode.model.journey import Journey
from journeycode.model.lifecycle import LIFECYCLES
from journeycode.model.nearest import listed, nearest
from journeycode.model.persona import Persona
from journeycode.model.words import address, pinned_major
from journeycode.reading.document import Definition, Document, Reference
from journeycode.source import Route
from journeycode.source.limits import shown

BUILT_IN = {"channel": frozenset(TYPE_OF), "lifecycle": frozenset(LIFECYCLES)}
SPACE_NAMES = {"promise": "need, pain or promise"}
DUPLICATE, UNRESOLVED = "duplicate-id", "unresolved-reference"
WHY_DUPLICATE = "two things of one id would silently become one"
WHY_UNRESOLVED = "a map is worth what its links from persona to step to metric to evidence are worth"


class Definitions:
    """The things that can be referred to, by space and id."""

    def __init__(self, documents: Iterable[Document], suspected: frozenset[str] = frozenset()) -> None:
        self.documents, self.suspected = list(documents), suspected
        self.spaces: dict[str, dict[str, list[Definition]]] = defaultdict(dict)
        # Stages and steps are their journey's own: the space of a document.
        self.inner: dict[int, dict[str, dict[str, list[Definition]]]] = {}
        self.beginnings: dict[str, list[str]] | None = None
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
        """The steps of a journey, by id."""
        return self.inner[id(document)]["step"] if id(document) in self.inner else {}

    def find(self, space: str, word: str, document: Document) -> Definition | None:
        """What a word in a document refers to: what the document itself defines, else what the workspace does."""
        if space in ("step", "stage"):
            found = self.inner.get(id(document), {}).get(space, {}).get(word, [])
            return found[0] if found else None
        candidates = self.candidates(space, word, document)
        return candidates[0] if candidates else None

    def candidates(self, space: str, word: str, document: Document) -> list[Definition]:
        """All that a word may mean, best first: the document's own, written ids before slugs, never a future variant of another."""
        found = self.spaces[space].get(word, [])
        own = [definition for definition in found if definition.document is document]
        if own and (_varies(document) or own[0].written):
            return own[:1]
        others = [definition for definition in found if not _varies(definition.document) or not definition.route] or found
        written = [definition for definition in others if definition.written]
        return written[:1] or others

    def knows(self, space: str, word: str, document: Document) -> bool:
        """Whether a word refers to something, built-in or defined."""
        return (
            word in BUILT_IN.get(space, ()) or bool(self.candidates(space, word, document))
            if space != "step"
            else word in self.steps(document)
        )

    # ------------------------------------------------------------ findings
    def findings(self) -> list[Finding]:
        """Duplicate ids, references that fail or are ambiguous, pins that are outgrown."""
        return [
            *self._duplicates(),
            *(finding for document in self.documents for reference in document.references for finding in self._about(reference, document)),
        ]

    def _duplicates(self) -> Iterable[Finding]:
        for space, things in self.spaces.items():
            for same in things.values():
                if len(same) > 1:
                    yield from _duplicate(space, [one for one in same if one.written and not (one.route and _varies(one.document))])
        for inner in self.inner.values():
            for space, things in inner.items():
                for same in things.values():
                    if not same[0].id:
                        yield from _nameless(space, same)
                    elif len(same) > 1:
                        yield from _duplicate(space, same)

    def _about(self, reference: Reference, document: Document) -> Iterable[Finding]:
        if any(self.knows(space, reference.word, document) for space in reference.spaces):
            yield from self._ambiguous(reference, document)
            yield from self._outgrown(reference, document)
        elif "step" in reference.spaces or reference.word not in self.suspected:
            if reference.spaces[0].startswith("near:"):
                yield from self._slip(reference, document)
            else:
                yield self._unresolved(reference, document)

    def _unresolved(self, reference: Reference, document: Document) -> Finding:
        kind = listed(SPACE_NAMES.get(space, space) for space in reference.spaces)
        message = f"there is no {kind} `{shown(reference.word)}`"
        near = nearest(reference.word, self._known(reference.spaces, document))
        define = (
            "the steps of this journey are its own: look at their ids"
            if "step" in reference.spaces
            else f"define the {kind}, or look at the spelling of the id"
        )
        return _finding(UNRESOLVED, document, reference, message, f"did you mean `{near}`?" if near else define, WHY_UNRESOLVED)

    def _slip(self, reference: Reference, document: Document) -> Iterable[Finding]:
        """An item that may be any information, but is nearly the id of a promise."""
        word, known = reference.word, self.spaces[reference.spaces[0].removeprefix("near:")]
        alike = [id for id in self._by_beginning().get(word[:2], ()) if abs(len(id) - len(word)) <= 2]
        near = nearest(word, alike, cutoff=0.85) if word not in known and alike else None
        if near:
            message = f"`{shown(word)}` is carried on, and is nearly the promise `{near}`"
            hint = f"did you mean `{near}`? If it is a piece of information, give it a name less alike"
            yield _finding(UNRESOLVED, document, reference, message, hint, WHY_UNRESOLVED, "warning")

    def _by_beginning(self) -> dict[str, list[str]]:
        """The ids of promises, needs and pains by their first two letters, which slips seldom touch."""
        if self.beginnings is None:
            self.beginnings = defaultdict(list)
            for known in self.spaces["promise"]:
                self.beginnings[known[:2]].append(known)
        return self.beginnings

    def _ambiguous(self, reference: Reference, document: Document) -> Iterable[Finding]:
        for space in reference.spaces:
            found = self.candidates(space, reference.word, document) if space not in ("step", "stage") else []
            if len(found) > 1:
                related = tuple(Related(one.place(), "one of them") for one in found[:4])
                yield _finding(
                    UNRESOLVED,
                    document,
                    reference,
                    f"`{shown(reference.word)}` may mean {len(found)} things: it is only the slug of their texts",
                    "give the one that is meant an `id`",
                    WHY_UNRESOLVED,
                    related=related,
                )

    def _outgrown(self, reference: Reference, document: Document) -> Iterable[Finding]:
        pin = pinned_major(reference.written)
        found = self.find("persona", reference.word, document) if pin is not None else None
        persona = found.document.model if found else None
        if pin is not None and found and isinstance(persona, Persona) and int(persona.version.partition(".")[0]) != pin:
            related = (Related(found.document.place(("version",)), "its version now"),)
            message = f"`{reference.written}` pins major version {pin}, and the persona is at {persona.version}"
            yield _finding(
                UNRESOLVED,
                document,
                reference,
                message,
                f"read what has changed in the persona, then write `{reference.word}@{persona.version.partition('.')[0]}`",
                "a persona who has changed may no longer live this journey",
                "warning",
                related,
            )

    def _known(self, spaces: tuple[str, ...], document: Document) -> set[str]:
        known: set[str] = set()
        for space in spaces:
            known |= set(self.steps(document)) if space == "step" else set(self.spaces[space]) | BUILT_IN.get(space, frozenset())
        return known


def _varies(document: Document) -> bool:
    """Whether a document is a journey based on another: what it defines may have the ids of the other's things."""
    return isinstance(document.model, Journey) and document.model.based_on is not None


def _duplicate(space: str, same: list[Definition]) -> Iterable[Finding]:
    for again in same[1:]:
        related = (Related(same[0].place(), "first here"),)
        what = SPACE_NAMES.get(space, space)
        if not again.written:
            message, hint = f"two {what}s have the name that makes the id `{again.id}`", "give one of them an `id` of its own"
        else:
            message, hint = (
                f"the {what} id `{shown(again.id)}` is already defined in {same[0].place().path}, line {same[0].place().line}",
                "give one of the two another id",
            )
        yield Finding(
            DUPLICATE,
            "error",
            message,
            again.place(),
            _address_of(again),
            f"{again.id}.{again.route}",
            "again here",
            WHY_DUPLICATE,
            hint,
            related,
        )


def _nameless(space: str, same: list[Definition]) -> Iterable[Finding]:
    for one in same:
        # A step may be its sentence; a name that is missing or empty is said elsewhere.
        value = one.document.composition.value((*one.document.root, *one.route))
        if isinstance(value.get("name") if isinstance(value, dict) else value, str):
            yield Finding(
                "invalid-document",
                "error",
                f"no id can be made of the name of this {space}: it has no Latin letters or digits",
                one.document.place(one.route),
                f"journey:{one.document.id}",
                str(one.route),
                hint="add an `id` in small letters",
                why=WHY_DUPLICATE,
            )


def _address_of(definition: Definition) -> str:
    document, route = definition.document, definition.route
    if not route:
        return address(definition.space, definition.id)
    return holder(document, route)


def holder(document: Document, route: Route) -> str:
    """The address of the stage or step, else of the document, in which a route lies."""
    journey = document.model if isinstance(document.model, Journey) else None
    if document.kind == "Journey" and len(route) >= 4 and route[2] == "steps":
        step = next((one for one in document.definitions if one.space == "step" and one.route == route[:4]), None)
        return address("step", step.id if step else "", document.id)
    if document.kind == "Journey" and len(route) >= 2 and route[0] == "stages":
        stage = next((one for one in document.definitions if one.space == "stage" and one.route == route[:2]), None)
        return address("stage", stage.id if stage else "", document.id)
    return address(document.kind.lower(), document.id) if document.id or journey else ""


def _finding(
    rule: str,
    document: Document,
    reference: Reference,
    message: str,
    hint: str,
    why: str,
    severity: str = "error",
    related: tuple[Related, ...] = (),
) -> Finding:
    place = document.place(reference.route, reference.key)
    return Finding(
        rule,
        "warning" if severity == "warning" else "error",
        message,
        place,
        holder(document, reference.route),
        f"{reference.spaces[0]}:{reference.word}",
        why=why,
        hint=hint,
        related=related,
    )
