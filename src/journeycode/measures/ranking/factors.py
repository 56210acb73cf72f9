"""The factors of a score: of each the first source that there is, and the source is said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeycode.figures.ranking import CONFIDENCE_LEVELS
from journeycode.graph import Evidence, Metric, Opportunity, Pain, Persona, Step
from journeycode.measures.ranking.known import Known
from journeycode.measures.ranking.links import Links
from journeycode.measures.ranking.values import Factor
from journeycode.model.evidence import KIND_OF
from journeycode.model.nearest import listed

WORST_PAIN, WORST_FEELING = 5, 2
ASSUMED_SEVERITY = ASSUMED_IMPORTANCE = 0.5
PIVOTAL, NOT_PIVOTAL = 1.0, 0.6


@dataclass(frozen=True, slots=True)
class Severity:
    """How bad it is, and as a phrase for a sentence what is bad."""

    factor: Factor
    phrase: str


def reach(opportunity: Opportunity, links: Links, known: Known) -> Factor | None:
    """Customers a year: visits that were counted, the share of the personas, what is stated, else the whole volume; None without any."""
    journeys = links.journeys(opportunity)
    volume = max((one.model.volume or 0.0 for one in journeys), default=0.0)
    visited = known.highest(links.steps(opportunity), "visits")
    if visited is not None and volume:
        share = min(1.0, visited.value.value)
        return Factor("reach", volume * share, "measured", f"{volume:,.0f} a year × {share:.0%} who come there ({visited.source})")
    people = _people(opportunity, links)
    if people and volume and all(one.model.share is not None for one in people):
        share = min(1.0, sum(one.model.share or 0.0 for one in people))
        return Factor(
            "reach", volume * share, "derived", f"{listed([one.name for one in people], 'and')}: {share:.0%} of {volume:,.0f} a year"
        )
    if opportunity.model.reach is not None:
        return Factor("reach", opportunity.model.reach, "stated", "stated")
    return Factor("reach", volume, "assumed", f"all {volume:,.0f} a year") if volume else None


def _people(opportunity: Opportunity, links: Links) -> tuple[Persona, ...]:
    """The personas it reaches, where not everybody is meant: those whom its steps name, else those who have the need."""
    steps = links.steps(opportunity)
    if steps:
        return tuple(dict.fromkeys(who for step in steps for who in step.who)) if all(step.says_who for step in steps) else ()
    return links.personas(opportunity)


def severity(opportunity: Opportunity, links: Links, known: Known) -> Severity:
    """0 to 1: how far a figure falls short of its target, the gap to what was expected, how much the pain hurts, the feeling, else 0.5."""
    short = max(_shortfalls(opportunity, known), default=None, key=lambda one: one.factor.value)
    if short is not None:
        return short
    gap = known.highest(links.steps(opportunity), "gap")
    if gap is not None:
        value = min(1.0, max(0.0, gap.value.value))
        return Severity(
            Factor("severity", value, "measured", f"gap to what was expected ({gap.source})"),
            f"where it falls {value:.0%} of the scale short of what was expected",
        )
    pains = [(one.model.severity, one) for one in opportunity.answers if isinstance(one, Pain) and one.model.severity]
    if pains:
        worst, pain = max(pains, key=lambda pair: pair[0])
        source = f"the pain '{pain.text}', {worst} of {WORST_PAIN}"
        return Severity(
            Factor("severity", worst / WORST_PAIN, "stated", source), f"where it hurts {worst} out of {WORST_PAIN}: '{pain.text}'"
        )
    return _felt(links.steps(opportunity), known)


def _felt(steps: Sequence[Step], known: Known) -> Severity:
    """By the lowest feeling of the steps, a measured one first."""
    felt = [(one.value.value, step, True) for step in steps if (one := known.of(step.address, "emotion"))]
    felt = felt or [(step.emotion, step, False) for step in steps if step.emotion is not None]
    if felt:
        low, step, counted = min(felt, key=lambda one: one[0])
        source = f"{'measured' if counted else 'the'} feeling at '{step.name}', {_signed(low)}"
        value = max(0.0, -low) / WORST_FEELING
        return Severity(Factor("severity", value, "measured" if counted else "derived", source), f"where the feeling is {_signed(low)}")
    return Severity(Factor("severity", ASSUMED_SEVERITY, "assumed", "assumed"), "where nobody has said how bad it is")


def _shortfalls(opportunity: Opportunity, known: Known) -> Iterator[Severity]:
    """How far each metric that it moves falls short of its target."""
    for metric in opportunity.moves:
        value = shortfall(metric, known)
        if value is not None:
            source = f"'{metric.name}' falls {value:.0%} short of its target" if value else f"'{metric.name}' meets its target"
            counted = figure(metric, known)[1]
            told = f"{source} (n {counted:,})" if counted is not None else source
            yield Severity(Factor("severity", value, "measured", told), f"where {source}")


def figure(metric: Metric, known: Known) -> tuple[float | None, int | None]:
    """Where a metric stands and how many that rests on: as data says, unless the documents say it of a later day."""
    said, written = known.of(metric.address, "actual"), metric.model.actual
    later = said and written and said.as_of and written.as_of and written.as_of > said.as_of
    if said is not None and not later:
        return said.value.value, said.value.n
    # A figure that rests on nobody is no figure.
    return (written.value, written.n) if written and written.n != 0 else (None, None)


def shortfall(metric: Metric, known: Known) -> float | None:
    """(target − actual) ÷ target, 0 to 1; of a figure that should be low, (actual − target) ÷ actual. None without both figures."""
    model = metric.model
    actual = figure(metric, known)[0]
    if actual is None or model.target is None:
        return None
    short, whole = (actual - model.target, actual) if model.direction == "down" else (model.target - actual, model.target)
    return min(1.0, max(0.0, short / whole)) if whole > 0 else None


def importance(opportunity: Opportunity, links: Links, known: Known) -> Factor:
    """0 to 1: the share in what drives the outcome, what is stated, whether a step is pivotal, else 0.5."""
    steps = links.steps(opportunity)
    driver = known.highest(steps, "driver")
    if driver is not None and known.most_driving > 0:
        value = max(0.0, driver.value.value) / known.most_driving
        return Factor(
            "importance",
            value,
            "measured",
            f"{driver.value.value:.0%} of what drives the outcome, {value:.0%} of the first driver ({driver.source})",
        )
    if opportunity.model.importance is not None:
        return Factor("importance", opportunity.model.importance, "stated", "stated")
    if steps:
        pivotal = next((step for step in steps if step.model.pivotal), None)
        if pivotal is not None:
            return Factor("importance", PIVOTAL, "derived", f"'{pivotal.name}' is pivotal")
        return Factor("importance", NOT_PIVOTAL, "derived", "none of its steps is pivotal")
    return Factor("importance", ASSUMED_IMPORTANCE, "assumed", "assumed")


def confidence(opportunity: Opportunity, evidence: Sequence[Evidence], others: Sequence[Factor]) -> Factor:
    """1.0 measured and evidence of two families, 0.8 one source of research, 0.5 an assumption; a level less for each assumed factor.

    A stated confidence may lower it: nobody can talk evidence up.
    """
    families = {KIND_OF[entry.model.type] for entry in evidence}
    measured = any(factor.name == "severity" and factor.basis == "measured" for factor in others)
    level = 2 if measured and len(families) >= 2 else 1 if measured or families else 0
    said = ("an assumption", "one kind of evidence" if families else "measured, and nothing else", "measured, and two kinds of evidence")[
        level
    ]
    if level == 1 and len(families) >= 2:
        said = "two kinds of evidence, not measured"
    assumed = [factor.name for factor in others if factor.is_assumed]
    value = CONFIDENCE_LEVELS[max(0, level - len(assumed))]
    if assumed:
        said += f", less for assumed {listed(assumed, 'and')}"
    stated = opportunity.model.confidence
    if stated is not None and stated < value:
        return Factor("confidence", stated, "stated", f"stated, below what the evidence allows ({value:g})")
    return Factor("confidence", value, "assumed" if not level else "derived", said)


def _signed(value: float) -> str:
    return f"{value:+.2g}".replace("-", "−") if value else "0"
