"""Which thing of the new graph a thing of the old one is: a declared move, the same address, the same content, else only a guess."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from journeycode.changes.canonical import content
from journeycode.changes.likeness import likely, stage_likeness, step_likeness, thing_likeness
from journeycode.graph import Journey, Stage, Step, Thing
from journeycode.model.settings import Move

T = TypeVar("T", bound=Thing)


@dataclass(frozen=True, slots=True)
class Paired(Generic[T]):
    """Two lists of things held against each other. likely: what is gone has probably become this, and how alike the two are."""

    same: tuple[tuple[T, T], ...] = ()
    gone: tuple[T, ...] = ()
    come: tuple[T, ...] = ()
    likely: Mapping[str, tuple[T, float]] = field(default_factory=dict)


@dataclass(slots=True)
class Names:
    """Old addresses and what they are called now, where that is another. declared: those that `moved:` names; found: those whose content is the same.

    hidden: the addresses of what seems to be on one side only because the other could not be read.
    """

    now_called: dict[str, str] = field(default_factory=dict)
    declared: set[str] = field(default_factory=set)
    found: set[str] = field(default_factory=set)
    hidden: set[str] = field(default_factory=set)

    def now(self, address: str) -> str:
        """The new address of what had an address."""
        return self.now_called.get(address, address)

    @property
    def of_new(self) -> "Names":
        """The same for the new version, in which everything is called what it is called."""
        return Names(hidden=self.hidden)

    @property
    def words(self) -> dict[str, str]:
        """Ids that are called something else now, as documents refer to them."""
        ids = ((old.partition(":")[2], new.partition(":")[2]) for old, new in self.now_called.items() if "/" not in old)
        return {old: new for old, new in ids if old != new}

    def now_all(self, things: Iterable[Thing]) -> frozenset[str]:
        """The new addresses of some things, without what is hidden."""
        return frozenset(self.now(thing.address) for thing in things if thing.address not in self.hidden)


@dataclass(frozen=True, slots=True)
class JourneyPair:
    """A journey as it was and as it is, with its stages and steps."""

    old: Journey
    new: Journey
    stages: Paired[Stage]
    steps: Paired[Step]


def declared_moves(moved: Iterable[Move], old: Callable[[str], bool], new: Callable[[str], bool]) -> dict[str, str]:
    """The moves that concern these two versions: from an address that was, over as many moves as it takes, to one that is."""
    steps = {_whole(move.from_): _whole(move.to) for move in moved}
    found = {}
    for start in steps:
        address, seen = start, {start}
        while address in steps and steps[address] not in seen and not (address != start and new(address)):
            address = steps[address]
            seen.add(address)
        if old(start) and not new(start) and new(address):
            found[start] = address
    return found


def _whole(address: str) -> str:
    """A bare word is the id of a journey."""
    return address if ":" in address or "/" in address else f"journey:{address}"


def paired(
    old: Sequence[T],
    new: Sequence[T],
    moves: Mapping[str, str],
    names: Names,
    expected: Callable[[T], str] = lambda thing: thing.address,
    measure: Callable[[T, T], float] = thing_likeness,
) -> Paired[T]:
    """Hold two lists of things against each other, and write down what has another address now."""
    here, match = {thing.address: thing for thing in new}, dict[str, T]()
    for thing in old:
        moved = here.get(moves.get(thing.address, ""))
        if moved is not None:
            match[thing.address] = moved
            names.declared.add(thing.address)
    taken = {thing.address for thing in match.values()}
    for thing in old:
        if thing.address not in match and expected(thing) in here and expected(thing) not in taken:
            match[thing.address] = here[expected(thing)]
            taken.add(expected(thing))
    for before, after in equal([one for one in old if one.address not in match], [one for one in new if one.address not in taken]):
        match[before.address] = after
        taken.add(after.address)
        names.found.add(before.address)
    gone, come = ([one for one in old if one.address not in match], [one for one in new if one.address not in taken])
    back = {match[one.address].address: one for one in old if one.address in match}
    names.now_called |= {before.address: address for address, before in back.items() if before.address != address}
    guesses = likely(gone, come, measure)
    return Paired(tuple((back[one.address], one) for one in new if one.address in back), tuple(gone), tuple(come), guesses)


def equal(gone: Sequence[T], come: Sequence[T]) -> list[tuple[T, T]]:
    """What has the same content as exactly one of the others."""
    before, after = (_by_content(things) for things in (gone, come))
    return [(ones[0], after[said][0]) for said, ones in before.items() if len(ones) == 1 and len(after.get(said, ())) == 1]


def _by_content(things: Sequence[T]) -> dict[Hashable, list[T]]:
    found: dict[Hashable, list[T]] = {}
    for thing in things:
        found.setdefault(content(thing.model), []).append(thing)
    return found


def journey_pair(old: Journey, new: Journey, moves: Mapping[str, str], names: Names) -> JourneyPair:
    """The stages and steps of a journey, as it was and as it is."""
    if old.address != new.address:
        names.now_called[old.address] = new.address
    steps = paired(
        old.steps, new.steps, moves, names, lambda step: f"{new.id}/{step.id}", lambda one, other: step_likeness(one, other, names.now)
    )
    stages = paired(
        old.stages, new.stages, moves, names, lambda stage: f"stage:{new.id}/{stage.id}",
        lambda one, other: stage_likeness(one, other, names.now),
    )  # fmt: skip
    return JourneyPair(old, new, stages, steps)
