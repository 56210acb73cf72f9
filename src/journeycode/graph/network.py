"""The public graph: one `networkx.MultiDiGraph` for the whole workspace, built from the handles.

A node is an address. Its attributes: `kind` (journey, stage, step, persona, team, channel, touchpoint, backstage, promise, need,
pain, gain, metric, evidence, opportunity, source), `name`, `source` (a Source, or None for a built-in channel), and `model` (frozen).
What is defined in place without an id, and never referred to, stays an attribute of its holder's model and is no node.

Edges carry `kind`, and what else the table in docs/graph.md says: `next` has flow (forward, failure …), share (0 to 1 or None),
when, and handoff (a model or None); `lived_by` has version (the pinned major version or None).
Nodes and edges come in one order for one workspace.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

import networkx

import journeycode.graph.sources as sources
from journeycode.graph.journey import Journey
from journeycode.graph.stage import Stage
from journeycode.graph.step import Step
from journeycode.graph.thing import Thing
from journeycode.graph.things import Channel, Gain, Metric, Opportunity, Pain, Persona, Promise, Team, Touchpoint
from journeycode.model.words import pinned_major, unpinned

if TYPE_CHECKING:
    from journeycode.graph.workspace import Workspace

Edge = tuple[str | Thing, str, str | Thing, dict[str, object]]


class Source(NamedTuple):
    """Where a thing is written: the file relative to the workspace, line and column from 1."""

    file: str
    line: int
    column: int


def network(workspace: "Workspace") -> "networkx.MultiDiGraph[str]":
    """The graph of a workspace; O(things + edges)."""
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(name=workspace.name)
    builder = _Builder(workspace, graph)
    things = _things(workspace)
    for thing in things:
        builder.node(thing)
    for thing in things:
        for edge in _edges(thing):
            builder.edge(*edge)
        if isinstance(thing, Step):
            builder.works(thing)
    return graph


def _things(workspace: "Workspace") -> list[Thing]:
    """Everything that is a node by itself; built-in channels come with the first edge to them."""
    found: list[Thing] = []
    for journey in workspace.all_journeys():
        found.append(journey)
        for stage in journey.stages:
            found += [stage, *stage.steps]
    found += [*workspace.all_personas(), *workspace.teams(), *workspace.channels(), *workspace.touchpoints(), *workspace.promises()]
    found += [
        *workspace.needs(),
        *workspace.pains(),
        *workspace.gains(),
        *workspace.metrics(),
        *workspace.evidence(),
        *workspace.opportunities(),
        *workspace.sources(),
    ]
    return found


class _Builder:
    """Adds nodes and edges, and leaves out what is no node."""

    def __init__(self, workspace: "Workspace", graph: "networkx.MultiDiGraph[str]") -> None:
        self.graph = graph
        self.referred = _referred(workspace)

    def node(self, thing: Thing) -> bool:
        """Add a thing if it is a node; whether it is one."""
        if thing.address in self.graph:
            return True
        inside = bool(thing.route) and not isinstance(thing, Stage | Step)
        if inside and getattr(thing.model, "id", None) is None and thing.address not in self.referred:
            return False
        source = None
        if thing.document is not None:
            place = thing.at().place
            source = Source(thing.document.text.file, place.line, place.column)
        self.graph.add_node(thing.address, kind=thing.noun, name=thing.name, source=source, model=thing.model)
        return True

    def works(self, step: Step) -> None:
        """Add the backstage work of a step, its owner and the edge to it."""
        for work in step.backstage:
            place = work.anchor.place
            source = Source(step.document.text.file, place.line, place.column) if step.document else None
            self.graph.add_node(work.address, kind="backstage", name=work.name, source=source, model=work.model)
            self.edge(step, "backed_up_by", work.address, {})
            if work.owner:
                self.edge(work.owner, "owns", work.address, {})

    def edge(self, start: str | Thing, kind: str, end: str | Thing, more: dict[str, object]) -> None:
        """Add an edge between nodes; a text is the address of one that is there."""
        if all(isinstance(one, str) or self.node(one) for one in (start, end)):
            self.graph.add_edge(_address(start), _address(end), kind=kind, **more)


def _address(thing: str | Thing) -> str:
    return thing if isinstance(thing, str) else thing.address


def _referred(workspace: "Workspace") -> set[str]:
    """The addresses of everything that a word refers to."""
    found = set()
    for document in workspace.reading.documents:
        for reference in document.references:
            for space in reference.spaces:
                thing = workspace.find(space, reference.word, document) if space not in ("step", "stage") else None
                if thing is not None:
                    found.add(thing.address)
    return found


def _to(start: Thing, kind: str, ends: Iterable[Thing | None]) -> Iterator[Edge]:
    for end in ends:
        if end is not None:
            yield start, kind, end, {}


def _from(starts: Iterable[Team | None], kind: str, end: Thing) -> Iterator[Edge]:
    for start in starts:
        if start is not None:
            yield start, kind, end, {}


def _edges(thing: Thing) -> Iterator[Edge]:
    """The edges that a thing itself says; those of a team are said by what it owns."""
    if isinstance(thing, Journey):
        yield from _of_journey(thing)
    elif isinstance(thing, Stage):
        yield from _to(thing, "contains", thing.steps)
        yield from _from([thing.owner], "owns", thing)
        yield from _from(thing.support, "supports", thing)
        yield from _said(thing)
    elif isinstance(thing, Step):
        yield from _of_step(thing)
    elif isinstance(thing, Persona):
        yield from _from([thing.owner], "owns", thing)
        yield from _to(thing, "has", [*thing.needs, *thing.pains])
        yield from _to(thing, "backed_by", thing.evidence)
    else:
        yield from _of_small(thing)


def _of_small(thing: Thing) -> Iterator[Edge]:
    if isinstance(thing, Channel | Touchpoint | Metric | Opportunity | sources.Source):
        yield from _from([thing.owner], "owns", thing)
    if isinstance(thing, Touchpoint):
        yield from _to(thing, "via", [thing.channel])
    elif isinstance(thing, Metric):
        yield from _to(thing, "drives", thing.drives)
    elif isinstance(thing, Promise):
        yield from _to(thing, "measured_by", [thing.metric])
    elif isinstance(thing, Opportunity):
        yield from _to(thing, "answers", thing.answers)
        yield from _to(thing, "moves", thing.moves)
    elif isinstance(thing, sources.Source):
        yield from _to(thing, "records", [thing.journey, thing.metric])
    if isinstance(thing, Pain | Gain | Opportunity):
        yield from _to(thing, "backed_by", thing.evidence)


def _said(thing: Journey | Stage | Step) -> Iterator[Edge]:
    """What journeys, stages and steps may all say."""
    yield from _to(thing, "has", thing.pains)
    yield from _to(thing, "offers", thing.opportunities)
    yield from _to(thing, "measured_by", thing.metrics)
    yield from _to(thing, "backed_by", thing.evidence)


def _of_journey(journey: Journey) -> Iterator[Edge]:
    pins = {unpinned(written): pinned_major(written) for written in journey.model.personas}
    yield from _to(journey, "contains", journey.stages)
    yield from _to(journey, "continues", journey.continues_in)
    yield from _to(journey, "based_on", [journey.based_on])
    for persona in journey.personas:
        yield journey, "lived_by", persona, {"version": pins.get(persona.id)}
    yield from _from([journey.owner], "owns", journey)
    yield from _said(journey)


def _of_step(step: Step) -> Iterator[Edge]:
    for way in step.ways:
        yield step, "next", way.target, {"flow": way.kind, "share": way.share, "when": way.when, "handoff": way.handoff}
    yield from _to(step, "nests", [step.within])
    pins = {unpinned(written): pinned_major(written) for written in step.journey.model.personas}
    for persona in step.who:
        yield step, "lived_by", persona, {"version": pins.get(persona.id)}
    yield from _from([step.owner], "owns", step)
    yield from _from(step.support, "supports", step)
    for meeting in step.touchpoints:
        yield from _to(step, "meets_at", [meeting.touchpoint or meeting.channel])
    for kind, things in (("sets", step.sets), ("keeps", step.keeps), ("breaks", step.breaks), ("answers", step.answers)):
        yield from _to(step, kind, things)
    yield from _to(step, "has", step.gains)
    yield from _said(step)
