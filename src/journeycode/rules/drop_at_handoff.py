"""A fall in feeling where one team hands over to another.

Why: Journeys leak at the seams, where no team owns what happens. A steep fall right at a hand-off is the seam that shows.
Source: INTELLI; CDIA; S4
Caution: the mean over the personas is compared.

Options:
    min_drop: the fall from which on it is one.

Bad:
    stages:
      - {name: Buy, phase: commit, owner: sales, steps: [{name: Signs, emotion: 2}]}      # <- drop-at-handoff: Signs
      - {name: Set up, phase: start, owner: field, steps: [{name: Waits, emotion: -1}]}

Good:
    stages:
      - {name: Buy, phase: commit, owner: sales, steps: [{name: Signs, emotion: 2}]}
      - {name: Set up, phase: start, owner: field, steps: [{name: Waits, emotion: 1}]}

Borderline (two points):
    stages:
      - {name: Buy, phase: commit, owner: sales, steps: [{name: Signs, emotion: 1}]}      # <- drop-at-handoff
      - {name: Set up, phase: start, owner: field, steps: [{name: Waits, emotion: -1}]}

Borderline (within one team):
    stages:
      - {name: Buy, phase: commit, owner: sales, steps: [{name: Signs, emotion: 2}, {name: Waits, emotion: -2}]}
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.options import Number
from journeycode.rulebook.rule import Found, rule


@rule(
    family="emotion",
    profile="recommended",
    severity="warning",
    hint="let the two teams look at this seam together: what does the customer expect here, and what happens?",
)
def check(workspace: Workspace, *, min_drop: Number = 2.0) -> Iterator[Found]:
    """The hand-offs at which the mean feeling falls by so much or more."""
    for journey in workspace.journeys():
        for way in journey.handoffs():
            before, after = way.source.emotion, way.target.emotion
            if before is not None and after is not None and before - after >= min_drop - 1e-9 and way.source.owner and way.target.owner:
                teams = f"'{way.source.owner.name}' hands over to '{way.target.owner.name}'"
                message = f"the feeling falls by {before - after:g} where {teams}: '{way.source.name}' ({before:+g}) → '{way.target.name}' ({after:+g})"
                related = ((way.target.at("emotion"), f"here it is {after:+g}"),)
                yield Found(way.at(), message, way.target.address, f"from {before:+g} to {after:+g}", related=related)
