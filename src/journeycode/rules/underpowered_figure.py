"""A figure from so few answers that a change in it may be chance.

Why: A movement within the margin is no change. With thirty answers a share is known to within some eighteen points, and a net promoter
score of ten answers may lie anywhere between -41 and +62.
Source: NPSVAR
Caution: of a net promoter score the margin is the widest that its value allows, because the spread of the answers is not known. A figure
without `n` is `metric-incomplete`'s, or nobody's.

Options:
    least: the fewest answers.
    max_share_margin: the widest margin of a share (half of the 95 % interval, Wilson).
    max_nps_margin: the widest margin of a net promoter score, in points.

Bad:
    kind: Metric
    id: promoters
    type: nps
    actual: {value: 10, n: 10}         # <- underpowered-figure: 10

Bad (a share with a wide margin):
    kind: Metric
    id: kept
    type: share
    actual: {value: 50%, n: 80}        # <- underpowered-figure: 50%

Good:
    kind: Metric
    items:
      - {id: promoters, type: nps, actual: {value: 37, n: 400}}
      - {id: kept, type: share, actual: {value: 50%, n: 100}}

Borderline (thirty answers of another kind):
    kind: Metric
    items:
      - {id: effort, type: ces, actual: {value: 5.5, n: 30}}
      - {id: waiting, type: duration, unit: days, actual: {value: 9d, n: 29}}      # <- underpowered-figure

Bad (just too wide, on either side):
    kind: Metric
    items:
      - {id: kept, type: share, actual: {value: 50%, n: 92}}                  # <- underpowered-figure
      - {id: few, type: retention, actual: {value: 10%, n: 35}}               # <- underpowered-figure
      - {id: promoters, type: nps, actual: {value: 60, n: 245}}               # <- underpowered-figure
      - {id: critics, type: nps, actual: {value: -100, n: 20}}                # <- underpowered-figure

Borderline (just narrow enough):
    kind: Metric
    items:
      - {id: kept, type: share, actual: {value: 50%, n: 93}}
      - {id: few, type: retention, actual: {value: 10%, n: 40}}
      - {id: nobody, type: churn, actual: {value: 0%, n: 30}}
      - {id: everybody, type: csat, actual: {value: 100%, n: 30}}
      - {id: promoters, type: nps, actual: {value: 60, n: 246}}
      - {id: mood, type: csat, unit: mean, actual: {value: 4.1, n: 30}}

Borderline (a mean between nothing and one, and a share of more than all):
    kind: Metric
    items:
      - {id: mood, type: csat, unit: mean, scale: [0, 1], actual: {value: 0.5, n: 30}}
      - {id: more, type: share, actual: {value: 120%, n: 30}}
"""

from collections.abc import Iterator
from math import sqrt

from journeycode.graph import Metric, Workspace
from journeycode.rulebook.options import Number, Share, Whole
from journeycode.rulebook.rule import Found, rule

SHARES = frozenset({"csat", "fcr", "share", "conversion", "retention", "churn"})
# The normal quantile of a 95 % interval.
Z = 1.959964


@rule(family="metric", profile="all", severity="info", hint="wait for more answers before judging a change by it")
def check(workspace: Workspace, *, least: Whole = 30, max_share_margin: Share = 0.1, max_nps_margin: Number = 10.0) -> Iterator[Found]:
    """The measured figures with too few answers, or too wide a margin."""
    for metric in workspace.metrics():
        actual = metric.model.actual
        if actual is None or not actual.n:
            continue
        margin = _margin(metric, actual.value, actual.n)
        is_nps = metric.model.type == "nps"
        too_wide = margin is not None and margin > (max_nps_margin if is_nps else max_share_margin) + 1e-9
        if actual.n < least or too_wide:
            known = (
                ""
                if margin is None or not too_wide
                else f", known to within {margin:.1f} points"
                if is_nps
                else f", known to within {margin:.0%}"
            )
            message = f"metric '{metric.name}' rests on a sample of {actual.n}{known}"
            yield Found(metric.at("actual", "value"), message, label="may be chance")


def _margin(metric: Metric, value: float, n: int) -> float | None:
    """Half of the 95 % interval: of a share by Wilson (1927), in shares; of an nps at the largest variance, in points."""
    if metric.model.type == "nps":
        score = max(-1.0, min(1.0, value / 100))
        return 100 * Z * sqrt((1 - score * score) / n)
    if metric.model.type not in SHARES or metric.model.unit == "mean" or not 0 <= value <= 1:
        return None
    return Z * sqrt(value * (1 - value) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
