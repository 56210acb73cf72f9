"""Channels, teams and systems around the customer, and what passes between them: of all journeys of a workspace."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from journeycode.finding import Finding
from journeycode.graph import Channel, Team, Workspace
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


def ecosystem_view(workspace: Workspace, findings: Sequence[Finding] = ()) -> EcosystemView:
    """All journeys as they are today, parts too; where there is none, those that are wanted."""
    journeys = [journey for journey in workspace.journeys() if journey.model.state == "current"] or list(workspace.journeys())
    chips = team_chips(workspace.teams())
    minded = {(finding.address, finding.detail) for finding in findings if finding.rule == "undocumented-handoff"}
    channels: Counter[str] = Counter()
    teams: Counter[str] = Counter()
    systems: Counter[str] = Counter()
    known: dict[str, Channel] = {}
    met: Counter[tuple[str, str]] = Counter()
    uses: Counter[tuple[str, str]] = Counter()
    for step in (step for journey in journeys for step in journey.steps if step.kind != "exit"):
        teams.update([step.owner.id] if step.owner else [])
        for meeting in step.touchpoints:
            by = meeting.owner or step.owner
            if meeting.channel:
                known[meeting.channel.id] = meeting.channel
                channels[meeting.channel.id] += 1
                met.update([(meeting.channel.id, by.id)] if by else [])
            uses.update((by.id, system) for system in meeting.systems if by)
            teams.update([meeting.owner.id] if meeting.owner and meeting.owner != step.owner else [])
        for work in step.backstage:
            doing: Team | None = work.owner or step.owner
            uses.update((doing.id, system) for system in work.systems if doing)
            teams.update([work.owner.id] if work.owner and work.owner != step.owner else [])
    for (_, system), count in uses.items():
        systems[system] += count
    actors = [
        Actor("customer", "customer", "Customers", sum(channels.values()), lines=tuple(persona.name for persona in workspace.personas()))
    ]
    actors += [Actor(f"channel:{id}", "channel", spelled(known[id].name), channels[id], known[id].model.type) for id in sorted(channels)]
    actors += [Actor(f"team:{id}", "team", chips[id].name, teams[id], chip=chips[id]) for id in sorted(teams) if id in chips]
    actors += [Actor(f"system:{id}", "system", id, systems[id]) for id in sorted(systems)]
    ties = [Tie("customer", f"channel:{id}", channels[id]) for id in sorted(channels)]
    ties += [Tie(f"channel:{channel}", f"team:{team}", count) for (channel, team), count in sorted(met.items())]
    passed: dict[tuple[str, str], list[tuple[bool, tuple[str, ...]]]] = {}
    for way in (way for journey in journeys for way in journey.handoffs()):
        if way.source.owner and way.target.owner:
            silent = (way.source.address, way.target.address) in minded
            passed.setdefault((way.source.owner.id, way.target.owner.id), []).append((silent, way.carries))
    ties += [
        Tie(
            f"team:{one}",
            f"team:{other}",
            len(all),
            True,
            sum(silent for silent, _ in all),
            tuple(dict.fromkeys(what for _, carried in all for what in carried)),
        )
        for (one, other), all in sorted(passed.items())
    ]
    ties += [Tie(f"team:{team}", f"system:{system}", count) for (team, system), count in sorted(uses.items())]
    seated = {actor.id for actor in actors}
    told = tuple(tie for tie in ties if tie.source in seated and tie.target in seated)
    subtitle = "Who and what is around the customer, over all journeys as they are today"
    return EcosystemView("workspace", workspace.name, subtitle, sentence(actors, told), tuple(actors), told)


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
