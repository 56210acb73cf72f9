"""What the words in a table refer to: activities to steps of the map, and other words to things of the workspace."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeycode.graph import Journey, Source, Thing, Workspace
from journeycode.model.channel import TYPE_OF

if TYPE_CHECKING:
    from ibis.expr.types import StringValue, Value

# More names than this in one journey are no map.
MOST_NAMES = 2_000


@dataclass(frozen=True, slots=True)
class Named:
    """One word of a table and the step that it means. place: its number on the map, from 0. journey: where the word holds; "" everywhere."""

    word: str
    journey: str
    step: str
    place: int


def steps_named(workspace: Workspace, source: Source, many: bool) -> tuple[Named, ...]:
    """The words that mean a step, folded: what `steps` of the source says, ids, names, and `journey/step`.

    many: rows say themselves which journey they are of. Without, and without a journey of the source, a word that means steps of two
    journeys means none.
    """
    journeys = (source.journey,) if source.journey else workspace.journeys()
    found: dict[tuple[str, str], Named | None] = {}
    for journey in journeys:
        for word, step, place in _words(source, journey):
            key = (folded(word), journey.id if many else "")
            named = Named(key[0], journey.id, step, place)
            found[key] = named if found.get(key, named) == named else None
    return tuple(named for named in found.values() if named is not None)[:MOST_NAMES]


def _words(source: Source, journey: Journey) -> Iterable[tuple[str, str, int]]:
    places = {step.id: place for place, step in enumerate(journey.steps)}
    said = {folded(word) for word in source.model.steps}
    for word, id in source.model.steps.items():
        if id in places:
            yield word, id, places[id]
    for step in journey.steps:
        # What the source says of a word goes before what the map would.
        yield from (
            (word, step.id, places[step.id]) for word in dict.fromkeys((step.id, step.name, step.address)) if folded(word) not in said
        )


def folded(word: str) -> str:
    """A word without regard to case and blanks around it."""
    return word.strip().lower()


def things_named(things: Iterable[Thing]) -> dict[str, str]:
    """The ids of things by the words that mean them, folded: ids and names."""
    found: dict[str, str] = {}
    for thing in things:
        found.setdefault(folded(thing.name), thing.id)
    return found | {folded(thing.id): thing.id for thing in things}


def channels_named(workspace: Workspace) -> dict[str, str]:
    """The channels by their words, built-in ones too."""
    return {word: word for word in TYPE_OF} | {word.replace("-", " "): word for word in TYPE_OF} | things_named(workspace.channels())


def renamed(column: "StringValue", names: Mapping[str, str], *, strangers: bool = True) -> "StringValue":
    """A column with the ids that its words mean; words that mean nothing stay, or become nothing."""
    import ibis

    lower, otherwise = column.lower(), column if strangers else ibis.null("string")
    ids = sorted({id for word, id in names.items() if word == id})
    cases = [(lower == word, ibis.literal(id)) for word, id in names.items() if word != id]
    # Most rows say the id: for them nothing is compared word by word.
    return ibis.cases(*([(lower.isin(ids), lower)] if ids else []), *cases, else_=otherwise) if names else otherwise


def numbered(column: "StringValue", numbers: Mapping[str, int]) -> "Value":
    """A column of words as the numbers that belong to them; nothing for other words."""
    import ibis

    cases = [(ibis.literal(word), ibis.literal(number, "int32")) for word, number in numbers.items()]
    return column.cases(*cases, else_=ibis.null("int32")) if cases else ibis.null("int32")
