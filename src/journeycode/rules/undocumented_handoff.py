"""A hand-off from team to team that says nothing about what is passed.

Why: Work fails in the passing, and the customer has to say everything again. Having to repeat oneself and being transferred are
among the named drivers of disloyalty; each touchpoint should know what the one before it knew.
Source: S4; CEB; CDIA; MEWAYZ
Caution: before anybody knows the customer nothing can be handed over, and nothing is reported: something must have been collected,
confirmed or produced, or the purchase made. A team that supports the other's step is a bridge. Partners outside count.

Bad:
    stages:
      - name: Choose
        phase: choose
        owner: digital
        steps:
          - {name: Checks the address, collects: [address]}     # <- undocumented-handoff: Checks the address
      - name: Buy
        phase: commit
        owner: sales
        steps:
          - name: Signs
            next:
              - {to: waits-for-the-engineer, share: 90%}        # <- undocumented-handoff: waits-for-the-engineer
              - {to: gives-up, share: 10%}
          - {name: Gives up, kind: exit, owner: care}
      - name: Set up
        phase: start
        owner: field
        steps: [Waits for the engineer]

Good:
    stages:
      - name: Choose
        phase: choose
        owner: digital
        steps:
          - {name: Checks the address, collects: [address], handoff: {carries: [address], via: crm}}
      - name: Buy
        phase: commit
        owner: sales
        steps:
          - name: Signs
            next: [{to: waits-for-the-engineer, handoff: {carries: [address, promised-date]}}]
      - name: Set up
        phase: start
        owner: field
        steps: [Waits for the engineer]

Borderline (nobody knows the customer yet):
    stages:
      - {name: Discover, phase: discover, owner: marketing, steps: [Sees the advert]}
      - {name: Choose, phase: choose, owner: digital, steps: [Compares two offers]}

Borderline (sales helps where field service takes over):
    stages:
      - {name: Buy, phase: commit, owner: sales, steps: [Signs]}
      - {name: Set up, phase: start, owner: field, support: [sales], steps: [Waits for the engineer]}

Bad (known from what was given out, in the second of two journeys):
    id: alone
    stages: [{name: Use, phase: use, owner: care, steps: [Uses it]}]
    ---
    id: passed-on
    stages:
      - name: Choose
        phase: choose
        owner: digital
        steps: [{name: Asks for a price, produces: [offer]}]            # <- undocumented-handoff: Asks for a price
      - name: Think
        phase: choose
        owner: sales
        steps: [{name: Thinks about it, confirms: [offer]}]             # <- undocumented-handoff: Thinks about it
      - {name: Compare, phase: choose, owner: marketing, steps: [Compares]}

Bad (long after the purchase customers are known, whatever was asked):
    stages:
      - {name: Use, phase: use, owner: billing, steps: [Reads the bill]}      # <- undocumented-handoff: Reads the bill
      - {name: Get help, phase: resolve, owner: care, steps: [Calls]}
"""

from collections.abc import Iterator

from journeycode.graph import Way, Workspace
from journeycode.model.lifecycle import PHASES
from journeycode.rulebook import fixes
from journeycode.rulebook.rule import Found, rule

COMMIT = PHASES["commit"].rank


@rule(
    family="ownership", profile="core", severity="warning",
    hint="say what is passed on: `handoff: {carries: […], via: …}`, or let one team support the other's step",
)  # fmt: skip
def check(workspace: Workspace) -> Iterator[Found]:
    """The hand-offs that carry nothing though something is known of the customer."""
    for journey in workspace.journeys():
        silent = [way for way in journey.handoffs() if not way.bridged]
        if not silent:
            continue
        telling = [step for step in journey.steps if step.model.collects or step.model.confirms or step.model.produces]
        informed = journey.walk.after(*telling).union(telling)
        for way in silent:
            if way.source in informed or (way.source.rank is not None and way.source.rank >= COMMIT):
                yield _silent(way)


def _silent(way: Way) -> Found:
    before, after = way.source.owner, way.target.owner
    teams = f"{before.name if before else ''} → {after.name if after else ''}"
    message = f"the hand-off {teams} from '{way.source.name}' to '{way.target.name}' says nothing about what is passed"
    related = [(way.target.at(), f"taken over here by {after.name if after else 'the next team'}")]
    if way.entry is not None:
        related.insert(0, (way.source.at(), f"handed over here by {before.name if before else 'one team'}"))
    return Found(
        way.at(), message, way.target.address, "nothing is passed on", related=tuple(related), fix=fixes.handoff(way.source, way.entry)
    )
