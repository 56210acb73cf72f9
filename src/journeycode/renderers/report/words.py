"""Figures as people read them: a value in its unit, its interval, and what it rests on."""

from collections.abc import Sequence

from journeycode.figures.estimate import Estimate, Unit
from journeycode.measures.report import Cell, Excluded, Figure, Plot, Point, Table
from journeycode.views.view import Table as Tabled

# How many decimals a unit has at most; money has them only where it is small.
DECIMALS: dict[Unit, int] = {"share": 1, "points": 2, "number": 3, "money": 0, "days": 1, "months": 1, "ratio": 2, "customers": 0}
SUFFIXES: dict[Unit, tuple[str, str]] = {"days": (" day", " days"), "months": (" month", " months")}


def spoken(value: float, unit: Unit = "number") -> str:
    """A number in its unit: `65%`, `1,204`, `1.23`, `−0.75`."""
    shown = value * 100 if unit == "share" else value
    written = trimmed(shown, 2 if unit == "money" and 0 < abs(shown) < 100 else DECIMALS[unit])
    if unit in SUFFIXES:
        return written + SUFFIXES[unit][written not in ("1", "−1")]
    return f"{written}%" if unit == "share" else written


def trimmed(value: float, decimals: int) -> str:
    """A number with at most so many decimals, thousands apart, and a minus sign that is one."""
    written = f"{value:,.{decimals}f}"
    if decimals:
        written = written.rstrip("0").rstrip(".")
    if not written.strip("-0.,"):
        return "0"
    return written.replace("-", "−")


def interval(estimate: Estimate) -> str:
    """`64% to 94.8%`; empty where the formula has none."""
    if estimate.low is None and estimate.high is None:
        return ""
    if estimate.high is None and estimate.low is not None:
        return f"at least {spoken(estimate.low, estimate.unit)}"
    if estimate.low is None and estimate.high is not None:
        return f"at most {spoken(estimate.high, estimate.unit)}"
    low, high = spoken(estimate.low or 0.0, estimate.unit), spoken(estimate.high or 0.0, estimate.unit)
    return f"{low} to {high}"


def whole(estimate: Estimate | None) -> str:
    """`65% (60% to 70%), n 412`; a dash where there is no value."""
    if estimate is None:
        return "—"
    between = interval(estimate)
    counted = f", n {estimate.n:,}" if estimate.n is not None else ""
    return spoken(estimate.value, estimate.unit) + (f" ({between})" if between else "") + counted


def said(cell: Cell) -> str:
    """A cell of a table."""
    if cell is None:
        return "—"
    if isinstance(cell, Estimate):
        return whole(cell)
    if isinstance(cell, str):
        return cell
    return f"{cell:,}".replace("-", "−") if isinstance(cell, int) else spoken(cell)


def tabled(table: Table) -> Tabled:
    """A table of figures as one of words."""
    return Tabled(table.title, table.columns, tuple(tuple((said(cell),) for cell in row) for row in table.rows))


def twin(plot: Plot) -> Tabled:
    """What a plot shows, in words; a column that is empty everywhere is left out."""
    columns: list[tuple[str, list[str]]] = [
        ("", [point.label for point in plot.points]),
        ("Group", [point.group for point in plot.points]),
        (plot.x_label, [worded(point, plot) for point in plot.points]),
        (plot.y_label, [spoken(point.y, plot.y_unit) if point.y is not None else "" for point in plot.points]),
    ]
    kept = [(head, cells) for head, cells in columns if any(cells)]
    return Tabled(plot.title, tuple(head for head, _ in kept), tuple(tuple((cell,) for cell in row) for row in zip(*(cells for _, cells in kept), strict=True)))  # fmt: skip


def worded(point: Point, plot: Plot) -> str:
    """The value of a mark along x, with its interval."""
    return whole(Estimate(point.x, point.low, point.high, unit=plot.x_unit))


def origin(figure: Figure) -> str:
    """Where a figure comes from: its number in the list of figures, and its sources."""
    return f"{figure.id} · from {figure.source}" if figure.source else figure.id


def left_out(excluded: Sequence[Excluded]) -> list[str]:
    """A sentence for each kind of row that was left out."""
    return [f"{one.source}: {one.rows:,} {'row' if one.rows == 1 else 'rows'} left out, {one.reason}" for one in excluded]
