"""The teams of journeys and what joins them: hand-offs, bridges between teams, journeys they share."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from journeycode.graph.cheapest import cheapest
from journeycode.graph.journey import Journey
from journeycode.graph.step import Step
from journeycode.graph.things import Promise, Team
from journeycode.graph.way import Way
from journeycode.model.words import slug

if TYPE_CHECKING:
    import networkx

    Ties = networkx.Graph[Team]


@dataclass(frozen=True, slots=True)
class TeamTies:
    """How teams stand to one another.

    groups: sets of teams that bridged hand-offs join, the largest first. cuts: teams without whom hand-offs would fall apart, the most
    central first. between: the share of shortest ways between two other teams that lead through a team, 0 to 1.
    """

    groups: tuple[tuple[Team, ...], ...]
    cuts: tuple[Team, ...]
    between: dict[Team, float]


def owned_ways(journey: Journey) -> tuple[Way, ...]:
    """The ways between two steps that have owners, exits left out: what hand-offs are a share of."""
    return tuple(way for way in journey.ways if way.source.owner and way.target.owner and way.target.kind != "exit" and way.source.counts)


def handoffs_with(journeys: Iterable[Journey]) -> Iterator[tuple[Team, Team, Way]]:
    """Every hand-off of these journeys, with the team that hands over and the one that takes over."""
    for journey in journeys:
        for way in journey.handoffs():
            before, after = way.source.owner, way.target.owner
            if before and after and way.source.counts:
                yield before, after, way


def is_known(way: Way, promise: Promise, promiser: Team | None = None) -> bool:
    """Whether a promise is known beyond a way: no change of owner, or it is carried, its makers support a side, or both sides share a system."""
    if not way.changes_owner or promise.id in way.carries or any(slug(item) == promise.id for item in way.carries):
        return True
    return promiser in (*way.source.support, *way.target.support) or bool(way.source.systems & way.target.systems)


def team_ties(journeys: Iterable[Journey]) -> TeamTies:
    """How the owners of steps stand to one another over these journeys, as networkx counts it."""
    import networkx

    journeys = tuple(journeys)
    bridges: Ties = networkx.Graph()
    ties: Ties = networkx.Graph()
    for journey in journeys:
        bridges.add_nodes_from(journey.teams)
        ties.add_nodes_from(journey.teams)
    for before, after, way in handoffs_with(journeys):
        ties.add_edge(before, after)
        if way.bridged:
            bridges.add_edge(before, after)
    groups = [tuple(sorted(group, key=_name)) for group in networkx.connected_components(bridges)]
    between: dict[Team, float] = networkx.betweenness_centrality(ties)
    cuts = sorted(networkx.articulation_points(ties), key=lambda team: (-between[team], _name(team)))
    return TeamTies(tuple(sorted(groups, key=lambda group: (-len(group), _name(group[0])))), tuple(cuts), between)


@dataclass(frozen=True, slots=True)
class SharedJourneys:
    """Teams by the journeys that they work on together.

    alone: teams that share no journey with another. cuts: teams without whom the others would not meet. weights: how many journeys two
    teams share.
    """

    alone: tuple[Team, ...]
    cuts: tuple[Team, ...]
    weights: dict[tuple[Team, Team], int]


def shared_journeys(teams_of: Iterable[tuple[Team, ...]]) -> SharedJourneys:
    """The teams of each journey, seen as teams that meet."""
    import networkx

    met: Ties = networkx.Graph()
    weights: dict[tuple[Team, Team], int] = {}
    for teams in teams_of:
        met.add_nodes_from(teams)
        for one, other in combinations(sorted(set(teams), key=_name), 2):
            weights[one, other] = weights.get((one, other), 0) + 1
            met.add_edge(one, other)
    alone = sorted(networkx.isolates(met), key=_name)
    return SharedJourneys(tuple(alone), tuple(sorted(networkx.articulation_points(met), key=_name)), weights)


@dataclass(frozen=True, slots=True)
class PromiseWay:
    """The way from the step that makes a promise to the step that has to know of it, on which it is lost least often; ways: the lossy ones."""

    promise: Promise
    made: Step
    met: Step | None
    lost: tuple[Way, ...]

    @property
    def is_met(self) -> bool:
        """Whether any way leads to a step that keeps or breaks it."""
        return self.met is not None


def promise_ways(journey: Journey) -> Iterator[PromiseWay]:
    """Each promise made in a journey that the journey keeps or breaks, from where it is made."""
    met: dict[Promise, set[Step]] = {}
    for step in journey.steps:
        for promise in (*step.keeps, *step.breaks):
            met.setdefault(promise, set()).add(step)
    for step in journey.steps:
        for promise in step.sets:
            if promise in met:
                yield _least_lost(journey, step, promise, met[promise])


def _least_lost(journey: Journey, made: Step, promise: Promise, met: set[Step]) -> PromiseWay:
    if made in met:
        return PromiseWay(promise, made, made, ())
    losing = {(way.source, way.target): way for way in journey.handoffs() if not is_known(way, promise, made.owner)}
    path = cheapest(made, journey.walk.following, met.__contains__, lambda source, target: (source, target) in losing)
    lost = tuple(losing[pair] for pair in pairwise(path) if pair in losing)
    return PromiseWay(promise, made, path[-1] if path else None, lost)


def _name(team: Team) -> str:
    return team.name
