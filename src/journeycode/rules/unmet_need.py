"""A need of a persona that no step answers.

Why: Needs are why customers come. Looking from end to end for where each is met, and where it is not, is what journeys are for.
Source: S1; S3
Caution: a step names the needs that it meets under `answers`. For a need of low priority it is only a note.

Bad:
    personas: [nurse]
    ---
    kind: Persona
    id: nurse
    name: A nurse
    needs:
      - {id: know-the-day, text: Know when the parcel comes}       # <- unmet-need: Know when the parcel comes

Good:
    personas: [nurse]
    stages:
      - name: Receive
        phase: receive
        steps: [{name: Reads the message, answers: [know-the-day]}]
    ---
    kind: Persona
    id: nurse
    name: A nurse
    needs: [{id: know-the-day, text: Know when the parcel comes}]

Borderline (where the persona is in no journey, that is said once):
    kind: Persona
    id: nurse
    name: A nurse
    needs: [{id: know-the-day, text: Know when the parcel comes}]

Bad (one that matters little):
    personas: [nurse]
    ---
    kind: Persona
    id: nurse
    name: A nurse
    needs:
      - {id: know-the-day, text: Know when the parcel comes, priority: low}       # <- unmet-need: Know when the parcel comes
      - {id: be-thanked, text: Be thanked, priority: high}                        # <- unmet-need: Be thanked
"""

from collections.abc import Iterator

from journeycode.finding import Severity
from journeycode.graph import Thing, Workspace
from journeycode.rulebook.rule import Found, rule


@rule(
    family="persona", profile="recommended", severity="warning", needs="workspace",
    hint="name it under `answers:` of the step that meets it; where none does, that is an opportunity",
)  # fmt: skip
def check(workspace: Workspace) -> Iterator[Found]:
    """The needs of personas that no step of the journeys they live answers."""
    answered: dict[Thing, set[Thing]] = {}
    for journey in workspace.journeys():
        named = {thing for step in journey.steps if step.model.answers for thing in step.answers}
        for persona in {*journey.personas, *(persona for step in journey.steps if step.says_who for persona in step.who)}:
            answered.setdefault(persona, set()).update(named)
    for persona in () if workspace.uses.is_partial else workspace.personas():
        for need in persona.needs:
            if need not in answered.get(persona, set()):
                message = f"the need '{need.text}' of persona '{persona.name}' is answered by no step"
                severity: Severity | None = "info" if need.model.priority == "low" else None
                yield Found(
                    need.at(),
                    message,
                    persona.address,
                    "who answers this?",
                    severity=severity,
                    unless=(("unused-persona", persona.address),),
                )
