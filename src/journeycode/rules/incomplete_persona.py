"""A persona that is not yet anybody: without goals, needs, pains or circumstances.

Why: Journey mapping needs a complete persona. Age, job and a photograph say nothing about what somebody wants from us and what gets in
the way; goals, needs, pains, circumstances and how we know them do.
Source: S1; NNG-P
Caution: `jobs` count for `pains`. Set `required_fields` to what your personas must have.

Options:
    required_fields: the fields that a persona must fill.

Bad:
    kind: Persona
    id: nurse
    name: A nurse, 34                  # <- incomplete-persona: A nurse, 34
    goals: [Get home on time]

Good:
    kind: Persona
    id: nurse
    name: A nurse on nights
    context: Works nights, decides on the way home.
    goals: [Get home on time]
    needs: [Know when the parcel comes]
    pains: [Being woken by the bell]
    evidence: [interviews]

Borderline (jobs to be done in place of pains):
    kind: Persona
    id: nurse
    name: A nurse on nights
    context: Works nights.
    goals: [Get home on time]
    needs: [Know when the parcel comes]
    jobs: [Keep the household going]
    evidence: assumed
"""

from collections.abc import Iterator

from journeycode.graph import Persona, Workspace
from journeycode.model.nearest import listed
from journeycode.rulebook.options import Words
from journeycode.rulebook.rule import Found, rule


@rule(family="persona", profile="recommended", severity="warning", hint="ask the people it stands for, and write down what they say")
def check(workspace: Workspace, *, required_fields: Words = ("goals", "needs", "pains", "context", "evidence")) -> Iterator[Found]:
    """The personas in which some of the required fields are empty."""
    for persona in workspace.personas():
        missing = [field for field in required_fields if not _is_filled(persona, field)]
        if missing:
            message = f"persona '{persona.name}' lacks {listed(missing, 'and')}"
            yield Found(persona.at(), message, label=f"{len(missing)} of {len(required_fields)} are missing")


def _is_filled(persona: Persona, field: str) -> bool:
    instead = {"pains": persona.model.jobs}.get(field, ())
    return bool(getattr(persona.model, field, None) or instead)
