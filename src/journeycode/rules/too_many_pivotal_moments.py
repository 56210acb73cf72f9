"""A journey in which nearly everything is pivotal.

Why: What decides about a relationship are few moments; where most steps are marked, the mark says nothing, and the effort is spread thin.
The tradition knows four moments of truth.
Source: S3; MOT; OURS
Caution: the limit is ours: set `max_share`.

Options:
    max_share: the largest share of steps that may be pivotal.
    least: how many steps there must be before they are judged.

Bad:
    stages:                            # <- too-many-pivotal-moments: stages
      - name: Use
        phase: use
        steps: [{name: A, pivotal: true}, {name: B, pivotal: true}, {name: C, pivotal: true}, D, E, F, G, H]

Good:
    stages:
      - name: Use
        phase: use
        steps: [{name: A, pivotal: true}, {name: B, pivotal: true}, C, D, E, F, G, H]

Borderline (three of ten):
    stages:
      - name: Use
        phase: use
        steps: [{name: A, pivotal: true}, {name: B, pivotal: true}, {name: C, pivotal: true}, D, E, F, G, H, I, J]
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.options import Share, Whole
from journeycode.rulebook.rule import Found, rule


@rule(family="value", profile="all", severity="info", hint="keep those at which customers decide to stay or to go")
def check(workspace: Workspace, *, max_share: Share = 0.3, least: Whole = 8) -> Iterator[Found]:
    """The journeys of whose steps too large a share is pivotal."""
    for journey in workspace.journeys():
        steps = [step for step in journey.steps if step.counts]
        pivotal = sum(step.model.pivotal for step in steps)
        if len(steps) >= least and pivotal / len(steps) > max_share:
            message = f"{pivotal} of {len(steps)} steps of '{journey.name}' are pivotal ({pivotal / len(steps):.0%}, limit {max_share:.0%})"
            yield Found(journey.at("stages"), message, label="which of them decide?")
