"""Figures as people write them."""

from journeycode.graph import Metric
from journeycode.views.map.marks import MetricMark

ACRONYMS = frozenset({"nps", "csat", "ces", "fcr", "clv", "nrr"})
SHARES = frozenset({"fcr", "share", "conversion", "retention", "churn", "nrr"})


def plain(value: float) -> str:
    """A number without needless digits: 22,500, 5.5, 6."""
    return f"{round(value, 2):,.2f}".rstrip("0").rstrip(".") or "0"


def share(value: float) -> str:
    """A share as a percentage: 0.4 is 40%."""
    return f"{plain(round(value * 100, 1))}%"


def figure(metric: Metric, value: float | None) -> str:
    """A figure of a metric in its unit; empty where there is none."""
    model = metric.model
    if value is None:
        return ""
    if model.type in SHARES or (model.type == "csat" and model.unit != "mean" and abs(value) <= 1):
        return share(value)
    if model.type == "duration" and model.unit is None:
        return f"{plain(value)}d"
    return plain(value) + (f" {model.unit}" if model.unit and model.unit != "mean" else "")


def metric_mark(metric: Metric) -> MetricMark:
    """A metric against its target; whether it is met is known where both figures are."""
    model = metric.model
    actual = model.actual.value if model.actual else None
    met = None
    if actual is not None and model.target is not None:
        met = actual <= model.target if model.direction == "down" else actual >= model.target
    reached, wanted = figure(metric, actual), figure(metric, model.target)
    if reached and wanted and model.unit and model.unit != "mean":
        reached = reached.removesuffix(f" {model.unit}")
    return MetricMark(metric.name, model.type if model.type in ACRONYMS else "", reached, wanted, met)
