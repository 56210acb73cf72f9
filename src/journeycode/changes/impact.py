"""What a change does to a journey as a whole: the same figures computed on both graphs."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeycode.changes.structure import is_after
from journeycode.graph import Journey, Step
from journeycode.graph.claims import claims


@dataclass(frozen=True, slots=True)
class Figures:
    """A journey in figures.

    after and steps: steps after the purchase, of all that count. handoffs and silent: hand-offs, and those that carry nothing.
    kept and broken: promises made here that some step keeps, or breaks; promised: all of them. covered: pairs of a persona and a phase
    in which the persona takes a step. lowest: the lowest feeling of anybody; fall: the steepest way down between two steps, as a
    positive number. backed and claims: claims with evidence, of all claims.
    """

    after: int
    steps: int
    handoffs: int
    silent: int
    promised: int
    kept: int
    broken: int
    covered: int
    lowest: float | None
    fall: float
    backed: int
    claims: int


@dataclass(frozen=True, slots=True)
class Impact:
    """A journey that changed, before and after; None where it was not there or is no longer."""

    journey: str
    name: str
    old: Figures | None
    new: Figures | None
    versions: tuple[str, str] = ("", "")

    def lines(self) -> Iterator[tuple[str, str, str]]:
        """What is different: the figure, before, after."""
        for label, (before, after) in self.all_lines():
            if before != after:
                yield label, before, after

    def all_lines(self) -> Iterator[tuple[str, tuple[str, str]]]:
        """Every figure as it is told, before and after."""
        told = [dict(_told(figures)) if figures else {} for figures in (self.old, self.new)]
        for label in dict.fromkeys((*told[0], *told[1])):
            yield label, (told[0].get(label, "none"), told[1].get(label, "none"))


def _told(figures: Figures) -> Iterator[tuple[str, str]]:
    yield "after purchase", f"{figures.after} of {figures.steps} steps"
    yield "hand-offs", str(figures.handoffs)
    yield "silent hand-offs", str(figures.silent)
    yield "promises kept", f"{figures.kept} of {figures.promised}"
    yield "promises broken", str(figures.broken)
    yield "personas × phases", str(figures.covered)
    yield "lowest feeling", "none" if figures.lowest is None else _signed(figures.lowest)
    yield "steepest fall", f"{figures.fall:g}"
    yield "claims with evidence", f"{figures.backed} of {figures.claims}"


def _signed(value: float) -> str:
    return f"{value:+g}".replace("-", "−") if value else "0"


def impact(old: Journey | None, new: Journey | None) -> Impact:
    """The figures of a journey before and after; one of the two is there."""
    named = new or old
    versions = (old.model.version if old else "", new.model.version if new else "")
    return Impact(named.id if named else "", named.name if named else "", _figures(old), _figures(new), versions)


def _figures(journey: Journey | None) -> Figures | None:
    if journey is None:
        return None
    steps = [step for step in journey.steps if step.counts]
    handoffs = journey.handoffs()
    made = {promise for step in journey.steps for promise in step.sets}
    rests = [claim for step in journey.steps for claim in claims(step)]
    lows = [step.lowest for step in journey.steps if step.lowest is not None]
    return Figures(
        after=sum(is_after(step.rank) for step in steps),
        steps=len(steps),
        handoffs=len(handoffs),
        silent=sum(not way.bridged for way in handoffs),
        promised=len(made),
        kept=sum(bool(promise.kept_by) for promise in made),
        broken=sum(bool(promise.broken_by) for promise in made),
        covered=len({(persona.id, step.phase) for step in steps if step.phase for persona in step.who}),
        lowest=min(lows, default=None),
        fall=max((_fall(way.source, way.target) for way in journey.ways), default=0.0),
        backed=sum(not claim.is_assumed for claim in rests),
        claims=len(rests),
    )


def _fall(first: Step, second: Step) -> float:
    """How far the feeling of any persona falls from one step to the next."""
    before, after = first.emotions, second.emotions
    return max((before[who] - after[who] for who in before.keys() & after.keys()), default=0.0)
