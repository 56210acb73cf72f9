"""A persona whom no journey shows after the purchase.

Why: Calling every map a part of a journey would be a way around the question of what comes after. Somebody has to see each persona once
they have bought.
Source: S0; S3
Caution: personas who will never buy are tagged `prospect`, and passed over. While a stage has no phase, nothing is said.

Bad:
    kind: Persona
    id: nurse
    name: A nurse                      # <- persona-lifecycle-gap: A nurse
    ---
    scope: part
    personas: [nurse]
    stages: [{name: Buy, phase: commit, steps: [Pays]}]

Good:
    kind: Persona
    id: nurse
    name: A nurse
    ---
    personas: [nurse]
    stages: [{name: Buy, phase: commit, steps: [Pays]}, {name: Use, phase: use, steps: [Wears it]}]

Borderline (a prospect):
    kind: Persona
    id: nurse
    name: A nurse
    tags: [prospect]
    ---
    scope: part
    personas: [nurse]
    stages: [{name: Buy, phase: commit, steps: [Pays]}]
"""

from collections.abc import Iterator

from journeycode.graph import Journey, Persona, Workspace
from journeycode.model.lifecycle import PHASES
from journeycode.rulebook.rule import Found, rule


@rule(
    family="lifecycle", profile="all", severity="warning", needs="workspace",
    hint="show what this persona lives through after the purchase: name it in a journey that goes on, or map one",
)  # fmt: skip
def check(workspace: Workspace) -> Iterator[Found]:
    """The personas whose journeys, taken together, have no phase after the purchase."""
    lived: dict[Persona, list[Journey]] = {}
    for journey in workspace.journeys():
        for persona in journey.personas:
            lived.setdefault(persona, []).append(journey)
    for persona in workspace.personas():
        journeys = lived.get(persona, [])
        if (
            not journeys
            or "prospect" in persona.model.tags
            or any(None in part.stage_phases for journey in journeys for part in journey.parts)
        ):
            continue
        if not any(PHASES[phase].side == "post" for journey in journeys for phase in journey.phases()):
            related = tuple((journey.at(), "appears here, and it ends before") for journey in journeys[:4])
            unless = tuple(("ends-at-purchase", journey.address) for journey in journeys)
            message = f"no journey shows persona '{persona.name}' after the purchase"
            yield Found(persona.at(), message, label="and then?", related=related, unless=unless)
