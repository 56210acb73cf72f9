"""Customers without regard to what they say: who answers, who stays, what is paid each month (A5, A13, A15, A16, A17)."""

from journeycode.data import Sheet
from journeycode.data.growth import Answering, Year, answering, stays, year
from journeycode.data.window import is_contract
from journeycode.figures.commercial import recurring
from journeycode.figures.estimate import Estimate
from journeycode.figures.outcomes import coverage
from journeycode.figures.shares import Difference, difference, share
from journeycode.figures.survival import median_stay, survival
from journeycode.figures.wording import counted, percent, plain, signed
from journeycode.measures.report import Cell, Figure, Section, Table

MONTHS_TOLD = (3, 6, 12, 24, 36)


def who_answered(voc: Sheet, transactions: Sheet, notes: tuple[str, ...]) -> Section:
    """A5: how many customers answered, and whether they are like the others."""
    found, source = answering(voc, transactions), f"{voc.source}, {transactions.source}"
    covered = coverage(found.answered, found.silent)
    if covered is None:
        return Section("who-answered", "Who answered", warnings=(*notes, "The transactions know no customer."))
    total = found.answered.n + found.silent.n
    says = f"{found.answered.n:,} of {counted(total, 'customer')} answered at least once ({percent(covered.share.value)})."
    figures = [Figure("A5", "Customers who answered", covered.share, says, source)]
    warnings = list(notes)
    if covered.unlike is not None:
        figures.append(_unlike(found, covered.unlike, covered.is_selected, source))
        if covered.is_selected:
            warnings.append(f"{figures[-1].says} What they say may not hold for all.")
    left = difference(found.silent_left, found.silent.n, found.answered_left, found.answered.n)
    if left is not None:
        figures.append(_left(found, left, source))
        if left.is_told:
            warnings.append(figures[-1].says)
    return Section("who-answered", "Who answered", tuple(figures), warnings=tuple(warnings))


def _unlike(found: Answering, unlike: float, is_selected: bool, source: str) -> Figure:
    way = "more" if unlike > 0 else "less"
    if is_selected:
        says = (
            f"Those who answered paid {way} in their first month than those who did not, {plain(found.answered.mean)} against "
            f"{plain(found.silent.mean)} ({signed(abs(unlike), 2)} standard deviations)."
        )
    else:
        says = f"Those who answered paid about as much in their first month as those who did not ({signed(unlike, 2)} standard deviations apart)."
    assumed = ("what customers pay in their first month says what kind of customer they are",)
    return Figure("A5", "How unlike the others they are", Estimate(unlike, n=found.answered.n + found.silent.n), says, source, assumed)


def _left(found: Answering, left: Difference, source: str) -> Figure:
    a, b = found.answered_left / found.answered.n, found.silent_left / found.silent.n
    if left.is_told:
        says = f"{percent(a)} of those who answered have left, and {percent(b)} of those who did not: the scores leave out a part of who leaves."
    else:
        says = f"{percent(a)} of those who answered have left, and {percent(b)} of those who did not: not distinguishable."
    return Figure("A5", "Leaving, of those who answered and of the others", left.estimate, says, source)


def customers(transactions: Sheet) -> Section:
    """A13, A15 and A16: the year up to the last day, and how long customers stay."""
    as_of = transactions.as_of
    title, source = "The customers", transactions.source
    if as_of is None:
        return Section("customers", title, warnings=("The transactions have no day.",))
    contract = is_contract(transactions)
    past = year(transactions, as_of, contract)
    figures = [*_retained(past, contract, source), *_monthly(past, source)]
    tables = []
    if contract:
        curve = survival(stays(transactions, as_of))
        if curve:
            half = median_stay(curve)
            told = [
                (months, max((one for one in curve if one.time <= months), key=lambda one: one.time, default=None))
                for months in MONTHS_TOLD
            ]
            rows: list[tuple[Cell, ...]] = [
                (months, one.estimate) for months, one in told if one is not None and months <= curve[-1].time + 12
            ]
            says = (
                f"Half of the customers have left after {counted(round(half), 'month')}."
                if half
                else "More than half of the customers are still there at the end of what was recorded."
            )
            figures.append(Figure("A16", "How long customers stay", Estimate(half, unit="months") if half else None, says, source))
            tables.append(
                Table(
                    "How many stay longer",
                    ("Months", "Still customers"),
                    tuple(rows),
                    "Kaplan and Meier; whoever is still there counts up to the last day.",
                )
            )
    return Section("customers", title, tuple(figures), tuple(tables))


def _retained(past: Year, contract: bool, source: str) -> list[Figure]:
    figures = []
    kept = share(past.retained, past.customers)
    how = "a customer has left who is recorded to have left" if contract else "a customer is who bought in the year before a day"
    if kept is not None:
        says = f"Of {counted(past.customers, 'customer')} on {past.start.isoformat()}, {percent(kept.value)} were still customers on {past.end.isoformat()}."
        figures.append(Figure("A13", "Retention", kept, says, source, (how, "whoever came in between does not count")))
    repeat = share(past.repeaters, past.buyers)
    if repeat is not None and not contract:
        says = f"{percent(repeat.value)} of {counted(past.buyers, 'buyer')} have ordered more than once."
        figures.append(Figure("A13", "Repeat rate", repeat, says, source))
    return figures


def _monthly(past: Year, source: str) -> list[Figure]:
    found = recurring(past.mrr or 0.0, past.expansion, past.contraction, past.churned)
    if found is None:
        return []
    n = past.customers
    says = (
        f"Of each 100 paid a month on {past.start.isoformat()}, {100 * found.gross:.1f} are left a year later without what customers added."
    )
    more = f"Of each 100 paid a month on {past.start.isoformat()}, {100 * found.net:.1f} are paid a year later by the same customers."
    return [
        Figure("A15", "Gross revenue retention", Estimate(found.gross, n=n, unit="share"), says, source),
        Figure("A15", "Net revenue retention", Estimate(found.net, n=n, unit="share"), more, source),
    ]
