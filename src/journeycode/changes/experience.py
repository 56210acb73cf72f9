"""What customers feel, suffer and gain, and what could be done about it."""

from collections.abc import Iterator

from journeycode.changes.canonical import shown
from journeycode.changes.change import Seen
from journeycode.changes.held import Elsewhere, held
from journeycode.changes.identity import JourneyPair, Names
from journeycode.changes.survivors import teams_of
from journeycode.graph import Evidence, Journey, Opportunity, Stage, Step, Thing, Workspace
from journeycode.model.durations import Duration

Holder = Journey | Stage | Step


def experience(pair: JourneyPair, names: Names, elsewhere: Elsewhere, now: Workspace) -> Iterator[Seen]:
    """What changed in feelings, waits, pains, gains, answered needs and opportunities. now: the workspace as it is."""
    holders: list[tuple[Holder, Holder]] = [(pair.old, pair.new), *pair.stages.same, *pair.steps.same]
    for old, new in holders:
        yield from _pains(old, new, names, elsewhere, now)
        yield from _opportunities(old, new, names, elsewhere)
    for before, after in pair.steps.same:
        yield from _feelings(before, after, names)
        yield from _times(before, after)
        yield from _gains(before, after, names, elsewhere)
        yield from _answers(before, after, names)


# ------------------------------------------------------------ feelings and times
def _feelings(old: Step, new: Step, names: Names) -> Iterator[Seen]:
    """One change for each persona whose feeling changed; one for everybody where it is said for everybody."""
    for who in dict.fromkeys((*_felt(old, names), *_felt(new))):
        before, after = _felt(old, names).get(who), _felt(new).get(who)
        if before == after:
            continue
        future = new.journey.model.state == "future"
        lower = before is not None and (after is None or after < before)
        kind = "feeling-changed"
        if future and lower:
            kind = "future-aim-lowered"
        elif not future and before is not None and after is not None and after > before and not newly_known(old.evidence, new.evidence):
            kind = "feeling-improved-without-evidence"
        whose = f" of {who.removeprefix('persona:')}" if who else ""
        how = "is no longer known" if after is None else "is known now" if before is None else "is lower" if lower else "is better"
        rest = ", and no new evidence says so" if kind.endswith("evidence") else ""
        told = (_sign(before), _sign(after))
        yield Seen(kind, new, f"the feeling{whose} at '{new.name}' {how}{rest}", new.at("emotion"), who, *told, teams_of(new))


def _felt(step: Step, names: Names | None = None) -> dict[str, float]:
    feeling = step.model.emotion
    if isinstance(feeling, dict):
        said = {f"persona:{id}": value for id, value in feeling.items()}
        return {names.now(who): value for who, value in said.items()} if names else said
    return {} if feeling is None else {"": feeling}


def _sign(value: float | None) -> str:
    return "none" if value is None else f"+{shown(value)}" if value > 0 else shown(value)


def newly_known(old: tuple[Evidence, ...], new: tuple[Evidence, ...]) -> bool:
    """Whether there is evidence that was not there before, or the same was collected anew."""
    before = {one.id: (one.model.collected, one.model.n) for one in old}
    return any(before.get(one.id, ()) != (one.model.collected, one.model.n) for one in new)


def _times(old: Step, new: Step) -> Iterator[Seen]:
    for field, before, after in (("wait", old.model.wait, new.model.wait), ("duration", old.model.duration, new.model.duration)):
        if _days(before) == _days(after):
            continue
        longer = before is not None and after is not None and after.days > before.days
        lowered = new.journey.model.state == "future" and before is not None and (after is None or longer)
        verb = "customers wait" if field == "wait" else "it takes customers"
        if before is None or after is None:
            said = f"how long {verb} at '{new.name}' is {'known now' if before is None else 'no longer known'}"
        else:
            said = f"{verb} {'longer' if longer else 'less long'} at '{new.name}'"
        kind = "future-aim-lowered" if lowered else "wait-changed"
        yield Seen(kind, new, said, new.at(field), field, shown(before), shown(after), teams_of(new))


