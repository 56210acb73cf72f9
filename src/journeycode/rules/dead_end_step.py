"""A step that leads nowhere and is not marked as an end.

Why: Every journey that is begun must be able to come to an end, a good one or an exit. Where it cannot, the map does not say what
becomes of the customer, and usually nobody knows.
Source: BPMNLINT
Caution: where customers drop out, say so with `kind: exit`. The last step is an end without saying so.

Bad:
    - Asks for a refund
    - {name: Complains, next: []}     # <- dead-end-step: Complains
    - Gets the refund

Bad (a circle that nobody leaves):
    - Calls
    - Listens to the menu             # <- dead-end-step: Listens to the menu
    - {name: Is put on hold, next: [listens-to-the-menu]}

Good:
    - name: Asks for a refund
      next: [complains, gets-the-refund]
    - {name: Complains, kind: exit}
    - Gets the refund

Borderline (a circle with a way out):
    - Listens to the menu
    - {name: Is put on hold, next: [listens-to-the-menu, hangs-up]}
    - {name: Hangs up, kind: exit}

Bad (a step that only leads to itself):
    - Calls
    - {name: Waits, next: [waits]}        # <- dead-end-step: Waits
"""

from collections.abc import Iterator

from journeycode.finding import Fix
from journeycode.graph import Journey, Step, Workspace
from journeycode.model.nearest import listed
from journeycode.rulebook import fixes
from journeycode.rulebook.rule import Found, rule

NO_WAYS_ON = frozenset({"end", "exit", "anytime"})


@rule(
    family="structure", profile="core", severity="error",
    hint="say what happens then in `next`, or mark it: `kind: end` where the journey is over, `kind: exit` where customers give up",
)  # fmt: skip
def check(workspace: Workspace) -> Iterator[Found]:
    """The steps without a way on that are no ends, and the circles without a way out."""
    for journey in workspace.journeys():
        last = journey.walk.ends[-1:]
        for step in journey.steps:
            if not step.model.next and step.kind not in NO_WAYS_ON and not step.ways and step not in last:
                yield Found(step.at(), f"step '{step.name}' leads nowhere and is not marked as an end", label="no way on", fix=_end(step))
        yield from _circles(journey)


def _end(step: Step) -> Fix | None:
    """In the last stage a step without a way on is an end."""
    return fixes.field(step, "kind", "end") if step.stage is step.journey.stages[-1] else None


def _circles(journey: Journey) -> Iterator[Found]:
    """Reachable circles from which no end or exit can be reached; what leads into one is their consequence."""
    stuck = journey.expanded.stuck()
    if not stuck or "next" in journey.lost:
        return
    for circle in journey.expanded.sinks():
        own = [step for step in circle if step.journey is journey and step in stuck and step.ways]
        if own:
            message = (
                f"step '{own[0].name}' never comes to an end: its ways only lead round"
                if len(own) > 1
                else f"step '{own[0].name}' only leads to itself"
            )
            names = listed((f"'{step.name}'" for step in own), "and", most=5)
            related = tuple((step.at(), "and this step") for step in own[1:6])
            hint = f"give {names} a way out: a `next` that leads to an end or an exit"
            yield Found(
                own[0].at(), message, label="no way out", hint=hint, related=related, unless=(("inescapable-loop", own[0].address),)
            )
