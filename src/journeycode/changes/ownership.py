"""Who owns what, and what one team hands to the next."""

from collections import Counter
from collections.abc import Container, Iterator

from journeycode.changes.canonical import canonical, shown
from journeycode.changes.change import Seen, each
from journeycode.changes.identity import JourneyPair, Names
from journeycode.changes.survivors import owner_word, teams_of
from journeycode.graph import Journey, Stage, Step, Thing, Way
from journeycode.graph.things import Team


def ownership(pair: JourneyPair, names: Names) -> Iterator[Seen]:
    """What changed in owners, helpers, work behind the scenes and hand-offs."""
    yield from owner_change(pair.old, pair.new, names, "the journey")
    told = set[str]()
    for before, after in pair.stages.same:
        inheriting = [(old, new) for old, new in pair.steps.same if _inherits(old, new, before, after, "owner")]
        if inheriting and _owner(before, names) != _owner(after):
            told |= {new.address for _, new in inheriting}
            what = "the step" if len(inheriting) == 1 else f"the {len(inheriting)} steps"
            yield from owner_change(before, after, names, f"{what} of the stage")
        inheriting = [(old, new) for old, new in pair.steps.same if _inherits(old, new, before, after, "support")]
        if inheriting and names.now_all(before.support) != names.of_new.now_all(after.support):
            told |= {f"support {new.address}" for _, new in inheriting}
            yield _support(before, after)
    for old, new in pair.steps.same:
        if new.address not in told:
            yield from owner_change(old, new, names, "the step")
        if f"support {new.address}" not in told and names.now_all(old.support) != names.of_new.now_all(new.support):
            yield _support(old, new)
        if _work(old, names) != _work(new, names.of_new):
            works = each(old, new, lambda step: ", ".join(work.name for work in step.backstage) or "none")
            yield Seen(
                "backstage-changed",
                new,
                f"the work behind the step '{new.name}' changed",
                new.at("backstage"),
                "",
                *works,
                teams=teams_of(new),
            )
    yield from _handoffs(pair, names, told)


def owner_change(old: Thing, new: Thing, names: Names, what: str) -> Iterator[Seen]:
    """Whether a thing has another owner, or none."""
    before, after = _owner(old, names), _owner(new)
    if before == after:
        return
    told = each(old, new, _owner_name)
    kind, said = "owner-changed", f"now belongs to {told[1]}"
    if not before:
        kind = "owner-added"
    elif not after:
        kind, said = "owner-removed", "has no owner any more"
    if " steps of" in what:
        said = said.replace("belongs", "belong").replace("has no owner", "have no owner")
    teams = tuple(dict.fromkeys(address for address in (before, after) if address))
    yield Seen(kind, new, f"{what} '{new.name}' {said}", new.at("owner"), "", *told, teams=teams)


def _owner(thing: Thing, names: Names | None = None) -> str:
    """The address of the team that is named as the owner, be it there or not: of a team that is gone, the team itself tells."""
    word = owner_word(thing)
    address = f"team:{word}" if word else ""
    return names.now(address) if names else address


def _owner_name(thing: Thing) -> str:
    word = owner_word(thing)
    team = thing.lookup.find("team", word, thing.document) if word else None
    return team.name if team else word or "none"


def _address(team: Team | None, names: Names | None = None) -> str:
    if team is None or (names and team.address in names.hidden):
        return ""
    return names.now(team.address) if names else team.address


def _inherits(old: Step, new: Step, before: Stage, after: Stage, field: str) -> bool:
    return old.stage == before and new.stage == after and not getattr(old.model, field) and not getattr(new.model, field)


def _support(old: Stage | Step, new: Stage | Step) -> Seen:
    told = each(old, new, lambda side: ", ".join(team.name for team in side.support) or "none")
    teams = tuple(dict.fromkeys(team.address for team in (*old.support, *new.support)))
    return Seen("support-changed", new, f"other teams help at '{new.name}'", new.at("support"), "", *told, teams=teams)


def _work(step: Step, names: Names) -> list[tuple[str, str, tuple[str, ...]]]:
    done = [(work.name, _address(work.owner, names), tuple(sorted(work.systems))) for work in step.backstage]
    return sorted(done)


