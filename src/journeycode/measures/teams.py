"""What the organisation looks like along its customers' ways: hand-offs, silos and lost promises, from the map alone (A37 to A43)."""

from dataclasses import dataclass

from journeycode.figures.estimate import Estimate
from journeycode.figures.organisation import external_internal, handoff_share, mirror, modularity, silo
from journeycode.figures.wording import counted, percent, signed
from journeycode.graph import Journey, Team, Workspace
from journeycode.graph.organisation import PromiseWay, handoffs_with, owned_ways, promise_ways, shared_journeys, team_ties
from journeycode.measures.report import Cell, Figure, Plot, Point, Report, Section, Table
from journeycode.model.nearest import listed

SOURCE = "the graph"
ASSUMPTIONS = (
    "Everything here follows from the map: who owns which step, what hand-offs carry, who supports whom. A hand-off that is not written "
    "down counts as silent, whether or not people talk to one another.",
    "A hand-off is bridged where it carries something, or where one of the two teams supports the other's step.",
)
# A map mirrors the organisation from here on; of fewer stages, teams or ways such figures say nothing.
MIRRORS = 0.95
FEWEST = 3
FEWEST_WAYS = 5


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A team on one journey, or on all: its steps, its hand-offs, how many of them are bridged."""

    team: Team
    steps: int
    handoffs: int
    bridged: int

    @property
    def silo(self) -> float:
        """A38: the share of its hand-offs that nothing bridges; 1 of a team without any."""
        return silo(self.bridged, self.handoffs)


def teams(workspace: Workspace, data: object = None) -> Report:
    """A37 to A43 of every journey that is not retired, and of all together; needs no data, and no extra."""
    journeys = workspace.journeys()
    sections = [across(workspace, journeys), *(along(journey) for journey in journeys if any(step.owner for step in journey.steps))]
    return Report("teams", f"The teams behind the journeys of {workspace.name}", tuple(sections), ASSUMPTIONS)


def rows(journeys: tuple[Journey, ...]) -> tuple[TeamRow, ...]:
    """The teams that own steps of these journeys, in order of their first step."""
    steps: dict[Team, int] = {}
    for journey in journeys:
        for step in journey.steps:
            if step.counts and step.owner:
                steps[step.owner] = steps.get(step.owner, 0) + 1
    counts = {team: [0, 0] for team in steps}
    for before, after, way in handoffs_with(journeys):
        for team in (before, after):
            if team in counts:
                counts[team][0] += 1
                counts[team][1] += way.bridged
    return tuple(TeamRow(team, steps[team], *counts[team]) for team in steps)


def along(journey: Journey) -> Section:
    """One journey."""
    found = rows((journey,))
    warnings: list[str] = []
    if len(found) < 2:
        only = f"{found[0].team.name} owns" if found else "No team owns"
        lone = Figure("A37", "Hand-offs", None, f"{only} every step of '{journey.name}' that has an owner: nothing is handed over.", SOURCE)
        return Section(journey.id, journey.name, (lone,))
    figures = [*_handoffs(journey, found), *_mirrored(journey)]
    promises = tuple(promise_ways(journey))
    lost = [way for way in promises if way.lost]
    if promises:
        figures.append(_promises(journey, promises, lost))
    warnings += [_lost(way) for way in lost]
    tables = [_team_table(found)]
    if promises:
        tables.append(_promise_table(promises))
    return Section(journey.id, journey.name, tuple(figures), tuple(tables), (_silo_plot(journey.name, found),), tuple(warnings))


def _lost(way: PromiseWay) -> str:
    seams = [f"{before.name} to {after.name}" for each in way.lost if (before := each.source.owner) and (after := each.target.owner)]
    where = f"between {seams[0].replace(' to ', ' and ')}" if len(seams) == 1 else f"at {len(seams)} hand-offs: {', '.join(seams)}"
    return f"The promise '{way.promise.name}' is not passed on {where}."


def _handoffs(journey: Journey, found: tuple[TeamRow, ...]) -> list[Figure]:
    ways, handoffs = owned_ways(journey), list(handoffs_with([journey]))
    n, h = len(ways), len(handoffs)
    figures = []
    share, index = handoff_share(h, n), external_internal(h, n)
    if share is not None and index is not None:
        says = f"{h} of {counted(n, 'way')} between the steps of '{journey.name}' {'is a hand-off' if h == 1 else 'are hand-offs'} from one team to another ({percent(share)})."
        figures.append(Figure("A37", "Hand-offs", Estimate(share, n=n, unit="share"), says, SOURCE))
        way = "between teams more often than within them" if index > 0 else "within teams at least as often as between them"
        says = f"Work on '{journey.name}' moves {way}: the E-I index is {signed(index, 2)} (−1 all within, 1 all between)."
        figures.append(Figure("A37", "Within teams or between them", Estimate(index, n=n), says, SOURCE))
    if h:
        bridged = sum(way.bridged for _, _, way in handoffs)
        silent = [row.team.name for row in found if row.silo == 1 and row.handoffs]
        says = f"Something is passed on at {bridged} of {counted(h, 'hand-off')} of '{journey.name}'."
        if not bridged:
            says = f"Nothing is passed on at {'the one hand-off' if h == 1 else f'any of the {h} hand-offs'} of '{journey.name}'."
        elif silent:
            says = f"{says[:-1]}; {listed(silent, 'and')} never {'bridges' if len(silent) == 1 else 'bridge'} one."
        figures.append(Figure("A38", "Bridged hand-offs", Estimate(bridged / h, n=h, unit="share"), says, SOURCE))
    owners = {step.id: step.owner.id for step in journey.steps if step.owner}
    q = modularity([(way.source.id, way.target.id) for way in ways], owners)
    if q is not None and n >= FEWEST_WAYS:
        meaning = "ways mostly stay within a team" if q > 0.3 else "ways leave their teams nearly as often as by chance"
        says = f"The modularity of the teams of '{journey.name}' is {signed(q, 2)}: {meaning}."
        figures.append(Figure("A39", "Modularity of the teams", Estimate(q, n=n), says, SOURCE))
    return figures


def _mirrored(journey: Journey) -> list[Figure]:
    pairs = [(step.stage.id, step.owner.id) for step in journey.steps if step.counts and step.owner]
    shared = mirror(pairs)
    if shared is None or len({stage for stage, _ in pairs}) < FEWEST or len({owner for _, owner in pairs}) < FEWEST:
        return []
    verdict = "they are departments rather than a customer's chapters" if shared >= MIRRORS else "they are not simply departments"
    says = f"The stages of '{journey.name}' and the teams that own them agree to {percent(shared)}: {verdict}."
    return [Figure("A42", "Stages that mirror teams", Estimate(shared, n=len(pairs), unit="share"), says, SOURCE)]


def _promises(journey: Journey, promises: tuple[PromiseWay, ...], lost: list[PromiseWay]) -> Figure:
    arriving = [way for way in promises if way.is_met]
    reach = (
        f"{len(arriving) - len(lost)} of {counted(len(promises), 'promise')} made on '{journey.name}' are known to whoever has to keep them"
    )
    nowhere = len(promises) - len(arriving)
    says = reach + (f"; from {nowhere} no way leads to a step that keeps them." if nowhere else ".")
    return Figure(
        "A43", "Promises that arrive", Estimate((len(arriving) - len(lost)) / len(promises), n=len(promises), unit="share"), says, SOURCE
    )


def _team_table(found: tuple[TeamRow, ...]) -> Table:
    cells: tuple[tuple[Cell, ...], ...] = tuple(
        (row.team.name, row.steps, row.handoffs, row.bridged, Estimate(row.silo, n=row.handoffs, unit="share")) for row in found
    )
    note = "A38: the share of a team's hand-offs that nothing bridges; a team without any stands alone, 100%."
    return Table("Teams", ("Team", "Steps", "Hand-offs", "Bridged", "Silo index"), cells, note)


def _promise_table(promises: tuple[PromiseWay, ...]) -> Table:
    cells: tuple[tuple[Cell, ...], ...] = tuple(
        (way.promise.name, way.made.name, way.met.name if way.met else "no way there", len(way.lost) if way.met else None)
        for way in promises
    )
    return Table(
        "Promises",
        ("Promise", "Made at", "Kept or broken at", "Hand-offs that lose it"),
        cells,
        "A43: on the way that loses it least often.",
    )


def _silo_plot(title: str, found: tuple[TeamRow, ...]) -> Plot:
    points = tuple(Point(row.team.name, row.silo) for row in found)
    worst = max(found, key=lambda row: row.silo)
    alt = f"The silo index of {counted(len(found), 'team')}; {worst.team.name} has the highest, {percent(worst.silo)}."
    return Plot(f"Silo index on {title}", "bars", points, "hand-offs that nothing bridges", alt=alt, x_unit="share")


def across(workspace: Workspace, journeys: tuple[Journey, ...]) -> Section:
    """All journeys together."""
    found = rows(journeys)
    if not found:
        nobody = Figure("A40", "Teams", None, "No step of any journey has an owner: there is nothing to say of teams.", SOURCE)
        return Section("across", "All journeys together", (nobody,))
    ties = team_ties(journeys)
    joined = [group for group in ties.groups if len(group) > 1]
    apart = [group[0].name for group in ties.groups if len(group) == 1]
    says = "; ".join(
        [f"{listed([team.name for team in group], 'and')} pass something on to one another" for group in joined]
        + ([f"{listed(apart, 'and')} {'stands' if len(apart) == 1 else 'stand'} apart"] if apart else [])
    )
    figures = [Figure("A40", "Groups that pass things on", Estimate(len(ties.groups), n=len(found)), f"{says}.", SOURCE)]
    if ties.cuts:
        names = listed([team.name for team in ties.cuts], "and")
        most = ties.cuts[0]
        says = f"Without {names}, teams would no longer hand over to one another; most ways lead through {most.name} ({percent(ties.between[most])} of them)."
        figures.append(Figure("A40", "Teams that hold it together", Estimate(len(ties.cuts), n=len(found)), says, SOURCE))
    figures += _shared(workspace, journeys)
    return Section("across", "All journeys together", tuple(figures), (_team_table(found),), (_silo_plot("all journeys", found),))


def _shared(workspace: Workspace, journeys: tuple[Journey, ...]) -> list[Figure]:
    """A41: teams that work on the same journeys, as owners of steps or in support."""
    working = [
        tuple(dict.fromkeys(team for step in journey.steps for team in ((step.owner, *step.support) if step.owner else step.support)))
        for journey in journeys
    ]
    inner = [team for team in workspace.teams() if not team.model.external and not team.model.sponsor]
    met = shared_journeys([*working, *((team,) for team in inner)])
    pairs = len(met.weights)
    says = f"{counted(pairs, 'pair')} of teams {'works' if pairs == 1 else 'work'} on the same journey"
    if met.cuts:
        says += f"; {listed([team.name for team in met.cuts], 'and')} alone {'joins' if len(met.cuts) == 1 else 'join'} the others"
    alone = [team.name for team in met.alone if team in inner]
    if alone:
        says += f"; {listed(alone, 'and')} {'meets' if len(alone) == 1 else 'meet'} nobody on any"
    return [Figure("A41", "Shared journeys", Estimate(pairs, n=len(inner)), f"{says}.", SOURCE)]
