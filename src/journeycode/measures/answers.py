"""Answers by score, as one small aggregate, and what the scores of a group of them come to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt

from journeycode.data import Sheet, fetch
from journeycode.figures.chance import ALPHA, two_sided, with_error
from journeycode.figures.estimate import Estimate
from journeycode.figures.shares import difference, top_boxes
from journeycode.figures.voice import effort, moments_of, nps_change, promoters
from journeycode.graph import Workspace
from journeycode.model.metric import Metric, MetricType

Counts = Mapping[float, int]
# What is told of a metric, where the workspace has none of that id: its word may say what kind it is.
KINDS: tuple[MetricType, ...] = ("nps", "csat", "ces")
TOP_OF: dict[MetricType, float] = {"csat": 5.0, "ces": 7.0, "nps": 10.0}


@dataclass(frozen=True, slots=True)
class Cell:
    """How often one score was given by one group in one period ("now", "before", or "" for earlier)."""

    metric: str
    journey: str
    step: str
    channel: str
    persona: str
    period: str
    score: float
    count: int


@dataclass(frozen=True, slots=True)
class Scored:
    """What a metric is made of: its kind, its scale, and how it is told."""

    id: str
    name: str
    type: MetricType | None
    low: float | None
    top: float | None
    is_mean: bool
    model: Metric | None

    @property
    def says(self) -> str:
        """What the figure is, in a few words."""
        if self.type == "nps":
            return "promoters minus detractors"
        if self.type == "csat" and not self.is_mean:
            return "share of the top two boxes"
        return "mean of the answers"

    def value(self, counts: Counts) -> Estimate | None:
        """A1, A2 or A3: the figure of some answers; None of none."""
        if self.type == "nps":
            found = promoters(counts)
            return found.estimate if found else None
        if self.type == "csat" and not self.is_mean and self.top is not None:
            return top_boxes(counts, self.top)
        return moments_of(counts).estimate("points")

    def agree(self, counts: Counts) -> Estimate | None:
        """A3: of an effort score from 1 to 7 the share of 5, 6 and 7."""
        found = effort(counts) if self.type == "ces" and self.top == TOP_OF["ces"] else None
        return found.agree if found else None

    def change(self, before: Counts, now: Counts) -> tuple[Estimate, float] | None:
        """A4, A6: how much later answers differ from earlier ones, and the p-value of no change; None where one of them is empty."""
        if self.type == "nps":
            first, second = promoters(before), promoters(now)
            change = nps_change(first, second) if first and second else None
            return (change.estimate, change.p) if change else None
        if self.type == "csat" and not self.is_mean and self.top is not None:
            apart = difference(*self.parts(before), *self.parts(now))
            return (apart.estimate, apart.p) if apart else None
        one, other = moments_of(before), moments_of(now)
        if one.n < 2 or other.n < 2:
            return None
        error = sqrt(one.error**2 + other.error**2)
        gap = other.mean - one.mean
        return with_error(gap, error, one.n + other.n, "points"), two_sided(gap / error) if error else 1.0

    def parts(self, counts: Counts) -> tuple[int, int]:
        """k of n: how many answers are good ones (promoters, top two boxes, 5 to 7 of an effort score), of all."""
        least = {"nps": 9.0, "ces": 5.0}.get(self.type or "", (self.top or 5.0) - 1)
        return sum(count for score, count in counts.items() if score >= least), sum(counts.values())

    def feeling(self, counts: Counts) -> Estimate | None:
        """The mean as a feeling from −2 to +2, by where it lies on the scale; None without a scale."""
        mean = moments_of(counts).estimate()
        if mean is None or self.low is None or self.top is None or self.top <= self.low:
            return None
        low, width = self.low, self.top - self.low

        def felt(value: float) -> float:
            return max(-2.0, min(2.0, -2 + 4 * (value - low) / width))

        low_end, high_end = (None if end is None else felt(end) for end in (mean.low, mean.high))
        return Estimate(felt(mean.value), low_end, high_end, mean.n, "points")


def scored(workspace: Workspace, sheet: Sheet, id: str) -> Scored:
    """What a metric is made of: the workspace says it; else its own word may, and the scale of the source."""
    known = {metric.id: metric for metric in workspace.metrics()}
    scales = [source.model.scale for source in workspace.sources() if source.id in sheet.sources and source.model.scale]
    model = known[id].model if id in known else None
    type = model.type if model else next((kind for kind in KINDS if kind in id.lower()), None)
    scale = (model.scale if model else None) or (scales[0] if scales else None)
    low, top = scale or ((0.0 if type == "nps" else 1.0, TOP_OF[type]) if type in TOP_OF else (None, None))
    name = known[id].name if id in known else id or "Answers"
    return Scored(id, name, type, low, top, bool(model and model.unit == "mean"), model)


def split(sheet: Sheet, days: int) -> tuple[date, date] | None:
    """The day on which the latest period of so many days begins, and the last day of answers; None without answers."""
    rows = fetch(sheet.table.aggregate(last=sheet.table.date.max()))
    last = rows[0].day("last")
    return (last - timedelta(days=days - 1), last) if last else None


def cells(sheet: Sheet, begins: date, days: int) -> tuple[Cell, ...]:
    """Every answer, counted by score and group."""
    import ibis

    table = sheet.table
    before = begins - timedelta(days=days)
    period = ibis.cases((table.date >= begins, "now"), (table.date >= before, "before"), else_="")
    keys = ("metric", "journey", "step", "channel", "persona")
    counted = table.mutate(period=period).group_by(*keys, "period", "score").aggregate(count=lambda rows: rows.count())
    found = fetch(counted)
    counts = (
        Cell(
            row.text("metric"), row.text("journey"), row.text("step"), row.text("channel"), row.text("persona"), row.text("period"),
            row.number("score"), row.whole("count"),
        )
        for row in found
    )  # fmt: skip
    return tuple(sorted(counts, key=repr))


def counted(cells: Iterable[Cell]) -> dict[float, int]:
    """Answers by score."""
    found: dict[float, int] = {}
    for cell in cells:
        found[cell.score] = found.get(cell.score, 0) + cell.count
    return found


__all__ = ["ALPHA", "Cell", "Counts", "Scored", "cells", "counted", "scored", "split"]
