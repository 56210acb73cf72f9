"""`measure drivers`: which steps satisfaction and staying go with, and which can be told to (A23 to A27, A44)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from journeycode.data import Data, Sheet
from journeycode.data.drivers import beside_overall, beside_staying, by_score, sums
from journeycode.data.questions import questions
from journeycode.data.window import Window, settled
from journeycode.figures.drivers import Drivers, candidates, penalty_reward, quadrants, weigh
from journeycode.figures.moments import Moments
from journeycode.figures.regression import scatter
from journeycode.figures.wording import counted, percent, signed
from journeycode.finding import Trouble
from journeycode.graph import Workspace
from journeycode.measures.asked import Asked, about_the_whole, asked
from journeycode.measures.driving import Driving, driver_figures, driver_plot, driver_table, names_of
from journeycode.measures.report import Cell, Excluded, Figure, Measured, Plot, Point, Report, Section, Table
from journeycode.measures.staying import staying

ASSUMPTIONS = (
    "Only customers who answered every question count, each with the last of their answers.",
    "A share is what a score explains on average over all orders in which the scores may be looked at (Lindeman, Merenda and Gold; Shapley), "
    "of what all of them explain together. Its interval, and how often it comes first, are from 200 other samples of as many customers, drawn "
    "with a fixed seed.",
    "What is told of one score is adjusted for how many were looked at (Holm): of nothing, one section in twenty makes a claim.",
    "Everything here is association, and no cause: a step may go with an outcome because both go with something that nobody asked about.",
)
# Fewer customers than this say nothing of several scores at once.
LEAST = 30
MOST_WHOLE = 2
# Answers that go together as closely as this are one answer.
SAME = 0.98


def drivers(workspace: Workspace, data: Data, *, window: Window | None = None) -> Report:
    """The report. Raises Trouble where no source holds answers."""
    window = window or Window()
    if data.voc is None:
        raise Trouble("no source of this workspace holds answers", "declare one: `journeycode new source answers`")
    voc = settled(data.voc)
    transactions = settled(data.transactions) if data.transactions else None
    every = asked(workspace, voc, questions(voc))
    sections: list[Section] = []
    measured: list[Measured] = []
    excluded = [
        Excluded(one.source, one.reason, one.rows)
        for one in data.left_out
        if one.source in (*voc.sources, *(transactions.sources if transactions else ()))
    ]
    for journey in dict.fromkeys(one.question.journey for one in every):
        of_journey = [one for one in every if one.question.journey == journey]
        found = _of_journey(of_journey, voc, transactions, window)
        sections += found.sections
        measured += found.measured
        excluded += found.excluded
    if not sections:
        few = "Fewer than two steps of one journey have scores: there is nothing to compare."
        sections.append(Section("drivers", "What drives satisfaction", (Figure("A25", "Drivers", None, few, voc.source),)))
    if data.notes:
        sections.insert(0, Section("data", "The data", warnings=data.notes))
    return Report(
        "drivers", "What goes with satisfaction, and with staying", tuple(sections), ASSUMPTIONS, tuple(excluded), tuple(measured)
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """What one journey comes to."""

    sections: tuple[Section, ...] = ()
    measured: tuple[Measured, ...] = ()
    excluded: tuple[Excluded, ...] = ()


def _of_journey(every: Sequence[Asked], voc: Sheet, transactions: Sheet | None, window: Window) -> _Found:
    """Satisfaction first, then staying. Shares of two outcomes are not comparable: those of the first one that tells any are measured."""
    steps = _of_steps(every)
    if len(steps) < 2:
        return _Found()
    where = next((one.step.journey.name for one in steps if one.step), steps[0].question.journey)
    asked_of = [one.question for one in steps]
    sections: list[Section] = []
    measured: list[Measured] = []
    excluded: list[Excluded] = []
    for whole in about_the_whole(every)[:MOST_WHOLE]:
        wide = beside_overall(voc, asked_of, whole.question)
        found = Driving(steps, wide, sums(wide), whole.scored.name, where)
        section, values = _satisfaction(found, whole, voc)
        sections.append(section)
        measured = measured or values
        excluded += _partly(found, voc)
    became = beside_staying(voc, transactions, asked_of, window) if transactions else None
    if transactions and became:
        found = Driving(steps, became, sums(became), "staying", where)
        section, values = staying(found, f"{voc.source}, {transactions.source}", LEAST)
        sections.append(section)
        measured = measured or [replace(value, as_of=voc.as_of) for value in values]
        excluded += _partly(found, voc)
    return _Found(tuple(sections), tuple(measured), tuple(excluded))


def _of_steps(every: Sequence[Asked]) -> tuple[Asked, ...]:
    """The questions about steps, in the order of the map; of a question that varies not at all there is nothing to learn."""
    steps = [one for one in every if one.question.step and len(one.question.counts) > 1]
    return tuple(sorted(steps, key=lambda one: (one.step.index if one.step else 10_000, one.question.metric)))


def _partly(found: Driving, voc: Sheet) -> list[Excluded]:
    partly = found.wide.partly
    return [Excluded(voc.source, f"{found.outcome}: the customer did not answer every question", partly)] if partly else []


def _satisfaction(found: Driving, whole: Asked, voc: Sheet) -> tuple[Section, list[Measured]]:
    title = f"What '{whole.scored.name}' goes with, on '{found.where}'"
    table = weigh(scatter(found.joints)) if found.wide.n >= LEAST else None
    if table is None:
        few = f"{counted(found.wide.n, 'customer')} answered every question: too few to say what '{whole.scored.name}' goes with."
        return Section(f"drivers-of-{whole.question.metric}", title, (Figure("A25", "Drivers", None, few, voc.source),)), []
    ranks = weigh(scatter(sums(found.wide, of_ranks=True)), draws=0)
    names = names_of(found)
    figures = list(driver_figures(found, table, voc.source))
    section = Section(
        f"drivers-of-{whole.question.metric}",
        title,
        (*figures, *_pivotal(found, table, voc.source)),
        (driver_table(found, table, ranks), *_performance(found, table), *_factors(found, table, whole)),
        (driver_plot(found, table), *_map_of(found, table)),
        _same_answers(found, table),
    )
    measured = [
        Measured(step.address, "driver", driver.share, voc.source, voc.as_of)
        for driver in table.drivers
        if driver.is_told and (step := names[driver.name].step) is not None
    ]
    return section, measured


def _same_answers(found: Driving, table: Drivers) -> tuple[str, ...]:
    """Warnings of scores that are nearly the outcome itself."""
    names = names_of(found)
    same = [names[one.name].full for one in table.drivers if one.alone and abs(one.alone.estimate.value) >= SAME]
    return tuple(
        f"'{name}' and '{found.outcome}' are nearly the same answers: is one filled in from the other? It then drives nothing."
        for name in same
    )


def _pivotal(found: Driving, table: Drivers, source: str) -> list[Figure]:
    """A44: the step after the purchase on which most hangs and at which most is amiss, as a candidate for `pivotal: true`."""
    names = names_of(found)
    tops = {name: one.top for name, one in names.items() if one.top is not None}
    after = [name for name, one in names.items() if one.step and one.step.phase_class == "post"]
    told = {driver.name: driver.share.value for driver in table.drivers if driver.is_told}
    ordered = candidates(told, tops, after)
    if not ordered:
        return []
    name, _ = ordered[0]
    step = names[name].step
    marked = step is not None and step.model.pivotal
    says = (
        f"After the purchase, '{names[name].name}' is where most hangs and most is amiss: {percent(told[name])} of what the scores explain, and "
        f"{percent(tops[name])} of answers in the top two boxes."
        + (" The map has it as pivotal." if marked else " Ask whether it is pivotal.")
    )
    return [Figure("A44", "Candidate for a pivotal moment", None, says, source)]


def _performance(found: Driving, table: Drivers) -> list[Table]:
    names, importance, performance = names_of(found), *_placed(found, table)
    cut = quadrants(importance, performance)
    rows: list[tuple[Cell, ...]] = [
        (names[name].full, percent(importance[name]), percent(performance[name]), cut[name]) for name in importance if name in cut
    ]
    note = "A26: cut at the means of the two; a share that cannot be told from chance counts as it is."
    return [
        Table("Importance and performance", ("Score", "Share of what is explained", "Top two boxes", "Where it lies"), tuple(rows), note)
    ]


def _placed(found: Driving, table: Drivers) -> tuple[dict[str, float], dict[str, float]]:
    names = names_of(found)
    tops = {name: one.top for name, one in names.items()}
    return {driver.name: driver.share.value for driver in table.drivers}, {name: top for name, top in tops.items() if top is not None}


def _map_of(found: Driving, table: Drivers) -> list[Plot]:
    names, importance, performance = names_of(found), *_placed(found, table)
    cut = quadrants(importance, performance)
    points = tuple(Point(names[name].full, performance[name], importance[name], group=cut[name]) for name in importance if name in cut)
    first = [names[name].name for name, where in cut.items() if where == "fix first"]
    alt = f"Importance against performance; fix first: {', '.join(first) or 'nothing'}."
    return [Plot("Importance and performance", "scatter", points, "top two boxes", "share of what is explained", alt, "share", "share")]


def _factors(found: Driving, table: Drivers, whole: Asked) -> list[Table]:
    """A27: what a low score costs, and a high one brings, of the scores that can be told to matter at all."""
    told = {driver.name for driver in table.drivers if driver.is_told}
    rows: list[tuple[Cell, ...]] = []
    for number, one in enumerate(found.asked):
        if f"s{number}" not in told:
            continue
        groups = {band: Moments() for band in one.bands}
        for score, moments in by_score(found.wide, f"s{number}").items():
            band = min(groups, key=lambda band: max(band.low - score, score - band.high, 0.0))
            groups[band] += moments
        low, middle, high = groups.values()
        effect = penalty_reward(low, middle, high) if min(low.n, middle.n, high.n) >= 10 else None
        if effect is not None:
            asymmetry = signed(effect.asymmetry, 2) if effect.asymmetry is not None else None
            rows.append((one.full, effect.penalty, effect.reward, asymmetry, effect.factor if effect.is_told else "not distinguishable"))
    if not rows:
        return []
    note = (
        f"A27: '{whole.scored.name}' of those with a low and with a high score, against the middle. basic: its lack hurts, its presence is taken "
        "for granted; excitement: the other way round. Left out are scores that cannot be told to matter, and groups of fewer than ten."
    )
    return [
        Table("What a low score costs, and a high one brings", ("Score", "Penalty", "Reward", "Asymmetry", "Factor"), tuple(rows), note)
    ]
