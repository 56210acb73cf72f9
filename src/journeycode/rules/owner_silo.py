"""A team that works alone: it takes over and hands over, and nothing is passed.

Why: In a silo every touchpoint can succeed while the customer is unhappy, because what one team knows never reaches the next. A team
is alone when fewer than half of its hand-offs are documented and it shares no step with anybody.
Source: S4; EI; CDIA; HANDOFF
Caution: a journey of one team never has a silo. Name partners who cannot be joined in `exempt_teams`.

Options:
    min_bridged: the share of a team's hand-offs that must be documented, by what they carry or by support.
    exempt_teams: teams that are not looked at.

Bad:
    stages:
      - name: Use
        phase: use
        owner: digital
        steps: [Reads the bill in the app]
      - name: Get help
        phase: resolve
        owner: care                          # <- owner-silo: care
        steps: [Calls about the bill]
      - name: Renew
        phase: retain
        owner: billing
        steps:
          - {name: Gets an offer, handoff: {carries: [contract]}}
      - name: Recommend
        phase: advocate
        owner: digital
        steps: [Tells a friend]

Good:
    stages:
      - name: Use
        phase: use
        owner: billing
        steps:
          - {name: Opens the bill, handoff: {carries: [bill-history], within: 5min}}
      - name: Get help
        phase: resolve
        owner: care
        steps: [Calls about the bill]
      - name: Renew
        phase: retain
        owner: billing
        steps: [Gets an offer]

Borderline (half of its hand-offs are documented, and one step is shared):
    stages:
      - {name: Use, phase: use, owner: billing, steps: [Opens the bill]}
      - {name: Get help, phase: resolve, owner: care, support: [billing], steps: [Calls about the bill]}
      - {name: Renew, phase: retain, owner: billing, steps: [Gets an offer]}

Borderline (one hand-off is not yet a silo):
    stages:
      - {name: Use, phase: use, owner: billing, steps: [Opens the bill]}
      - {name: Get help, phase: resolve, owner: care, steps: [Calls about the bill]}

Bad (two teams that throw things over the wall):
    stages:
      - {name: Use, phase: use, owner: digital, steps: [Reads the bill]}               # <- owner-silo: digital
      - {name: Get help, phase: resolve, owner: care, steps: [Calls about it]}         # <- owner-silo: care
      - {name: Use again, phase: use, owner: digital, steps: [Reads the next bill]}
      - {name: Get help again, phase: resolve, owner: care, steps: [Calls about that]}
      - {name: Renew, phase: retain, owner: digital, steps: [Reads an offer]}
      - {name: Leave, phase: leave, owner: care, steps: [Cancels]}
"""

from collections.abc import Iterator

from journeycode.graph import Journey, Team, Way, Workspace
from journeycode.rulebook.options import Share, Words
from journeycode.rulebook.rule import Found, rule

FEWEST = 2


@rule(
    family="ownership", profile="core", severity="warning",
    hint="document what is passed at the hand-offs (`handoff: {carries: […], via: …}`), or let a neighbour support a step",
)  # fmt: skip
def check(workspace: Workspace, *, min_bridged: Share = 0.5, exempt_teams: Words = ()) -> Iterator[Found]:
    """The teams with two or more hand-offs, most of them silent, and no shared step."""
    for journey in workspace.journeys():
        if len(journey.teams) < FEWEST:
            continue
        touching = _handoffs_by_team(journey)
        sharing = _sharing(journey)
        for team in journey.teams:
            ways = touching.get(team, [])
            bridged = sum(way.bridged for way in ways)
            if len(ways) >= FEWEST and team not in sharing and bridged / len(ways) < min_bridged and team.id not in exempt_teams:
                yield _silo(journey, team, ways, bridged)


def _handoffs_by_team(journey: Journey) -> dict[Team, list[Way]]:
    touching: dict[Team, list[Way]] = {}
    for way in journey.handoffs():
        for team in (way.source.owner, way.target.owner):
            if team:
                touching.setdefault(team, []).append(way)
    return touching


def _sharing(journey: Journey) -> set[Team]:
    """The teams that support a step of another team, or are supported in one of theirs."""
    sharing = set()
    for step in journey.steps:
        others = [team for team in step.support if team != step.owner]
        if others and step.owner:
            sharing |= {step.owner, *others}
    return sharing


def _silo(journey: Journey, team: Team, ways: list[Way], bridged: int) -> Found:
    own = [step for step in journey.steps if step.owner == team and step.counts]
    steps = "1 step" if len(own) == 1 else f"{len(own)} steps"
    message = f"team '{team.name}' works alone: {steps}, {bridged} of {len(ways)} hand-offs documented, no step shared"
    silent = [way for way in ways if not way.bridged]
    related = tuple((way.at(), f"nothing is passed: '{way.source.name}' → '{way.target.name}'") for way in silent[:4])
    return Found(own[0].given("owner"), message, team.address, "works alone", related=related, address=journey.address)
