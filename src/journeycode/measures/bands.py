"""Customers by bands of their scores: how many stayed, what they spent, what they are worth (A18)."""

from journeycode.figures.chance import FEWEST
from journeycode.figures.estimate import Estimate
from journeycode.figures.outcomes import Band, Group, is_shown, lifetime_of
from journeycode.figures.wording import percent
from journeycode.measures.asked import Asked, boxes
from journeycode.measures.report import Cell, Figure, Plot, Point, Table

# A year's interest, by which money that comes later is worth less.
DISCOUNT = 0.1
ASSUMES_ONE_RATE = "every customer of a band stays with the same chance each year, and pays each year what was paid in this one"
# Worst first.
Bands = dict[Band, Group]


def bands_figure(asked: Asked, table: Bands, is_told: bool, source: str) -> list[Figure]:
    """How many of the best and of the worst band stayed, as a sentence."""
    low_band, _, high_band = asked.bands
    low, _, high = table.values()
    best, worst = high.retention, low.retention
    if best is None or worst is None or not (is_shown(low) and is_shown(high)):
        says = f"Of '{asked.full}', a band with fewer than {FEWEST} customers is not shown: the low one has {low.n}, the high one {high.n}."
        return [Figure("A18", "Who stays, by score", None, says, source)]
    says = (
        f"Of customers who gave {boxes(high_band.low, high_band.high)}, {percent(best.value)} stayed the year; of those who gave "
        f"{boxes(low_band.low, low_band.high)}, {percent(worst.value)}."
    )
    if not is_told:
        says += " Whether that is more than chance: see the odds."
    return [Figure("A18", "Who stays, by score", Estimate(best.value - worst.value, n=low.n + high.n, unit="share"), says, source)]


def bands_table(table: Bands) -> Table:
    """The bands, best first; too small ones without their figures."""
    rows: list[tuple[Cell, ...]] = []
    for band, group in reversed(table.items()):
        label = f"{band.id}, {boxes(band.low, band.high)}"
        if not is_shown(group):
            rows.append((label, group.n, *[None] * 4))
            continue
        lifetime = lifetime_of(group, DISCOUNT)
        worth = Estimate(lifetime.first_later, n=group.n, unit="money") if lifetime else None
        rows.append((label, group.n, group.retention, group.spend.estimate("money"), group.margin.estimate("money"), worth))
    hidden = f"A band of fewer than {FEWEST} customers is not shown. "
    note = f"{hidden}Lifetime value: margin × retention ÷ (1 + {DISCOUNT:g} − retention), the first margin a year from now; {ASSUMES_ONE_RATE}."
    return Table(
        "By score", ("Score", "Customers", "Stayed", "Spend in the year", "Margin in the year", "Lifetime value"), tuple(rows), note
    )


def bands_plots(table: Bands) -> tuple[Plot, ...]:
    """How many of each band stayed; none of one band only."""
    points = []
    for band, group in reversed(table.items()):
        kept = group.retention
        if kept is not None and is_shown(group):
            points.append(Point(f"{band.id}, {boxes(band.low, band.high)}", kept.value, low=kept.low, high=kept.high))
    if len(points) < 2:
        return ()
    alt = "Share of customers who stayed: " + "; ".join(f"{point.label} {percent(point.x)}" for point in points) + "."
    return (Plot("Who stays, by score", "intervals", tuple(points), "share that stayed the year", alt=alt, x_unit="share"),)
