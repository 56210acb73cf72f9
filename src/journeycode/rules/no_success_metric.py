"""A journey without a figure that says whether it succeeds.

Why: Without a metric of the whole journey and a target for it, every team can meet its own figures while the journey fails, and
nobody can say whether a change was one for the better.
Source: S2; GOV; NNG-JM
Caution: metrics of single touchpoints do not count. For a draft and for a part of a journey it is only a note.

Bad:
    status: approved
    name: Returning a parcel                  # <- no-success-metric: Returning a parcel

Bad (a metric of a touchpoint):
    status: review
    metrics: [bill-ces]                       # <- no-success-metric: metrics

Good:
    status: approved
    metrics: [journey-csat]

Bad (the second of two, a draft):
    id: measured
    metrics: [journey-csat]
    ---
    id: other
    status: draft
    name: Another                             # <- no-success-metric: Another

Bad (a part, however approved):
    status: approved
    scope: part
    name: Returning a parcel                  # <- no-success-metric: Returning a parcel
"""

from collections.abc import Iterator

from journeycode.graph import Metric, Workspace
from journeycode.rulebook.rule import Found, by_status, rule

OF_THE_WHOLE = frozenset({"journey", "business"})


@rule(
    family="metric",
    profile="core",
    severity="warning",
    hint="add a metric with `level: journey` and a `target`, and name it under `metrics:` of the journey",
)
def check(workspace: Workspace) -> Iterator[Found]:
    """The journeys none of whose own metrics is of the journey or the business and has a target."""
    for journey in workspace.journeys():
        if any(map(_says_success, journey.metrics)) or (journey.model.metrics and "metrics" in journey.lost):
            continue
        severity = "info" if journey.model.scope == "part" else by_status(journey.model.status, "info", "warning", "error")
        message = f"journey '{journey.name}' has no metric of its own with a target"
        yield Found(journey.at("metrics"), message, label="when does it succeed?", severity=severity)


def _says_success(metric: Metric) -> bool:
    return metric.model.level in OF_THE_WHOLE and metric.model.target is not None
