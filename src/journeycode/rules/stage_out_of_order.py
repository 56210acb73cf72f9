"""A way that leads back to an earlier stage and does not say so.

Why: Stages are the order in which the customer lives through the journey. A way back is either meant, as a step back or as the mending
of a failure, or it names the wrong step.
Source: NNG-JM; SMAPLY-S
Caution: for a journey that has no order, ignore the rule in its file, with the reason.

Bad:
    stages:
      - {name: Compare, phase: consider, steps: [Reads reviews]}
      - {name: Use, phase: use, steps: [Opens it]}
      - name: Renew
        phase: retain
        steps:
          - name: Looks around again
            next: [reads-reviews]               # <- stage-out-of-order: reads-reviews

Good:
    stages:
      - {name: Compare, phase: consider, steps: [Reads reviews]}
      - {name: Use, phase: use, steps: [Opens it]}
      - name: Renew
        phase: retain
        steps:
          - name: Looks around again
            next: [{to: reads-reviews, kind: back}]

Borderline (back within a stage is no way back):
    - Listens to the menu
    - {name: Waits, next: [listens-to-the-menu, gives-up]}
    - {name: Gives up, kind: exit}

Bad (the last step of a stage leads back in words of its own):
    stages:
      - {name: Compare, phase: consider, steps: [Reads reviews]}
      - name: Use
        phase: use
        steps:
          - {name: Opens it, next: [{to: reads-reviews, when: It does not fit}, {to: keeps-it, when: It fits}]}      # <- stage-out-of-order: reads-reviews
          - Keeps it

Bad (it says that it goes on; only who wrote that knows what is meant):
    stages:
      - {name: Compare, phase: consider, steps: [Reads reviews]}
      - name: Use
        phase: use
        steps:
          - {name: Opens it, next: [{to: reads-reviews, kind: forward}]}      # <- stage-out-of-order: reads-reviews
"""

from collections.abc import Iterator

from journeycode.finding import Fix
from journeycode.graph import Way, Workspace
from journeycode.rulebook import fixes
from journeycode.rulebook.rule import Found, rule

SAYS_SO = frozenset({"back", "recovery"})


@rule(
    family="structure",
    profile="recommended",
    severity="warning",
    hint="say `kind: back` or `kind: recovery` on the way, or let it lead to the step that is meant",
)
def check(workspace: Workspace) -> Iterator[Found]:
    """The ways to a step of an earlier stage that are neither back nor recovery."""
    for journey in workspace.journeys():
        for way in journey.ways:
            here, there = way.source.stage, way.target.stage
            # Order alone never leads back.
            if way.entry is not None and there.index < here.index and way.kind not in SAYS_SO:
                message = f"the way from '{way.source.name}' to '{way.target.name}' goes back from stage '{here.name}' to '{there.name}' without saying so"
                related = ((way.target.at(), "it leads here"),)
                yield Found(way.at(), message, way.target.address, "back to an earlier stage", related=related, fix=_said(way, way.entry))


def _said(way: Way, entry: int) -> Fix | None:
    """The way says that it goes back."""
    if way.said is None:
        return fixes.value(way.source, ("next", entry), f"{{to: {way.target.id}, kind: back}}")
    return fixes.field(way.source, "kind", "back", within=("next", entry)) if way.said.kind == "forward" else None
