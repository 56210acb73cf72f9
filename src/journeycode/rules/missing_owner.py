"""A step that nobody answers for.

Why: Where no team owns a step, nobody notices when it fails, and nobody is asked when it changes. Exactly one team is accountable
for each: two are none.
Source: SMAPLY-M; RACI; NNG-JM
Caution: a partner is a team with `external: true`. What happens without us (a step without touchpoint and without backstage work)
needs no owner, and neither do exits and what is met at any time. In a draft it is a warning.

Bad:
    status: review
    stages:
      - name: Buy
        phase: commit
        steps:
          - {name: Pays by card, touchpoints: [website]}      # <- missing-owner: Pays by card

Bad (work behind the line of visibility):
    - name: Opens the bill
      touchpoints: [email]
      backstage:
        - {name: Rates the month, systems: [billing-engine]}  # <- missing-owner: Rates the month

Good:
    stages:
      - name: Buy
        phase: commit
        owner: digital
        steps:
          - {name: Pays by card, touchpoints: [website]}
          - {name: Rings the shop, touchpoints: [phone], owner: care}

Borderline (it happens without us):
    stages:
      - name: Need
        phase: need
        steps: [Sees the neighbour's new roof]
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.model.words import known_by
from journeycode.rulebook.rule import Found, by_status, rule


@rule(family="ownership", profile="core", severity="error", hint="add `owner:` with the one team that answers for it, here or on the stage")
def check(workspace: Workspace) -> Iterator[Found]:
    """The steps with a touchpoint or backstage work, and the backstage work, without an owner."""
    for journey in workspace.journeys():
        severity = by_status(journey.model.status, "warning", "error", "error")
        for step in journey.steps:
            if not step.counts:
                continue
            model = step.model
            if (model.touchpoints or model.backstage) and not (model.owner or step.stage.model.owner):
                yield Found(step.at(), f"step '{step.name}' has no owner", label="who answers for this?", severity=severity)
            for index, work in enumerate(model.backstage):
                if not work.owner:
                    message = f"the backstage work '{work.name}' of step '{step.name}' has no owner"
                    hint = "add `owner:` with the team that does it"
                    yield Found(
                        step.at("backstage", index),
                        message,
                        f"backstage:{known_by(work.name)}",
                        "who does this?",
                        hint=hint,
                        severity=severity,
                    )
