"""A promise that gets lost between the team that makes it and the team that has to keep it.

Why: The discount that sales promised never made it to the invoice. Who has to keep a promise must know of it, and where one team hands
over to another it is known only if it is passed on.
Source: S4; MEWAYZ; OURS
Caution: a promise survives a hand-off that carries it, one to or from a team that the promising team supports, and one between steps that
share a system. Lost on every way it is a warning, on some ways it is only a note.

Bad:
    stages:
      - name: Buy
        phase: commit
        owner: sales
        steps:
          - name: Signs
            promises: [{id: five-days, text: Installed within five days}]
            handoff: {carries: [address]}
            next: [waits]                                 # <- promise-lost-at-handoff
      - {name: Set up, phase: start, owner: field, steps: [{name: Waits, keeps: [five-days]}]}

Good:
    stages:
      - name: Buy
        phase: commit
        owner: sales
        steps:
          - name: Signs
            promises: [{id: five-days, text: Installed within five days}]
            handoff: {carries: [address, five-days]}
      - {name: Set up, phase: start, owner: field, steps: [{name: Waits, keeps: [five-days]}]}

Borderline (a system that both teams read):
    stages:
      - name: Buy
        phase: commit
        owner: sales
        steps:
          - name: Signs
            touchpoints: [{channel: website, systems: [crm]}]
            promises: [{id: five-days, text: Installed within five days}]
      - {name: Set up, phase: start, owner: field, steps: [{name: Waits, touchpoints: [{channel: sms, systems: [crm]}], keeps: [five-days]}]}

Borderline (lost on one way of two):
    stages:
      - name: Buy
        phase: commit
        owner: sales
        steps:
          - name: Signs
            promises: [{id: five-days, text: Installed within five days}]
            next:
              - {to: waits, handoff: {carries: [five-days]}}
              - {to: asks}                                # <- promise-lost-at-handoff: asks
      - {name: Set up, phase: start, owner: field, steps: [Asks, {name: Waits, keeps: [five-days]}]}

Bad (at five hand-offs in a row):
    stages:
      - name: Buy
        phase: commit
        owner: sales
        steps: [{name: Signs, promises: [{id: five-days, text: Installed within five days}]}]     # <- promise-lost-at-handoff
      - {name: Wait, phase: receive, owner: digital, steps: [Reads the message]}
      - {name: Ask, phase: receive, owner: care, steps: [Asks when]}
      - {name: Pay, phase: receive, owner: billing, steps: [Pays]}
      - {name: Receive, phase: receive, owner: partner, steps: [Gets the box]}
      - {name: Set up, phase: start, owner: field, steps: [{name: Sees the engineer, keeps: [five-days]}]}

Bad (at three of them):
    stages:
      - name: Buy
        phase: commit
        owner: sales
        steps: [{name: Signs, promises: [{id: five-days, text: Installed within five days}]}]     # <- promise-lost-at-handoff
      - {name: Wait, phase: receive, owner: digital, steps: [Reads the message]}
      - {name: Ask, phase: receive, owner: care, steps: [Asks when]}
      - {name: Set up, phase: start, owner: field, steps: [{name: Sees the engineer, keeps: [five-days]}]}

Bad (lost on the short way):
    stages:
      - name: Buy
        phase: commit
        owner: sales
        steps:
          - name: Signs
            promises: [{id: five-days, text: Installed within five days}]
            next: [asks, waits]                               # <- promise-lost-at-handoff: waits
          - {name: Asks, next: [{to: waits, handoff: {carries: [five-days]}}]}
      - {name: Set up, phase: start, owner: field, steps: [{name: Waits, keeps: [five-days]}]}
"""

from collections.abc import Iterator
from itertools import pairwise

from journeycode.finding import Severity
from journeycode.graph import Journey, Promise, Step, Way, Workspace
from journeycode.graph.cheapest import cheapest
from journeycode.graph.organisation import is_known
from journeycode.model.nearest import listed
from journeycode.rulebook.rule import Found, rule

# Each promise costs a walk through all of its journey: of very many in a very long one, the first are followed.
MOST_STEPS = 500_000


@rule(
    family="promise",
    profile="recommended",
    severity="warning",
    hint="add the promise to what the hand-off carries: `handoff: {carries: [...]}`",
)
def check(workspace: Workspace) -> Iterator[Found]:
    """The promises that reach the step that keeps or breaks them only through hand-offs that do not carry them."""
    for journey in workspace.journeys():
        met: dict[Promise, list[Step]] = {}
        for step in journey.steps:
            for promise in (*step.keeps, *step.breaks):
                met.setdefault(promise, []).append(step)
        if met:
            made = [(step, promise) for step in journey.steps for promise in step.sets if promise in met]
            for step, promise in made[: max(1, MOST_STEPS // (len(journey.steps) + len(journey.ways)))]:
                yield from _lost(journey, step, promise, met[promise])


def _lost(journey: Journey, start: Step, promise: Promise, met: list[Step]) -> Iterator[Found]:
    losing = {(way.source, way.target): way for way in journey.handoffs() if not is_known(way, promise, start.owner)}
    ends = set(met) & journey.walk.after(start) if losing else set()
    if not ends:
        return
    path = cheapest(start, journey.walk.following, lambda step: step in ends, lambda source, target: (source, target) in losing)
    lost = [losing[pair] for pair in pairwise(path) if pair in losing]
    if lost:
        yield _found(start, promise, path[-1], lost, on_every_way=True)
        return
    after, before = journey.walk.after(start) | {start}, journey.walk.before(*ends) | ends
    some = [way for way in losing.values() if way.source in after and way.target in before and way.source not in ends]
    if some:
        yield _found(start, promise, path[-1], some, on_every_way=False)


def _found(start: Step, promise: Promise, end: Step, lost: list[Way], *, on_every_way: bool) -> Found:
    seams = "hand-off" if len(lost) == 1 else "hand-offs"
    where = listed((f"'{way.source.name}' → '{way.target.name}'" for way in lost), "and", most=3)
    which = "gets lost at" if on_every_way else "gets lost on some ways, at"
    message = f"the promise '{promise.name}' {which} {len(lost)} {seams} before '{end.name}': {where}"
    related = [(start.mention("promises", promise), "promised here"), (end.at(), "here it has to be known")]
    related += [(way.at(), "it is not passed on here either") for way in lost[1:4]]
    severity: Severity | None = None if on_every_way else "info"
    return Found(
        lost[0].at(),
        message,
        promise.address,
        "the promise is not passed on",
        severity=severity,
        related=tuple(related),
        address=start.address,
    )
