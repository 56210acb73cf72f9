"""A journey whose touchpoints are all green, and which is red.

Why: Each touchpoint can be a success from where its team stands, and the customer still unhappy with the whole. What is lost is lost at
the seams, and adds up.
Source: S4; MCK13
Caution: only figures of thirty and more answers are compared, and only what customers say (nps, csat, ces).

Options:
    least_answers: how many answers a figure needs.
    least: how many measured touchpoints there must be.

Bad:
    metrics: [whole]                   # <- watermelon-journey: whole
    stages:
      - name: Use
        phase: use
        steps:
          - {name: Opens the bill, metrics: [bill]}
          - {name: Calls, metrics: [call]}
    ---
    kind: Metric
    items:
      - {id: whole, type: csat, level: journey, target: 85%, actual: {value: 65%, n: 400}}
      - {id: bill, type: csat, level: touchpoint, target: 85%, actual: {value: 90%, n: 400}}
      - {id: call, type: csat, level: touchpoint, target: 85%, actual: {value: 85%, n: 400}}

Good:
    metrics: [whole]
    stages:
      - name: Use
        phase: use
        steps:
          - {name: Opens the bill, metrics: [bill]}
          - {name: Calls, metrics: [call]}
    ---
    kind: Metric
    items:
      - {id: whole, type: csat, level: journey, target: 85%, actual: {value: 65%, n: 400}}
      - {id: bill, type: csat, level: touchpoint, target: 85%, actual: {value: 60%, n: 400}}
      - {id: call, type: csat, level: touchpoint, target: 85%, actual: {value: 90%, n: 400}}

Borderline (twenty-nine answers say nothing yet):
    metrics: [whole]
    stages:
      - name: Use
        phase: use
        steps:
          - {name: Opens the bill, metrics: [bill]}
          - {name: Calls, metrics: [call]}
    ---
    kind: Metric
    items:
      - {id: whole, type: csat, level: journey, target: 85%, actual: {value: 65%, n: 400}}
      - {id: bill, type: csat, level: touchpoint, target: 85%, actual: {value: 90%, n: 29}}
      - {id: call, type: csat, level: touchpoint, target: 85%, actual: {value: 90%, n: 400}}

Bad (where less is better, on a scale):
    metrics: [whole]                   # <- watermelon-journey: whole
    stages:
      - name: Use
        phase: use
        steps:
          - {name: Opens the bill, metrics: [bill]}
          - {name: Calls, metrics: [call]}
    ---
    kind: Metric
    items:
      - {id: whole, type: ces, level: journey, direction: down, scale: [1, 5], target: 2, actual: {value: 3, n: 400}}
      - {id: bill, type: ces, level: touchpoint, direction: down, scale: [1, 5], target: 2, actual: {value: 1.5, n: 30}}
      - {id: call, type: csat, level: touchpoint, unit: mean, target: 4, actual: {value: 4.5, n: 400}}

Bad (three of them):
    metrics: [whole]                   # <- watermelon-journey: whole
    stages:
      - name: Use
        phase: use
        steps:
          - {name: Opens the bill, metrics: [bill]}
          - {name: Calls, metrics: [call]}
          - {name: Pays, metrics: [paying]}
    ---
    kind: Metric
    items:
      - {id: whole, type: csat, level: journey, target: 85%, actual: {value: 65%, n: 400}}
      - {id: bill, type: csat, level: touchpoint, target: 85%, actual: {value: 90%, n: 400}}
      - {id: call, type: csat, level: touchpoint, target: 85%, actual: {value: 85%, n: 400}}
      - {id: paying, type: csat, level: touchpoint, target: 85%, actual: {value: 85%, n: 400}}

Borderline (nobody said how many answered):
    metrics: [whole]
    stages:
      - name: Use
        phase: use
        steps:
          - {name: Opens the bill, metrics: [bill]}
          - {name: Calls, metrics: [call]}
    ---
    kind: Metric
    items:
      - {id: whole, type: csat, level: journey, target: 85%, actual: {value: 65%, n: 400}}
      - {id: bill, type: csat, level: touchpoint, target: 85%, actual: {value: 90%}}
      - {id: call, type: csat, level: touchpoint, target: 85%, actual: {value: 90%, n: 400}}
"""

from collections.abc import Iterator
from math import prod

from journeycode.graph import Journey, Metric, Workspace
from journeycode.rulebook.options import Whole
from journeycode.rulebook.rule import Found, rule

PERCEPTION = frozenset({"nps", "csat", "ces"})


@rule(
    family="metric", profile="recommended", severity="warning", needs="workspace",
    hint="look at the seams between the touchpoints: waiting, hand-offs, having to say it again",
)  # fmt: skip
def check(workspace: Workspace, *, least_answers: Whole = 30, least: Whole = 2) -> Iterator[Found]:
    """The journeys whose own perception misses its target while that of all measured steps meets theirs."""
    for journey in workspace.journeys():
        for index, written in enumerate(journey.metrics):
            if _meets(written, least_answers) is False:
                parts = _parts(journey, least_answers)
                if len(parts) >= least and all(_meets(part, least_answers) for part in parts):
                    yield _found(journey, index, written, parts)


def _parts(journey: Journey, least_answers: int) -> list[Metric]:
    measured = (metric for step in journey.steps if step.model.metrics for metric in step.metrics)
    return list(dict.fromkeys(metric for metric in measured if metric not in journey.metrics and _meets(metric, least_answers) is not None))


def _meets(metric: Metric, least_answers: int) -> bool | None:
    """Whether what customers say is at its target; None where no target is set, or too few were asked."""
    model, target, actual = metric.model, metric.model.target, metric.model.actual
    if model.type not in PERCEPTION or target is None or actual is None or (actual.n or 0) < least_answers:
        return None
    return actual.value >= target if model.direction == "up" else actual.value <= target


def _found(journey: Journey, index: int, metric: Metric, parts: list[Metric]) -> Found:
    message = f"every measured touchpoint of '{journey.name}' meets its target, and '{metric.name}' does not"
    values = [part.model.actual.value for part in parts if part.model.actual]
    shares = all(part.model.type == "csat" and part.model.unit != "mean" for part in parts)
    hint = f"together the touchpoints come to {prod(values):.0%}; look at the seams between them" if shares else ""
    related = tuple((part.at("actual", "value"), "meets its target") for part in parts[:4])
    return Found(journey.at("metrics", index), message, metric.address, "green parts, red whole", hint=hint, related=related)
