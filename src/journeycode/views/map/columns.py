"""The steps of a journey as columns of its map."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal

from journeycode.graph import Evidence, Journey, Meeting, Promise, Step, Way, Work
from journeycode.model.lifecycle import PHASES
from journeycode.views.map.figures import metric_mark, share
from journeycode.views.map.marks import (
    EvidenceMark,
    Feeling,
    FindingMark,
    GainMark,
    Handoff,
    Mark,
    OpportunityMark,
    PainMark,
    Passing,
    PromiseMark,
    Thought,
    TouchpointMark,
    WayMark,
    WorkMark,
)
from journeycode.views.map.measured import measured_marks
from journeycode.views.map.values import Column, Place

PLACES: dict[str, Place] = {"pre": "before", "commit": "commit", "fulfil": "commit", "post": "after"}
SPELLED = {"sms": "SMS", "email": "e-mail", "tv": "TV"}
LEVELS = ("catalytic", "personal", "functional")
# Fewer answers than these are an anecdote: the floors of the rule `small-sample`.
FLOORS = {"interview": 5, "usability": 5, "survey": 30}
Sense = Literal["thinks", "says", "sees", "hears"]
SENSES: tuple[Sense, ...] = ("thinks", "says", "sees", "hears")


def place_of(step: Step) -> Place:
    """Where a step lies in relation to the purchase; empty where its phase is not known."""
    return PLACES[step.phase_class] if step.phase_class else ""


Minded = Callable[[Way], bool]


def columns(
    journey: Journey, shown: frozenset[str], numbers: Mapping[str, int], findings: Mapping[str, tuple[FindingMark, ...]], minded: Minded
) -> list[Column]:
    """A column for each step.

    `shown` are the ids of the personas drawn, `numbers` those of promises by address, `findings` go by address; `minded` says of a
    hand-off whether it should carry something.
    """
    known = informed(journey)
    # A stage without steps has no head on the map, and is not counted.
    seats = {stage.index: seat for seat, stage in enumerate(stage for stage in journey.stages if stage.steps)}
    return [
        replace(column(journey, step, shown, numbers, findings.get(step.address, ()), known, minded), stage=seats[step.stage.index])
        for step in journey.steps
    ]


def column(
    journey: Journey,
    step: Step,
    shown: frozenset[str],
    numbers: Mapping[str, int],
    findings: tuple[FindingMark, ...],
    known: frozenset[str],
    minded: Minded,
) -> Column:
    model = step.model
    evidence = tuple(map(evidence_mark, step.evidence))
    levels = [gain.model.value for gain in step.gains if gain.model.value]
    partly = step.says_who and set(step.who) != set(journey.personas)
    return Column(
        address=step.address, id=step.id, name=step.name, kind=step.kind, stage=step.stage.index, place=place_of(step),
        pivotal=model.pivotal,
        level=next((level for level in LEVELS if level in levels), "") if model.pivotal else "",
        wait=model.wait.text if model.wait else "",
        sub_journey=step.within.name if step.within else "",
        who=tuple(persona.id for persona in step.who) if partly else (),
        feels=", ".join(dict.fromkeys(spoken(model.feels, shown).values())),
        unsure=unsure(step, evidence),
        owner=step.owner.id if step.owner else "",
        support=tuple(team.id for team in step.support),
        touchpoints=touchpoints(step),
        handoffs=tuple(handoff(way, known, minded) for way in step.ways if way.changes_owner and way.target.kind != "exit"),
        feelings=feelings(step, shown),
        thoughts=tuple(Thought(sense, text, who) for sense in SENSES for who, text in spoken(getattr(model, sense), shown).items()),
        promises=promises(step, numbers),
        pains=tuple(PainMark(pain.text, pain.model.severity, pain.model.cause or "") for pain in step.pains),
        opportunities=tuple(OpportunityMark(thing.name, thing.model.status, thing.owner.id if thing.owner else "") for thing in step.opportunities),
        gains=tuple(GainMark(gain.text, gain.model.value or "", gain.dimension or "") for gain in step.gains),
        metrics=tuple(map(metric_mark, step.metrics)),
        evidence=evidence,
        ways=ways(step),
        findings=findings,
        backstage=tuple(WorkMark(work.name, work.owner.id if work.owner and work.owner != step.owner else "") for work in step.backstage),
        systems=systems(step),
        phase=step.phase or "",
        description=model.description or "",
        answers=tuple(need.text for need in step.answers),
        tags=model.tags,
        measured=measured_marks(step, shown),
    )  # fmt: skip


def evidence_mark(evidence: Evidence) -> EvidenceMark:
    """What is shown of a piece of evidence, and whether fewer were asked than its type needs."""
    model = evidence.model
    few = (model.n or 0) < FLOORS.get(model.type, 0)
    return EvidenceMark(evidence.id, model.type, model.n, few, evidence.name, model.summary or "")


def systems(step: Step) -> tuple[str, ...]:
    """The systems behind what is met and behind what is done, each once."""
    parts: tuple[Meeting | Work, ...] = (*step.touchpoints, *step.backstage)
    return tuple(dict.fromkeys(system for part in parts for system in part.systems))


def unsure(step: Step, evidence: tuple[EvidenceMark, ...]) -> str:
    """Why what is felt here may be wrong: "assumed", or the size of the largest sample where all are small."""
    if step.assumed and not evidence:
        return "assumed"
    if evidence and all(mark.small for mark in evidence):
        return f"n={max(mark.n or 0 for mark in evidence)}"
    return ""


def spoken(said: str | dict[str, str] | None, shown: frozenset[str]) -> dict[str, str]:
    """What is said, by persona id; under the empty id where it holds for everyone."""
    if said is None:
        return {}
    return {"": said} if isinstance(said, str) else {who: text for who, text in said.items() if who in shown}


def feelings(step: Step, shown: frozenset[str]) -> tuple[Feeling, ...]:
    """By persona; under the empty id where the journey has none."""
    if not shown:
        return () if step.emotion is None else (Feeling("", step.emotion),)
    return tuple(Feeling(persona, value) for persona, value in step.emotions.items() if persona in shown)


def touchpoints(step: Step) -> tuple[TouchpointMark, ...]:
    """What is met, with its owner where that is another team than the step's."""
    return tuple(
        TouchpointMark(
            spelled(meeting.name),
            meeting.channel.id if meeting.channel else "",
            meeting.channel.model.type if meeting.channel else "",
            meeting.owner.id if meeting.owner and meeting.owner != step.owner else "",
            meeting.self_service,
        )
        for meeting in step.touchpoints
    )


