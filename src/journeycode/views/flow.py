"""The ways through a journey: stages, steps, branches, loops, sub-journeys and the shares of customers that take them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from journeycode.views.map.figures import share
from journeycode.views.map.marks import Passing
from journeycode.views.map.summary import counted
from journeycode.views.map.values import Column, MapView, StageHead, TeamChip
from journeycode.views.subject import Subject
from journeycode.views.view import Table


@dataclass(frozen=True, slots=True)
class FlowStep:
    """A step; `mean` is its mean feeling, `stage` the index of its stage."""

    address: str
    name: str
    kind: str
    stage: int
    owner: str = ""
    mean: float | None = None
    pivotal: bool = False
    wait: str = ""
    sub_journey: str = ""


@dataclass(frozen=True, slots=True)
class FlowWay:
    """A way between steps by index. `share` is 0 to 1, `words` are share and condition, `passing` what a hand-off on it is, empty for none."""

    source: int
    target: int
    kind: str
    words: tuple[str, ...] = ()
    share: float | None = None
    passing: Passing | None = None


@dataclass(frozen=True, slots=True)
class FlowView:
    id: str
    title: str
    subtitle: str
    alt: str
    stages: tuple[StageHead, ...]
    steps: tuple[FlowStep, ...]
    ways: tuple[FlowWay, ...]
    teams: tuple[TeamChip, ...]
    view: str = "flow"
    format: int = field(default=1)


def flow_view(subject: Subject) -> FlowView:
    """The steps and ways of a journey itself; a sub-journey is a step that opens it."""
    map = subject.map
    passing = {(index, handoff.column): handoff.passing for index, column in enumerate(map.columns) for handoff in column.handoffs}
    ways = tuple(
        FlowWay(
            step.index, way.target.index, way.kind,
            tuple(part for part in (share(way.share) if way.share is not None else "", way.when or "") if part), way.share,
            passing.get((step.index, way.target.index)),
        )
        for step in subject.journey.steps for way in step.ways
    )  # fmt: skip
    steps = tuple(flow_step(column) for column in map.columns)
    owners = {step.owner for step in steps}
    subtitle = "Every way through it, and how many take it"
    teams = tuple(chip for chip in map.teams if chip.id in owners)
    return FlowView(map.id, map.title, subtitle, sentence(map, steps, ways), map.stages, steps, ways, teams)


def flow_step(column: Column) -> FlowStep:
    values = [feeling.value for feeling in column.feelings]
    return FlowStep(
        column.address, column.name, column.kind, column.stage, column.owner, sum(values) / len(values) if values else None, column.pivotal,
        column.wait, column.sub_journey,
    )  # fmt: skip


def sentence(map: MapView, steps: Sequence[FlowStep], ways: Sequence[FlowWay]) -> str:
    """The picture in words."""
    branching = [steps[index].name for index in range(len(steps)) if sum(way.source == index for way in ways) > 1]
    back = sum(way.target <= way.source for way in ways)
    exits = [step.name for step in steps if step.kind == "exit"]
    said = [f"{counted(len(steps), 'step')} in {counted(len(map.stages), 'stage')}, {counted(len(ways), 'way')} between them"]
    said += [f"it branches at {', '.join(branching)}"] if branching else []
    said += [f"{counted(back, 'way leads', 'ways lead')} back"] if back else []
    said += [f"customers leave at {', '.join(exits)}"] if exits else []
    return "; ".join(said) + "."


def tables(view: FlowView) -> tuple[Table, ...]:
    """Every way: from where, to where, in which case."""
    names = {chip.id: chip.name for chip in view.teams}
    rows = tuple(
        (
            (view.steps[way.source].name,), (view.steps[way.target].name,), (way.kind if way.kind != "forward" else "",), way.words,
            (f"{names.get(view.steps[way.source].owner, '')} → {names.get(view.steps[way.target].owner, '')}",) if way.passing else ("",),
        )
        for way in view.ways
    )  # fmt: skip
    return (Table("", ("From", "To", "Kind", "When", "Hand-off"), rows),)
