"""A metric that cannot say whether a change was one for the better.

Why: A figure without a target, a baseline and a day is a number. To test a change one must know where the figure stood, where it should
stand, which way is better, where it comes from, and who answers for it.
Source: S3; GOV
Caution: a unit is asked for durations, counts and money, a scale for csat and ces. Set `required_fields` to what you need.

Options:
    required_fields: the fields that a metric must fill; as-of is the day of `actual`.

Bad:
    kind: Metric
    id: satisfaction                   # <- metric-incomplete: satisfaction
    type: csat
    target: 85%

Good:
    kind: Metric
    id: satisfaction
    type: csat
    scale: [1, 5]
    direction: up
    baseline: 71%
    target: 85%
    actual: {value: 65%, n: 412, as_of: 2026-06-20}
    source: survey
    owner: care

Borderline (a duration has a unit and no scale):
    kind: Metric
    id: waiting
    type: duration
    unit: days
    direction: down
    baseline: 9d
    target: 5d
    actual: {value: 7d, as_of: 2026-06-20}
    source: crm
    owner: field
"""

from collections.abc import Iterator

from journeycode.graph import Metric, Workspace
from journeycode.model.nearest import listed
from journeycode.rulebook.options import Words
from journeycode.rulebook.rule import Found, rule

WITH_UNIT = frozenset({"duration", "count", "money"})
WITH_SCALE = frozenset({"csat", "ces"})
USUAL = ("direction", "target", "baseline", "source", "owner", "as-of", "unit", "scale")


@rule(
    family="metric",
    profile="recommended",
    severity="warning",
    hint="fill in what is missing; where it is not known yet, that is the first thing to find out",
)
def check(workspace: Workspace, *, required_fields: Words = USUAL) -> Iterator[Found]:
    """The metrics in which some of the required fields are empty."""
    for metric in workspace.metrics():
        missing = [field for field in required_fields if not _is_filled(metric, field)]
        if missing:
            named = listed((f"`{field.replace('-', '_')}`" for field in missing), "and")
            yield Found(metric.at(), f"metric '{metric.name}' lacks {named}", label=f"{len(missing)} missing")


def _is_filled(metric: Metric, field: str) -> bool:
    model = metric.model
    if field == "as-of":
        return model.actual is not None and model.actual.as_of is not None
    if field == "direction":
        return "direction" in model.model_fields_set
    if (field == "unit" and model.type not in WITH_UNIT) or (field == "scale" and model.type not in WITH_SCALE):
        return True
    return getattr(model, field, None) is not None
