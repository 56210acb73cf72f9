"""Help that is passed on from team to team before anything is resolved.

Why: Resolving on first contact is impossible by design where the way leads through three teams. Each transfer costs patience, and each
team asks again.
Source: S4; FCR; CEB
Caution: technical support in tiers may need more: raise `max_transfers`.

Options:
    max_transfers: how often help may change hands.

Bad:
    stages:
      - name: Get help
        phase: resolve
        steps:
          - {name: Asks the bot, owner: digital}         # <- transfer-chain: Asks the bot
          - {name: Asks an agent, owner: care}
          - {name: Asks billing, owner: billing}
      - {name: Use, phase: use, owner: billing, steps: [Pays]}

Good:
    stages:
      - name: Get help
        phase: resolve
        steps:
          - {name: Asks the bot, owner: digital}
          - {name: Asks an agent, owner: care}
      - {name: Use, phase: use, owner: billing, steps: [Pays]}

Borderline (a shorter way for some):
    stages:
      - name: Get help
        phase: resolve
        steps:
          - {name: Asks the bot, owner: digital, next: [asks-an-agent, {to: pays, when: The bot knows it}]}
          - {name: Asks an agent, owner: care}
          - {name: Asks billing, owner: billing}
      - {name: Use, phase: use, owner: billing, steps: [Pays]}

Bad (seven of them, and some steps that nobody owns):
    stages:
      - name: Get help
        phase: resolve
        steps:
          - {name: Asks the bot, owner: digital}         # <- transfer-chain: Asks the bot
          - Waits
          - {name: Asks an agent, owner: care}
          - {name: Asks billing, owner: billing}
          - {name: Asks sales, owner: sales}
          - {name: Asks the engineer, owner: field}
      - {name: Use, phase: use, owner: billing, steps: [Pays]}

Borderline (what comes after the help is no transfer):
    stages:
      - name: Get help
        phase: resolve
        steps:
          - {name: Asks the bot, owner: digital}
          - {name: Asks an agent, owner: care}
      - {name: Use, phase: use, owner: billing, steps: [Pays]}
      - {name: Renew, phase: retain, owner: sales, steps: [Signs]}

Borderline (who takes over afterwards is no transfer):
    stages:
      - name: Get help
        phase: resolve
        steps:
          - {name: Asks the bot, owner: digital}
          - {name: Asks an agent, owner: care}
      - {name: Leave, phase: leave, owner: billing, steps: [Cancels]}
"""

from collections.abc import Iterator
from itertools import pairwise

from journeycode.graph import Journey, Step, Workspace
from journeycode.graph.cheapest import cheapest
from journeycode.rulebook.options import Whole
from journeycode.rulebook.rule import Found, rule


@rule(
    family="information",
    profile="recommended",
    severity="warning",
    hint="give the first team what it needs to resolve it, or let the customer reach the right team at once",
)
def check(workspace: Workspace, *, max_transfers: Whole = 1) -> Iterator[Found]:
    """The journeys in which even the easiest way through getting help changes hands too often."""
    for journey in workspace.journeys():
        first = next((step for step in journey.steps if step.phase == "resolve" and step.counts), None)
        if first is None or "next" in journey.lost:
            continue
        path = _easiest(journey, first)
        owners = [step.owner for step in path if step.phase == "resolve" and step.owner]
        changes = [pair for pair in pairwise(owners) if pair[0] != pair[1]]
        if len(changes) > max_transfers:
            names = " → ".join([owners[0].name, *(after.name for _, after in changes)])
            message = f"resolving takes {len(changes) + 1} teams in '{journey.name}': {names}"
            related = tuple((step.at(), f"then {step.owner.name}") for step in path[1:5] if step.owner and step.phase == "resolve")
            yield Found(first.at(), message, label="here it begins", related=related)


def _easiest(journey: Journey, first: Step) -> list[Step]:
    """The way from the first step of help to the first step outside, or to an end, with the fewest changes of team."""
    walk = journey.expanded
    over = {*walk.ends, *walk.exits}

    def is_last(step: Step) -> bool:
        return step.phase != "resolve" or step in over

    def changes(before: Step, after: Step) -> bool:
        return after.phase == "resolve" and before.owner is not None and after.owner is not None and before.owner != after.owner

    return [first] if first in over else cheapest(first, walk.following, is_last, changes)
