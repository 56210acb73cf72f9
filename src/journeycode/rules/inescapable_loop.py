"""A circle of steps that nobody gets out of.

Why: Customers who are caught in a circle, between the menu and the queue or between two departments, never get what they came for. A
circle needs a way out, or an end in it.
Source: S4; OURS
Caution: a subscription goes round in use, but it needs a way to leave or to renew: that is the point.

Bad:
    - Calls
    - Listens to the menu             # <- inescapable-loop: Listens to the menu
    - {name: Is put on hold, next: [listens-to-the-menu]}

Bad (a step that leads only to itself):
    - {name: Waits, next: [waits]}    # <- inescapable-loop

Good:
    - Calls
    - Listens to the menu
    - {name: Is put on hold, next: [listens-to-the-menu, speaks-to-somebody]}
    - Speaks to somebody

Borderline (an end within the circle):
    - Uses it
    - {name: Renews, kind: end, next: [uses-it]}
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.rule import Found, rule


@rule(
    family="structure",
    profile="recommended",
    severity="error",
    hint="give it a way out: a `next` that leads to an end, an exit, or to somebody who helps",
)
def check(workspace: Workspace) -> Iterator[Found]:
    """The circles of a journey without a way out of them and without an end or an exit in them."""
    for journey in workspace.journeys():
        loops = journey.walk.loops()
        if not loops or "next" in journey.lost:
            continue
        over = {*journey.walk.ends, *journey.walk.exits}
        for loop in loops:
            inside = set(loop)
            if not inside & over and all(way.target in inside for step in loop for way in step.ways):
                names = [f"'{step.name}'" for step in loop]
                circle = " → ".join([*names[:5], *("…" for _ in names[5:6]), names[0]])
                related = tuple((step.at(), "in the same circle") for step in loop[1:5])
                yield Found(loop[0].at(), f"the circle {circle} has no way out", label="no way out", related=related)
