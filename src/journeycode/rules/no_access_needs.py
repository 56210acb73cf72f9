"""A workspace in which no persona has anything that makes it hard to take part.

Why: A service must work for everybody. Where no persona hears badly, reads slowly, speaks another language or has a hand full of
shopping, nobody asks whether they get through.
Source: GOV; NBS
Caution: what research did not find counts as said: `access_needs: [{type: none found in research}]`.

Options:
    min_share: the share of personas that must say something of it; any one is enough at 0%.

Bad:
    kind: Persona
    id: one
    name: One                          # <- no-access-needs: One
    ---
    kind: Persona
    id: two
    name: Two
    ---
    personas: [one, two]

Good:
    kind: Persona
    id: one
    name: One
    ---
    kind: Persona
    id: two
    name: Two
    access_needs: [{type: hearing, kind: permanent}]
    ---
    personas: [one, two]

Borderline (one persona is too few to judge):
    kind: Persona
    id: one
    name: One
    ---
    personas: [one]

Bad (two of five, where half of them is asked for):
    kind: Workspace
    lint: {options: {no-access-needs: {min_share: 50%}}}
    ---
    kind: Persona
    items:
      - {id: ada, name: Ada, access_needs: [{type: hearing, kind: permanent}]}
      - {id: ben, name: Ben, access_needs: [{type: hearing, kind: permanent}]}
      - {id: cem, name: Cem}                 # <- no-access-needs: Cem
      - {id: dan, name: Dan}
      - {id: eva, name: Eva}
    ---
    personas: [ada, ben, cem, dan, eva]

Borderline (half of them, where half is asked for):
    kind: Workspace
    lint: {options: {no-access-needs: {min_share: 50%}}}
    ---
    kind: Persona
    items:
      - {id: ada, name: Ada, access_needs: [{type: hearing, kind: permanent}]}
      - {id: ben, name: Ben}
    ---
    personas: [ada, ben]
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.options import Share
from journeycode.rulebook.rule import Found, rule

FEWEST = 2


@rule(
    family="persona", profile="recommended", severity="warning", needs="workspace",
    hint="ask who finds it hard to take part, permanently, for a time or in a situation, and add `access_needs:` to a persona",
)  # fmt: skip
def check(workspace: Workspace, *, min_share: Share = 0.0) -> Iterator[Found]:
    """Two or more personas, none of which (or too few) has an access need."""
    personas = workspace.personas()
    having = sum(bool(persona.model.access_needs) for persona in personas)
    if len(personas) >= FEWEST and (not having or having / len(personas) < min_share):
        message = f"{having or 'none'} of {len(personas)} personas {'has' if having < 2 else 'have'} an access need"
        without = [persona for persona in personas if not persona.model.access_needs]
        related = tuple((persona.at(), "no access need here either") for persona in without[1:4])
        yield Found(without[0].at(), message, label="no access need", related=related, address="workspace")
