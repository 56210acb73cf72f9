"""A part of a journey that is a part of none.

Why: Parts are looked after when they are seen from the whole: each has to be good, and to fit. One that nothing leads to is a map that
somebody made and nobody uses.
Source: S4; SMAPLY-H
Caution: a part that ends by receiving what was bought is a funnel and stands alone. One that says where it starts and ends, and whose
it is, may serve by itself: it is only a note.

Bad:
    scope: part
    name: Getting help                 # <- orphan-sub-journey: Getting help
    stages: [{name: Get help, phase: resolve, steps: [Calls]}]

Good:
    name: The whole way
    stages: [{name: Get help, phase: resolve, steps: [{name: Calls, journey: help}]}]
    ---
    kind: Journey
    id: help
    name: Getting help
    scope: part
    stages: [{name: Get help, phase: resolve, steps: [Asks]}]

Borderline (a funnel):
    scope: part
    stages: [{name: Buy, phase: commit, steps: [Pays]}]
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.rule import Found, rule


@rule(
    family="structure", profile="recommended", severity="warning", needs="workspace",
    hint="name it under `journey:` of the step at which it happens, or under `continues_in` of the journey that leads into it",
)  # fmt: skip
def check(workspace: Workspace) -> Iterator[Found]:
    """The parts that are no funnels, nested by no step and continued in by no journey."""
    for journey in () if workspace.uses.is_partial else workspace.journeys(scope="part"):
        if journey.nested_at or journey in workspace.uses.continued or journey.is_funnel:
            continue
        alone = journey.model.starts and journey.model.ends and journey.model.personas
        message = f"the part '{journey.name}' is used by no journey"
        yield Found(journey.at(), message, label="a part of what?", severity="info" if alone else None)
