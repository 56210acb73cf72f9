"""A journey that is measured from one side only.

Why: What customers say (perception), what happens (interaction) and what comes of it (outcome) are three sides of one journey. A good
score with customers who leave, or quick answers that nobody likes, show only together.
Source: FORR-M; S0
Caution: where there is no metric at all, `no-success-metric` speaks. Parts of a journey are left alone. Name the families that you want.

Options:
    families: the families that a whole journey must have; perception, interaction and outcome.

Bad:
    metrics: [journey-csat]            # <- metric-family-gap: metrics

Good:
    metrics: [journey-csat, waiting, stay]
    ---
    kind: Metric
    items:
      - {id: waiting, type: duration, unit: days}
      - {id: stay, type: retention}

Borderline (a metric of a promise counts):
    metrics: [journey-csat, stay]
    stages:
      - name: Use
        phase: use
        steps: [{name: Calls, promises: [{id: fast, text: Answered at once, metric: answered}]}]
    ---
    kind: Metric
    items:
      - {id: answered, type: share}
      - {id: stay, type: churn}
"""

from collections.abc import Iterator

from journeycode.graph import Journey, Metric, Workspace
from journeycode.model.metric import FAMILY_OF
from journeycode.model.nearest import listed
from journeycode.rulebook.options import Words
from journeycode.rulebook.rule import Found, rule


@rule(family="metric", profile="recommended", severity="warning", hint="add a metric of that kind to the journey, a stage or a step")
def check(workspace: Workspace, *, families: Words = ("perception", "interaction", "outcome")) -> Iterator[Found]:
    """The whole journeys whose metrics, with those of their stages, steps and promises, lack a family."""
    for journey in workspace.journeys(scope="whole"):
        measured = {FAMILY_OF[metric.model.type] for metric in _metrics(journey)}
        missing = [family for family in families if family not in measured]
        if measured and missing and "metrics" not in journey.lost:
            message = f"the metrics of '{journey.name}' lack {listed(missing, 'and')}"
            yield Found(journey.at("metrics"), message, label=f"only {listed(sorted(measured), 'and')}")


def _metrics(journey: Journey) -> Iterator[Metric]:
    yield from journey.metrics
    for stage in journey.stages:
        yield from stage.metrics
    for step in journey.steps:
        yield from step.metrics if step.model.metrics else ()
        for promise in step.sets:
            if promise.metric:
                yield promise.metric
