"""Stages and steps that came, went, moved, or can no longer be reached."""

from collections.abc import Iterator, Mapping, Sequence

from journeycode.changes.change import Seen, each
from journeycode.changes.identity import JourneyPair, Names
from journeycode.changes.order import displaced
from journeycode.changes.survivors import nearest_stage, nearest_step, teams_of
from journeycode.graph import Journey, Stage, Step
from journeycode.model.lifecycle import PHASES

# The receipt of what was bought is not yet after the purchase.
FULFIL = PHASES["receive"].rank


def structure(pair: JourneyPair, names: Names) -> Iterator[Seen]:
    """What changed in the order and number of stages and steps."""
    yield from _stages(pair)
    yield from _steps(pair)
    yield from _orders(pair, names)
    yield from _reach(pair)


def is_after(rank: int | None) -> bool:
    """Whether a phase lies after the purchase."""
    return rank is not None and rank > FULFIL


def counted(count: int, noun: str) -> str:
    """`1 step`, `2 steps`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


# ------------------------------------------------------------ stages
def _stages(pair: JourneyPair) -> Iterator[Seen]:
    kept = {old.address for old, _ in pair.steps.same}
    for stage in pair.stages.gone:
        lost = [step for step in stage.steps if step.address not in kept]
        guess = pair.stages.likely.get(stage.address)
        last = stage.index == len(pair.old.stages) - 1
        kind = "stage-removed"
        if is_after(stage.rank):
            kind = "last-post-purchase-stage-removed" if last else "post-purchase-stage-removed"
        ends = f": the journey ends at '{pair.new.stages[-1].name}'" if last and pair.new.stages else ""
        yield Seen(
            kind, stage, f"the stage '{stage.name}' is gone{ends}", nearest_stage(pair, stage), before=counted(len(lost), "step"), after="none",
            teams=teams_of(*stage.steps), became=guess[0].address if guess else "", likeness=guess[1] if guess else 0.0,
        )  # fmt: skip
    guessed = {new.address for new, _ in pair.stages.likely.values()}
    known = {new.address for _, new in pair.steps.same}
    for stage in pair.stages.come:
        if stage.address not in guessed:
            fresh = sum(step.address not in known for step in stage.steps)
            yield Seen(
                "stage-added",
                stage,
                f"the stage '{stage.name}' is new",
                stage.at(),
                before="none",
                after=counted(fresh, "step"),
                teams=teams_of(*stage.steps),
            )
    yield from _phases(pair)


def _phases(pair: JourneyPair) -> Iterator[Seen]:
    for old, new in pair.stages.same:
        if old.phase != new.phase:
            across = is_after(old.rank) != is_after(new.rank)
            told = each(old, new, lambda stage: PHASES[stage.phase].label if stage.phase else "none")
            message = f"the stage '{new.name}' is {'now on the other side of the purchase' if across else 'of another phase'}"
            yield Seen(
                "stage-moved-across-purchase" if across else "stage-phase-changed",
                new,
                message,
                new.at("phase"),
                "",
                *told,
                teams=teams_of(*new.steps),
            )


# ------------------------------------------------------------ steps
def _steps(pair: JourneyPair) -> Iterator[Seen]:
    gone = {stage.address for stage in pair.stages.gone}
    led_to = {way.target.address for old, _ in pair.steps.same for way in old.ways if way.entry is not None}
    for step in pair.steps.gone:
        if step.stage.address in gone:
            continue
        kind, why = "step-removed", ""
        if step.model.pivotal:
            kind, why = "pivotal-step-removed", ", and it was pivotal"
        elif step.address in led_to:
            kind, why = "referenced-step-removed", ", and another step led to it by name"
        guess = pair.steps.likely.get(step.address)
        yield Seen(
            kind, step, f"the step '{step.name}' is gone{why}", nearest_step(pair, step), before=f"in '{step.stage.name}'", after="none",
            teams=teams_of(step), became=guess[0].address if guess else "", likeness=guess[1] if guess else 0.0,
        )  # fmt: skip
    come = {stage.address for stage in pair.stages.come}
    guessed = {new.address for new, _ in pair.steps.likely.values()}
    for step in pair.steps.come:
        if step.stage.address not in come and step.address not in guessed:
            yield Seen(
                "step-added",
                step,
                f"the step '{step.name}' is new",
                step.at(),
                before="none",
                after=f"in '{step.stage.name}'",
                teams=teams_of(step),
            )


def _orders(pair: JourneyPair, names: Names) -> Iterator[Seen]:
    """What stands elsewhere: stages among stages, steps in another stage, steps among the steps of their stage."""
    home = {old.address: new for old, new in pair.stages.same} | {address: guess[0] for address, guess in pair.stages.likely.items()}
    yield from _stage_order(pair, home)
    within: dict[str, list[tuple[Step, Step]]] = {}
    for old, new in pair.steps.same:
        if home.get(old.stage.address) == new.stage:
            within.setdefault(new.stage.address, []).append((old, new))
        else:
            yield _moved(old, new)
    for steps in within.values():
        yield from _step_order(steps, names)


def _stage_order(pair: JourneyPair, home: Mapping[str, Stage]) -> Iterator[Seen]:
    """home: what became of each stage, by its old address."""
    stages = {new.address: new for new in home.values()}
    before = [home[stage.address].address for stage in pair.old.stages if stage.address in home]
    after = [stage.address for stage in pair.new.stages if stage.address in stages]
    weights = {home[old.address].address: len(old.steps) + len(home[old.address].steps) for old in pair.old.stages if old.address in home}
    for address in displaced(before, after, weights):
        stage = stages[address]
        yield Seen(
            "stage-reordered",
            stage,
            f"the stage '{stage.name}' now stands {_where(stage.index, pair.new.stages)}",
            stage.at(),
            teams=teams_of(*stage.steps),
        )


def _moved(old: Step, new: Step) -> Seen:
    across = is_after(old.rank) != is_after(new.rank)
    kind, beyond = ("step-moved-across-purchase", ", across the purchase") if across else ("step-moved", "")
    message = f"the step '{new.name}' moved to '{new.stage.name}'{beyond}"
    places = each(old, new, lambda step: f"in '{step.stage.name}'")
    return Seen(kind, new, message, new.at(), "", *places, teams=teams_of(old, new))


def _step_order(steps: Sequence[tuple[Step, Step]], names: Names) -> Iterator[Seen]:
    """steps: those of one stage that were and are in it."""
    here = {new.address: new for _, new in steps}
    order = [names.now(old.address) for old, _ in sorted(steps, key=lambda two: two[0].index)]
    for address in displaced(order, list(here)):
        step = here[address]
        message = f"the step '{step.name}' now stands {_where(step.stage.steps.index(step), step.stage.steps)}"
        yield Seen("step-reordered", step, message, step.at(), teams=teams_of(step))


def _where(index: int, among: tuple[Stage, ...] | tuple[Step, ...]) -> str:
    return f"after '{among[index - 1].name}'" if index else f"first, before '{among[1].name}'" if len(among) > 1 else "first"


# ------------------------------------------------------------ what follows
def _reach(pair: JourneyPair) -> Iterator[Seen]:
    """What can no longer be reached: single steps, or everything after the purchase."""
    reached, reaches = pair.old.walk.reachable(), pair.new.walk.reachable()
    for old, new in pair.steps.same:
        if old in reached and new not in reaches and new.counts:
            yield Seen("step-unreachable", new, f"no way leads to the step '{new.name}' any more", new.at(), teams=teams_of(new))
    if _goes_on(pair.old) and not _goes_on(pair.new) and pair.new.stages:
        yield Seen(
            "now-ends-at-purchase", pair.new, f"the journey '{pair.new.name}' now ends at the purchase", pair.new.at("stages"),
            before=f"ended at '{pair.old.stages[-1].name}'", after=f"ends at '{pair.new.stages[-1].name}'", teams=teams_of(pair.new),
        )  # fmt: skip


def _goes_on(journey: Journey) -> bool:
    return any(is_after(PHASES[phase].rank) for phase in journey.phases())
