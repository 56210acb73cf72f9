"""What became of customers in the year after they answered: each judged by what happened after the answer, never before (A17)."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from journeycode.data.keeping import kept
from journeycode.data.sheet import Sheet, fetch

if TYPE_CHECKING:
    from ibis.expr.types import NumericValue, Table

EPOCH = date(1970, 1, 1)
# Kinds of transaction by which one sees that somebody is a customer.
ACTIVE = ("new", "repeat", "renew", "expand", "contract")


@dataclass(frozen=True, slots=True)
class Window:
    """The days in which an outcome is looked for: it starts `gap` days after the answer (at least 1) and is `length` days long."""

    gap: int = 1
    length: int = 365

    @property
    def days(self) -> int:
        """How many days after the answer it is over."""
        return self.gap + self.length


@dataclass(frozen=True, slots=True)
class Linked:
    """Customers with an answer, and what became of them.

    table: a row for each customer whose outcome is known: customer_id, what `scored` had, stayed (0 or 1), spend, margin (of the window,
    in money). matched, strangers: customers with and without a transaction; gone: customers who had left before the window began;
    early: answers after which the window is not over. is_contract: leaving is recorded; else who buys nothing in the window has left.
    """

    table: "Table"
    matched: int
    strangers: int
    gone: int
    early: int
    is_contract: bool

    @property
    def match_rate(self) -> float | None:
        """A17: the share of customers with an answer whom the transactions know."""
        asked = self.matched + self.strangers
        return self.matched / asked if asked else None


def is_contract(transactions: Sheet) -> bool:
    """Whether anybody is recorded to have left: then whoever is not has stayed."""
    table = transactions.table
    return fetch(table.aggregate(n=(table.kind == "churn").sum()))[0].whole("n") > 0


def last_answers(table: "Table", window: Window, as_of: date, *keys: str) -> "Table":
    """Of each customer (and of each of the further keys) the last answer after which the window is over. Of two on a day, the lower one."""
    import ibis

    over = table.filter(table.customer_id.notnull()).filter(lambda one: one.date.epoch_days() + window.days <= (as_of - EPOCH).days + 1)
    order = ibis.window(group_by=["customer_id", *keys], order_by=[ibis.desc("date"), ibis.asc("score")])
    return over.mutate(nth=ibis.row_number().over(order)).filter(lambda one: one.nth == 0).drop("nth")


def linked(scored: "Table", transactions: Sheet, window: Window, early: int) -> Linked:
    """Judge customers by their transactions. scored: a row for each customer: customer_id, answered (days since 1970), and what else is needed."""
    contract = is_contract(transactions)
    judged = kept(_judged(scored, transactions, window, contract))
    counts = {row.text("state"): row.whole("n") for row in fetch(judged.group_by("state").aggregate(n=judged.count()))}
    known = judged.filter(judged.state == "known").drop("state")
    matched = counts.get("known", 0) + counts.get("gone", 0)
    return Linked(known, matched, counts.get("stranger", 0), counts.get("gone", 0), early, contract)


def _judged(scored: "Table", transactions: Sheet, window: Window, contract: bool) -> "Table":
    import ibis

    paid = transactions.table.mutate(day=transactions.table.date.epoch_days())
    paid = paid.select("customer_id", "day", "kind", amount="amount", earned="margin").rename(payer="customer_id")
    both = scored.left_join(paid, scored.customer_id == paid.payer)
    after = both.day - both.answered
    inside = (after >= window.gap) & (after < window.days)
    before = after < window.gap
    left, active, refund = both.kind == "churn", both.kind.isin(ACTIVE), both.kind == "refund"

    def money(column: "NumericValue") -> "NumericValue":
        taken = column.sum(where=inside & ~refund).fill_null(0.0) - column.abs().sum(where=inside & refund).fill_null(0.0)
        return taken.cast("float64")

    rows = both.group_by(*scored.columns).aggregate(
        payments=both.payer.count(),
        gone_on=both.day.max(where=before & left),
        there_on=both.day.max(where=before & active),
        left_on=both.day.max(where=inside & left),
        came_on=both.day.max(where=inside & active),
        spend=money(both.amount),
        margin=money(both.earned),
        margins=both.earned.count(),
    )
    gone = rows.gone_on.notnull() & (rows.there_on.isnull() | (rows.there_on <= rows.gone_on))
    stayed = (rows.left_on.isnull() | (rows.came_on > rows.left_on).fill_null(False)) if contract else rows.came_on.notnull()
    return rows.mutate(
        state=ibis.cases((rows.payments == 0, "stranger"), (gone, "gone"), else_="known"),
        stayed=stayed.cast("int64"),
        margin=(rows.margins > 0).ifelse(rows.margin, ibis.null("float64")),
    ).drop("payments", "gone_on", "there_on", "left_on", "came_on", "margins")


def settled(sheet: Sheet) -> Sheet:
    """The same sheet, its columns read and judged once and not for every figure."""
    return replace(sheet, table=kept(sheet.table))
