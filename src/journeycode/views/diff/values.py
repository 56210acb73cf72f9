"""The values that the picture of a change is made of: the map of both versions, and what became of each part of it."""

from dataclasses import dataclass, field
from typing import Literal

from journeycode.views.map.marks import Feeling, FindingMark
from journeycode.views.map.values import MapView

Mark = Literal["+", "-", "~", "↷", ""]
VERSION = 1


@dataclass(frozen=True, slots=True)
class Said:
    """A line of a cell: only in the old version (-), only in the new one (+), or in both."""

    text: str
    mark: Mark = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a lane says at a step, in both versions."""

    lane: str
    lines: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Both:
    """A step in both versions. word: its mark in a word; note: where it was, or what it probably is now.

    name_before and owner_before are empty where they are as they were; `owned` says whether the owner is another one. before: the
    feelings in the old version, by persona.
    """

    mark: Mark = ""
    word: str = ""
    note: str = ""
    name_before: str = ""
    owned: bool = False
    owner_before: str = ""
    before: tuple[Feeling, ...] = ()
    cells: tuple[Cell, ...] = ()

    def lines(self, lane: str) -> tuple[Said, ...]:
        """What is said in a lane."""
        return next((cell.lines for cell in self.cells if cell.lane == lane), ())


@dataclass(frozen=True, slots=True)
class StageBoth:
    """A stage in both versions; name_before and phase_before are empty where they are as they were."""

    mark: Mark = ""
    name_before: str = ""
    phase_before: str = ""


@dataclass(frozen=True, slots=True)
class DiffView:
    """A journey in both versions. `map` has the columns of both; columns and stages go with those of the map, by index.

    mark: the whole journey is new (+) or gone (-).
    """

    id: str
    title: str
    alt: str
    map: MapView
    columns: tuple[Both, ...] = ()
    stages: tuple[StageBoth, ...] = ()
    mark: Mark = ""
    view: str = "diff"
    format: int = field(default=VERSION)


@dataclass(frozen=True, slots=True)
class Seat:
    """A step of either version, in the order in which both are drawn.

    before, after: its columns in the two maps, by index, None on the side where it is not. mark, word, note: what became of it. told:
    the changes that concern it, as marks.
    """

    before: int | None
    after: int | None
    mark: Mark = ""
    word: str = ""
    note: str = ""
    told: tuple[FindingMark, ...] = ()


@dataclass(frozen=True, slots=True)
class StageSeat:
    """A stage of either version, by its ids in the two maps, empty on the side where it is not."""

    before: str
    after: str
    mark: Mark = ""
