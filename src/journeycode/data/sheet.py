"""A table of a source as measures see it: canonical columns, clean rows, and what was left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from journeycode.finding import Trouble
from journeycode.model.data_source import Holds

if TYPE_CHECKING:
    from ibis.expr.types import Table

# Aggregates are small; a query that would bring more rows than this out of the engine is a fault of ours.
MOST_ROWS = 100_000
Value = str | int | float | bool | date | datetime | None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Rows of a source that no figure rests on, and why."""

    source: str
    reason: str
    rows: int


@dataclass(frozen=True, slots=True)
class Row:
    """One row of an aggregate, by the names of its columns."""

    values: dict[str, Value]

    def number(self, name: str) -> float:
        """A number; 0 where there is none."""
        return self.maybe(name) or 0.0

    def maybe(self, name: str) -> float | None:
        """A number, or None where there is none (nothing, or no number)."""
        value = self.values[name]
        if value is None or isinstance(value, str | date):
            return None
        number = float(value)
        return number if number == number else None

    def whole(self, name: str) -> int:
        """A whole number; 0 where there is none."""
        return round(self.number(name))

    def text(self, name: str) -> str:
        """A text; empty where there is none."""
        value = self.values[name]
        return "" if value is None else str(value)

    def day(self, name: str) -> date | None:
        """A day, or None."""
        value = self.values[name]
        return value.date() if isinstance(value, datetime) else value if isinstance(value, date) else None


@dataclass(frozen=True, slots=True)
class Sheet:
    """All sources of one content as one table. An ibis expression: nothing is read until an aggregate of it is fetched.

    Columns of `voc`: source, response_id, customer_id, date (a date), journey, step, channel, persona, metric (ids of the workspace
    where they are mapped; nothing where unknown), score (float). Of `transactions`: source, customer_id, date, amount, margin, kind,
    mrr. Of `events`: source, case_id, customer_id, timestamp, activity (as written), step (the id of the map's step, or nothing),
    place (its number on the map, from 0), journey, channel, team, outcome. Every column is there; what a source does not have is null.
    rows: how many there are. left_out: what was excluded from them.
    as_of: the day up to which they are complete. journeys: of events, how many there are by the id of their journey, and how many of
    these are no step of the map.
    """

    holds: Holds
    sources: tuple[str, ...]
    table: "Table"
    rows: int
    left_out: tuple[LeftOut, ...] = ()
    as_of: date | None = None
    journeys: dict[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def source(self) -> str:
        """The ids of the sources as a report names them."""
        return ", ".join(self.sources)


@dataclass(frozen=True, slots=True)
class Data:
    """What the sources of a workspace hold; None where no source has it.

    notes: sentences that a reader of figures should know, each with its source: no customer in common, columns that are not there.
    """

    voc: Sheet | None = None
    transactions: Sheet | None = None
    events: Sheet | None = None
    notes: tuple[str, ...] = ()

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The tables that are there."""
        return tuple(sheet for sheet in (self.voc, self.transactions, self.events) if sheet is not None)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What was excluded from all of them."""
        return tuple(one for sheet in self.sheets for one in sheet.left_out)


def fetch(query: "Table") -> Sequence[Row]:
    """The rows of an aggregate, in no order but that of the query's own `order_by`.

    Raises Trouble where the engine cannot compute it, or where it would hold more than MOST_ROWS rows.
    """
    from journeycode.data.complaints import complained

    with complained():
        batch = query.limit(MOST_ROWS + 1).to_pyarrow()
        if batch.num_rows > MOST_ROWS:
            raise Trouble(f"a figure would need more than {MOST_ROWS:,} rows of an aggregate", "rows stay where the data is; report this")
        return list(_rows(batch.to_pylist()))


def _rows(listed: list[dict[str, Value]]) -> Iterator[Row]:
    # Engines give exact decimals for sums of them: figures are computed with floats.
    for values in listed:
        yield Row({name: value if _plain(value) else float(str(value)) for name, value in values.items()})


def _plain(value: Value) -> bool:
    return value is None or isinstance(value, str | int | float | bool | date)
