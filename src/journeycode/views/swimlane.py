"""One lane for each owner, the steps in time order, and every hand-off numbered with what it carries."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from journeycode.graph import Step, Way
from journeycode.views.map.figures import share
from journeycode.views.map.lanes import handoff_words, notes
from journeycode.views.map.marks import Passing
from journeycode.views.map.summary import counted
from journeycode.views.map.values import Column, MapView, StageHead, TeamChip
from journeycode.views.subject import Subject
from journeycode.views.view import Table


@dataclass(frozen=True, slots=True)
class SwimWay:
    """A way on to the step with an index; `handoff` is the number of its hand-off, 0 where it is none."""

    target: int
    kind: str
    words: str
    handoff: int = 0


@dataclass(frozen=True, slots=True)
class SwimStep:
    """A step in the lane with an index. `notes` is its small print, `mean` its mean feeling."""

    address: str
    name: str
    kind: str
    stage: int
    lane: int
    notes: tuple[str, ...] = ()
    pivotal: bool = False
    mean: float | None = None
    ways: tuple[SwimWay, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberedHandoff:
    """A hand-off: its number, the names of the steps, the teams, and what is passed in a sentence."""

    number: int
    source: TeamChip
    target: TeamChip
    before: str
    after: str
    passing: Passing
    words: str


@dataclass(frozen=True, slots=True)
class SwimlaneView:
    """Lanes in the order in which their teams come in; None is the lane of steps that nobody owns, the last."""

    id: str
    title: str
    subtitle: str
    alt: str
    stages: tuple[StageHead, ...]
    lanes: tuple[TeamChip | None, ...]
    steps: tuple[SwimStep, ...]
    handoffs: tuple[NumberedHandoff, ...]
    view: str = "swimlane"
    format: int = field(default=1)


def swimlane_view(subject: Subject) -> SwimlaneView:
    """The lanes of a journey; `map` is its map, which knows already which hand-offs should carry something."""
    journey, map = subject.journey, subject.map
    chips = {chip.id: chip for chip in map.teams}
    order = list(dict.fromkeys(column.owner for column in map.columns))
    owners = sorted(order, key=lambda owner: (not owner, order.index(owner)))
    numbers: dict[tuple[int, int], int] = {}
    handoffs = []
    for index, column in enumerate(map.columns):
        for at, handoff in enumerate(column.handoffs):
            number = numbers.setdefault((index, handoff.column), len(numbers) + 1)
            before, after = column.name, map.columns[handoff.column].name
            words = handoff_words(map, column, at).split(": ", 1)
            said = words[1] if len(words) > 1 else "nothing is known of the customer yet"
            handoffs.append(NumberedHandoff(number, chips[handoff.source], chips[handoff.target], before, after, handoff.passing, said))
    lanes = tuple(chips.get(owner) for owner in owners)
    steps = tuple(
        swim_step(map, step, column, owners.index(column.owner), numbers) for step, column in zip(journey.steps, map.columns, strict=True)
    )
    subtitle = "Who does what, one after the other; hand-offs are numbered"
    return SwimlaneView(map.id, map.title, subtitle, sentence(lanes, steps, handoffs), map.stages, lanes, steps, tuple(handoffs))


def swim_step(map: MapView, step: Step, column: Column, lane: int, numbers: dict[tuple[int, int], int]) -> SwimStep:
    felt = [feeling.value for feeling in column.feelings]
    ways = tuple(SwimWay(way.target.index, way.kind, way_words(way), numbers.get((step.index, way.target.index), 0)) for way in step.ways)
    small = tuple(note for note in notes(map, column) if not note.startswith("only "))
    return SwimStep(
        column.address, column.name, column.kind, column.stage, lane, small, column.pivotal, sum(felt) / len(felt) if felt else None, ways
    )


def way_words(way: Way) -> str:
    """Share, condition and kind of a way: "30% · Passed to another agent · back"."""
    parts = (share(way.share) if way.share is not None else "", way.when or "", "" if way.kind == "forward" else way.kind)
    return " · ".join(part for part in parts if part)


def sentence(lanes: Sequence[TeamChip | None], steps: Sequence[SwimStep], handoffs: Sequence[NumberedHandoff]) -> str:
    """The picture in words."""
    named = [lane.name for lane in lanes if lane]
    silent = sum(handoff.passing == "silent" for handoff in handoffs)
    said = [f"{counted(len(steps), 'step')} in the lanes of {counted(len(named), 'owner')}" + (f" ({', '.join(named)})" if named else "")]
    said.append(counted(len(handoffs), "hand-off") + (f", {silent} carrying nothing" if silent else ""))
    return "; ".join(said) + "."


def tables(view: SwimlaneView) -> tuple[Table, ...]:
    """The steps with their owners and ways on; the hand-offs."""
    rows = []
    for step in view.steps:
        lane = view.lanes[step.lane]
        ways = tuple(
            (f"{way.handoff}: " if way.handoff else "") + f"→ {view.steps[way.target].name}" + (f" ({way.words})" if way.words else "")
            for way in step.ways
        )
        name = (("★ " if step.pivotal else "") + step.name, *step.notes)
        rows.append(
            (name, (view.stages[step.stage].name,) if step.stage < len(view.stages) else ("",), (lane.name if lane else "nobody",), ways)
        )
    passed = tuple(
        (
            (str(one.number),), (f"{one.source.name} → {one.target.name}",), (f"“{one.before}” → “{one.after}”",),
            (("✕ " if one.passing == "silent" else "") + one.words,),
        )
        for one in view.handoffs
    )  # fmt: skip
    return (
        Table("Steps", ("Step", "Stage", "Owner", "Goes on to"), tuple(rows)),
        Table("Hand-offs", ("No.", "Teams", "Steps", "Carries"), passed),
    )
