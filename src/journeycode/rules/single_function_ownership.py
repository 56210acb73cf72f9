"""A whole journey that belongs to one function of the organisation.

Why: Customer experience cannot be the task of one department: it is made in marketing, sales, operations and service. Where one owns every
step, the others are probably missing from the map.
Source: S4
Caution: it is asked only where all owners say their `function`. In a firm of one team, set it to off.

Options:
    min_phases: from how many phases on.

Bad:
    stages:                            # <- single-function-ownership: stages
      - {name: Find, phase: discover, owner: cx, steps: [A]}
      - {name: Choose, phase: choose, owner: cx, steps: [B]}
      - {name: Buy, phase: commit, owner: cx, steps: [C]}
      - {name: Use, phase: use, owner: cx, steps: [D]}
      - {name: Renew, phase: retain, owner: cx, steps: [E]}
    ---
    kind: Team
    id: cx
    name: The CX team
    function: customer experience

Good:
    stages:
      - {name: Find, phase: discover, owner: cx, steps: [A]}
      - {name: Choose, phase: choose, owner: cx, steps: [B]}
      - {name: Buy, phase: commit, owner: cx, steps: [C]}
      - {name: Use, phase: use, owner: money, steps: [D]}
      - {name: Renew, phase: retain, owner: cx, steps: [E]}
    ---
    kind: Team
    items:
      - {id: cx, name: The CX team, function: customer experience}
      - {id: money, name: Billing, function: finance}

Borderline (four phases):
    stages:
      - {name: Find, phase: discover, owner: cx, steps: [A]}
      - {name: Buy, phase: commit, owner: cx, steps: [C]}
      - {name: Use, phase: use, owner: cx, steps: [D]}
      - {name: Renew, phase: retain, owner: cx, steps: [E]}
    ---
    kind: Team
    id: cx
    name: The CX team
    function: customer experience

Bad (six phases, several teams):
    stages:                            # <- single-function-ownership: stages
      - {name: Find, phase: discover, owner: cx, steps: [A]}
      - {name: Choose, phase: choose, owner: cx, steps: [B]}
      - {name: Buy, phase: commit, owner: insight, steps: [C]}
      - {name: Use, phase: use, owner: cx, steps: [D]}
      - {name: Get help, phase: resolve, owner: insight, steps: [E]}
      - {name: Renew, phase: retain, owner: cx, steps: [F]}
    ---
    kind: Team
    items:
      - {id: cx, name: The CX team, function: customer experience}
      - {id: insight, name: The insight team, function: Customer Experience}

Borderline (nobody said what the team does):
    stages:
      - {name: Find, phase: discover, owner: care, steps: [A]}
      - {name: Choose, phase: choose, owner: care, steps: [B]}
      - {name: Buy, phase: commit, owner: care, steps: [C]}
      - {name: Use, phase: use, owner: care, steps: [D]}
      - {name: Renew, phase: retain, owner: care, steps: [E]}
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.options import Whole
from journeycode.rulebook.rule import Found, rule


@rule(family="ownership", profile="all", severity="info", hint="ask who really makes what happens in each stage, and name them")
def check(workspace: Workspace, *, min_phases: Whole = 5) -> Iterator[Found]:
    """The whole journeys of many phases all of whose owners have the same function."""
    for journey in workspace.journeys(scope="whole"):
        functions = {(team.model.function or "").casefold() for team in journey.teams}
        count = len({step.phase for step in journey.steps if step.phase})
        if count >= min_phases and len(functions) == 1 and "" not in functions:
            function = journey.teams[0].model.function
            message = f"all {len(journey.steps)} steps of '{journey.name}', across {count} phases, belong to the function '{function}'"
            yield Found(journey.at("stages"), message, label="and everybody else?")
