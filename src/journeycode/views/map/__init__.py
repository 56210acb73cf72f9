"""The map of one journey: stages and steps across, lanes down, and what goes wrong between them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from journeycode.finding import Finding
from journeycode.graph import Journey, Team, Way
from journeycode.views.findings import at_hand
from journeycode.views.map.columns import columns
from journeycode.views.map.figures import metric_mark
from journeycode.views.map.frame import brackets, cards, chips, finding_mark, ghosts, links, numbering, stages
from journeycode.views.map.lanes import LANES, filled
from journeycode.views.map.marks import FindingMark
from journeycode.views.map.summary import alt, lowest, subtitle, summary
from journeycode.views.map.values import Column, Lane, MapView

__all__ = ["LANES", "MapView", "map_view"]

SIGNS: tuple[tuple[str, str, str], ...] = (
    ("pivotal", "★", "pivotal moment"), ("made", "◆", "promise made"), ("kept", "✓", "kept"), ("broken", "✕", "broken"),
    ("carries", "▸", "hand-off"), ("silent", "▷", "hand-off that carries nothing"), ("quiet", "▷", "hand-off that carries nothing"), ("gain", "◇", "value"),
    ("unsure", "◌", "dashed ring: assumed, or few were asked"), ("measured", "◈", "measured, by data"),
)  # fmt: skip


def map_view(
    journey: Journey,
    findings: Iterable[Finding] | None = None,
    lanes: Sequence[str] | None = None,
    persona: str | None = None,
    teams: Sequence[Team] = (),
) -> MapView:
    """What the map of a journey shows.

    `findings` are those of the workspace; what belongs to other journeys is passed over. Where they are known, a hand-off that carries
    nothing is marked only if one of them speaks of it. `lanes` are ids of LANES, in the order wanted;
    without them all that have something in them. `persona` is the id of the only one to draw. `teams` are all teams of the workspace:
    they make a team's colour the same on every map.
    """
    mine = at_hand(findings or ()).of(journey)
    personas = [thing for thing in journey.personas if persona in (None, thing.id)]
    by_address: dict[str, tuple[FindingMark, ...]] = {}
    for finding in mine:
        by_address[finding.address] = (*by_address.get(finding.address, ()), finding_mark(finding))
    made = columns(journey, frozenset(thing.id for thing in personas), numbering(journey), by_address, minding(mine, findings is None))
    missing, heads = ghosts(journey, mine), stages(journey)
    said = summary(journey, made, missing)
    seated = {column.address for column in made}
    ghostly = {ghost.rule for _, ghost in missing}
    return MapView(
        id=journey.id, title=journey.name, subtitle=subtitle(journey), version=journey.model.version, status=journey.model.status,
        state=journey.model.state, alt=alt(journey, made, heads, said), summary=said, personas=cards(personas),
        teams=chips(journey, made, teams), brackets=brackets(journey, made), stages=heads, columns=tuple(made), ghosts=missing,
        lanes=chosen(made, lanes), links=links(made), lowest=lowest(made), metrics=tuple(map(metric_mark, journey.metrics)),
        findings=tuple(finding_mark(finding) for finding in mine if finding.address not in seated and finding.rule not in ghostly),
        legend=legend(made), owner=journey.owner.id if journey.owner else "", tags=journey.model.tags,
    )  # fmt: skip


def minding(findings: Iterable[Finding], all: bool) -> Callable[[Way], bool]:
    """Whether a hand-off should carry something: where a finding speaks of it, or of every one where no rule was asked."""
    spoken = {(finding.address, finding.detail) for finding in findings if finding.rule == "undocumented-handoff"}
    return lambda way: all or (way.source.address, way.target.address) in spoken


def chosen(made: Sequence[Column], lanes: Sequence[str] | None) -> tuple[Lane, ...]:
    """The lanes asked for, else all that have something in them; a lane explains only signs that it uses."""
    shown = [id for id, lane in LANES.items() if any(filled(id, column) for column in made)] if lanes is None else lanes
    unused = {"step": not any(column.pivotal for column in made), "owner": not any(column.handoffs for column in made)}
    return tuple(replace(LANES[id], note="") if unused.get(id) else LANES[id] for id in shown)


def legend(made: Sequence[Column]) -> tuple[tuple[str, str], ...]:
    """The signs that this map uses."""
    used = {mark.mark for column in made for mark in column.promises} | {handoff.passing for column in made for handoff in column.handoffs}
    flags = {
        "pivotal": any(column.pivotal for column in made),
        "gain": any(column.gains for column in made),
        "unsure": any(column.unsure for column in made),
        "measured": any(column.measured for column in made),
        "carries": bool(used & {"carries", "early"}),
    }
    return tuple(dict.fromkeys((sign, meaning) for key, sign, meaning in SIGNS if flags.get(key, key in used)))
