"""A journey that is handed from team to team at more than every second step.

Why: Each hand-off is a seam at which something can be lost. Where most steps lead on to one of another team, the customer is passed
through an organisation; teams do better when each owns a stretch from end to end.
Source: S4; TEAMTOPO; EI
Caution: where the law separates duties, raise `max_ratio`; the limit is ours.

Options:
    max_ratio: the largest share of ways from step to step that may lead to another team.
    least: how many ways from step to step a journey must have before it is judged.

Bad:
    stages:                                 # <- handoff-heavy: stages
      - {name: Discover, phase: discover, owner: marketing, steps: [A]}
      - {name: Choose, phase: choose, owner: sales, steps: [B]}
      - {name: Buy, phase: commit, owner: digital, steps: [C]}
      - {name: Receive, phase: receive, owner: field, steps: [D]}
      - {name: Use, phase: use, owner: care, steps: [E, F, G]}

Good:
    stages:
      - {name: Choose, phase: choose, owner: sales, steps: [A, B, C]}
      - {name: Receive, phase: receive, owner: field, steps: [D]}
      - {name: Use, phase: use, owner: care, steps: [E, F, G]}

Borderline (half of them):
    stages:
      - {name: Discover, phase: discover, owner: marketing, steps: [A]}
      - {name: Choose, phase: choose, owner: sales, steps: [B]}
      - {name: Buy, phase: commit, owner: digital, steps: [C]}
      - {name: Use, phase: use, owner: care, steps: [D, E, F, G]}

Borderline (five ways are too few to judge):
    stages:
      - {name: Discover, phase: discover, owner: marketing, steps: [A]}
      - {name: Choose, phase: choose, owner: sales, steps: [B]}
      - {name: Buy, phase: commit, owner: digital, steps: [C]}
      - {name: Receive, phase: receive, owner: field, steps: [D]}
      - {name: Use, phase: use, owner: care, steps: [E, F]}
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.options import Share, Whole
from journeycode.rulebook.rule import Found, rule


@rule(family="ownership", profile="recommended", severity="info", hint="let one team own a longer stretch, with the others in support")
def check(workspace: Workspace, *, max_ratio: Share = 0.5, least: Whole = 6) -> Iterator[Found]:
    """The journeys of which too large a share of the ways changes owner; exits left out."""
    for journey in workspace.journeys():
        count = sum(way.target.kind != "exit" for way in journey.ways)
        handoffs = len(journey.handoffs()) if count >= least else 0
        if handoffs and handoffs / count > max_ratio:
            share = f"{handoffs} of {count} ways from step to step lead to another team"
            message = f"in '{journey.name}' {share} ({handoffs / count:.0%}, limit {max_ratio:.0%})"
            yield Found(journey.at("stages"), message, label="passed from team to team")
