"""Journeys that contain one another in a circle.

Why: A journey that is a part of itself has no end, and no figure about it can be right. Journeys nest like chapters and sections.
Source: OURS
Caution: a journey that leads into another, and that into the first, is no nesting: say `continues_in`, which may go round.

Bad:
    id: returns
    kind: Journey
    name: Returning a parcel
    scope: part
    stages:
      - name: Return
        phase: resolve
        steps: [{name: Asks for a refund, journey: refund}]
    ---
    id: refund
    kind: Journey
    name: Getting a refund
    scope: part
    stages:
      - name: Return
        phase: resolve
        steps: [{name: Sends it back, journey: returns}]     # <- sub-journey-cycle: returns

Good:
    id: returns
    kind: Journey
    name: Returning a parcel
    scope: part
    continues_in: [refund]
    stages: [{name: Return, phase: resolve, steps: [Sends it back]}]
    ---
    id: refund
    kind: Journey
    name: Getting a refund
    scope: part
    continues_in: [returns]
    stages: [{name: Return, phase: resolve, steps: [Asks for a refund]}]

Bad (a long circle):
    id: j1
    name: Part 1
    scope: part
    stages: [{name: Return, phase: resolve, steps: [{name: Asks, journey: j2}]}]      # <- sub-journey-cycle: j2
    ---
    id: j2
    name: Part 2
    scope: part
    stages: [{name: Return, phase: resolve, steps: [{name: Asks, journey: j3}]}]
    ---
    id: j3
    name: Part 3
    scope: part
    stages: [{name: Return, phase: resolve, steps: [{name: Asks, journey: j4}]}]
    ---
    id: j4
    name: Part 4
    scope: part
    stages: [{name: Return, phase: resolve, steps: [{name: Asks, journey: j5}]}]
    ---
    id: j5
    name: Part 5
    scope: part
    stages: [{name: Return, phase: resolve, steps: [{name: Asks, journey: j6}]}]
    ---
    id: j6
    name: Part 6
    scope: part
    stages: [{name: Return, phase: resolve, steps: [{name: Asks, journey: j7}]}]
    ---
    id: j7
    name: Part 7
    scope: part
    stages: [{name: Return, phase: resolve, steps: [{name: Asks, journey: j8}]}]
    ---
    id: j8
    name: Part 8
    scope: part
    stages: [{name: Return, phase: resolve, steps: [{name: Asks, journey: j1}]}]
"""

from collections.abc import Iterator

from journeycode.graph import Journey, Step, Walk, Workspace
from journeycode.rulebook.rule import Found, rule


@rule(
    family="structure", profile="recommended", severity="error", needs="workspace",
    hint="take one of the links out, or say `continues_in` where one journey only leads into the next",
)  # fmt: skip
def check(workspace: Workspace) -> Iterator[Found]:
    """The circles in the nesting of journeys, each once."""
    nesting = [step for journey in workspace.journeys() for step in journey.steps if step.model.journey and step.within]
    if not nesting:
        return
    journeys = workspace.journeys()
    numbers = {journey: number for number, journey in enumerate(journeys)}
    ways: list[list[int]] = [[] for _ in journeys]
    for step in nesting:
        if step.within in numbers:
            ways[numbers[step.journey]].append(numbers[step.within])
    for circle in Walk(journeys, ways, (), (), ()).loops():
        links = _links(circle[0], set(circle))
        names = " → ".join([*(link.journey.id for link in links[:6]), *(["…"] if len(links) > 6 else []), circle[0].id])
        related = tuple((link.at("journey"), f"here '{link.journey.name}' contains the next") for link in links[1:5])
        yield Found(
            links[0].at("journey"),
            f"journeys nest in a circle: {names}",
            label="and so on without end",
            related=related,
            address=circle[0].address,
        )


def _links(first: Journey, circle: set[Journey]) -> list[Step]:
    """A shortest way of nesting from a journey back to itself."""
    came: dict[Journey, Step] = {}
    waiting = [first]
    for journey in waiting:
        for step in journey.steps:
            inner = step.within
            if inner in circle and inner not in came:
                came[inner] = step
                waiting.append(inner)
    links = [came[first]]
    while links[0].journey is not first:
        links.insert(0, came[links[0].journey])
    return links
