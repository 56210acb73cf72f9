"""A piece of information that customers are asked for twice.

Why: Nothing tells customers more plainly that nobody listens than being asked again. More than half of them report it.
Source: CEB; CXTODAY
Caution: to check what is known, say `confirms`. A security question is a check.

Bad:
    - {name: Orders, collects: [address]}
    - name: Opens the door
      collects: [name, address]        # <- repeated-information: address

Good:
    - {name: Orders, collects: [address]}
    - {name: Opens the door, confirms: [address]}

Borderline (on two ways that never meet):
    - {name: Starts, next: [orders-online, {to: orders-by-phone, when: The site is down}]}
    - {name: Orders online, collects: [address], next: [gets-it]}
    - {name: Orders by phone, collects: [address], next: [gets-it]}
    - Gets it

Borderline (a loop to the same step):
    - {name: Types it in, collects: [address], next: [{to: types-it-in, kind: back, when: It is wrong}, gets-it]}
    - Gets it

Borderline (asked once):
    - {name: Orders, collects: [address]}
    - {name: Pays, collects: [account]}
"""

from collections.abc import Iterator

from journeycode.graph import Journey, Step, Workspace
from journeycode.rulebook.rule import Found, rule

# Of the steps that ask for one thing, so many are compared with each later one.
MOST_COMPARED = 50


@rule(
    family="information",
    profile="recommended",
    severity="warning",
    hint="pass it on (`handoff: {carries: […]}`) and only confirm it here: `confirms: [...]`",
)
def check(workspace: Workspace) -> Iterator[Found]:
    """What a step collects that another step before it has collected."""
    for journey in workspace.journeys():
        asking: dict[str, list[Step]] = {}
        for step in journey.steps:
            for item in step.model.collects:
                asking.setdefault(item, []).append(step)
        again = {item: steps for item, steps in asking.items() if len(steps) > 1}
        if again:
            yield from _repeated(journey, again)


def _repeated(journey: Journey, again: dict[str, list[Step]]) -> Iterator[Found]:
    labels: dict[Step, list[tuple[str, int]]] = {}
    for item, steps in again.items():
        for step in steps[:MOST_COMPARED]:
            labels.setdefault(step, []).append((item, step.index))
    before = journey.walk.turned().labels_after(labels)
    for item, steps in again.items():
        for step in steps:
            first = next((other for other in steps[:MOST_COMPARED] if other != step and before(step, (item, other.index))), None)
            # Of two steps that come after each other in a loop, the later one asks again.
            if first is not None and first.index < step.index and item not in step.model.confirms:
                message = f"'{item}' is asked for at '{first.name}' and again at '{step.name}'"
                related = ((first.at("collects", first.model.collects.index(item)), "asked for here"),)
                yield Found(step.at("collects", step.model.collects.index(item)), message, item, "asked for again", related=related)
