"""A team that hands over and soon gets the customer back.

Why: Going to and fro between teams is work done twice, and effort for the customer, who is passed on and back.
Source: CEB
Caution: where a failure is mended (`kind: recovery`) coming back is right. For approvals, ignore it with that reason.

Options:
    max_detour: over how many steps of other teams.

Bad:
    - {name: Asks for help, owner: care}           # <- owner-ping-pong: Asks for help
    - {name: Sends the bill, owner: billing}
    - {name: Hears the result, owner: care}

Good:
    - {name: Asks for help, owner: care}
    - {name: Sends the bill, owner: care, support: [billing]}
    - {name: Hears the result, owner: care}

Borderline (three steps away):
    - {name: Asks for help, owner: care}
    - {name: Sends the bill, owner: billing}
    - {name: Waits, owner: billing}
    - {name: Waits longer, owner: billing}
    - {name: Hears the result, owner: care}

Bad (by a longer way):
    - {name: Asks for help, owner: care}           # <- owner-ping-pong: Asks for help
    - {name: Sends the bill, owner: billing}
    - {name: Looks it up, owner: field}
    - {name: Hears the result, owner: care}

Borderline (giving up is no way back):
    - {name: Asks for help, owner: care}
    - {name: Sends the bill, owner: billing, next: [gives-up, hears]}
    - {name: Gives up, owner: care, kind: exit}
    - {name: Hears, owner: billing}

Borderline (through a step that nobody owns):
    stages:
      - name: Use
        phase: use
        steps:
          - {name: Asks for help, owner: care}
          - {name: Sends the bill, owner: billing}
          - Waits
          - {name: Hears the result, owner: care}

Borderline (what is mended may come back):
    - {name: Asks for help, owner: care}
    - {name: Sends the bill, owner: billing, next: [{to: hears, kind: recovery}, gets-it]}
    - {name: Gets it, owner: billing, kind: end}
    - {name: Hears, owner: care}
"""

from collections.abc import Iterator

from journeycode.graph import Step, Way, Workspace
from journeycode.rulebook.options import Whole
from journeycode.rulebook.rule import Found, rule


@rule(family="ownership", profile="all", severity="info", hint="let the first team finish, with what it needs from the other")
def check(workspace: Workspace, *, max_detour: Whole = 2) -> Iterator[Found]:
    """The hand-offs after which the customer is back with the team within a few steps; each step is followed once."""
    for journey in workspace.journeys():
        for way in journey.handoffs():
            path = _back(way, max_detour) if way.kind != "recovery" else []
            if path and way.source.owner:
                names = "' → '".join(step.name for step in path)
                message = f"'{way.source.owner.name}' hands over and gets back within {len(path) - 1} steps: '{names}'"
                related = ((path[-1].at(), f"back with {way.source.owner.name}"),)
                yield Found(way.source.at(), message, path[-1].address, "out and back", related=related)


def _back(first: Way, max_detour: int) -> list[Step]:
    """A shortest way back to the team that hands over, through other teams alone; empty where there is none so short."""
    team, came = first.source.owner, {first.target: first.source}
    edge = [first.target]
    for _ in range(max_detour):
        following: list[Step] = []
        for step in edge:
            for way in step.ways:
                if way.target.owner is None or way.kind == "recovery" or way.target in came or way.target.kind == "exit":
                    continue
                came[way.target] = step
                if way.target.owner == team:
                    return [] if way.target == first.source else _path(came, way.target, first.source)
                following.append(way.target)
        edge = following
    return []


def _path(came: dict[Step, Step], last: Step, first: Step) -> list[Step]:
    path = [last]
    while path[-1] != first:
        path.append(came[path[-1]])
    return path[::-1]
