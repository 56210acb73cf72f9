"""Several scores of each customer beside one outcome, as sums and products: rows stay where they are (A23 to A27)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeycode.data.keeping import kept
from journeycode.data.outcomes import ranked
from journeycode.data.questions import Question
from journeycode.data.sheet import Row, Sheet, fetch
from journeycode.data.window import Linked, Window, last_answers, linked
from journeycode.figures.logistic import Slopes
from journeycode.figures.moments import Moments
from journeycode.figures.regression import Joint

if TYPE_CHECKING:
    from ibis.expr.types import NumericColumn, Table

OUTCOME = "outcome"


@dataclass(frozen=True, slots=True)
class Wide:
    """Customers who answered all of several questions: a column s0, s1 … for each, the outcome, their persona ("" where unknown).

    n: how many they are; partly: how many answered some of them only. linked: where the outcome is staying.
    """

    table: "Table"
    questions: tuple[Question, ...]
    n: int
    partly: int
    linked: Linked | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The scores."""
        return tuple(f"s{number}" for number in range(len(self.questions)))


def beside_overall(voc: Sheet, questions: Sequence[Question], overall: Question) -> Wide:
    """The last answers of each customer to the questions, and to one about the whole."""
    named = {f"s{number}": question for number, question in enumerate(questions)} | {OUTCOME: overall}
    rows = _numbered(voc, named)
    last = _last(rows)
    each = _one_row(last, tuple(named))
    whole = kept(each.filter(*(each[name].notnull() for name in named)))
    n, asked = _count(whole), _count(each)
    return Wide(whole, tuple(questions), n, asked - n)


def beside_staying(voc: Sheet, transactions: Sheet, questions: Sequence[Question], window: Window) -> Wide | None:
    """The last answers of each customer, and whether the customer stayed in the window after the latest of them; None without a day."""
    if transactions.as_of is None:
        return None
    named = {f"s{number}": question for number, question in enumerate(questions)}
    rows = _numbered(voc, named)
    each = _one_row(last_answers(rows, window, transactions.as_of, "asked"), tuple(named))
    whole = each.filter(*(each[name].notnull() for name in named))
    asked, n = _count(each), _count(whole)
    found = linked(whole, transactions, window, 0)
    table = found.table.mutate(**{OUTCOME: found.table.stayed.cast("float64")})
    return Wide(kept(table), tuple(questions), _count(table), asked - n, found)


def _numbered(voc: Sheet, named: dict[str, Question]) -> "Table":
    """The answers to these questions of customers who are known, each with the column it belongs to."""
    import ibis

    table = voc.table
    cases = [(question.of(table), ibis.literal(name)) for name, question in named.items()]
    rows = table.mutate(asked=ibis.cases(*cases, else_=ibis.null("string")))
    return rows.filter(rows.asked.notnull(), rows.customer_id.notnull())


def _last(rows: "Table") -> "Table":
    import ibis

    order = ibis.window(group_by=["customer_id", "asked"], order_by=[ibis.desc("date"), ibis.asc("score")])
    return rows.mutate(nth=ibis.row_number().over(order)).filter(lambda one: one.nth == 0)


def _one_row(last: "Table", names: Sequence[str]) -> "Table":
    scores = {name: last.score.max(where=last.asked == name) for name in names}
    each = last.group_by("customer_id").aggregate(answered=last.date.epoch_days().max(), persona=last.persona.max(), **scores)
    return each.mutate(persona=each.persona.fill_null(""))


def _count(table: "Table") -> int:
    return fetch(table.aggregate(n=table.count()))[0].whole("n")


def sums(wide: Wide, *, by_persona: bool = False, of_ranks: bool = False) -> tuple[Joint, ...]:
    """Sums and products of the scores and the outcome, of all customers or of each persona; of_ranks: of their ranks instead."""
    import ibis

    names = (*wide.columns, OUTCOME)
    table = ranked(wide.table, *names) if of_ranks else wide.table
    if not by_persona:
        table = table.mutate(persona=ibis.literal(""))
    columns: dict[str, NumericColumn] = {"n": table.count()}
    for one, name in enumerate(names):
        columns[f"t{one}"] = table[name].sum()
        for other in range(one + 1):
            columns[f"p{one}_{other}"] = (table[name] * table[names[other]]).sum()
    rows = fetch(table.group_by("persona").aggregate(**columns).order_by("persona"))
    return tuple(_joint(row, (*(f"s{number}" for number in range(len(wide.questions))), OUTCOME)) for row in rows)


def _joint(row: Row, names: tuple[str, ...]) -> Joint:
    size = range(len(names))
    products = tuple(tuple(row.number(f"p{max(one, other)}_{min(one, other)}") for other in size) for one in size)
    return Joint(names, row.whole("n"), tuple(row.number(f"t{one}") for one in size), products)


def by_score(wide: Wide, column: str) -> dict[float, Moments]:
    """A27: the outcome of those who gave each score."""
    table = wide.table
    found = fetch(
        table.group_by(score=table[column]).aggregate(
            n=table.count(), total=table[OUTCOME].sum(), squares=(table[OUTCOME] * table[OUTCOME]).sum()
        )
    )
    return {row.number("score"): Moments(row.whole("n"), row.number("total"), row.number("squares")) for row in found}


def logit(wide: Wide, means: Sequence[float], personas: Sequence[str], coefficients: Sequence[float]) -> Slopes:
    """The sums of a logistic regression at given coefficients: constant, scores (from their means), a dummy for each of some personas."""
    table = wide.table
    terms: list[NumericColumn] = [table[name] - mean for name, mean in zip(wide.columns, means, strict=True)]
    terms += [(table.persona == persona).cast("float64") for persona in personas]
    line = sum((term * value for term, value in zip(terms, coefficients[1:], strict=True)), table[OUTCOME] * 0 + coefficients[0])
    share = 1 / (1 + (-line).exp())
    prepared = table.mutate(share=share, **{f"x{number}": term for number, term in enumerate(terms, 1)}, x0=table[OUTCOME] * 0 + 1)
    weight, left = prepared.share * (1 - prepared.share), prepared[OUTCOME] - prepared.share
    size = range(len(terms) + 1)
    columns = {f"g{one}": (prepared[f"x{one}"] * left).sum() for one in size}
    columns |= {f"h{one}_{other}": (prepared[f"x{one}"] * prepared[f"x{other}"] * weight).sum() for one in size for other in range(one + 1)}
    row = fetch(prepared.aggregate(**columns))[0]
    information = [[row.number(f"h{max(one, other)}_{min(one, other)}") for other in size] for one in size]
    return Slopes([row.number(f"g{one}") for one in size], information)
