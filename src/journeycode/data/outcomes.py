"""Scores against what became of customers, as sums: by score, persona and channel, and over ranks of spend (A18 to A22)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeycode.data.questions import Question
from journeycode.data.sheet import Sheet, fetch
from journeycode.data.window import Linked, Window, last_answers, linked
from journeycode.figures.association import Sums
from journeycode.figures.moments import Moments
from journeycode.figures.outcomes import Group

if TYPE_CHECKING:
    from ibis.expr.types import Table

# What customers may differ in: an association is looked at within each of them.
STRATA = ("persona", "channel")


@dataclass(frozen=True, slots=True)
class Cell:
    """Customers of one score, persona and channel ("" where unknown)."""

    score: float
    persona: str
    channel: str
    group: Group

    def stratum(self, name: str) -> str:
        """The persona, or the channel."""
        return self.persona if name == "persona" else self.channel


@dataclass(frozen=True, slots=True)
class Judged:
    """The customers who answered one question, summed up. ranks: of score against spend in the window."""

    question: Question
    cells: tuple[Cell, ...]
    ranks: Sums
    linked: Linked

    def by_score(self, cells: Iterable[Cell] | None = None) -> dict[float, Group]:
        """All cells, or some, by score."""
        found: dict[float, Group] = {}
        for cell in self.cells if cells is None else cells:
            found[cell.score] = found.get(cell.score, Group()) + cell.group
        return found


def judged(voc: Sheet, transactions: Sheet, question: Question, window: Window) -> Judged | None:
    """Who answered a question, and what became of them; None where neither source has a day."""
    as_of = transactions.as_of
    if as_of is None:
        return None
    answers = voc.table.filter(question.of(voc.table))
    last = last_answers(answers, window, as_of)
    scored = last.select("customer_id", "score", "persona", "channel", answered=last.date.epoch_days())
    asked = fetch(answers.aggregate(n=answers.customer_id.nunique()))[0].whole("n")
    judged = fetch(last.aggregate(n=last.count()))[0].whole("n")
    found = linked(scored, transactions, window, asked - judged)
    return Judged(question, _cells(found.table), _ranks(found.table), found)


def _cells(table: "Table") -> tuple[Cell, ...]:
    plain = table.mutate(persona=table.persona.fill_null(""), channel=table.channel.fill_null(""))
    rows = fetch(
        plain.group_by("score", "persona", "channel")
        .aggregate(
            n=plain.count(),
            stayed=plain.stayed.sum(),
            spend=plain.spend.sum(),
            spends=(plain.spend * plain.spend).sum(),
            margins=plain.margin.count(),
            margin=plain.margin.sum(),
            squares=(plain.margin * plain.margin).sum(),
        )
        .order_by("score", "persona", "channel")
    )
    return tuple(
        Cell(
            row.number("score"),
            row.text("persona"),
            row.text("channel"),
            Group(
                row.whole("n"),
                row.whole("stayed"),
                Moments(row.whole("n"), row.number("spend"), row.number("spends")),
                Moments(row.whole("margins"), row.number("margin"), row.number("squares")),
            ),
        )
        for row in rows
    )


def ranked(table: "Table", *columns: str) -> "Table":
    """Columns as their ranks, ties averaged, from 1."""
    import ibis

    ranks = {
        column: ibis.rank().over(ibis.window(order_by=table[column])).cast("float64")
        + (table.count().over(ibis.window(group_by=table[column])).cast("float64") + 1) / 2
        for column in columns
    }
    return table.mutate(**ranks)


def _ranks(table: "Table") -> Sums:
    """Sums over the ranks of score and spend."""
    both = ranked(table.select("score", "spend"), "score", "spend")
    row = fetch(
        both.aggregate(
            n=both.count(),
            x=both.score.sum(),
            y=both.spend.sum(),
            xx=(both.score * both.score).sum(),
            yy=(both.spend * both.spend).sum(),
            xy=(both.score * both.spend).sum(),
        )
    )[0]
    return Sums(row.whole("n"), *(row.number(name) for name in ("x", "y", "xx", "yy", "xy")))
