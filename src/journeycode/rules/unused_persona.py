"""A persona that appears in no journey.

Why: A persona on a poster changes nothing; one in a journey does. 79 % of teams struggle to use personas at all.
Source: S0
Caution: a persona that is no longer needed is `status: retired`. While a file of the workspace cannot be read, nothing is said.

Bad:
    apiVersion: journeycode/v1
    kind: Persona
    id: gamer
    name: Gamer                # <- unused-persona: Gamer
    ---
    personas: [alex]

Good:
    apiVersion: journeycode/v1
    kind: Persona
    id: gamer
    name: Gamer
    ---
    personas: [gamer]

Borderline (retired):
    apiVersion: journeycode/v1
    kind: Persona
    id: gamer
    name: Gamer
    status: retired
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.rule import Found, rule


@rule(
    family="persona", profile="core", severity="warning", needs="workspace",
    hint="name it under `personas` of the journeys it lives, or say `status: retired`",
)  # fmt: skip
def check(workspace: Workspace) -> Iterator[Found]:
    """The personas that no journey names."""
    for persona in () if workspace.uses.is_partial else workspace.personas():
        if persona.id not in workspace.uses.named_personas:
            yield Found(persona.at(), f"persona '{persona.name}' appears in no journey", label="in no journey")
