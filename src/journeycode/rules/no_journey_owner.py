"""A journey that nobody answers for from end to end.

Why: Each step can have its owner, and still nobody has the customer's whole way. Somebody must own the whole experience, across the
departments that own its parts.
Source: S4; DTA; SMAPLY-JM
Caution: an executive who owns journeys and no step is a team with `sponsor: true`.

Bad:
    id: switch                             # (the example leaves out its owner)
    apiVersion: journeycode/v1
    kind: Journey
    name: Switching provider               # <- no-journey-owner: Switching provider
    stages:
      - {name: Use, phase: use, owner: care, steps: [Calls]}

Bad (an owner without a step):
    owner: billing                         # <- no-journey-owner: billing
    stages:
      - {name: Use, phase: use, owner: care, steps: [Calls]}

Good:
    owner: care
    stages:
      - {name: Use, phase: use, owner: care, steps: [Calls]}

Borderline (a sponsor):
    owner: lead
    stages:
      - {name: Use, phase: use, owner: care, steps: [Calls]}
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.rule import Found, rule


@rule(family="ownership", profile="core", severity="error", hint="add `owner:` with the team that answers for the whole journey")
def check(workspace: Workspace) -> Iterator[Found]:
    """The journeys without an owner, and those whose owner owns none of their steps."""
    for journey in workspace.journeys():
        owner = journey.owner
        if not journey.model.owner:
            yield Found(journey.at(), f"journey '{journey.name}' has no owner from end to end", label="who answers for all of it?")
        elif owner and not owner.model.sponsor and all(step.owner != owner for step in journey.steps):
            message = f"'{owner.name}' answers for journey '{journey.name}' and owns none of its steps"
            hint = f"give the journey to a team that lives it, or say `sponsor: true` on the team {owner.id}"
            yield Found(journey.at("owner"), message, owner.address, "owns no step", hint=hint, severity="warning")