def spelled(name: str) -> str:
    """The name of a touchpoint as it begins a line; ids of built-in channels as people write them."""
    known = SPELLED.get(name, name)
    return known[:1].upper() + known[1:]


def informed(journey: Journey) -> frozenset[str]:
    """The addresses of the steps at which something is known of the customer: asked for before, or they have committed."""
    telling = [step for step in journey.steps if step.model.collects or step.model.confirms or step.model.produces]
    known = {step.address for step in telling} | ({step.address for step in journey.walk.after(*telling)} if telling else set())
    commit = PHASES["commit"].rank
    return frozenset(known | {step.address for step in journey.steps if step.rank is not None and step.rank >= commit})


def handoff(way: Way, known: frozenset[str], minded: Minded) -> Handoff:
    """A way that changes owner, with what is passed."""
    said = way.handoff
    passing: Passing = "carries" if way.bridged else "early" if way.source.address not in known else "silent" if minded(way) else "quiet"
    return Handoff(
        way.source.owner.id if way.source.owner else "",
        way.target.owner.id if way.target.owner else "",
        way.target.index,
        passing,
        way.carries,
        (said.via or "") if said else "",
        said.within.text if said and said.within else "",
    )


def marked(step: Step) -> list[tuple[Mark, Promise]]:
    """The promises that a step makes, keeps and breaks."""
    return (
        [("made", promise) for promise in step.sets]
        + [("kept", promise) for promise in step.keeps]
        + [("broken", promise) for promise in step.breaks]
    )


def promises(step: Step, numbers: Mapping[str, int]) -> tuple[PromiseMark, ...]:
    return tuple(
        PromiseMark(mark, numbers[promise.address], promise.id, promise.text, elsewhere(step, mark, promise))
        for mark, promise in marked(step)
    )


def elsewhere(step: Step, mark: Mark, promise: Promise) -> tuple[tuple[Mark, str], ...]:
    """Of a promise that is made here, which other journeys keep and break it; of one that is not made in this journey, where it is."""
    own = step.journey
    doing: dict[Mark, tuple[Step, ...]] = {"made": promise.set_by, "kept": promise.kept_by, "broken": promise.broken_by}
    others: tuple[Mark, ...] = ("kept", "broken") if mark == "made" else ("made",)
    if mark != "made" and any(other.journey == own for other in promise.set_by):
        return ()
    found = [
        (done, other.journey.name)
        for done in others
        for other in doing[done]
        if other.journey != own and other.journey.model.state == own.model.state
    ]
    return tuple(dict.fromkeys(found))


def ways(step: Step) -> tuple[WayMark, ...]:
    """The ways on, where there is more to say than that the next step follows."""
    found = step.ways
    if len(found) == 1 and found[0].target.index == step.index + 1 and found[0].kind == "forward":
        return ()
    return tuple(
        WayMark(way.target.name, way.target.index, way.kind, share(way.share) if way.share is not None else "", way.when or "")
        for way in found
    )
