"""Channels, teams and systems around the customer, and what passes between them: of all journeys of a workspace."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from journeycode.finding import Finding
from journeycode.graph import Channel, Journey, Step, Workspace
from journeycode.views.map.columns import spelled
from journeycode.views.map.summary import counted
from journeycode.views.map.values import TeamChip
from journeycode.views.portfolio import team_chips
from journeycode.views.view import Table

Kind = Literal["customer", "channel", "team", "system"]


@dataclass(frozen=True, slots=True)
class Actor:
    """The customer, a channel, a team or a system; `count` is at how many steps it takes part."""

    id: str
    kind: Kind
    name: str
    count: int
    type: str = ""
    chip: TeamChip | None = None
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """What passes between two actors: at how many steps, or in how many hand-offs, `silent` of which carry nothing."""

    source: str
    target: str
    count: int
    handoffs: bool = False
    silent: int = 0
    carries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EcosystemView:
    """Actors from the customer on: channels, teams, systems."""

    id: str
    title: str
    subtitle: str
    alt: str
    actors: tuple[Actor, ...]
    ties: tuple[Tie, ...]
    view: str = "ecosystem"
    format: int = field(default=1)


@dataclass(slots=True)
class Census:
    """At how many steps channels, teams and systems take part, and which of them take part together."""

    channels: Counter[str] = field(default_factory=Counter)
    teams: Counter[str] = field(default_factory=Counter)
    met: Counter[tuple[str, str]] = field(default_factory=Counter)  # channel, team
    uses: Counter[tuple[str, str]] = field(default_factory=Counter)  # team, system
    known: dict[str, Channel] = field(default_factory=dict)

    def take(self, step: Step) -> None:
        """Count a step."""
        helping: set[str] = {step.owner.id} if step.owner else set()
        met: set[tuple[str, str]] = set()
        used: set[tuple[str, str]] = set()
        for meeting in step.touchpoints:
            by = meeting.owner or step.owner
            if meeting.channel:
                self.known[meeting.channel.id] = meeting.channel
                met |= {(meeting.channel.id, by.id if by else "")}
            helping |= {by.id} if by else set()
            used |= {(by.id, system) for system in meeting.systems if by}
        for work in step.backstage:
            doing = work.owner or step.owner
            helping |= {doing.id} if doing else set()
            used |= {(doing.id, system) for system in work.systems if doing}
        self.channels.update({channel for channel, _ in met})
        self.met.update(met)
        self.teams.update(helping)
        self.uses.update(used)


def ecosystem_view(workspace: Workspace, findings: Sequence[Finding] = ()) -> EcosystemView:
    """All journeys as they are today, parts too; where there is none, those that are wanted."""
    journeys = [journey for journey in workspace.journeys() if journey.model.state == "current"] or list(workspace.journeys())
    chips = team_chips(workspace.teams())
    census = Census()
    for step in (step for journey in journeys for step in journey.steps if step.kind != "exit"):
        census.take(step)
    actors = all_actors(workspace, census, chips)
    ties = [Tie("customer", f"channel:{id}", count) for id, count in sorted(census.channels.items())]
    ties += [Tie(f"channel:{channel}", f"team:{team}", count) for (channel, team), count in sorted(census.met.items())]
    ties += handed_on(journeys, findings)
    ties += [Tie(f"team:{team}", f"system:{system}", count) for (team, system), count in sorted(census.uses.items())]
    seated = {actor.id for actor in actors}
    told = tuple(tie for tie in ties if tie.source in seated and tie.target in seated)
    subtitle = "Who and what is around the customer, over all journeys as they are today"
    return EcosystemView("workspace", workspace.name, subtitle, sentence(actors, told), actors, told)


def all_actors(workspace: Workspace, census: Census, chips: dict[str, TeamChip]) -> tuple[Actor, ...]:
    """The customer, then channels, teams and systems by id."""
    systems: Counter[str] = Counter()
    for (_, system), count in census.uses.items():
        systems[system] += count
    people = tuple(persona.name for persona in workspace.personas())
    return (
        Actor("customer", "customer", "Customers", sum(census.channels.values()), lines=people),
        *(
            Actor(f"channel:{id}", "channel", spelled(census.known[id].name), count, census.known[id].model.type)
            for id, count in sorted(census.channels.items())
        ),
        *(Actor(f"team:{id}", "team", chips[id].name, count, chip=chips[id]) for id, count in sorted(census.teams.items()) if id in chips),
        *(Actor(f"system:{name}", "system", name, count) for name, count in sorted(systems.items())),
    )


def handed_on(journeys: Sequence[Journey], findings: Sequence[Finding]) -> list[Tie]:
    """What teams pass to each other; a hand-off is silent where a finding says so."""
    minded = {(finding.address, finding.detail) for finding in findings if finding.rule == "undocumented-handoff"}
    passed: dict[tuple[str, str], list[tuple[bool, tuple[str, ...]]]] = {}
    for way in (way for journey in journeys for way in journey.handoffs()):
        if way.source.owner and way.target.owner:
            silent = (way.source.address, way.target.address) in minded
            passed.setdefault((way.source.owner.id, way.target.owner.id), []).append((silent, way.carries))
    return [
        Tie(
            f"team:{one}", f"team:{other}", len(every), True, sum(silent for silent, _ in every),
            tuple(dict.fromkeys(what for _, carried in every for what in carried)),
        )
        for (one, other), every in sorted(passed.items())
    ]  # fmt: skip


def sentence(actors: Sequence[Actor], ties: Sequence[Tie]) -> str:
    """The picture in words."""
    kinds = Counter(actor.kind for actor in actors)
    said = [
        f"{counted(kinds['channel'], 'channel')}, {counted(kinds['team'], 'team')} and {counted(kinds['system'], 'system')} around the customer"
    ]
    channels = [actor for actor in actors if actor.kind == "channel"]
    if channels:
        most = max(channels, key=lambda actor: actor.count)
        said.append(f"{most.name} is met most, at {counted(most.count, 'step')}")
    handoffs, silent = sum(tie.count for tie in ties if tie.handoffs), sum(tie.silent for tie in ties)
    said.append(counted(handoffs, "hand-off") + " between teams" + (f", {silent} of which carry nothing" if silent else ""))
    return "; ".join(said) + "."


def tables(view: EcosystemView) -> tuple[Table, ...]:
    """Channels with the teams behind them, hand-offs, and systems."""
    names = {actor.id: actor.name for actor in view.actors}
    met = tuple(
        ((actor.name,), (str(actor.count),), tuple(f"{names[tie.target]} ({tie.count})" for tie in view.ties if tie.source == actor.id))
        for actor in view.actors if actor.kind == "channel"
    )  # fmt: skip
    passed = tuple(
        ((f"{names[tie.source]} → {names[tie.target]}",), (str(tie.count),), (str(tie.silent) if tie.silent else "",), (", ".join(tie.carries),))
        for tie in view.ties if tie.handoffs
    )  # fmt: skip
    used = tuple(
        ((actor.name,), tuple(f"{names[tie.source]} ({tie.count})" for tie in view.ties if tie.target == actor.id))
        for actor in view.actors if actor.kind == "system"
    )  # fmt: skip
    return (
        Table("Channels", ("Channel", "Steps", "Run by"), met),
        Table("Hand-offs", ("Teams", "Hand-offs", "Carry nothing", "What is carried"), passed),
        Table("Systems", ("System", "Used by"), used),
    )
