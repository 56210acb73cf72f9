"""Where a step leads, and what happens inside it."""

from collections.abc import Iterator

from journeycode.changes.canonical import shown
from journeycode.changes.change import Seen, each
from journeycode.changes.identity import JourneyPair, Names
from journeycode.changes.survivors import teams_of
from journeycode.graph import Journey, Step, Way


def ways(pair: JourneyPair, names: Names) -> Iterator[Seen]:
    """What changed in ways on, sub-journeys, and in what a step is for its journey."""
    known = {new.address for _, new in pair.steps.same}
    lasting = {names.now(old.address) for old, _ in pair.steps.same}
    for old, new in pair.steps.same:
        if old.model.next is not None or new.model.next is not None:
            yield from _ways(old, new, names, known & lasting)
        if old.kind != new.kind:
            yield Seen(
                "step-kind-changed", new, f"the step '{new.name}' is of another kind", new.at("kind"), "", old.kind, new.kind, teams_of(new)
            )
        if old.model.pivotal != new.model.pivotal:
            said = "is now a pivotal moment" if new.model.pivotal else "is no longer a pivotal moment"
            told = each(old, new, lambda step: "pivotal" if step.model.pivotal else "not pivotal")
            yield Seen("pivotal-changed", new, f"the step '{new.name}' {said}", new.at("pivotal"), "", *told, teams=teams_of(new))
        inner, within = ((step.within,) if step.within else () for step in (old, new))
        yield from _linked(old, new, (inner, within), names, "happens here", "journey")
    yield from _linked(pair.old, pair.new, (pair.old.continues_in, pair.new.continues_in), names, "is where it goes on", "continues_in")


def _linked(
    old: Step | Journey, new: Step | Journey, sides: tuple[tuple[Journey, ...], ...], names: Names, how: str, field: str
) -> Iterator[Seen]:
    before, after = ({names.now(one.address): one for one in sides[0]}, {one.address: one for one in sides[1]})
    teams = teams_of(new)
    for address, journey in before.items():
        if address not in after:
            yield Seen(
                "sub-journey-unlinked",
                new,
                f"'{journey.name}' no longer {how}: '{new.name}'",
                new.at(field),
                address,
                journey.name,
                "none",
                teams,
            )
    for address, journey in after.items():
        if address not in before:
            yield Seen(
                "sub-journey-linked", new, f"'{journey.name}' {how} now: '{new.name}'", new.at(field), address, "none", journey.name, teams
            )


def _ways(old: Step, new: Step, names: Names, known: set[str]) -> Iterator[Seen]:
    """The ways to steps that are on both sides; those to steps that came or went are part of that."""
    before = {address: way for way in old.ways if (address := names.now(way.target.address)) in known}
    after = {way.target.address: way for way in new.ways if way.target.address in known}
    for address, way in before.items():
        if address not in after:
            yield Seen(
                "way-removed",
                new,
                f"'{new.name}' no longer leads to '{way.target.name}'",
                new.at("next"),
                address,
                way.target.name,
                "none",
                teams_of(new, way.target),
            )
    for address, way in after.items():
        if address not in before:
            yield Seen(
                "way-added",
                new,
                f"'{new.name}' now leads to '{way.target.name}'",
                way.at(),
                address,
                "none",
                way.target.name,
                teams_of(new, way.target),
            )
        elif _terms(before[address]) != _terms(way):
            told = (_spoken(before[address]), _spoken(way))
            yield Seen(
                "way-changed",
                new,
                f"the way from '{new.name}' to '{way.target.name}' changed",
                way.at(),
                address,
                *told,
                teams=teams_of(new, way.target),
            )


def _terms(way: Way) -> tuple[str, float | None, str | None]:
    return way.kind, way.share, way.when


def _spoken(way: Way) -> str:
    parts = (way.kind, "" if way.share is None else f"{shown(way.share * 100)}%", way.when or "")
    return ", ".join(part for part in parts if part)
