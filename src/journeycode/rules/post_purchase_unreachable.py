"""A purchase from which the customer cannot get to what comes after it.

Why: A lane of loyalty that nothing leads into is decoration. The customer who buys must be able to get to it: buying is where the
next leg of the journey begins.
Source: S3; OURS
Caution: failed purchases are skipped: steps of kind `exit`, and steps that lead to nothing but exits.

Bad:
    stages:
      - name: Buy
        phase: commit
        steps:
          - {name: Pays by card, kind: end}     # <- post-purchase-unreachable: Pays by card
      - name: Recommend
        phase: advocate
        steps: [{name: Tells a friend, kind: start}]

Good:
    stages:
      - name: Buy
        phase: commit
        steps: [Pays by card]
      - name: Recommend
        phase: advocate
        steps: [Tells a friend]

Borderline (a payment that is refused):
    stages:
      - name: Buy
        phase: commit
        steps:
          - {name: Pays by card, next: [tells-a-friend, sees-that-it-was-refused]}
          - {name: Sees that it was refused, next: [gives-up]}
          - {name: Gives up, kind: exit}
      - name: Recommend
        phase: advocate
        steps: [Tells a friend]

Bad (of several in a row the last is the cause):
    stages:
      - name: Buy
        phase: commit
        steps:
          - {name: Signs, next: [pays]}
          - {name: Pays, next: [thanks]}
          - {name: Thanks, next: []}           # <- post-purchase-unreachable: Thanks
      - {name: Use, phase: use, steps: [Opens it]}

Borderline (giving up while paying leads nowhere, and should not):
    stages:
      - name: Buy
        phase: commit
        steps:
          - {name: Pays, next: [is-refused, opens-it]}
          - {name: Is refused, next: [gives-up]}
          - {name: Gives up, kind: exit}
      - {name: Use, phase: use, steps: [Opens it]}
"""

from collections.abc import Iterator

from journeycode.graph import Journey, Step, Workspace
from journeycode.model.lifecycle import PHASES
from journeycode.rulebook.rule import Found, rule

RECEIVE = PHASES["receive"].rank


@rule(family="lifecycle", profile="core", severity="error", hint="let `next` lead from it to what the customer does after buying")
def check(workspace: Workspace) -> Iterator[Found]:
    """The steps of the commitment without a way to any step after it, where there are such steps."""
    for journey in workspace.journeys():
        stranded = _stranded(journey)
        for step in journey.steps if stranded and "next" not in journey.lost else ():
            # Of several in a row the last is the cause.
            if step in stranded and not any(way.target in stranded and way.target.index > step.index for way in step.ways):
                yield Found(
                    step.at(),
                    f"from '{step.name}' no way leads to any step after the purchase",
                    label="the purchase, and no way on from it",
                )


def _stranded(journey: Journey) -> set[Step]:
    walk = journey.expanded
    buying = {step for step in walk.places if step.phase == "commit" and step.counts}
    later = [step for step in walk.places if step.rank is not None and step.rank > RECEIVE] if buying else []
    if not later:
        return set()
    stranded = buying - walk.before(*later)
    if not stranded:
        return set()
    failing = (walk.before(*walk.exits) - walk.before(*walk.ends)) - set(walk.ends)
    return stranded - failing
