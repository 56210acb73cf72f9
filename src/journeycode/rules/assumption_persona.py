"""An approved journey that rests on a persona nobody has met.

Why: An assumed persona helps a team to agree on what it believes; it is no research. What is approved is used to decide, and should rest
on people who were asked or watched.
Source: NNG-P
Caution: while discovering, set the rule to info.

Bad:
    status: approved
    personas: [guess]                  # <- assumption-persona: guess
    ---
    kind: Persona
    id: guess
    name: Somebody young
    basis: assumed

Bad (asked, but nothing says when or whom):
    status: approved
    personas: [asked]                  # <- assumption-persona
    ---
    kind: Persona
    id: asked
    name: Somebody young
    basis: interviewed

Good:
    status: approved
    personas: [asked]
    ---
    kind: Persona
    id: asked
    name: Somebody young
    basis: interviewed
    evidence: [interviews]

Borderline (not yet approved):
    status: review
    personas: [guess]
    ---
    kind: Persona
    id: guess
    name: Somebody young
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.model.words import unpinned
from journeycode.rulebook.rule import Found, rule


@rule(
    family="persona", profile="recommended", severity="warning", needs="workspace",
    hint="talk to some of them, then say `basis: interviewed` or `measured` and name the evidence on the persona",
)  # fmt: skip
def check(workspace: Workspace) -> Iterator[Found]:
    """The personas of approved journeys that are assumed, or have no evidence."""
    for journey in workspace.journeys():
        if journey.model.status != "approved":
            continue
        places = {unpinned(written): index for index, written in enumerate(journey.model.personas)}
        for persona in journey.personas:
            assumed = persona.model.basis == "assumed"
            if assumed or not persona.model.evidence:
                how = "is assumed" if assumed else "has no evidence"
                message = f"the approved journey '{journey.name}' rests on persona '{persona.name}', who {how}"
                related = ((persona.at("basis") if assumed else persona.at(), how),)
                yield Found(journey.at("personas", places[persona.id]), message, persona.address, how, related=related)
