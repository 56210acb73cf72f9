"""What customers were promised: made, kept and broken by the steps of all journeys together."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from journeycode.changes.change import Seen
from journeycode.changes.identity import JourneyPair, Names
from journeycode.changes.survivors import teams_of
from journeycode.graph import Journey, Promise, Step


@dataclass(slots=True)
class Told:
    """A promise and the steps that make, keep and break it."""

    promise: Promise
    sets: list[Step] = field(default_factory=list)
    keeps: list[Step] = field(default_factory=list)
    breaks: list[Step] = field(default_factory=list)


def promises(old: Iterable[Journey], new: Iterable[Journey], pairs: Iterable[JourneyPair], names: Names) -> Iterator[Seen]:
    """What changed in promises; what stands in steps that came or went with all that is in them is no change of its own."""
    same = {names.now(step.address): other for pair in pairs for step, other in pair.steps.same}
    before = _told(old, names)
    after = _told(new, Names())
    for address in dict.fromkeys((*before, *after)):
        yield from _promise(before.get(address), after.get(address), same, names)


def _told(journeys: Iterable[Journey], names: Names) -> Mapping[str, Told]:
    found: dict[str, Told] = {}
    for journey in journeys:
        for step in journey.steps if journey.model.status != "retired" else ():
            for one in step.sets:
                found.setdefault(names.now(one.address), Told(one)).sets.append(step)
            for one in step.keeps:
                found.setdefault(names.now(one.address), Told(one)).keeps.append(step)
            for one in step.breaks:
                found.setdefault(names.now(one.address), Told(one)).breaks.append(step)
    return found


def _promise(old: Told | None, new: Told | None, same: Mapping[str, Step], names: Names) -> Iterator[Seen]:
    had, has = (list(told.sets) if told else [] for told in (old, new))
    kept, keeps = (list(told.keeps) if told else [] for told in (old, new))
    if had and not has:
        yield from _removed(old, had, kept, same, names)
    elif has and not had:
        yield from _added(new, has, keeps, same)
    else:
        yield from _keepers(old, new, same, names)
    if old and new and had and has and _lasting(had, same, names) != _lasting(has, same):
        yield Seen(
            "promise-makers-changed",
            new.promise,
            f"other steps make the promise '{new.promise.name}'",
            has[0].mention("promises", new.promise),
            "",
            _named(had),
            _named(has),
            teams_of(*had, *has),
        )
    yield from _broken(old, new, same, names)


def _keepers(old: Told | None, new: Told | None, same: Mapping[str, Step], names: Names) -> Iterator[Seen]:
    """Whether a promise that is made on both sides, or on neither, has other keepers."""
    has = new.sets if new else []
    kept, keeps = (told.keeps if told else [] for told in (old, new))
    if old and new and has and kept and not keeps:
        makers = ", ".join(f"'{step.name}'" for step in has)
        keeper = next((same[names.now(step.address)] for step in kept if names.now(step.address) in same), None)
        anchor = keeper.at("keeps") if keeper else has[0].mention("promises", new.promise)
        yield Seen(
            "promise-no-longer-kept", new.promise, f"the promise '{new.promise.name}' is still made by {makers}, and no step keeps it any more",
            anchor, "", _named(kept), "nobody", teams_of(*kept, *has), future=_is_future(has),
        )  # fmt: skip
    elif old and new and has and keeps and not kept:
        yield Seen(
            "promise-now-kept",
            new.promise,
            f"the promise '{new.promise.name}' is kept now",
            keeps[0].mention("keeps", new.promise),
            "",
            "nobody",
            _named(keeps),
            teams_of(*keeps, *has),
        )
    elif lost_or_won := _lasting(kept, same, names) ^ _lasting(keeps, same):
        told = new or old
        step = same[min(lost_or_won)]
        if told:
            yield Seen(
                "promise-keepers-changed",
                told.promise,
                f"other steps keep the promise '{told.promise.name}'",
                step.at("keeps"),
                "",
                _named(kept),
                _named(keeps),
                teams_of(*kept, *keeps),
            )


def _removed(old: Told | None, had: list[Step], kept: list[Step], same: Mapping[str, Step], names: Names) -> Iterator[Seen]:
    maker = next((same[names.now(step.address)] for step in had if names.now(step.address) in same), None)
    if old and maker:
        gone = "and its keeper with it" if kept else "and nothing kept it"
        yield Seen(
            "promise-removed",
            old.promise,
            f"the promise '{old.promise.name}' is no longer made, {gone}",
            maker.at("promises"),
            "",
            _named(had),
            "nobody",
            teams_of(*had, *kept),
        )


def _added(new: Told | None, has: list[Step], keeps: list[Step], same: Mapping[str, Step]) -> Iterator[Seen]:
    maker = next((step for step in has if step.address in same), None)
    if new and maker:
        kind, said = ("promise-added", f"'{keeps[0].name}' keeps it") if keeps else ("promise-added-unkept", "nothing keeps it")
        yield Seen(
            kind,
            new.promise,
            f"'{maker.name}' makes the promise '{new.promise.name}', and {said}",
            maker.mention("promises", new.promise),
            "",
            "nobody",
            _named(has),
            teams_of(*has, *keeps),
            future=_is_future(has),
        )


def _broken(old: Told | None, new: Told | None, same: Mapping[str, Step], names: Names) -> Iterator[Seen]:
    broke, breaks = (
        {names.now(step.address): step for step in old.breaks} if old else {},
        {step.address: step for step in new.breaks} if new else {},
    )
    for address, step in breaks.items():
        if new and address in same and address not in broke:
            yield Seen(
                "promise-now-broken",
                step,
                f"'{step.name}' breaks the promise '{new.promise.name}'",
                step.mention("breaks", new.promise),
                new.promise.address,
                "not broken",
                "broken",
                teams_of(step),
            )
    for address in broke:
        if old and address in same and address not in breaks:
            step = same[address]
            yield Seen(
                "promise-no-longer-broken",
                step,
                f"'{step.name}' no longer breaks the promise '{old.promise.name}'",
                step.at("breaks"),
                names.now(old.promise.address),
                "broken",
                "not broken",
                teams_of(step),
            )


def _lasting(steps: Iterable[Step], same: Mapping[str, Step], names: Names | None = None) -> frozenset[str]:
    """The steps of the two that are on both sides."""
    called = (names.now(step.address) if names else step.address for step in steps)
    return frozenset(address for address in called if address in same)


def _named(steps: Iterable[Step]) -> str:
    return ", ".join(step.name for step in steps) or "nobody"


def _is_future(steps: Iterable[Step]) -> bool:
    return any(step.journey.model.state == "future" for step in steps)
