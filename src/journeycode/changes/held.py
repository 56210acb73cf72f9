"""What stands in a list of a step, a stage or a journey: pains, gains, metrics, evidence, opportunities."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from journeycode.changes.identity import Names
from journeycode.changes.likeness import alike
from journeycode.graph import Thing

# Texts that are this much alike say the same in other words.
SAME_WORDS = 0.6


@dataclass(frozen=True, slots=True)
class Held:
    """Two lists held against each other: what is in both, what went and what came."""

    same: tuple[tuple[Thing, Thing], ...]
    gone: tuple[Thing, ...]
    come: tuple[Thing, ...]


def held(old: Sequence[Thing], new: Sequence[Thing], names: Names, elsewhere: "Elsewhere") -> Held:
    """Hold two lists of things against each other.

    A thing that has, or had, no id of its own is the same where its text is nearly the same. Of what is no longer or newly defined in a document
    of its own, that document speaks.
    """
    here = {thing.address: thing for thing in new}
    before = {names.now(thing.address): thing for thing in old}
    same = [(thing, here[address]) for address, thing in before.items() if address in here]
    gone = [thing for address, thing in before.items() if address not in here and address not in elsewhere.gone]
    come = [thing for address, thing in here.items() if address not in before and address not in elsewhere.come]
    for thing, other in _reworded(gone, come):
        if thing in gone and other in come:
            same.append((thing, other))
            gone.remove(thing)
            come.remove(other)
    return Held(tuple(same), tuple(gone), tuple(come))


def _reworded(gone: Sequence[Thing], come: Sequence[Thing]) -> list[tuple[Thing, Thing]]:
    """Pairs that say nearly the same, the likest first; two things with ids of their own are two."""
    pairs = [(alike(old.name, new.name), old, new) for old in gone for new in come if not (has_id(old) and has_id(new))]
    return [(old, new) for like, old, new in sorted(pairs, key=lambda pair: -pair[0]) if like >= SAME_WORDS]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The addresses of documents that are gone and of those that came: what holds them is counted and not listed."""

    gone: frozenset[str] = frozenset()
    come: frozenset[str] = frozenset()


def has_id(thing: Thing) -> bool:
    """Whether the id of a thing stands there, and is no slug of its text."""
    id: object = getattr(thing.model, "id", None)
    return id is not None or not thing.route


def in_place(pairs: Iterable[tuple[Thing, Thing]]) -> Iterator[tuple[Thing, Thing]]:
    """Those of some pairs that are, or were, defined where they are held and by nothing but their text: nobody else compares them."""
    return ((old, new) for old, new in pairs if not (has_id(old) and has_id(new)))
