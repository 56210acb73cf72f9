"""What a report on figures holds, whatever it measures: sections of figures, tables and plots, and what was assumed and left out."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from journeycode.figures.estimate import Estimate, Unit

Cell = str | int | float | Estimate | None
PlotKind = Literal["intervals", "bars", "scatter"]
# What a measured value can bring up to date or feed: a metric's `actual`, a way's `share`, a step's feeling; for `rank`: the share of
# customers who leave at a step, the expected visits to a step, a step's share of what drives the outcome, its gap to what was expected
# as a share of the scale, and the money a year that is at stake per customer who passes.
Field = Literal["actual", "share", "emotion", "drop-off", "visits", "driver", "gap", "at-stake"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: `id` is its number in the list of figures ("A20"), `says` one sentence that anyone can repeat.

    value: None where it could not be computed, `says` then tells why. source: ids of the sources, or "the graph". assumes: each a
    sentence.
    """

    id: str
    label: str
    value: Estimate | None
    says: str
    source: str
    assumes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table of figures: every row is as long as the columns. note: a sentence under it."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """One mark of a plot. intervals and bars: `x` is the value, `low` and `high` its interval; scatter: `x` and `y`.

    group: what is drawn alike ("must fix", "email"), may be empty.
    """

    label: str
    x: float
    y: float | None = None
    low: float | None = None
    high: float | None = None
    group: str = ""


@dataclass(frozen=True, slots=True)
class Plot:
    """A picture of figures; what it shows also stands in its table. alt: what the picture says, in a sentence.

    reference: a line at this x ("no difference", a target); reference_label: what it is.
    """

    title: str
    kind: PlotKind
    points: tuple[Point, ...]
    x_label: str
    y_label: str = ""
    alt: str = ""
    x_unit: Unit = "number"
    y_unit: Unit = "number"
    reference: float | None = None
    reference_label: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a report. warnings: sentences that a reader must not miss, shown above everything else of the section."""

    id: str
    title: str
    figures: tuple[Figure, ...] = ()
    tables: tuple[Table, ...] = ()
    plots: tuple[Plot, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Excluded:
    """Rows that were left out, and why."""

    source: str
    reason: str
    rows: int


@dataclass(frozen=True, slots=True)
class Measured:
    """A value that belongs to one place of the map: what `measure --write` writes there, and what `rank` reads.

    address: `metric:first-bill-csat` for `actual`, a step for everything else. to: of a share the step that the way leads to, a bare id.
    persona: of a feeling. as_of: the last day that the value rests on. source: ids of sources.
    """

    address: str
    field: Field
    value: Estimate
    source: str
    as_of: date | None = None
    to: str = ""
    persona: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What `measure` hands over: id is its word on the command line, assumptions hold for all of it."""

    id: str
    title: str
    sections: tuple[Section, ...]
    assumptions: tuple[str, ...] = ()
    excluded: tuple[Excluded, ...] = ()
    measured: tuple[Measured, ...] = ()
