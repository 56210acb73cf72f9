"""A ranking as a report: what must be mended, the list with its reasons, and how sure the order is."""

from collections.abc import Iterator

from journeycode.figures.estimate import Estimate
from journeycode.measures.ranking.values import Item, Ranking
from journeycode.measures.report import Cell, Figure, Plot, Point, Report, Section, Table
from journeycode.model.nearest import listed

# What is said in whole sentences is what a person reads; the rest stands in the tables.
SAID = 10
METHOD_NAMES = {
    "default": "reach × impact × confidence ÷ effort", "rice": "RICE", "ice": "ICE", "wsjf": "WSJF", "ulwick": "Ulwick's opportunity score",
    "impact-effort": "impact against effort",
}  # fmt: skip
NOTHING = (
    "Nothing can be ranked yet: an opportunity needs its `effort:` in person-months, and its `reach:` or the `volume:` of its journey."
)
ASSUMPTIONS = (
    "Score = reach × impact × confidence ÷ effort; impact = 3 × severity × importance, which is on RICE's scale of 0 to 3; effort counts "
    "as half a person-month at least.",
    "A rank could be another where one of the item's own inputs is off by a level: severity or importance by 0.2, reach by a quarter, "
    "effort by half, confidence by one level.",
    "Nothing here is a forecast: what is ranked is what is known and said today.",
)


def told(ranking: Ranking) -> Report:
    """The report; what must be mended stands before everything that is weighed."""
    sections = [_must_fix(ranking), _ranked(ranking)]
    if ranking.items:
        sections += [_reasons(ranking), _others(ranking)]
    if ranking.unranked:
        sections.append(_unranked(ranking))
    return Report("rank", f"What to do first: {ranking.workspace}", tuple(sections), ASSUMPTIONS)


def _must_fix(ranking: Ranking) -> Section:
    rows = tuple((one.what, one.owner or None, one.doing or None, one.place) for one in ranking.must_fix)
    note = "Not ranked and not weighed: nothing outweighs somebody who is shut out, or a promise that is not kept." if rows else ""
    return Section("must-fix", "Mend first", tables=(Table("", ("What", "Answers for it", "What is done", "Where"), rows, note),))


def _ranked(ranking: Ranking) -> Section:
    title = "Then, in this order"
    if ranking.method != "default":
        title += f", by {METHOD_NAMES[ranking.method]}"
    if not ranking.items:
        return Section("ranked", title, tables=(Table("Opportunities", ("Opportunity",), (), NOTHING),))
    return Section(
        "ranked", title, tuple(_figure(ranking, item) for item in ranking.items[:SAID]), (_table(ranking),), (picture(ranking),),
        (ranking.says,) if ranking.groups and ranking.says else (),
    )  # fmt: skip


def _figure(ranking: Ranking, item: Item) -> Figure:
    one = item.candidate
    assumes = [f"the {factor.name}: {factor.source}" for factor in one.assumed]
    says = item.says
    if item.dominated_by:
        says += f" '{item.dominated_by[0]}' is at least as good in everything and costs no more."
    if one.at_stake is not None:
        says += f" At stake: up to {one.at_stake.value:,.0f} a year, association only."
    sources = listed(dict.fromkeys(ranking.sources), "and") or "the documents"
    return Figure(f"rank {item.rank}", one.name, _score(item), says, sources, tuple(assumes))


def _score(item: Item) -> Estimate:
    """The score with as many digits as it deserves."""
    return Estimate(round(item.score, 0 if item.score >= 100 else 1 if item.score >= 10 else 2))


def _table(ranking: Ranking) -> Table:
    head = ("Rank", "Opportunity", "Score", "Reach", "Severity", "Importance", "Confidence", "Months", "Could be")
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            item.rank, item.candidate.name, _score(item), Estimate(item.candidate.inputs.reach, unit="customers"),
            *(round(value, 2) for value in _shares(item)), item.candidate.inputs.months, _span(item),
        )
        for item in ranking.items
    )  # fmt: skip
    return Table("The list", head, rows, ranking.says)


def _shares(item: Item) -> tuple[float, float, float]:
    inputs = item.candidate.inputs
    return inputs.severity, inputs.importance, inputs.confidence


def _span(item: Item) -> str:
    return f"{item.best}" if item.best == item.worst else f"{item.best} to {item.worst}"


def picture(ranking: Ranking) -> Plot:
    """Effort against reach × impact, a point for each item. The list must not be empty."""
    together = {id for group in ranking.groups for id in group}
    points = tuple(
        Point(
            f"{item.rank} {item.candidate.name}", item.candidate.inputs.months, item.candidate.inputs.reach * item.candidate.inputs.impact,
            group="not separable" if item.candidate.id in together else "stands apart",
        )
        for item in ranking.items
    )  # fmt: skip
    first = ranking.items[0].candidate
    alt = f"{len(points)} opportunities by effort and by reach × impact; '{first.name}' is first: {first.inputs.months:g} person-months for {first.inputs.reach * first.inputs.impact:,.0f}."
    return Plot("Impact × effort", "scatter", points, "effort in person-months", "reach × impact", alt, y_unit="customers")


def _reasons(ranking: Ranking) -> Section:
    """Where each factor comes from, and what makes a score large or small."""
    sources = tuple(
        (item.candidate.name if not at else "", factor.name, round(factor.value, 4), factor.basis, factor.source)
        for item in ranking.items
        for at, factor in enumerate(item.candidate.factors)
    )
    times = tuple((item.candidate.name, *(f"× {value:.2f}" for value in _multipliers(item))) for item in ranking.items)
    note = f"Each factor against the typical one of the list (a score of {ranking.typical:,.0f}); the product of a row is the last column."
    return Section(
        "reasons", "Why",
        tables=(
            Table("What makes the score", ("Opportunity", "Reach", "Impact", "Confidence", "Effort", "Score"), times, note),
            Table("Where the figures come from", ("Opportunity", "Factor", "Value", "How we know", "Source"), sources),
        ),
    )  # fmt: skip


def _multipliers(item: Item) -> Iterator[float]:
    of = item.multipliers
    yield from (of.reach, of.impact, of.confidence, of.effort, of.product)


def _others(ranking: Ranking) -> Section:
    names = {item.candidate.id: item.rank for item in ranking.items}
    rows = tuple(
        (METHOD_NAMES[one.method], ", ".join(str(names[id]) for id in one.order), round(one.tau, 3) if one.tau is not None else None)
        for one in ranking.alternatives
    )
    note = "The order by the ranks above. Kendall's tau to the default order: 1 is the same order, −1 the reverse."
    return Section("others", "By other methods", tables=(Table("", ("Method", "Order", "Kendall's tau"), rows, note),))


def _unranked(ranking: Ranking) -> Section:
    rows = tuple((one.name, listed(one.missing, "and")) for one in ranking.unranked)
    note = "What is missing is never guessed: write it down, an estimate will do (opportunity-unscored)."
    return Section("unranked", "Not ranked", tables=(Table("", ("Opportunity", "Missing"), rows, note),))
