"""`measure outcomes`: what satisfaction is worth, as far as the data can tell (A5, A13 to A22)."""

from collections.abc import Sequence
from dataclasses import replace

from journeycode.data import Data, Sheet
from journeycode.data.outcomes import judged
from journeycode.data.questions import questions
from journeycode.data.window import Window, settled
from journeycode.figures.chance import FEWEST, holm
from journeycode.figures.estimate import Estimate
from journeycode.figures.wording import counted, written
from journeycode.finding import Trouble
from journeycode.graph import Workspace
from journeycode.measures.asked import ASSOCIATION_ONLY, about_the_whole, asked
from journeycode.measures.customers import customers, who_answered
from journeycode.measures.judging import Verdict, leak_sentence, section, segment_warnings, verdict
from journeycode.measures.report import Cell, Excluded, Figure, Measured, Plot, Point, Report, Section, Table

MOST_IN_FULL = 6


def assumptions(window: Window) -> tuple[str, ...]:
    """What holds for the whole report."""
    return (
        f"The outcome is looked for after the answer: from {counted(window.gap, 'day')} after it on, for {counted(window.length, 'day')}. Of each "
        "customer the last answer counts after which that time is over.",
        "A customer has left who is recorded to have left; where nobody is, who bought nothing in that time.",
        "Everything here is association, and no cause: who gives higher scores may stay for another reason. An experiment would tell.",
        "Intervals hold the true value in 95 of 100 such samples; what several scores say is adjusted for how many were looked at (Holm).",
    )


def outcomes(workspace: Workspace, data: Data, *, window: Window | None = None) -> Report:
    """The report. Raises Trouble where no source holds answers, or none transactions."""
    window = window or Window()
    if data.voc is None or data.transactions is None:
        raise Trouble(
            f"no source of this workspace holds {'answers' if data.voc is None else 'transactions'}, and outcomes need both",
            f"declare one: `kind: Source`, `holds: {'voc' if data.voc is None else 'transactions'}`; `journeycode new source ID` writes it",
        )
    voc, transactions = settled(data.voc), settled(data.transactions)
    found = verdicts(workspace, voc, transactions, window)
    source = f"{voc.source}, {transactions.source}"
    whole = [one for one in found if not one.asked.question.step][:MOST_IN_FULL]
    sections = [who_answered(voc, transactions, data.notes), customers(transactions)]
    sections += [section(one, source) for one in whole]
    rest = [one for one in found if one.asked.question.step]
    if rest:
        sections.append(_each(rest, source))
    excluded = [Excluded(one.source, one.reason, one.rows) for one in (*voc.left_out, *transactions.left_out)]
    excluded += _not_judged(found, voc.source)
    measured = tuple(one for each in found for one in _measured(each, transactions))
    return Report("outcomes", "What satisfaction is worth", tuple(sections), assumptions(window), tuple(excluded), measured)


def verdicts(workspace: Workspace, voc: Sheet, transactions: Sheet, window: Window) -> tuple[Verdict, ...]:
    """Every question against staying, with p-values adjusted for all of them; those about the whole first."""
    every = asked(workspace, voc, questions(voc))
    whole = about_the_whole(every)
    found = []
    for one in (*whole, *(one for one in every if one.question.step)):
        customers = judged(voc, transactions, one.question, window)
        if customers is not None:
            found.append(verdict(one, customers))
    adjusted = iter(holm([one.odds.p for one in found if one.odds is not None and one.leak is None]))
    return tuple(replace(one, p=next(adjusted)) if one.odds is not None and one.leak is None else one for one in found)


def _each(found: Sequence[Verdict], source: str) -> Section:
    """All scores that are about a step, side by side."""
    rows: list[tuple[Cell, ...]] = []
    points = []
    for one in sorted(found, key=lambda one: (one.odds is None, one.p, one.asked.name)):
        ratio = one.odds.ratio if one.odds and one.leak is None else None
        within = one.segments.get("persona")
        rows.append((one.asked.full, one.n, ratio, within.pooled if within and one.leak is None else None, _word(one)))
        if ratio is not None:
            points.append(Point(one.asked.full, ratio.value, low=ratio.low, high=ratio.high))
    told = [one for one in found if one.is_told and not one.misleads]
    figures = [_best(told, found, source)]
    warnings = [leak_sentence(one, one.leak) for one in found if one.leak is not None]
    warnings += [warning for one in found if one.leak is None for warning in segment_warnings(one)]
    note = "Odds of staying per point of the score, over all customers; within each persona: the higher half of the scores against the lower (Mantel and Haenszel)."
    table = Table(
        "Scores of steps, and staying",
        ("Score", "Customers", "Odds ratio per point", "Higher scores, within each persona", "Verdict"),
        tuple(rows),
        note,
    )
    alt = "Odds of staying per point of each score; 1 is no association."
    plots = (
        Plot(
            "Odds of staying per point",
            "intervals",
            tuple(points),
            "odds ratio",
            alt=alt,
            x_unit="ratio",
            reference=1.0,
            reference_label="no association",
        ),
    )
    return Section("steps", "Scores of single steps", tuple(figures), (table,), plots if points else (), tuple(warnings))


def _best(told: Sequence[Verdict], found: Sequence[Verdict], source: str) -> Figure:
    if not told:
        says = f"Of {counted(len(found), 'score')} that {'is' if len(found) == 1 else 'are'} about a step, none can be told to go with staying."
        return Figure("A20", "Steps and staying", None, says, source)
    best = min(told, key=lambda one: one.p)
    ratio = best.odds.ratio if best.odds else None
    says = f"Of {counted(len(found), 'score')} about steps, '{best.asked.full}' goes with staying most clearly: {written(ratio) if ratio else ''} times the odds per point; {ASSOCIATION_ONLY}."
    return Figure("A20", "Steps and staying", ratio, says, source)


def _word(one: Verdict) -> str:
    if one.leak is not None:
        return "too few to say" if one.leak.is_luck else "knows too much"
    if one.misleads:
        return f"not within each {one.misleads[0]}"
    if one.odds is None:
        return f"fewer than {FEWEST} customers" if one.n < FEWEST else "nothing to compare"
    return (
        "goes with staying" if one.is_told and one.odds.ratio.value > 1 else "goes with leaving" if one.is_told else "not distinguishable"
    )


def _not_judged(found: Sequence[Verdict], source: str) -> list[Excluded]:
    """Customers whose answers could not be judged, for each question."""
    excluded = []
    for one in found:
        linked, name = one.judged.linked, one.asked.full
        for reason, rows in (
            ("no transaction knows the customer", linked.strangers),
            ("the customer had left before the answer, or on its day", linked.gone),
            ("less than a year has passed since the answer", linked.early),
        ):
            if rows:
                excluded.append(Excluded(source, f"{name}: {reason}", rows))
    return excluded


def _measured(one: Verdict, transactions: Sheet) -> list[Measured]:
    """What is at stake for each customer who passes a step, where that can be told."""
    stake = one.stake
    if one.asked.step is None or stake is None or not stake.is_told or not one.is_told or one.misleads:
        return []
    low, high = stake.estimate.low or 0.0, stake.estimate.high or 0.0
    each = Estimate(stake.estimate.value / one.n, low / one.n, high / one.n, one.n, "money")
    return [Measured(one.asked.step.address, "at-stake", each, transactions.source, transactions.as_of)]
