"""A scorecard as a report: the six dimensions side by side, what each rests on, and what would raise it."""

from journeycode.figures.estimate import Estimate
from journeycode.measures.report import Plot, Point, Report, Section, Table
from journeycode.measures.scorecard.values import Dimension, Scorecard

ASKS = {
    "processes": "Is there somebody who answers for it, and does anybody look again?",
    "scope": "Do the maps go from the first thought to the last bill?",
    "focus": "Is the work where customers stay or leave, and on what they need?",
    "data": "Do we know it, or do we think it?",
    "goals": "Does it serve what the organisation wants?",
    "metrics": "Would we see whether it gets better?",
}
ASSUMPTIONS = (
    "Each score is the mean of its indicators × 100. The six are never added up: a mean would hide the one that is missing.",
    "A score says what is written down and kept up, not whether customers are happy.",
)


def told(card: Scorecard) -> Report:
    """The report."""
    sections = [_overview(card), *(_dimension(one) for one in card.dimensions), _experience(card)]
    if card.trend:
        sections.append(_trend(card))
    return Report("scorecard", f"Scorecard: {card.workspace}", tuple(sections), ASSUMPTIONS)


def _overview(card: Scorecard) -> Section:
    known = [(one.name, one.score) for one in card.dimensions if one.score is not None]
    points = tuple(Point(name.capitalize(), round(score, 1)) for name, score in known)
    lowest = min(known, key=lambda pair: pair[1], default=None)
    alt = f"{len(known)} of six dimensions, each from 0 to 100." + (f" Lowest: {lowest[0]}, {lowest[1]:.0f}." if lowest else "")
    return Section("overview", f"Six dimensions on {card.day.isoformat()}", plots=(Plot("", "bars", points, "of 100", alt=alt),))


def _dimension(one: Dimension) -> Section:
    score = f"{one.score:.0f}" if one.score is not None else "nothing to judge by"
    rows = tuple(
        (
            indicator.name.capitalize(), Estimate(indicator.value, unit="share") if indicator.value is not None else None, indicator.formula,
            "; ".join(indicator.lacking) or None,
        )
        for indicator in one.indicators
    )  # fmt: skip
    return Section(
        one.name, f"{one.name.capitalize()}: {score}", tables=(Table(ASKS[one.name], ("Indicator", "Now", "Is", "Would raise it"), rows),)
    )


def _experience(card: Scorecard) -> Section:
    rows = tuple(
        (
            f"{one.name} ({one.kind})", one.first.isoformat() if one.first else None, _age(one.days),
            one.revisions, one.contributors, one.reviewers,
        )
        for one in card.experience
    )  # fmt: skip
    note = card.experience_note or (
        "By the history of the file it stands in; people are counted, not named; reviewers are those of `Reviewed-by:` lines. "
        "Not scored: age alone is not quality."
    )
    return Section(
        "experience",
        "Experience",
        tables=(Table("", ("Journey or persona", "Since", "Age", "Revisions", "Contributors", "Reviewers"), rows, note),),
    )


def _age(days: int | None) -> str | None:
    """`12 days`, `7 months`, `3.4 years`."""
    if days is None:
        return None
    number, unit = (days, "day") if days < 61 else (round(days / 30.44), "month") if days < 730 else (round(days / 365.25, 1), "year")
    return f"{number:,} {unit}{'' if number == 1 else 's'}"


def _trend(card: Scorecard) -> Section:
    moments = [(one.tag, one.day.isoformat(), dict(one.scores)) for one in card.trend]
    moments.append(("now", card.day.isoformat(), dict(card.scores)))
    names = [one.name for one in card.dimensions]
    rows = tuple((tag, day, *(_whole(scores.get(name)) for name in names)) for tag, day, scores in moments)
    return Section("trend", "Trend", tables=(Table("", ("Tag", "Day", *(name.capitalize() for name in names)), rows),))


def _whole(score: float | None) -> int | None:
    return None if score is None else round(score)
