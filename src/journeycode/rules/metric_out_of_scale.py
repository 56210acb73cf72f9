"""A figure that its kind of metric cannot have.

Why: 0.85, 85 and 85% are three figures, and one of them is meant. A slip in the unit quietly turns the order of priorities upside down.
Source: NPS; CES; OURS
Caution: a csat is the share of the top two boxes unless it says `unit: mean`. Say the `scale` where answers do not run from 1 to 7 (ces)
or from 1 to 5 (csat).

Bad:
    kind: Metric
    id: satisfaction
    type: csat
    target: 85                         # <- metric-out-of-scale: 85

Bad (a share in place of points):
    kind: Metric
    id: promoters
    type: nps
    baseline: 0.42                     # <- metric-out-of-scale: 0.42

Good:
    kind: Metric
    items:
      - {id: satisfaction, type: csat, target: 85%}
      - {id: promoters, type: nps, baseline: 42}
      - {id: effort, type: ces, target: 5.5, actual: {value: 7}}

Borderline (a scale that is said):
    kind: Metric
    items:
      - {id: effort, type: ces, scale: [1, 5], target: 5}
      - {id: mood, type: csat, unit: mean, target: 5.5}         # <- metric-out-of-scale: 5.5

Borderline (customers who stay and buy more are more than all):
    kind: Metric
    id: growth
    type: nrr
    target: 120%

Bad (just outside):
    kind: Metric
    items:
      - {id: satisfaction, type: csat, target: 100}             # <- metric-out-of-scale: 100
      - {id: doubled, type: fcr, target: 1.5}                   # <- metric-out-of-scale: 1.5
      - {id: leaving, type: churn, target: -5}                  # <- metric-out-of-scale: -5
      - {id: promoters, type: nps, target: -100.5}              # <- metric-out-of-scale: -100.5
      - {id: critics, type: nps, target: 100.5}                 # <- metric-out-of-scale: 100.5
      - {id: growth, type: nrr, target: -0.5}                   # <- metric-out-of-scale: -0.5
      - {id: effort, type: ces, target: 0.5}                    # <- metric-out-of-scale: 0.5
      - {id: harder, type: ces, target: 7.5}                    # <- metric-out-of-scale: 7.5
      - {id: mood, type: csat, unit: mean, target: 0.5}         # <- metric-out-of-scale: 0.5

Borderline (at the ends of each scale):
    kind: Metric
    items:
      - {id: satisfaction, type: csat, baseline: 0%, target: 100%}
      - {id: promoters, type: nps, baseline: -100, target: 100}
      - {id: balanced, type: nps, baseline: 0, target: 1}
      - {id: effort, type: ces, baseline: 1, target: 7}
      - {id: mood, type: csat, unit: mean, baseline: 1, target: 5}
      - {id: growth, type: nrr, baseline: 0%, target: 80%}
      - {id: reached, type: share, target: 60%}
"""

from collections.abc import Iterator

from journeycode.graph import Anchor, Metric, Workspace
from journeycode.rulebook.rule import Found, rule

SHARES = frozenset({"csat", "fcr", "share", "retention", "churn", "conversion"})
USUAL_SCALES = {"ces": (1.0, 7.0), "csat": (1.0, 5.0)}
NPS = (-100.0, 100.0)
UNBOUNDED = (float("-inf"), float("inf"))


@rule(family="metric", profile="recommended", severity="error")
def check(workspace: Workspace) -> Iterator[Found]:
    """The baselines, targets and actual values outside of what the type of the metric allows."""
    for metric in workspace.metrics():
        low, high = _bounds(metric)
        for at, value in _figures(metric):
            shares = high == 1.0
            if not low <= value <= high:
                between = "0% and 100%" if shares else f"{low:g} and {high:g}" if high != UNBOUNDED[1] else f"{low:g} and more"
                hint = f"write `{value:g}%`" if shares and 1 < value <= 100 else "look at the unit, and at the `scale` of the metric"
                detail = ".".join(map(str, at.route))
                yield Found(
                    at, f"{metric.model.type} '{metric.name}' is {value:g}, outside of {between}", detail, f"between {between}", hint=hint
                )
            elif metric.model.type == "nps" and 0 < abs(value) < 1:
                message = f"nps '{metric.name}' is {value:g}: a score runs from -100 to 100, and this looks like a share"
                yield Found(at, message, ".".join(map(str, at.route)), "points, not a share", hint=f"write `{value * 100:g}`")


def _bounds(metric: Metric) -> tuple[float, float]:
    model = metric.model
    if model.type == "nps":
        return NPS
    if model.type == "ces" or (model.type == "csat" and model.unit == "mean"):
        return model.scale or USUAL_SCALES[model.type]
    if model.type in SHARES:
        return 0.0, 1.0
    return (0.0, UNBOUNDED[1]) if model.type == "nrr" else UNBOUNDED


def _figures(metric: Metric) -> Iterator[tuple[Anchor, float]]:
    model = metric.model
    if model.baseline is not None:
        yield metric.at("baseline"), model.baseline
    if model.target is not None:
        yield metric.at("target"), model.target
    if model.actual is not None:
        yield metric.at("actual", "value"), model.actual.value
