"""An opportunity that hangs in the air: no step, no pain, no need, no figure.

Why: A new app is no customer experience. An initiative belongs to a practice with goals and figures when it says what it answers, where,
and what it should move.
Source: S2
Caution: work that only enables other work may be linked to the journey that it serves.

Bad:
    kind: Opportunity
    id: new-app
    name: Redesign the app             # <- opportunity-unlinked: Redesign the app

Bad (begun, and nothing says what it should move):
    kind: Opportunity
    id: new-bill
    name: Explain the bill
    answers: [bill-shock]
    status: doing                      # <- opportunity-unlinked: doing
    ---
    - name: Opens the bill
      pains: [{id: bill-shock, text: The bill is too high}]

Good:
    kind: Opportunity
    id: new-bill
    name: Explain the bill
    answers: [bill-shock]
    moves: [bill-ces]
    status: doing
    ---
    - name: Opens the bill
      pains: [{id: bill-shock, text: The bill is too high}]

Borderline (an idea for a step):
    - name: Opens the bill
      opportunities: [Explain the bill]

Bad (beside one that was dropped):
    kind: Opportunity
    items:
      - {id: a-robot, name: A robot, status: dropped}
      - {id: new-app, name: Redesign the app}          # <- opportunity-unlinked: Redesign the app
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.rule import Found, rule

BEGUN = frozenset({"doing", "done"})


@rule(
    family="opportunity",
    profile="recommended",
    severity="warning",
    needs="workspace",
    hint="say what it `answers`, name it at the step it is for, and say which metric it `moves`",
)
def check(workspace: Workspace) -> Iterator[Found]:
    """The opportunities that nothing uses and that answer nothing, and those begun that move nothing."""
    for opportunity in workspace.opportunities():
        model = opportunity.model
        if model.status == "dropped":
            continue
        if not model.answers and not workspace.uses.offering(opportunity) and not workspace.uses.is_partial:
            yield Found(
                opportunity.at(), f"the opportunity '{opportunity.name}' is tied to no step, pain, need or promise", label="for what?"
            )
        elif model.status in BEGUN and not model.moves:
            message = f"the opportunity '{opportunity.name}' is {model.status} and moves no metric"
            yield Found(opportunity.at("status"), message, "moves", "how will we know?", hint="name the metric under `moves:`")
