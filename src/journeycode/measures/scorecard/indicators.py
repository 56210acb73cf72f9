"""The indicators of the six dimensions, each a share of named things (A46, A47, A50)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from journeycode.figures.portfolio import balance, coverage, grounding
from journeycode.graph import Evidence, Journey, Metric, Opportunity, Thing, Workspace
from journeycode.graph.claims import claims
from journeycode.measures.scorecard.values import Indicator
from journeycode.model.evidence import KIND_OF
from journeycode.model.leaves import read_duration
from journeycode.model.lifecycle import PHASES
from journeycode.model.metric import FAMILY_OF
from journeycode.model.nearest import listed

T = TypeVar("T", bound=Thing)
REVIEW_WITHIN = 180.0
FAMILIES = ("perception", "interaction", "outcome")
ENOUGH_AFTER_PURCHASE = 0.5
SHOWN = 5
Holds = Callable[[T], bool]


def share(name: str, formula: str, things: Sequence[T], holds: Holds[T], lacks: Callable[[T], str]) -> Indicator:
    """The share of things of which something holds; `lacks` says of the others what is missing."""
    missing = [lacks(thing) for thing in things if not holds(thing)]
    return Indicator(name, (len(things) - len(missing)) / len(things) if things else None, formula, shortened(missing))


def shortened(missing: Sequence[str]) -> tuple[str, ...]:
    """As many as a person reads, and how many more there are."""
    more = len(missing) - SHOWN
    return (*missing[:SHOWN], *((f"and {more:,} more",) if more > 0 else ()))


def processes(workspace: Workspace) -> Iterator[Indicator]:
    """Owned, reviewed on time, versioned."""
    journeys = workspace.journeys()
    yield share(
        "owned", "journeys with an owner ÷ journeys", journeys, lambda one: one.owner is not None,
        lambda one: f"'{one.name}' has no owner: `owner:`",
    )  # fmt: skip
    usual = _usual_rhythm(workspace)
    yield share(
        "reviewed on time", f"journeys reviewed within `review_every`, else {usual:g} days ÷ journeys", journeys,
        lambda one: _is_reviewed(one, workspace, usual), lambda one: f"'{one.name}': {_last_review(one, workspace)}",
    )  # fmt: skip
    yield share(
        "versioned", "journeys that write their version ÷ journeys", journeys, lambda one: "version" in one.model.model_fields_set,
        lambda one: f"'{one.name}' has no `version:`",
    )  # fmt: skip


def _usual_rhythm(workspace: Workspace) -> float:
    """How many days a review lasts: what the workspace file says for stale-journey."""
    said = workspace.settings.lint.options.get("stale-journey", {}).get("max_age")
    try:
        return read_duration(said).days if said is not None else REVIEW_WITHIN
    except ValueError:
        return REVIEW_WITHIN


def _is_reviewed(journey: Journey, workspace: Workspace, usual: float) -> bool:
    reviewed, every = journey.model.reviewed, journey.model.review_every
    return reviewed is not None and (workspace.today - reviewed).days <= (every.days if every else usual)


def _last_review(journey: Journey, workspace: Workspace) -> str:
    reviewed = journey.model.reviewed
    return f"last reviewed {(workspace.today - reviewed).days:,} days ago" if reviewed else "never reviewed: `reviewed:`"


def scope(workspace: Workspace) -> Iterator[Indicator]:
    """End to end, and the phases that a complete journey must have."""
    whole = workspace.journeys(scope="whole")
    yield share(
        "end to end", "whole journeys that reach a phase after the purchase ÷ journeys that are no part of another",
        [one for one in workspace.journeys() if not one.parents], lambda one: one.model.scope == "whole" and _goes_on(one),
        lambda one: f"'{one.name}' " + ("ends at the purchase or before" if one.model.scope == "whole" else "is a part on its own"),
    )  # fmt: skip
    covered = [(one, coverage(one.phases(), one.lifecycle.required)) for one in whole]
    known = [value for _, value in covered if value is not None]
    missing = [
        f"'{one.name}' has nothing of {listed([phase for phase in one.lifecycle.required if phase not in one.phases()], 'and')}"
        for one, value in covered
        if value is not None and value < 1
    ]
    yield Indicator(
        "required phases", sum(known) / len(known) if known else None, "A46: required phases that are there ÷ required phases, mean of whole journeys",
        shortened(missing),
    )  # fmt: skip


def _goes_on(journey: Journey) -> bool:
    return any(PHASES[phase].side == "post" for phase in journey.phases())


def focus(workspace: Workspace) -> Iterator[Indicator]:
    """The balance between before and after the purchase, and needs that somebody answers."""
    parts = {what: value for what, (before, after) in sides(workspace).items() if (value := balance(before, after)) is not None}
    capped = [min(1.0, value / ENOUGH_AFTER_PURCHASE) for value in parts.values()]
    low = [f"{value:.0%} of {what} lie after the purchase" for what, value in parts.items() if value < ENOUGH_AFTER_PURCHASE]
    yield Indicator(
        "after the purchase", sum(capped) / len(capped) if capped else None,
        "A46: share after the purchase of steps, opportunities, metrics and effort, a half or more counting as 1, mean", shortened(low),
    )  # fmt: skip
    answered = {thing for journey in workspace.journeys() for step in journey.steps if step.model.answers for thing in step.answers}
    needs = list(dict.fromkeys(need for persona in workspace.personas() for need in persona.needs))
    yield share(
        "needs addressed", "needs of personas that a step or an open opportunity answers ÷ needs", needs,
        lambda need: need in answered or bool(workspace.uses.answering(need)), lambda need: f"nothing answers '{need.text}'",
    )  # fmt: skip


def sides(workspace: Workspace) -> dict[str, tuple[float, float]]:
    """How many steps, opportunities, metrics and person-months lie before and after the purchase, each thing once on each side."""
    counts = {what: {"pre": 0.0, "post": 0.0} for what in ("steps", "opportunities", "metrics", "effort")}
    seen: set[tuple[Thing, str]] = set()
    for step in (step for journey in workspace.journeys() for step in journey.steps if step.counts):
        side = step.phase_class
        if side not in ("pre", "post"):
            continue
        counts["steps"][side] += 1
        for thing in (*step.opportunities, *step.metrics):
            if (thing, side) not in seen:
                seen.add((thing, side))
                counts["opportunities" if isinstance(thing, Opportunity) else "metrics"][side] += 1
                counts["effort"][side] += (thing.model.effort or 0.0) if isinstance(thing, Opportunity) else 0.0
    return {what: (found["pre"], found["post"]) for what, found in counts.items()}


def data(workspace: Workspace) -> Iterator[Indicator]:
    """What claims rest on, and whether more than one kind of source speaks."""
    total = backed = assumed = 0
    without: list[str] = []
    for step in (step for journey in workspace.journeys() for step in journey.steps):
        for claim in claims(step):
            total += 1
            assumed += claim.is_assumed
            backed += not claim.is_assumed
            if claim.is_assumed:
                without.append(f"{claim.what} of '{step.name}' is assumed")
    yield Indicator("evidence", grounding(total, backed, assumed).supported, "A47: claims with evidence ÷ claims", shortened(without))
    yield share(
        "two kinds of evidence", "journeys whose evidence is of two kinds or more ÷ journeys", workspace.journeys(), lambda one: len(kinds(one)) >= 2,
        lambda one: f"'{one.name}' rests on {listed(sorted(kinds(one)), 'and')} alone" if kinds(one) else f"'{one.name}' has no evidence",
    )  # fmt: skip


def kinds(journey: Journey) -> set[str]:
    """The kinds of evidence that a journey, its steps and their pains rest on."""
    return {KIND_OF[entry.model.type] for entry in _evidence(journey)}


def _evidence(journey: Journey) -> Iterator[Evidence]:
    yield from journey.evidence
    for step in journey.steps:
        yield from step.evidence
        for pain in step.pains:
            yield from pain.evidence


def goals(workspace: Workspace) -> Iterator[Indicator]:
    """Journeys that serve a goal of the organisation."""
    yield share(
        "linked to an objective", "whole journeys with `objectives:` ÷ whole journeys", workspace.journeys(scope="whole"),
        lambda one: bool(one.model.objectives), lambda one: f"'{one.name}' names no objective: `objectives:`",
    )  # fmt: skip


def metrics(workspace: Workspace) -> Iterator[Indicator]:
    """How it felt, how it went and what came of it; and where each figure stood and should stand."""
    yield share(
        "three families", "whole journeys with metrics of perception, interaction and outcome ÷ whole journeys",
        workspace.journeys(scope="whole"), lambda one: not _families_missing(one),
        lambda one: f"'{one.name}' has no metric of {listed(_families_missing(one), 'and')}",
    )  # fmt: skip
    yield share(
        "target and baseline", "metrics with a target and a baseline ÷ metrics", workspace.metrics(),
        lambda one: one.model.target is not None and one.model.baseline is not None,
        lambda one: f"'{one.name}' has no {listed([key for key in ('target', 'baseline') if getattr(one.model, key) is None], 'and no')}",
    )  # fmt: skip


def _families_missing(journey: Journey) -> list[str]:
    found = {FAMILY_OF[metric.model.type] for metric in _metrics(journey)}
    return [family for family in FAMILIES if family not in found]


def _metrics(journey: Journey) -> Iterable[Metric]:
    yield from journey.metrics
    for stage in journey.stages:
        yield from stage.metrics
    for step in journey.steps:
        yield from step.metrics
        yield from (promise.metric for promise in step.sets if promise.metric)
