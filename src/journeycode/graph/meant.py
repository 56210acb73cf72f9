"""What a selector means to whoever asks: all that it covers, or the steps that it stands for."""

from collections.abc import Iterable

from journeycode.graph.journey import Journey
from journeycode.graph.selectors import everything, select
from journeycode.graph.stage import Stage
from journeycode.graph.step import Step
from journeycode.graph.thing import Thing
from journeycode.graph.things import Team
from journeycode.graph.workspace import Workspace
from journeycode.model.part import Part


def covered(workspace: Workspace, things: Iterable[Thing]) -> frozenset[str]:
    """The addresses of some things and of all that stands in them: a journey covers its stages, its steps and what they define."""
    chosen = tuple(things)
    addresses = {thing.address for thing in chosen}
    addresses |= {part.address for thing in chosen for part in _parts(thing)}
    routes: dict[int, set[tuple[str | int, ...]]] = {}
    for thing in chosen:
        if thing.document is not None:
            routes.setdefault(id(thing.document), set()).add(thing.route)
    for document in workspace.reading.documents:
        around = routes.get(id(document), set())
        for definition in document.definitions if around else ():
            if any(definition.route[:depth] in around for depth in range(len(definition.route) + 1)):
                model = document.model_at(definition.route)
                inner = workspace.handle(document, definition.route, model) if isinstance(model, Part) else None
                addresses |= {inner.address} if inner else set()
    return frozenset(addresses)


def steps_meant(workspace: Workspace, selector: str) -> frozenset[Step]:
    """The steps that a selector stands for: of a team's address the steps it owns, of a journey's or a stage's the steps in it.

    A filter such as `owner:billing` means steps alone: that a team owns a journey does not make it own each step. Raises Trouble
    for a selector that cannot be read.
    """
    found: set[Step] = set()
    things = everything(workspace)
    by_address = {thing.address: thing for thing in things}
    for part in map(str.strip, selector.split(",")):
        thing = by_address.get(part) or by_address.get(f"journey:{part}")
        if isinstance(thing, Team):
            found |= {step for step in things if isinstance(step, Step) and step.owner == thing}
        elif isinstance(thing, Journey | Stage):
            found |= set(thing.steps)
        else:
            found |= {step for step in select(workspace, part) if isinstance(step, Step)}
    return frozenset(found)


def _parts(thing: Thing) -> tuple[Thing, ...]:
    if isinstance(thing, Journey):
        return (*thing.stages, *thing.steps)
    return thing.steps if isinstance(thing, Stage) else ()
