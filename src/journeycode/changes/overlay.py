"""Both versions of a journey together: every step of either, in one order, with what became of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from journeycode.changes.change import LEVELS, Change, Level, Sign
from journeycode.changes.identity import JourneyPair, Names
from journeycode.changes.kinds import KINDS
from journeycode.graph import Step


@dataclass(frozen=True, slots=True)
class Shown:
    """A step of either version. mark: what became of it, empty where nothing did; before and after: its mean feeling, −2 to 2."""

    address: str
    name: str
    stage: str
    mark: Sign | None = None
    level: Level | None = None
    before: float | None = None
    after: float | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A way between two of the steps; mark: whether it came or went."""

    source: str
    target: str
    mark: Sign | None = None


@dataclass(frozen=True, slots=True)
class Overlay:
    """A journey in both versions."""

    journey: str
    name: str
    steps: tuple[Shown, ...]
    ways: tuple[Line, ...]


def overlay(pair: JourneyPair, changes: Iterable[Change], names: Names) -> Overlay:
    """The steps of both versions in the order of the new one; what is gone stands after what it followed."""
    told: dict[str, list[Change]] = {}
    for change in changes:
        if change.level != "editorial" and change.journey == pair.new.id:
            told.setdefault(change.address, []).append(change)
    now = {old.address: new for old, new in pair.steps.same}
    was = {new.address: old for old, new in pair.steps.same}
    follows: dict[str, list[Step]] = {}
    last = ""
    for step in pair.old.steps:
        if step.address in now:
            last = now[step.address].address
        else:
            follows.setdefault(last, []).append(step)
    shown = [_gone(step, told) for step in follows.get("", ())]
    for step in pair.new.steps:
        shown.append(_there(step, was.get(step.address), told))
        shown += [_gone(lost, told) for lost in follows.get(step.address, ())]
    before = {(_key(names, way.source.address, now), _key(names, way.target.address, now)) for way in pair.old.ways}
    after = {(way.source.address, way.target.address): None for way in pair.new.ways}
    lines = [Line(*ends, None if ends in before else "+") for ends in after]
    lines += [Line(*ends, "-") for ends in sorted(before - after.keys())]
    return Overlay(pair.new.id, pair.new.name, tuple(shown), tuple(lines))


def _key(names: Names, address: str, now: dict[str, Step]) -> str:
    return now[address].address if address in now else f"−{address}"


def _gone(step: Step, told: Mapping[str, list[Change]]) -> Shown:
    level = _level((*told.get(step.address, ()), *told.get(step.stage.address, ())))
    return Shown(f"−{step.address}", step.name, step.stage.name, "-", level, step.emotion, None)


def _there(step: Step, was: Step | None, told: Mapping[str, list[Change]]) -> Shown:
    about = told.get(step.address, [])
    around = [change for change in told.get(step.stage.address, ()) if change.kind == "stage-reordered"]
    if was is None:
        return Shown(step.address, step.name, step.stage.name, "+", _level(about) or "change", None, step.emotion)
    marks = {KINDS[change.kind].sign for change in (*about, *around)}
    mark: Sign | None = "↷" if "↷" in marks else "~" if about else None
    return Shown(step.address, step.name, step.stage.name, mark, _level((*about, *around)), was.emotion, step.emotion)


def _level(changes: Iterable[Change]) -> Level | None:
    return min((change.level for change in changes), key=LEVELS.index, default=None)
