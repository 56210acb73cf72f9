"""A step that needs to know something, and nothing sees to it that it does.

Why: Each touchpoint should be fully informed: who speaks to a customer needs the history, the requirements, and what can be delivered.
What was said is lost where one team hands over to another and does not pass it on.
Source: S4; OURS
Caution: only steps that say `requires` are looked at. Something is known where it was collected, confirmed or produced on every way that
leads there, and was carried at each hand-off on it, or both teams read the same system.

Bad:
    stages:
      - name: Buy
        phase: commit
        owner: sales
        steps: [{name: Signs, collects: [address, slot], handoff: {carries: [address]}}]
      - name: Set up
        phase: start
        owner: field
        steps:
          - {name: Opens the door, requires: [address, slot]}        # <- uninformed-touchpoint: slot

Good:
    stages:
      - name: Buy
        phase: commit
        owner: sales
        steps: [{name: Signs, collects: [address, slot], handoff: {carries: [address, slot]}}]
      - {name: Set up, phase: start, owner: field, steps: [{name: Opens the door, requires: [address, slot]}]}

Borderline (known on one way only):
    - {name: Calls, next: [signs-online, {to: signs-on-paper, when: No computer}]}
    - {name: Signs online, collects: [address], next: [opens-the-door]}
    - {name: Signs on paper, next: [opens-the-door]}
    - {name: Opens the door, requires: [address]}                    # <- uninformed-touchpoint: address

Borderline (a system that both teams read):
    stages:
      - name: Buy
        phase: commit
        owner: sales
        steps: [{name: Signs, collects: [slot], touchpoints: [{channel: website, systems: [crm]}]}]
      - name: Set up
        phase: start
        owner: field
        steps: [{name: Opens the door, requires: [slot], touchpoints: [{channel: home-visit, systems: [crm]}]}]
"""

from collections import deque
from collections.abc import Iterator

from journeycode.graph import Journey, Step, Way, Workspace
from journeycode.rulebook.rule import Found, rule


@rule(
    family="information", profile="all", severity="warning",
    hint="let it be collected before, and carried at each hand-off: `handoff: {carries: […]}`; or name the system that both teams read",
)  # fmt: skip
def check(workspace: Workspace) -> Iterator[Found]:
    """What steps require and what is not known there, on every way from a start."""
    for journey in workspace.journeys():
        requiring = [step for step in journey.steps if step.model.requires]
        if not requiring or "next" in journey.lost:
            continue
        known = _known(journey, {item for step in requiring for item in step.model.requires})
        for step in requiring:
            for index, item in enumerate(step.model.requires):
                if step in known and item not in known[step]:
                    message = f"'{step.name}' needs '{item}', and not every way that leads there brings it"
                    yield Found(step.at("requires", index), message, item, "how does it get here?")


def _known(journey: Journey, items: set[str]) -> dict[Step, frozenset[str]]:
    """What is known at each reachable step: the intersection over all ways that lead to it (a forward must-analysis).

    Knowledge only ever shrinks, so each step is looked at again at most once for each item.
    """
    starts = journey.walk.starts
    known: dict[Step, frozenset[str]] = {step: frozenset() for step in starts}
    waiting = deque(starts)
    while waiting:
        step = waiting.popleft()
        model = step.model
        out = known[step] | (items & {*model.collects, *model.confirms, *model.produces})
        for way in step.ways:
            arriving = _arriving(way, out)
            before = known.get(way.target)
            now = arriving if before is None else before & arriving
            if now != before:
                known[way.target] = now
                waiting.append(way.target)
    return known


def _arriving(way: Way, out: frozenset[str]) -> frozenset[str]:
    """What of it gets over a way: all of it within a team or a system that both read, else what is carried."""
    if not way.changes_owner or way.source.systems & way.target.systems:
        return out
    return out & frozenset(way.carries)
