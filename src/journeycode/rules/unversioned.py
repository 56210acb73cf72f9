"""A journey or a persona that others may rely on, and that has no version.

Why: Maps and personas mature through versions, and people refer to them: this is the persona we built for, that was the journey before
the change.
Source: S0; FITGAP
Caution: drafts need none.

Bad:
    status: approved
    name: Returning a parcel           # <- unversioned: Returning a parcel

Good:
    status: approved
    version: 1.0.0

Borderline (a draft):
    status: draft

Borderline (a persona):
    kind: Persona
    id: nurse
    name: A nurse                      # <- unversioned
    status: review
"""

from collections.abc import Iterator

from journeycode.graph import Journey, Persona, Workspace
from journeycode.rulebook import fixes
from journeycode.rulebook.rule import Found, rule

RELIED_ON = frozenset({"review", "approved"})


@rule(family="hygiene", profile="recommended", severity="warning", hint="write `version: 1.0.0`")
def check(workspace: Workspace) -> Iterator[Found]:
    """The journeys and personas in review or approved that do not write their version."""
    things: tuple[Journey | Persona, ...] = (*workspace.journeys(), *workspace.personas())
    for thing in things:
        model = thing.model
        if model.status in RELIED_ON and "version" not in model.model_fields_set:
            message = f"{thing.noun} '{thing.name}' is {'under review' if model.status == 'review' else model.status} and has no version"
            yield Found(thing.at("version"), message, label="which version?", fix=fixes.field(thing, "version", "1.0.0"))
