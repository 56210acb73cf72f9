"""Where something would stand that is gone: the nearest thing that survives; and whom a change concerns."""

from journeycode.changes.identity import JourneyPair
from journeycode.graph import Anchor, Journey, Stage, Step, Thing
from journeycode.graph.things import Team


def nearest_step(pair: JourneyPair, step: Step) -> Anchor:
    """The step before it that is still there, else the one after it, else its stage, else the journey."""
    now = {old.address: new for old, new in pair.steps.same}
    steps = pair.old.steps
    for other in (*reversed(steps[: step.index]), *steps[step.index + 1 :]):
        if other.address in now and other.stage == step.stage:
            return now[other.address].at()
    stage = next((new for old, new in pair.stages.same if old == step.stage), None)
    return stage.at() if stage else nearest_stage(pair, step.stage)


def nearest_stage(pair: JourneyPair, stage: Stage) -> Anchor:
    """The stage before it that is still there, else the one after it, else the journey."""
    now = {old.address: new for old, new in pair.stages.same}
    stages = pair.old.stages
    for other in (*reversed(stages[: stage.index]), *stages[stage.index + 1 :]):
        if other.address in now:
            return now[other.address].at()
    return pair.new.at()


def teams_of(*things: Thing) -> tuple[str, ...]:
    """The addresses of the teams that own some things, each once."""
    return tuple(dict.fromkeys(owner.address for thing in things if (owner := owner_of(thing)) is not None))


def owner_of(thing: Thing) -> Team | None:
    """The team that owns a thing, be it a step, a metric or a journey."""
    owner: object = getattr(thing, "owner", None)
    if owner is None and isinstance(thing, Stage):
        owners = {step.owner for step in thing.steps}
        owner = owners.pop() if len(owners) == 1 else None
    return owner if isinstance(owner, Team) else None


def owner_word(thing: Thing) -> str:
    """The id of the team that a thing names as its owner, from its stage where a step says none; empty where nobody is named."""
    word: object = getattr(thing.model, "owner", None)
    if not word and isinstance(thing, Step):
        word = thing.stage.model.owner
    return word if isinstance(word, str) else ""


def journey_at(thing: Thing) -> Journey | None:
    """The journey that a thing is, or is a part of."""
    return thing if isinstance(thing, Journey) else thing.journey if isinstance(thing, Stage | Step) else None
