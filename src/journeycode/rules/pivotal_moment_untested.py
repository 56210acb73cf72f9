"""A pivotal moment that nobody measures and nobody tries to improve.

Why: What decides about the relationship should be tested and measured first of all: which experiences can be
tried, and how one would know.
Source: S3
Caution: a metric of the step, or an experiment in an opportunity for it or for its pains, is enough.

Bad:
    - {name: Opens the bill, pivotal: true}          # <- pivotal-moment-untested: true

Good:
    - {name: Opens the bill, pivotal: true, metrics: [bill-ces]}

Borderline (an experiment):
    - name: Opens the bill
      pivotal: true
      opportunities:
        - {id: preview, name: Show the bill before, experiment: {hypothesis: A preview halves the calls}}
"""

from collections.abc import Iterator

from journeycode.graph import Step, Workspace
from journeycode.rulebook.rule import Found, rule


@rule(
    family="value",
    profile="recommended",
    severity="info",
    hint="measure it (`metrics:`), or try something (`experiment:` in an opportunity)",
)
def check(workspace: Workspace) -> Iterator[Found]:
    """The pivotal steps without a metric and without an experiment."""
    for journey in workspace.journeys():
        for step in journey.steps:
            if step.model.pivotal and not step.model.metrics and not _is_tried(workspace, step):
                yield Found(step.at("pivotal"), f"the pivotal moment '{step.name}' has no metric and no experiment", label="does it work?")


def _is_tried(workspace: Workspace, step: Step) -> bool:
    answering = [one for thing in (*step.pains, *step.breaks) for one in workspace.uses.answering(thing)]
    return any(one.model.experiment for one in (*step.opportunities, *answering))
