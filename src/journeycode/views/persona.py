"""A persona on one sheet: who it is, what it needs and whether we answer that, and the journeys it lives."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from journeycode.finding import Finding
from journeycode.graph import Journey, Need, Persona, Workspace
from journeycode.model.nearest import listed
from journeycode.views.map.columns import SPELLED
from journeycode.views.map.figures import share
from journeycode.views.map.frame import closed, distinct
from journeycode.views.map.lanes import signed
from journeycode.views.map.summary import counted
from journeycode.views.portfolio import team_chips
from journeycode.views.view import Table

PRIORITIES = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Point:
    """A line of a section; `small` says more of it, `tone` is good, bad, warn or empty."""

    text: str
    small: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Lived:
    """A journey as the persona lives it: its feelings from step to step, and the highest and lowest of them."""

    id: str
    name: str
    note: str
    means: tuple[float, ...]
    best: str
    worst: str


@dataclass(frozen=True, slots=True)
class PersonaView:
    """Sections that have something in them, in the order of reading."""

    id: str
    title: str
    initials: str
    quote: str
    facts: tuple[str, ...]
    context: str
    closed: str
    alt: str
    sections: tuple[Section, ...]
    journeys: tuple[Lived, ...]
    view: str = "persona"
    format: int = field(default=1)


def persona_view(workspace: Workspace, persona: Persona, findings: Sequence[Finding] = ()) -> PersonaView:
    """The sheet of a persona of the workspace."""
    model = persona.model
    letters = distinct([(one.id, one.name) for one in workspace.personas()])
    owner = team_chips(workspace.teams()).get(persona.owner.id) if persona.owner else None
    facts = (
        f"{share(model.share)} of customers" if model.share is not None else "", model.basis, model.status, f"v{model.version}",
        f"kept up to date by {owner.name}" if owner else "", f"reviewed {model.reviewed.isoformat()}" if model.reviewed else "",
    )  # fmt: skip
    journeys = tuple(
        lived(journey, persona)
        for journey in sorted(workspace.journeys(), key=lambda one: one.model.scope == "part")
        if persona in journey.personas
    )
    every = sections(workspace, persona)
    shut = closed(persona)
    return PersonaView(
        persona.id, persona.name, letters.get(persona.id, persona.name[:2].upper()), model.quote or "", tuple(fact for fact in facts if fact),
        model.context or "", shut, sentence(persona, every, journeys, shut), every, journeys,
    )  # fmt: skip


def sections(workspace: Workspace, persona: Persona) -> tuple[Section, ...]:
    model = persona.model
    needs = sorted(persona.needs, key=lambda need: PRIORITIES.index(need.model.priority))
    prefers = [SPELLED.get(id, id.replace("-", " ")) for id in (model.channels.prefers if model.channels else ())]
    evidence = tuple(
        Point(one.name, one.model.type.replace("-", " ") + (f", n={one.model.n}" if one.model.n is not None else ""))
        for one in persona.evidence
    )
    found = (
        Section("Goals", tuple(map(Point, model.goals))),
        Section("Jobs to be done", tuple(map(Point, model.jobs))),
        Section("Needs", tuple(need_point(workspace, need) for need in needs)),
        Section(
            "Pains",
            tuple(Point(pain.text, f"severity {pain.model.severity} of 5" if pain.model.severity else "", "bad") for pain in persona.pains),
        ),
        Section("Not sure of", tuple(map(Point, model.uncertainties))),
        Section("Access", tuple(Point(need.text or need.type, f"{need.type}, {need.kind}", "warn") for need in model.access_needs)),
        Section("Prefers", (Point(", ".join(prefers)),) if prefers else ()),
        Section("How we know", evidence or ((Point("assumed", "", "warn"),) if "assumed" in model.evidence else ())),
    )
    return tuple(section for section in found if section.points)


def need_point(workspace: Workspace, need: Need) -> Point:
    """A need with its priority, and the steps that answer it."""
    answering = [step.name for journey in workspace.journeys() for step in journey.steps if need in step.answers]
    told = f"answered at {listed((f'“{name}”' for name in answering), 'and', most=2)}" if answering else "no step answers it"
    return Point(need.text, f"{need.model.priority} priority · {told}", "good" if answering else "warn")


def lived(journey: Journey, persona: Persona) -> Lived:
    felt = [(step.emotions[persona.id], step.name) for step in journey.steps if step.counts and persona.id in step.emotions]
    notes = (
        "as we want it" if journey.model.state == "future" else "", "part" if journey.model.scope == "part" else "", counted(len(felt), "step"),
        f"mean {signed(sum(value for value, _ in felt) / len(felt))}" if felt else "",
    )  # fmt: skip
    best, worst = max(felt, default=None, key=lambda pair: pair[0]), min(felt, default=None, key=lambda pair: pair[0])
    return Lived(
        journey.id, journey.name, " · ".join(note for note in notes if note), tuple(value for value, _ in felt),
        f"{best[1]}, {signed(best[0])}" if best and best[0] > 0 else "", f"{worst[1]}, {signed(worst[0])}" if worst and worst[0] < 0 else "",
    )  # fmt: skip


def sentence(persona: Persona, every: Sequence[Section], journeys: Sequence[Lived], shut: str) -> str:
    """The picture in words."""
    said = [persona.name + (f", {share(persona.model.share)} of customers" if persona.model.share is not None else "")]
    said += [f"“{persona.model.quote}”"] if persona.model.quote else []
    said += [shut] if shut else []
    said += [f"{section.title.lower()}: {', '.join(point.text for point in section.points)}" for section in every[:3]]
    said.append(
        f"lives {counted(len(journeys), 'journey')}" + (f", lowest at {journeys[0].worst}" if journeys and journeys[0].worst else "")
    )
    return "; ".join(said) + "."


def tables(view: PersonaView) -> tuple[Table, ...]:
    """What is known of the persona; the journeys it lives."""
    facts = [(("About",), (*view.facts, view.context, view.closed))]
    known = [
        ((section.title,), tuple(point.text + (f" ({point.small})" if point.small else "") for point in section.points))
        for section in view.sections
    ]
    rows = tuple((head, tuple(line for line in lines if line)) for head, lines in (*facts, *known))
    journeys = tuple(((one.name, one.note), (one.best,), (one.worst,)) for one in view.journeys)
    return Table("", (view.title, f"“{view.quote}”" if view.quote else "What is known"), rows), Table(
        "Journeys", ("Journey", "Best", "Worst"), journeys
    )
