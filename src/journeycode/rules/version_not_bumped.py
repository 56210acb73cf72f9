"""A journey or a persona that changed, and whose version did not.

Why: Maps and personas mature through versions, and people refer to them. Where the content changes under the same number, two people who
speak of 1.2.0 speak of two things.
Source: S0; FITGAP
Caution: it runs only where there is an older version to compare with (in git). The day of a review and the status are no content; keys in
another order, quotes and comments never count.

Bad:
    id: example
    version: 1.2.0                     # <- version-not-bumped: 1.2.0
    stages: [{name: Use, phase: use, steps: [Opens the bill, Pays]}]
    === before
    id: example
    version: 1.2.0
    stages: [{name: Use, phase: use, steps: [Opens the bill]}]

Good:
    id: example
    version: 1.3.0
    stages: [{name: Use, phase: use, steps: [Opens the bill, Pays]}]
    === before
    id: example
    version: 1.2.0
    stages: [{name: Use, phase: use, steps: [Opens the bill]}]

Borderline (only reviewed, and in another order):
    version: 1.2.0
    reviewed: 2026-11-21
    scenario: The price goes up.
    id: example
    === before
    id: example
    scenario: "The price goes up."
    version: 1.2.0
    reviewed: 2026-01-01

Bad (something was taken away):
    id: example
    version: 1.2.3                     # <- version-not-bumped: 1.2.3
    stages: [{name: Use, phase: use, steps: [Opens the bill]}]
    === before
    id: example
    version: 1.2.3
    stages: [{name: Use, phase: use, steps: [Opens the bill, Pays]}]

Bad (only other words):
    id: example
    version: 1.2.3                     # <- version-not-bumped: 1.2.3
    scenario: The price goes up.
    === before
    id: example
    version: 1.2.3
    scenario: The price goes down.

Borderline (a version that went down is another rule's):
    version: 1.1.0
    scenario: The price goes up.
    === before
    version: 1.2.0
    scenario: The price goes down.

Bad (a persona with a further need):
    kind: Persona
    id: nurse
    name: A nurse
    version: 2.0.1                     # <- version-not-bumped: 2.0.1
    needs: [{id: know-the-day, text: Know when it comes}, {id: be-thanked, text: Be thanked}]
    === before
    kind: Persona
    id: nurse
    name: A nurse
    version: 2.0.1
    needs: [{id: know-the-day, text: Know when it comes}]
"""

from collections.abc import Iterator

from journeycode.graph import Journey, Persona, Workspace
from journeycode.rulebook.rule import Found, rule

NO_CONTENT = frozenset({"version", "reviewed", "status"})
Versioned = Journey | Persona


@rule(family="hygiene", profile="all", severity="warning", needs="git")
def check(workspace: Workspace) -> Iterator[Found]:
    """The journeys and personas that differ from what they were, under the same version."""
    base = workspace.base
    olds: tuple[Versioned, ...] = (*base.all_journeys(), *base.all_personas()) if base else ()
    before = {thing.address: thing for thing in olds}
    things: tuple[Versioned, ...] = (*workspace.journeys(), *workspace.personas())
    for thing in things:
        old = before.get(thing.address)
        if old is None or old.model.version != thing.model.version or _content(old) == _content(thing):
            continue
        message = f"{thing.noun} '{thing.name}' changed, and its version is still {thing.model.version}"
        yield Found(thing.at("version"), message, label="the same as before", hint=f"write `version: {_next(old, thing)}`")


def _content(thing: Versioned) -> dict[str, object]:
    return {name: value for name, value in thing.model if name not in NO_CONTENT}


def _next(old: Versioned, new: Versioned) -> str:
    """The next version: major where something was taken away, minor where something was added or moved, else a patch."""
    major, minor, patch = (int(part) for part in old.model.version.partition("-")[0].partition("+")[0].split("."))
    was, now = _parts(old), _parts(new)
    if set(was) - set(now):
        return f"{major + 1}.0.0"
    return f"{major}.{minor + 1}.0" if was != now else f"{major}.{minor}.{patch + 1}"


def _parts(thing: Versioned) -> list[str]:
    """What others may refer to, in order: stages, steps and personas, or needs."""
    if isinstance(thing, Persona):
        return [need.id for need in thing.needs]
    parts = [part.address for stage in thing.stages for part in (stage, *stage.steps)]
    return [*parts, *(persona.address for persona in thing.personas)]
