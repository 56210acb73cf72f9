"""Both versions of a journey together: every step of either, in one order, with what became of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from journeycode.changes.change import LEVELS, Change, Level, Sign
from journeycode.changes.identity import JourneyPair, Names
from journeycode.changes.kinds import KINDS
from journeycode.graph import Journey, Stage, Step, Workspace

Told = Mapping[str, list[Change]]


@dataclass(frozen=True, slots=True)
class Shown:
    """A step of either version. mark: what became of it, empty where nothing did; before and after: its mean feeling, −2 to 2.

    was, now: the step itself, None on the side where it is not. told: the changes of it and of what stands in it.
    """

    address: str
    name: str
    stage: str
    mark: Sign | None = None
    level: Level | None = None
    before: float | None = None
    after: float | None = None
    was: Step | None = None
    now: Step | None = None
    told: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A way between two of the steps; mark: whether it came or went."""

    source: str
    target: str
    mark: Sign | None = None


@dataclass(frozen=True, slots=True)
class Overlay:
    """A journey in both versions; one that is new or gone has only one, and no steps are listed of it.

    stages: what became of a stage, by its address on the side where it is. told: the changes of stages and of the whole. sides: the two
    workspaces.
    """

    journey: str
    name: str
    steps: tuple[Shown, ...]
    ways: tuple[Line, ...]
    old: Journey | None = None
    new: Journey | None = None
    stages: tuple[tuple[Stage | None, Stage | None, Sign | None], ...] = ()
    told: tuple[Change, ...] = ()
    sides: tuple[Workspace, ...] = field(default=(), repr=False)


def overlay(pair: JourneyPair, changes: Iterable[Change], names: Names, *sides: Workspace) -> Overlay:
    """The steps of both versions in the order of the new one; what is gone stands in what is left of its stage, after what it followed."""
    told: dict[str, list[Change]] = {}
    for change in changes:
        if change.level != "editorial" and change.journey == pair.new.id:
            told.setdefault(change.within or change.address, []).append(change)
    now = {old.address: new for old, new in pair.steps.same}
    was = {new.address: old for old, new in pair.steps.same}
    follows = _follows(pair)
    shown = [_gone(step, told) for step in follows.get("", ())]
    for step in pair.new.steps:
        shown.append(_there(step, was.get(step.address), told))
        shown += [_gone(lost, told) for lost in follows.get(step.address, ())]
    before = {(_key(names, way.source.address, now), _key(names, way.target.address, now)) for way in pair.old.ways}
    after = {(way.source.address, way.target.address): None for way in pair.new.ways}
    lines = [Line(*ends, None if ends in before else "+") for ends in after]
    lines += [Line(*ends, "-") for ends in sorted(before - after.keys())]
    steps = {step.address for journey in (pair.old, pair.new) for step in journey.steps}
    rest = tuple(change for address, about in told.items() if address not in steps for change in about)
    return Overlay(
        pair.new.id, pair.new.name, tuple(shown), tuple(lines), pair.old, pair.new, tuple(_stages(pair, told)), rest, sides
    )  # fmt: skip


def alone(journey: Journey, changes: Iterable[Change], came: bool, *sides: Workspace) -> Overlay:
    """A journey that is new, or gone."""
    told = tuple(change for change in changes if change.level != "editorial" and journey.id in (change.journey, change.address))
    return Overlay(journey.id, journey.name, (), (), None if came else journey, journey if came else None, (), told, sides)


def _follows(pair: JourneyPair) -> dict[str, list[Step]]:
    """After which step of the new version what is gone belongs; under the empty address what comes first."""
    now = {old.address: new for old, new in pair.steps.same}
    home = {old.address: new for old, new in pair.stages.same}
    found: dict[str, list[Step]] = {}
    last = ""
    for stage in pair.old.stages:
        left = home.get(stage.address)
        for step in stage.steps:
            if step.address not in now:
                found.setdefault(_before(step, left, now, last), []).append(step)
        last = left.steps[-1].address if left and left.steps else last
    return found


def _before(step: Step, left: Stage | None, now: Mapping[str, Step], last: str) -> str:
    """The address of the step of the new version after which a lost one stands: the nearest before it in what is left of its stage."""
    if left is None or not left.steps:
        return last
    for other in reversed(step.journey.steps[: step.index]):
        there = now.get(other.address)
        if there is not None and there.stage == left:
            return there.address
    first = left.steps[0].index
    return left.journey.steps[first - 1].address if first else ""


def _stages(pair: JourneyPair, told: Told) -> Iterable[tuple[Stage | None, Stage | None, Sign | None]]:
    for old, new in pair.stages.same:
        marks = {KINDS[change.kind].sign for change in told.get(new.address, ())}
        yield old, new, "↷" if "↷" in marks else "~" if marks else None
    yield from ((None, stage, "+") for stage in pair.stages.come)
    yield from ((stage, None, "-") for stage in pair.stages.gone)


def _key(names: Names, address: str, now: Mapping[str, Step]) -> str:
    return now[address].address if address in now else f"−{address}"


def _gone(step: Step, told: Told) -> Shown:
    about = tuple(told.get(step.address, ()))
    level = _level((*about, *told.get(step.stage.address, ())))
    return Shown(f"−{step.address}", step.name, step.stage.name, "-", level, step.emotion, None, step, None, about)


def _there(step: Step, was: Step | None, told: Told) -> Shown:
    about = tuple(told.get(step.address, ()))
    if was is None:
        return Shown(step.address, step.name, step.stage.name, "+", _level(about) or "change", None, step.emotion, None, step, about)
    around = [change for change in told.get(step.stage.address, ()) if change.kind == "stage-reordered"]
    marks = {KINDS[change.kind].sign for change in (*about, *around)}
    mark: Sign | None = "↷" if "↷" in marks else "~" if about else None
    level = _level((*about, *around))
    return Shown(step.address, step.name, step.stage.name, mark, level, was.emotion, step.emotion, was, step, about)


def _level(changes: Iterable[Change]) -> Level | None:
    return min((change.level for change in changes), key=LEVELS.index, default=None)
