"""Which columns stand together in a band, and where."""

from dataclasses import dataclass
from typing import TypeVar

from journeycode.renderers.options import Options
from journeycode.views.map.values import Column, Ghost, MapView

MARGIN, LABELS, NARROW, BROAD, GAP = 24.0, 104.0, 136.0, 280.0, 4.0
MOST_IN_A_DOCUMENT = 6
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Slot:
    """One column of a band: a step, by its index, or a ghost."""

    index: int
    column: Column | None = None
    ghost: Ghost | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """Slots side by side. `left` is where the first begins, `step` how wide each is, in pixels."""

    view: MapView
    slots: tuple[Slot, ...]
    left: float
    step: float
    number: int
    of: int

    @property
    def right(self) -> float:
        return self.left + self.step * len(self.slots)

    @property
    def inner(self) -> float:
        """How wide a cell is inside its gaps."""
        return self.step - 2 * GAP

    def x(self, position: int) -> float:
        return self.left + position * self.step

    def columns(self) -> list[tuple[int, int, Column]]:
        """Position in the band, index in the view, and the step."""
        return [(position, slot.index, slot.column) for position, slot in enumerate(self.slots) if slot.column]

    def position(self, index: int) -> int | None:
        """Where the step with this index stands in the band."""
        return next((position for position, at, _ in self.columns() if at == index), None)

    @property
    def span(self) -> tuple[int, int]:
        """The first and last index of its steps; (0, -1) where there is none."""
        indexes = [index for _, index, _ in self.columns()]
        return (indexes[0], indexes[-1]) if indexes else (0, -1)


def groups(view: MapView) -> list[list[Slot]]:
    """What is kept together: the steps of a stage; each ghost on its own."""
    found: list[list[Slot]] = []
    ghosts = list(view.ghosts)
    stage = -1
    for index, column in enumerate(view.columns):
        while ghosts and ghosts[0][0] <= index:
            found.append([Slot(index, ghost=ghosts.pop(0)[1])])
            stage = -1
        if column.stage != stage:
            found.append([])
            stage = column.stage
        found[-1].append(Slot(index, column))
    return found + [[Slot(len(view.columns), ghost=ghost)] for _, ghost in ghosts]


def packed(parts: list[list[T]], most: int) -> list[list[T]]:
    """Groups into as few rows of at most `most` as their order allows; a longer group is cut."""
    rows: list[list[T]] = [[]]
    for part in parts:
        if rows[-1] and len(rows[-1]) + len(part) > most:
            rows.append([])
        for slot in part:
            if len(rows[-1]) == most:
                rows.append([])
            rows[-1].append(slot)
    return [row for row in rows if row]


def evenly(parts: list[list[T]], most: int) -> list[list[T]]:
    """As few rows as fit, and those as even as they can be."""
    few = len(packed(parts, most))
    even = next(limit for limit in range(1, most + 1) if limit == most or len(packed(parts, limit)) == few)
    return packed(parts, even)


def bands(view: MapView, options: Options) -> list[Band]:
    """All bands of a map: as few as fit, and those as even as they can be."""
    parts = groups(view)
    total = max(1, sum(len(part) for part in parts))
    if options.width is None:
        rows, step = packed(parts, total), NARROW + 2 * GAP
    else:
        space = options.width - 2 * MARGIN - LABELS
        most = max(1, int(space // NARROW))
        rows = evenly(parts, most)
        widest = max((len(row) for row in rows), default=1)
        step = min(BROAD, space / widest)
    left = MARGIN + LABELS
    return [Band(view, tuple(row), left, step, number, len(rows)) for number, row in enumerate(rows)]
