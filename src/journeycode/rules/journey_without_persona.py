"""A journey that does not say whose it is.

Why: A map without a persona is nobody's journey: it shows the organisation's process with a smiley on it. The map is where a
persona begins to matter.
Source: S1; SMAPLY-M; NNG-JM
Caution: in a draft it is a warning.

Bad:
    status: review
    name: Returning a parcel         # <- journey-without-persona: Returning a parcel
    id: returns
    apiVersion: journeycode/v1
    kind: Journey
    owner: lead
    stages:
      - {name: Return, phase: resolve, owner: care, steps: [Sends it back]}

Good:
    status: review
    personas: [alex]
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.rule import Found, by_status, rule


@rule(
    family="persona",
    profile="core",
    severity="error",
    hint="add `personas: [...]` with the persona whose way this is; `journeycode new persona` writes one",
)
def check(workspace: Workspace) -> Iterator[Found]:
    """The journeys that name no persona."""
    for journey in workspace.journeys():
        if not journey.model.personas:
            severity = by_status(journey.model.status, "warning", "error", "error")
            yield Found(
                journey.at("personas"), f"journey '{journey.name}' names no persona", label="whose journey is this?", severity=severity
            )
