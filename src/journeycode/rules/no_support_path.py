"""A journey in which nobody who uses the thing can get help.

Why: Bad service is the main reason for disloyalty, and help that the map does not lead to is help that customers do not find. Somewhere
a way must lead from using to getting help.
Source: S4; CEB
Caution: where a product needs no support, set the rule to off.

Bad:
    lifecycle: generic
    stages:
      - {name: Buy, phase: commit, steps: [Pays]}
      - {name: Use, phase: use, steps: [Uses it]}            # <- no-support-path: Use
      - {name: Leave, phase: leave, steps: [Cancels]}

Bad (help that nothing leads to):
    stages:
      - {name: Get help, phase: resolve, steps: [Calls]}
      - {name: Use, phase: use, steps: [Uses it]}            # <- no-support-path

Good:
    stages:
      - {name: Use, phase: use, steps: [Uses it]}
      - {name: Get help, phase: resolve, steps: [Calls]}

Borderline (where the lifecycle requires help, its absence is said once):
    lifecycle: retail
    stages:
      - {name: Use, phase: use, steps: [Uses it]}
      - {name: Renew, phase: retain, steps: [Buys again]}

Bad (the first of several stages, in the second of two journeys):
    id: buying
    lifecycle: generic
    stages: [{name: Buy, phase: commit, steps: [Pays]}]
    ---
    id: using
    lifecycle: generic
    stages:
      - {name: Use, phase: use, steps: [Uses it]}            # <- no-support-path: Use
      - {name: Use more, phase: use, steps: [Uses all of it]}
      - {name: Leave, phase: leave, steps: [Cancels]}
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.rule import Found, rule


@rule(
    family="lifecycle",
    profile="recommended",
    severity="warning",
    hint="show where customers turn when something does not work, and the way there",
)
def check(workspace: Workspace) -> Iterator[Found]:
    """The whole journeys with steps of using and no way from any of them to a step of getting help."""
    for journey in workspace.journeys(scope="whole"):
        using = [step for step in journey.expanded.places if step.phase == "use"]
        if not using or {"next", "journey"} & journey.lost:
            continue
        after = journey.expanded.after(*using)
        if not any(step.phase == "resolve" for step in after):
            mapped = "resolve" in journey.phases()
            unless = () if mapped else (("missing-post-purchase-phase", journey.address),)
            how = "no way leads from using to getting help" if mapped else "nobody gets help"
            yield Found(
                using[0].stage.at(),
                f"in '{journey.name}' {how}",
                label="and when it does not work?",
                address=journey.address,
                unless=unless,
            )
