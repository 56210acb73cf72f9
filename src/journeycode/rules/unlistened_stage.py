"""A stage after the purchase in which nobody listens to customers.

Why: Looking through what customers say for where their needs are met, from end to end, needs somebody who asks or watches in each stage.
Where nobody does, the next thing one hears is that they have left.
Source: S1; S3
Caution: name phases that need no listening in `exempt`.

Options:
    exempt: phases that are passed over.

Bad:
    stages:
      - name: Use                      # <- unlistened-stage: Use
        phase: use
        owner: care
        steps: [{name: Opens the bill, touchpoints: [email]}]

Good:
    stages:
      - name: Use
        phase: use
        owner: care
        steps: [{name: Opens the bill, touchpoints: [email], metrics: [bill-ces]}]
      - name: Get help
        phase: resolve
        owner: care
        evidence: [interviews]
        steps: [{name: Calls, touchpoints: [phone]}]

Borderline (nothing is met there):
    stages:
      - {name: Use, phase: use, steps: [Watches a film]}

Borderline (tickets are not listening):
    stages:
      - name: Get help                 # <- unlistened-stage
        phase: resolve
        owner: care
        evidence: [tickets]
        steps: [{name: Calls, touchpoints: [phone]}]
"""

from collections.abc import Iterator

from journeycode.graph import Evidence, Metric, Stage, Workspace
from journeycode.rulebook.options import Words
from journeycode.rulebook.rule import Found, rule

PERCEPTION = frozenset({"nps", "csat", "ces"})
# Stated: what customers say. Observed: what they are seen to do.
LISTENING = frozenset({"survey", "interview", "review", "social-listening", "call", "usability", "field", "analytics", "event-log"})


@rule(
    family="metric",
    profile="recommended",
    severity="info",
    hint="ask there (nps, csat, ces), or name what was heard or watched there under `evidence:`",
)
def check(workspace: Workspace, *, exempt: Words = ()) -> Iterator[Found]:
    """The stages after the purchase that customers meet us in, without a perception metric and without anything heard or seen."""
    for journey in workspace.journeys():
        for stage in journey.stages:
            meets = any(step.model.touchpoints and step.counts for step in stage.steps)
            if meets and stage.steps[0].phase_class == "post" and stage.phase not in exempt and not _listens(stage):
                yield Found(stage.at(), f"nobody listens to customers in stage '{stage.name}'", label="how do they find it?")


def _listens(stage: Stage) -> bool:
    metrics: list[Metric] = [*stage.metrics, *(metric for step in stage.steps for metric in step.metrics)]
    evidence: list[Evidence] = [*stage.evidence, *(one for step in stage.steps for one in step.evidence)]
    evidence += [one for step in stage.steps for pain in step.pains for one in pain.evidence]
    return any(metric.model.type in PERCEPTION for metric in metrics) or any(one.model.type in LISTENING for one in evidence)