# ------------------------------------------------------------ hand-offs
def _passed(journey: Journey, names: Names) -> list[Way]:
    """The hand-offs between teams that could be read in both versions."""
    return [
        way for way in journey.handoffs() if not {owner.address for owner in (way.source.owner, way.target.owner) if owner} & names.hidden
    ]


def _handoffs(pair: JourneyPair, names: Names, told: set[str]) -> Iterator[Seen]:
    before = {(names.now(way.source.address), names.now(way.target.address)): way for way in _passed(pair.old, names)}
    after = {(way.source.address, way.target.address): way for way in _passed(pair.new, names)}
    known = {new.address for _, new in pair.steps.same}
    changed = {new.address for old, new in pair.steps.same if _owner(old, names) != _owner(new)} | told
    # A step put between two teams moves their hand-off, and only a further one is new.
    further = Counter(_teams(way) for way in after.values()) - Counter(_teams(way, names) for way in before.values())
    for ends, way in after.items():
        old = before.get(ends)
        if old is not None:
            yield from _contents(old, way)
        elif further[_teams(way)] > 0 and not changed & set(ends) and (known >= set(ends) or not way.carries):
            further[_teams(way)] -= 1
            # Where an owner changed, hand-offs follow from that, and the teams look at it anyway.
            kind, said = (
                ("handoff-added", "passes on " + ", ".join(way.carries)) if way.carries else ("silent-handoff-added", "passes on nothing")
            )
            message = f"'{way.source.name}' now hands over to '{way.target.name}' and {said}"
            yield Seen(kind, way.source, message, way.at(), way.target.address, "none", _between(way), teams_of(way.source, way.target))
    yield from _unused(pair, {start for start, _ in (*before, *after)})


def _teams(way: Way, names: Names | None = None) -> tuple[str, str, bool]:
    """From whom to whom, and whether something is carried."""
    return _address(way.source.owner, names), _address(way.target.owner, names), bool(way.carries)


def _between(way: Way) -> str:
    return " to ".join(step.owner.name if step.owner else "nobody" for step in (way.source, way.target))


def _contents(old: Way, new: Way) -> Iterator[Seen]:
    lost, fresh = (sorted(set(one.carries) - set(other.carries)) for one, other in ((old, new), (new, old)))
    where = f"from '{new.source.name}' to '{new.target.name}'"
    teams = teams_of(new.source, new.target)
    told = each(old, new, lambda way: ", ".join(way.carries) or "nothing")
    if lost:
        rest = "" if new.carries else ": it is silent"
        yield Seen(
            "handoff-contents-removed",
            new.source,
            f"the hand-off {where} no longer carries {', '.join(lost)}{rest}",
            new.at(),
            new.target.address,
            *told,
            teams=teams,
        )
    if fresh:
        yield Seen(
            "handoff-contents-added",
            new.source,
            f"the hand-off {where} now carries {', '.join(fresh)}",
            new.at(),
            new.target.address,
            *told,
            teams=teams,
        )
    terms = [(way.handoff.via, canonical(way.handoff.within)) if way.handoff else (None, None) for way in (old, new)]
    if terms[0] != terms[1] and old.handoff and new.handoff:
        yield Seen(
            "handoff-changed",
            new.source,
            f"the hand-off {where} goes another way",
            new.at(),
            new.target.address,
            *each(old, new, _means),
            teams=teams,
        )


def _means(way: Way) -> str:
    parts = (way.handoff.via, way.handoff.within) if way.handoff else ()
    return ", ".join(shown(part) for part in parts if part) or "none"


def _unused(pair: JourneyPair, used: Container[str]) -> Iterator[Seen]:
    """A hand-off that is written at a step and holds for no way, before or after: to compare ways would not see it change.

    used: the addresses of the steps from which ways hand over.
    """
    for old, new in pair.steps.same:
        if new.address not in used and canonical(old.model.handoff) != canonical(new.model.handoff):
            told = each(old, new, lambda step: ", ".join(step.model.handoff.carries) or "nothing" if step.model.handoff else "none")
            yield Seen(
                "handoff-changed", new, f"what '{new.name}' would hand over changed", new.at("handoff"), "", *told, teams=teams_of(new)
            )
