"""Duplicate ids, and words that refer to nothing, to several things, or to a version that is outgrown."""

from collections.abc import Iterable

from journeycode.finding import Finding, Related
from journeycode.model.nearest import listed
from journeycode.model.persona import Persona
from journeycode.model.words import address, pinned_major
from journeycode.reading.document import Definition, Document, Reference
from journeycode.source.limits import shown
from journeycode.workspace.definitions import Definitions, holder, varies
from journeycode.workspace.guesses import Guesses

SPACE_NAMES = {"promise": "need, pain or promise"}
DUPLICATE, UNRESOLVED = "duplicate-id", "unresolved-reference"
WHY_DUPLICATE = "two things of one id would silently become one"
WHY_UNRESOLVED = "a map is worth what its links from persona to step to metric to evidence are worth"


def reference_findings(definitions: Definitions) -> list[Finding]:
    """Duplicate ids, references that fail or are ambiguous, pins that are outgrown."""
    guesses = Guesses(definitions)
    references = ((reference, document) for document in definitions.documents for reference in document.references)
    return [
        *_duplicates(definitions),
        *(finding for reference, document in references for finding in _about(definitions, guesses, reference, document)),
    ]


def _duplicates(definitions: Definitions) -> Iterable[Finding]:
    for space, things in definitions.spaces.items():
        for same in things.values():
            if len(same) > 1:
                yield from _duplicate(space, [one for one in same if one.written and not (one.route and varies(one.document))])
    for inner in definitions.inner.values():
        for space, things in inner.items():
            for same in things.values():
                if not same[0].id:
                    yield from _nameless(space, same)
                elif len(same) > 1:
                    yield from _duplicate(space, same)


def _about(definitions: Definitions, guesses: Guesses, reference: Reference, document: Document) -> Iterable[Finding]:
    if any(definitions.knows(space, reference.word, document) for space in reference.spaces):
        yield from _ambiguous(definitions, reference, document)
        yield from _outgrown(definitions, reference, document)
    elif "step" in reference.spaces or reference.word not in definitions.suspected:
        if reference.spaces[0].startswith("near:"):
            yield from _slip(guesses, reference, document)
        else:
            yield _unresolved(guesses, reference, document)


def _unresolved(guesses: Guesses, reference: Reference, document: Document) -> Finding:
    kind = listed(SPACE_NAMES.get(space, space) for space in reference.spaces)
    message = f"there is no {kind} `{shown(reference.word)}`"
    near = guesses.near(reference, document)
    define = (
        "look at the ids of the steps of its journey"
        if document.kind == "Source" and "step" in reference.spaces
        else "the steps of this journey are its own: look at their ids"
        if "step" in reference.spaces
        else f"define the {kind}, or look at the spelling of the id"
    )
    return _finding(UNRESOLVED, document, reference, message, f"did you mean `{near}`?" if near else define, WHY_UNRESOLVED)


def _slip(guesses: Guesses, reference: Reference, document: Document) -> Iterable[Finding]:
    """An item that may be any information, but is nearly the id of a promise."""
    word, near = reference.word, guesses.near_promise(reference.word)
    if near:
        message = f"`{shown(word)}` is carried on, and is nearly the promise `{near}`"
        hint = f"did you mean `{near}`? If it is a piece of information, give it a name less alike"
        yield _finding(UNRESOLVED, document, reference, message, hint, WHY_UNRESOLVED, "warning")


def _ambiguous(definitions: Definitions, reference: Reference, document: Document) -> Iterable[Finding]:
    for space in reference.spaces:
        found = definitions.candidates(space, reference.word, document) if space not in ("step", "stage") else []
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


def _outgrown(definitions: Definitions, reference: Reference, document: Document) -> Iterable[Finding]:
    pin = pinned_major(reference.written)
    found = definitions.find("persona", reference.word, document) if pin is not None else None
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
                hint="add an `id` in small Latin letters"
                if isinstance(value, dict)
                else "write it as `{id: …, name: …}`, the id in small Latin letters",
                why=WHY_DUPLICATE,
            )


def _address_of(definition: Definition) -> str:
    document, route = definition.document, definition.route
    if not route:
        return address(definition.space, definition.id)
    return holder(document, route)


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
