"""An opportunity that is planned or under way, and nobody's.

Why: Maps fail in the months after the workshop: everybody agreed, and nobody was asked to do it.
Source: SMAPLY-M
Caution: ideas need no owner.

Bad:
    - name: Opens the bill
      opportunities:
        - {id: new-bill, name: Explain the bill, status: planned}      # <- opportunity-without-owner: Explain the bill

Good:
    - name: Opens the bill
      opportunities:
        - {id: new-bill, name: Explain the bill, status: planned, owner: billing}

Borderline (an idea):
    - name: Opens the bill
      opportunities: [Explain the bill]
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.rule import Found, rule

DECIDED = frozenset({"planned", "doing"})


@rule(
    family="opportunity",
    profile="recommended",
    severity="warning",
    hint="add `owner:` with the team that does it, or set it back to `status: idea`",
)
def check(workspace: Workspace) -> Iterator[Found]:
    """The opportunities that are planned or being done, without an owner."""
    for opportunity in workspace.opportunities():
        model = opportunity.model
        if model.status in DECIDED and not model.owner:
            message = f"the opportunity '{opportunity.name}' is {model.status} and has no owner"
            yield Found(opportunity.at(), message, label="who does it?")
