"""Feelings compared: of the personas of a journey, and of the journey as it is with the journey as we want it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from journeycode.graph import Journey
from journeycode.views.map import map_view
from journeycode.views.map.lanes import signed
from journeycode.views.map.summary import counted
from journeycode.views.map.values import Column, MapView, StageHead
from journeycode.views.subject import Subject
from journeycode.views.view import Table

ASIDE = ("exit", "anytime")


@dataclass(frozen=True, slots=True)
class Series:
    """A line: its name and initials, and a value from -2 to +2 for each step, None where none is given."""

    name: str
    initials: str
    values: tuple[float | None, ...]
    whole: bool = False

    @property
    def lowest(self) -> int | None:
        """The index of its first lowest value."""
        known = [(value, index) for index, value in enumerate(self.values) if value is not None]
        return min(known)[1] if known else None


@dataclass(frozen=True, slots=True)
class Panel:
    """Lines over the same steps. Steps are by name; `stages` go with them by index, both ends included."""

    title: str
    steps: tuple[str, ...]
    stages: tuple[StageHead, ...]
    series: tuple[Series, ...]
    marks: tuple[str, ...] = ()  # of each step: empty, "added" or "removed"


@dataclass(frozen=True, slots=True)
class CurveView:
    id: str
    title: str
    subtitle: str
    alt: str
    panels: tuple[Panel, ...]
    view: str = "curve"
    format: int = field(default=1)


def curve_view(subject: Subject) -> CurveView:
    """A panel of the personas, and one against each journey that this one would replace or that would replace it."""
    journey, map = subject.journey, subject.map
    columns = [column for column in map.columns if column.kind not in ASIDE]
    panels = [personas(map, columns)]
    for before, after in compared(journey, subject.workspace.journeys()):
        panels.append(versions(map_view(before), map_view(after)))
    said = "; ".join(part for panel in panels for part in sentences(panel)) or "no feelings are given"
    return CurveView(map.id, map.title, "How customers feel from step to step", f"{said[:1].upper()}{said[1:]}.", tuple(panels))


def compared(journey: Journey, journeys: Sequence[Journey]) -> list[tuple[Journey, Journey]]:
    """(as it is, as we want it) for each pair that this journey is one of."""
    if journey.based_on:
        return [(journey.based_on, journey)]
    return [(journey, other) for other in journeys if other.based_on == journey]


def personas(map: MapView, columns: Sequence[Column]) -> Panel:
    """A line for each persona, and the mean of all where there are several."""
    lines = [Series(card.name, card.initials, tuple(value_of(column, card.id) for column in columns)) for card in map.personas] or [
        Series("Everyone", "", tuple(value_of(column, "") for column in columns))
    ]
    if len(lines) > 1:
        lines.append(Series("Mean of all", "Ø", tuple(mean(column) for column in columns), whole=True))
    felt = tuple(line for line in lines if line.lowest is not None)
    return Panel(
        "Personas compared" if len(map.personas) > 1 else "", tuple(column.name for column in columns), reduced(map, columns), felt
    )


def value_of(column: Column, persona: str) -> float | None:
    return next((feeling.value for feeling in column.feelings if feeling.persona == persona), None)


def mean(column: Column) -> float | None:
    values = [feeling.value for feeling in column.feelings]
    return sum(values) / len(values) if values else None


def reduced(map: MapView, columns: Sequence[Column]) -> tuple[StageHead, ...]:
    """The stages over those columns that are drawn."""
    heads = []
    places = {column.address: index for index, column in enumerate(map.columns)}
    for stage in map.stages:
        held = [at for at, column in enumerate(columns) if stage.first <= places[column.address] <= stage.last]
        if held:
            heads.append(StageHead(stage.id, stage.name, stage.phase, stage.place, held[0], held[-1], stage.goal))
    return tuple(heads)


def versions(before: MapView, after: MapView) -> Panel:
    """The mean of all personas, as it is and as we want it, over the steps of both: the same id is the same step."""
    old = [column for column in before.columns if column.kind not in ASIDE]
    new = [column for column in after.columns if column.kind not in ASIDE]
    rows: list[tuple[Column | None, Column | None]] = []
    for _, i1, i2, j1, j2 in SequenceMatcher(
        a=[column.id for column in old], b=[column.id for column in new], autojunk=False
    ).get_opcodes():
        same = [column.id for column in old[i1:i2]] == [column.id for column in new[j1:j2]]
        rows += (
            list(zip(old[i1:i2], new[j1:j2], strict=True))
            if same
            else [(column, None) for column in old[i1:i2]] + [(None, column) for column in new[j1:j2]]
        )
    lines = (
        Series("As it is today", "", tuple(mean(one) if one else None for one, _ in rows)),
        Series("As we want it to be", "", tuple(mean(other) if other else None for _, other in rows)),
    )
    marks = tuple("removed" if other is None else "added" if one is None else "" for one, other in rows)
    names = tuple(other.name if other else one.name if one else "" for one, other in rows)
    return Panel("Today, and as we want it to be", names, (), lines, marks)


def sentences(panel: Panel) -> list[str]:
    """Each line in words: where it is lowest."""
    said = []
    for line in panel.series:
        if line.lowest is not None and not line.whole:
            value = line.values[line.lowest]
            said.append(f"{line.name} lowest at {panel.steps[line.lowest]}, {signed(value or 0)}")
    changed = [(word, sum(mark == word for mark in panel.marks)) for word in ("added", "removed")]
    return said + [f"{counted(number, 'step')} {word}" for word, number in changed if number]


def tables(view: CurveView) -> tuple[Table, ...]:
    """The values of every line at every step."""
    signs = {"added": "+ ", "removed": "− ", "": ""}
    return tuple(
        Table(
            panel.title, ("Step", *(line.name for line in panel.series)),
            tuple(
                ((signs[panel.marks[at] if panel.marks else ""] + name,), *(("" if (value := line.values[at]) is None else signed(value),) for line in panel.series))
                for at, name in enumerate(panel.steps)
            ),
        )
        for panel in view.panels if panel.series
    )  # fmt: skip
