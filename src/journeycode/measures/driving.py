"""Scores beside one outcome as sentences, a table and a picture (A23, A24, A25)."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeycode.data.drivers import Wide
from journeycode.figures.drivers import Driver, Drivers
from journeycode.figures.estimate import Estimate
from journeycode.figures.regression import Joint
from journeycode.figures.wording import counted, percent, signed, written
from journeycode.measures.asked import ASSOCIATION_ONLY, Asked
from journeycode.measures.report import Cell, Figure, Plot, Point, Table

# A step that comes first in fewer of the other samples than this is not told apart from the next.
SURELY_FIRST = 0.95


@dataclass(frozen=True, slots=True)
class Driving:
    """Questions about steps, the customers who answered all of them, and their outcome; where: the journey."""

    asked: tuple[Asked, ...]
    wide: Wide
    joints: tuple[Joint, ...]
    outcome: str
    where: str


def names_of(found: Driving) -> dict[str, Asked]:
    """The questions by the names of their columns."""
    return {f"s{number}": one for number, one in enumerate(found.asked)}


def driver_figures(found: Driving, table: Drivers, source: str) -> Iterator[Figure]:
    """What all scores explain together, which of them most, and what one point of it goes with."""
    n = len(table.drivers)
    says = f"Together the {counted(n, 'score')} explain {percent(table.r2)} of the differences in '{found.outcome}' between {counted(table.n, 'customer')}."
    yield Figure("A24", "What all explain together", Estimate(table.r2, n=table.n, unit="share"), says, source)
    first = table.drivers[0]
    if not first.is_told:
        says = f"None of the {counted(n, 'score')} can be told to go with '{found.outcome}'."
        yield Figure("A25", "What it goes with most", None, says, source)
        return
    yield Figure("A25", "What it goes with most", first.share, first_sentence(found, table), source)
    if first.slope is not None and first.is_told_beyond:
        name = names_of(found)[first.name].full
        says = f"One point more of '{name}' goes with {points(first.slope)} of '{found.outcome}', the other scores being equal; {ASSOCIATION_ONLY}."
        yield Figure("A24", "Per point", first.slope, says, source, ("each point does the same",))


def first_sentence(found: Driving, table: Drivers) -> str:
    """Which score comes first, and whether that is sure."""
    names, first = names_of(found), table.drivers[0]
    says = f"'{names[first.name].name}' is what '{found.outcome}' goes with most: {written(first.share)} of what the scores explain"
    others = [driver for driver in table.drivers[1:] if driver.first > 1 - SURELY_FIRST]
    if first.first >= SURELY_FIRST or not others:
        return f"{says}; {ASSOCIATION_ONLY}."
    return f"{says}. Whether it or '{names[others[0].name].name}' comes first cannot be told; {ASSOCIATION_ONLY}."


def points(slope: Estimate) -> str:
    """A slope as points more or fewer."""
    what = "more" if slope.value >= 0 else "fewer"
    shown = slope if slope.value >= 0 else Estimate(-slope.value, -(slope.high or 0.0), -(slope.low or 0.0), slope.n, slope.unit)
    value, _, interval = written(shown).partition(" ")
    return f"{value} points {what} {interval}".strip()


def word(driver: Driver) -> str:
    """What can be told of one score."""
    if not driver.is_told:
        return "not distinguishable"
    return "goes with it" if driver.is_told_beyond else "only together with the others"


def driver_table(found: Driving, table: Drivers, ranks: Drivers | None) -> Table:
    """All scores, the largest share first."""
    names = names_of(found)
    rho = {driver.name: driver.alone.estimate for driver in ranks.drivers if driver.alone} if ranks else {}
    rows: list[tuple[Cell, ...]] = [
        (
            names[driver.name].full,
            driver.share,
            percent(driver.first),
            rho.get(driver.name),
            driver.slope,
            None if driver.beta is None else signed(driver.beta, 2),
            word(driver),
        )
        for driver in table.drivers
    ]
    rows += [(names[name].full, *[None] * 5, "the same for all") for name in table.left_out]
    heads = ("Score", "Share of what is explained", "Comes first", "Rank correlation", "Per point, others equal", "Beta", "Verdict")
    note = (
        "Comes first: in so many of 200 other samples. Beta is per standard deviation and ranks nothing: where scores go together, it is torn "
        "between them."
    )
    return Table(
        f"What '{found.outcome}' goes with",
        heads,
        tuple(rows),
        note + ("" if table.is_exact else " Shares are from 512 orders, drawn with a fixed seed."),
    )


def driver_plot(found: Driving, table: Drivers) -> Plot:
    """The shares with their intervals."""
    names = names_of(found)
    shown = tuple(
        Point(names[driver.name].full, driver.share.value, low=driver.share.low, high=driver.share.high, group=word(driver))
        for driver in table.drivers
    )
    alt = "Share of what is explained: " + "; ".join(f"{point.label} {percent(point.x)}" for point in shown) + "."
    return Plot(f"What '{found.outcome}' goes with", "intervals", shown, "share of what is explained", alt=alt, x_unit="share")
