"""A journey whose touchpoints are measured, and which is not.

Why: Every touchpoint can be green while the journey fails. How customers find the whole of it says about 30 % more about their
satisfaction than how they find single contacts.
Source: MCK14; MCK13; INTELLI
Caution: only what customers say counts here: nps, csat and ces.

Options:
    least: from how many touchpoints on that are measured.

Bad:
    name: Returning a parcel           # <- touchpoint-metrics-only: Returning a parcel
    stages:
      - name: Use
        phase: use
        steps:
          - {name: Opens the bill, metrics: [bill-ces]}
          - {name: Calls, metrics: [call-csat]}
    ---
    kind: Metric
    id: call-csat
    type: csat
    level: touchpoint

Good:
    metrics: [journey-csat]
    stages:
      - name: Use
        phase: use
        steps:
          - {name: Opens the bill, metrics: [bill-ces]}
          - {name: Calls, metrics: [call-csat]}
    ---
    kind: Metric
    id: call-csat
    type: csat
    level: touchpoint

Borderline (one measured touchpoint):
    - {name: Opens the bill, metrics: [bill-ces]}
    - Calls

Bad (four are named, three are shown):
    name: Returning a parcel           # <- touchpoint-metrics-only: Returning a parcel
    stages:
      - name: Use
        phase: use
        steps:
          - {name: Opens the bill, metrics: [bill-ces]}
          - {name: Reads it, metrics: [bill-ces]}
          - {name: Checks it, metrics: [bill-ces]}
          - {name: Pays it, metrics: [bill-ces]}
"""

from collections.abc import Iterator

from journeycode.graph import Metric, Workspace
from journeycode.rulebook.options import Whole
from journeycode.rulebook.rule import Found, rule

PERCEPTION = frozenset({"nps", "csat", "ces"})


@rule(
    family="metric",
    profile="recommended",
    severity="warning",
    hint="ask customers about the whole of it as well: a metric with `level: journey` under `metrics:` of the journey",
)
def check(workspace: Workspace, *, least: Whole = 2) -> Iterator[Found]:
    """The journeys with perception metrics at their steps and none of their own."""
    for journey in workspace.journeys():
        if any(map(_is_perception, journey.metrics)) or "metrics" in journey.lost:
            continue
        measured = [step for step in journey.steps if step.model.metrics and any(map(_is_perception, step.metrics))]
        if len(measured) >= least:
            message = f"{len(measured)} touchpoints of '{journey.name}' are measured, and the whole of it is not"
            related = tuple((step.at("metrics"), "measured here") for step in measured[:3])
            yield Found(journey.at("metrics"), message, label="and the whole?", related=related)


def _is_perception(metric: Metric) -> bool:
    return metric.model.type in PERCEPTION
