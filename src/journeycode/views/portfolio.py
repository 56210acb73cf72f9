"""Every journey of a workspace by phase, with how customers feel on it, who answers for it, and who lives it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from journeycode.finding import Finding
from journeycode.graph import Journey, Step, Team, Workspace
from journeycode.model.lifecycle import PHASES
from journeycode.views.findings import Findings, at_hand
from journeycode.views.map.columns import PLACES
from journeycode.views.map.frame import distinct
from journeycode.views.map.lanes import signed
from journeycode.views.map.summary import counted
from journeycode.views.map.values import Place, TeamChip
from journeycode.views.view import Table

WORDS = {"resolve": "Get help", "retain": "Stay", "leave": "Leave"}


@dataclass(frozen=True, slots=True)
class PhaseHead:
    id: str
    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class PhaseCell:
    """What a journey has of a phase: "own" steps with their mean feeling, a sub-journey "inside", or it is "missing"."""

    how: str
    steps: int = 0
    mean: float | None = None


@dataclass(frozen=True, slots=True)
class JourneyRow:
    """A journey. Phases go with the heads, `lived` with the personas; `means` are the mean feelings of its steps in order."""

    id: str
    name: str
    notes: tuple[str, ...]
    owner: TeamChip | None
    reviewed: str
    phases: tuple[PhaseCell | None, ...]
    means: tuple[float, ...]
    lowest: str
    findings: tuple[tuple[str, int], ...]
    lived: tuple[PhaseCell | None, ...]


@dataclass(frozen=True, slots=True)
class PortfolioView:
    """Whole journeys stand before parts, what is before what is wanted."""

    id: str
    title: str
    subtitle: str
    alt: str
    phases: tuple[PhaseHead, ...]
    personas: tuple[str, ...]
    rows: tuple[JourneyRow, ...]
    view: str = "portfolio"
    format: int = field(default=1)


def portfolio_view(workspace: Workspace, findings: Sequence[Finding] = ()) -> PortfolioView:
    """All journeys that are not retired; `findings` are counted where they belong."""
    journeys = sorted(workspace.journeys(), key=lambda journey: (journey.model.scope == "part", journey.model.state == "future"))
    met = {phase for journey in journeys for phase in (*journey.phases(), *wanted(journey))}
    phases = tuple(
        PhaseHead(phase.id, WORDS.get(phase.id, phase.label.split(" / ")[0]), PLACES[phase.side])
        for phase in PHASES.values()
        if phase.id in met
    )
    chips = team_chips(workspace.teams())
    people, every = workspace.personas(), at_hand(findings)
    rows = tuple(journey_row(journey, phases, chips, [person.id for person in people], every) for journey in journeys)
    subtitle = f"{counted(len(rows), 'journey')}, {counted(len(people), 'persona')}, {counted(len(chips), 'team')}"
    return PortfolioView(
        "workspace", workspace.name, subtitle, sentence(rows, subtitle), phases, tuple(person.name for person in people), rows
    )


def team_chips(teams: Sequence[Team]) -> dict[str, TeamChip]:
    """Every team of a workspace with the colour and the initials that it has on every map."""
    ordered = sorted(teams, key=lambda team: team.id)
    letters = distinct([(team.id, team.name) for team in ordered])
    return {team.id: TeamChip(team.id, team.name, letters[team.id], number, team.model.external) for number, team in enumerate(ordered)}


def wanted(journey: Journey) -> tuple[str, ...]:
    """The phases that a complete journey must have; of a part nothing is asked."""
    return tuple(journey.lifecycle.required) if journey.model.scope == "whole" else ()


def journey_row(
    journey: Journey, phases: Sequence[PhaseHead], chips: dict[str, TeamChip], personas: Sequence[str], findings: Findings
) -> JourneyRow:
    model = journey.model
    steps = [step for step in journey.steps if step.counts]
    felt = [(step.emotion, step.name) for step in steps if step.emotion is not None]
    low = min(felt, default=None, key=lambda pair: pair[0])
    notes = (
        "as we want it" if model.state == "future" else "",
        ("funnel" if journey.is_funnel else "part") if model.scope == "part" else "",
        model.status, f"v{model.version}", counted(len(steps), "step"),
    )  # fmt: skip
    mine = [finding.severity for finding in findings.of(journey)]
    return JourneyRow(
        journey.id, journey.name, tuple(note for note in notes if note), chips.get(journey.owner.id) if journey.owner else None,
        model.reviewed.isoformat() if model.reviewed else "", tuple(phase_cell(journey, steps, phase.id) for phase in phases),
        tuple(value for value, _ in felt), f"{low[1]}, {signed(low[0])}" if low and low[0] < 0 else "",
        tuple((severity, mine.count(severity)) for severity in ("error", "warning", "info") if severity in mine),
        tuple(lived(steps, persona, [person.id for person in journey.personas]) for persona in personas),
    )  # fmt: skip


def phase_cell(journey: Journey, steps: Sequence[Step], phase: str) -> PhaseCell | None:
    own = [step for step in steps if step.phase == phase]
    if own:
        values = [step.emotion for step in own if step.emotion is not None]
        return PhaseCell("own", len(own), sum(values) / len(values) if values else None)
    if phase in journey.phases():
        return PhaseCell("inside")
    return PhaseCell("missing") if phase in wanted(journey) else None


def lived(steps: Sequence[Step], persona: str, personas: Sequence[str]) -> PhaseCell | None:
    """How a persona feels on a journey; None where it does not live it."""
    if persona not in personas:
        return None
    values = [step.emotions[persona] for step in steps if persona in step.emotions]
    return PhaseCell("own", len(values), sum(values) / len(values) if values else None)


def sentence(rows: Sequence[JourneyRow], subtitle: str) -> str:
    """The picture in words."""
    said = [subtitle]
    for row in rows:
        missing = sum(cell is not None and cell.how == "missing" for cell in row.phases)
        mean = f"mean feeling {signed(sum(row.means) / len(row.means))}" if row.means else "no feelings given"
        said.append(f"{row.name}: {mean}" + (f", {counted(missing, 'phase')} missing" if missing else ""))
    return "; ".join(said) + "."


def cell_words(cell: PhaseCell | None) -> tuple[str, ...]:
    if cell is None:
        return ("",)
    return ({"own": signed(cell.mean) if cell.mean is not None else "●", "inside": "▹ inside", "missing": "✕ missing"}[cell.how],)


def found_words(row: JourneyRow) -> tuple[str, ...]:
    """The findings of a journey by severity: "2 errors", "1 warning"."""
    return tuple(counted(number, severity) if severity != "info" else f"{number} info" for severity, number in row.findings)


def tables(view: PortfolioView) -> tuple[Table, ...]:
    """Journeys with their owners; journeys by phases; journeys by personas."""
    about = tuple(
        ((row.name, " · ".join(row.notes)), (row.owner.name if row.owner else "",), (row.reviewed,), (row.lowest,), found_words(row))
        for row in view.rows
    )
    phases = tuple(((row.name,), *(cell_words(cell) for cell in row.phases)) for row in view.rows)
    people = tuple(((row.name,), *(cell_words(cell) for cell in row.lived)) for row in view.rows)
    return (
        Table("Journeys", ("Journey", "Answers for it", "Reviewed", "Lowest", "Findings"), about),
        Table("By phase", ("Journey", *(phase.name for phase in view.phases)), phases),
        *((Table("Who lives what", ("Journey", *view.personas), people),) if view.personas else ()),
    )