def _days(time: Duration | None) -> float | None:
    return time.days if time else None


# ------------------------------------------------------------ pains and opportunities
def _pains(old: Holder, new: Holder, names: Names, elsewhere: Elsewhere, now: Workspace) -> Iterator[Seen]:
    lists = held(old.pains, new.pains, names, elsewhere)
    for pain in lists.gone:
        reason = _explained(pain, old, new, names, now)
        kind, why = ("pain-removed", reason) if reason else ("pain-removed-unexplained", "and nothing says why")
        yield Seen(
            kind,
            new,
            f"the pain '{pain.name}' at '{new.name}' is gone, {why}",
            new.at("pains"),
            names.now(pain.address),
            pain.name,
            "none",
            teams_of(new),
        )
    for pain in lists.come:
        yield Seen(
            "pain-added",
            new,
            f"'{new.name}' has a further pain: '{pain.name}'",
            new.at("pains"),
            pain.address,
            "none",
            pain.name,
            teams_of(new),
        )


def _explained(pain: Thing, old: Holder, new: Holder, names: Names, now: Workspace) -> str:
    """What says why a pain is gone: an opportunity that was done, or evidence that is newer than before."""
    for one in (*old.opportunities, *new.opportunities, *now.opportunities()):
        there = now.thing(names.now(one.address))
        if isinstance(there, Opportunity) and there.model.status == "done" and pain.id in (*one.model.answers, *there.model.answers):
            return f"and the opportunity '{there.name}' was done"
    if newly_known(old.evidence, new.evidence):
        return "and the evidence is newer"
    return ""


def _opportunities(old: Holder, new: Holder, names: Names, elsewhere: Elsewhere) -> Iterator[Seen]:
    lists = held(old.opportunities, new.opportunities, names, elsewhere)
    for one in lists.gone:
        yield Seen(
            "opportunity-removed",
            new,
            f"the opportunity '{one.name}' at '{new.name}' is gone",
            new.at("opportunities"),
            names.now(one.address),
            one.name,
            "none",
            teams_of(one, new),
        )
    for one in lists.come:
        yield Seen(
            "opportunity-added",
            new,
            f"'{new.name}' has a further opportunity: '{one.name}'",
            new.at("opportunities"),
            one.address,
            "none",
            one.name,
            teams_of(one, new),
        )


# ------------------------------------------------------------ gains and needs
def _gains(old: Step, new: Step, names: Names, elsewhere: Elsewhere) -> Iterator[Seen]:
    lists = held(old.gains, new.gains, names, elsewhere)
    for gain in lists.gone:
        yield Seen(
            "gain-removed",
            new,
            f"the gain '{gain.name}' at '{new.name}' is gone",
            new.at("gains"),
            names.now(gain.address),
            gain.name,
            "none",
            teams_of(new),
        )
    for gain in lists.come:
        yield Seen(
            "gain-added",
            new,
            f"'{new.name}' has a further gain: '{gain.name}'",
            new.at("gains"),
            gain.address,
            "none",
            gain.name,
            teams_of(new),
        )


def _answers(old: Step, new: Step, names: Names) -> Iterator[Seen]:
    before, after = ({names.now(one.address): one for one in old.answers}, {one.address: one for one in new.answers})
    for address, one in before.items():
        if address not in after:
            yield Seen(
                "need-no-longer-answered",
                new,
                f"'{new.name}' no longer answers '{one.name}'",
                new.at("answers"),
                address,
                one.name,
                "none",
                teams_of(new),
            )
    for address, one in after.items():
        if address not in before:
            yield Seen(
                "need-answered", new, f"'{new.name}' answers '{one.name}' now", new.at("answers"), address, "none", one.name, teams_of(new)
            )
