"""A persona that nobody has looked at for too long.

Why: Customers change, and a persona from years ago describes people who are no longer there. Teams that do it well look at theirs every
one to four years, many each quarter.
Source: NNG-P; S0
Caution: `review_every` on the persona goes before `max_age`. `--today` fixes the day, so that a run can be repeated.

Options:
    max_age: how long after its last review a persona is up to date.

Bad:
    kind: Persona
    id: nurse
    name: A nurse
    reviewed: 2021-05-01               # <- stale-persona: 2021-05-01

Bad (never reviewed):
    kind: Persona
    id: nurse
    name: A nurse                      # <- stale-persona: A nurse

Good:
    kind: Persona
    id: nurse
    name: A nurse
    reviewed: 2026-04-01

Borderline (730 days):
    kind: Persona
    id: nurse
    name: A nurse
    reviewed: 2024-11-21

Borderline (731 days):
    kind: Persona
    id: nurse
    name: A nurse
    reviewed: 2024-11-20               # <- stale-persona

Borderline (its own rhythm):
    kind: Persona
    id: nurse
    name: A nurse
    reviewed: 2026-01-01               # <- stale-persona
    review_every: 3 months
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.options import Days
from journeycode.rulebook.rule import Found, rule


@rule(
    family="persona",
    profile="recommended",
    severity="warning",
    hint="look at it with people who meet customers, then write the day under `reviewed:`",
    dated=True,
)
def check(workspace: Workspace, *, max_age: Days = 730.0) -> Iterator[Found]:
    """The personas whose last review is older than they allow, or unknown."""
    for persona in workspace.personas():
        model = persona.model
        limit = model.review_every.days if model.review_every else max_age
        if model.reviewed is None:
            yield Found(persona.at("reviewed"), f"persona '{persona.name}' does not say when it was last reviewed", label="never reviewed")
        elif (age := (workspace.today - model.reviewed).days) > limit:
            yield Found(
                persona.at("reviewed"),
                f"persona '{persona.name}' was last reviewed {age} days ago (limit {limit:.0f})",
                label=f"{age} days ago",
            )
