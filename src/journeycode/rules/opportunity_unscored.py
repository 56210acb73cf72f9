"""An opportunity that cannot be compared with others, because its effort or its reach is not known.

Why: 83 % of teams struggle to use their maps to decide what to do first. An order of opportunities needs what each costs and how
many customers it reaches; without them the loudest goes first.
Source: S0; RICE
Caution: the reach may be derived: from the `volume` of a journey that uses it and the `share` of its personas. Done and dropped
opportunities are passed over. Until a journey that uses it is approved, it is only a note.

Bad:
    - name: Opens the bill
      opportunities:
        - {id: explain-bill, name: Explain the bill, effort: 2}      # <- opportunity-unscored: Explain the bill

Good:
    - name: Opens the bill
      opportunities:
        - {id: explain-bill, name: Explain the bill, effort: 2, reach: 9000}

Borderline (the reach follows from the volume of the journey):
    volume: 20000
    stages:
      - name: Use
        phase: use
        owner: billing
        steps:
          - name: Opens the bill
            who: [alex]
            opportunities: [{id: explain-bill, name: Explain the bill, effort: 2}]

Borderline (done):
    - name: Opens the bill
      opportunities: [{id: explain-bill, name: Explain the bill, status: done}]

Bad (in an approved journey, with nothing known):
    status: approved
    stages:
      - name: Use
        phase: use
        owner: billing
        steps:
          - name: Opens the bill
            opportunities: [{id: explain-bill, name: Explain the bill}]      # <- opportunity-unscored: Explain the bill
"""

from collections.abc import Iterator

from journeycode.graph import Journey, Stage, Step, Workspace
from journeycode.model.nearest import listed
from journeycode.rulebook.rule import Found, rule

OPEN = frozenset({"idea", "planned", "doing"})


@rule(
    family="opportunity",
    profile="core",
    severity="warning",
    hint="add `effort:` (person-months) and `reach:` (customers a year); estimates will do",
)
def check(workspace: Workspace) -> Iterator[Found]:
    """The open opportunities without effort, or without a reach that is given or can be derived."""
    for opportunity in workspace.opportunities():
        model = opportunity.model
        if model.status not in OPEN or (model.effort is not None and model.reach is not None):
            continue
        used = workspace.uses.offering(opportunity)
        lacking = ["`effort`"] if model.effort is None else []
        if model.reach is None and not any(map(_gives_reach, used)):
            lacking.append("`reach`")
        if lacking:
            approved = any(_journey(holder).model.status == "approved" for holder in used)
            message = f"the opportunity '{opportunity.name}' cannot be ranked: {listed(lacking, 'and')} {'is' if len(lacking) == 1 else 'are'} missing"
            yield Found(opportunity.at(), message, label="cannot be ranked", severity="warning" if approved else "info")


def _journey(holder: Journey | Stage | Step) -> Journey:
    return holder if isinstance(holder, Journey) else holder.journey


def _gives_reach(holder: Journey | Stage | Step) -> bool:
    """Whether a journey's volume says how many are reached: all its customers, or the shares of the personas named."""
    if _journey(holder).model.volume is None:
        return False
    return not isinstance(holder, Step) or not holder.says_who or all(persona.model.share is not None for persona in holder.who)
