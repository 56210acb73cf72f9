"""What transactions alone tell: who answers, who stays, what comes back each month (A5, A13, A15, A16)."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from journeycode.data.sheet import Sheet, fetch
from journeycode.data.window import ACTIVE, EPOCH
from journeycode.figures.moments import Moments

if TYPE_CHECKING:
    from ibis.expr.types import Table

YEAR = 365
MONTH = 30.4375
# What customers paid at first, before anybody could have asked them how it went.
FIRST_DAYS = 30


@dataclass(frozen=True, slots=True)
class Answering:
    """Customers by whether they ever answered: what each paid in their first thirty days, and how many have left."""

    answered: Moments
    silent: Moments
    answered_left: int
    silent_left: int


def answering(voc: Sheet, transactions: Sheet) -> Answering:
    """A5: of all customers that the transactions know."""
    paid = transactions.table.mutate(day=transactions.table.date.epoch_days())
    first = paid.group_by("customer_id").aggregate(first=paid.day.min())
    both = paid.join(first, "customer_id")
    early = (both.day < both["first"] + FIRST_DAYS) & (both.kind != "refund")
    each = both.group_by("customer_id").aggregate(
        spend=both.amount.sum(where=early).fill_null(0.0).cast("float64"),
        left_on=both.day.max(where=both.kind == "churn"),
        came_on=both.day.max(where=both.kind.isin(ACTIVE)),
    )
    heard = voc.table.filter(voc.table.customer_id.notnull()).select("customer_id").distinct().mutate(heard=1)
    all = each.left_join(heard, "customer_id")
    left = (all.left_on.notnull() & ~(all.came_on > all.left_on).fill_null(False)).cast("int64")
    grouped = all.mutate(answered=all.heard.notnull(), left=left)
    found = {}
    for row in fetch(
        grouped.group_by("answered").aggregate(
            n=grouped.count(), spend=grouped.spend.sum(), squares=(grouped.spend * grouped.spend).sum(), left=grouped.left.sum()
        )
    ):
        found[row.number("answered") > 0] = (Moments(row.whole("n"), row.number("spend"), row.number("squares")), row.whole("left"))
    answered, silent = (found.get(key, (Moments(), 0)) for key in (True, False))
    return Answering(answered[0], silent[0], answered[1], silent[1])


def stays(transactions: Sheet, as_of: date) -> dict[float, tuple[int, int]]:
    """A16: by whole months from the first transaction, how many left then, and how many were last seen then (still customers)."""
    import ibis

    table = transactions.table.mutate(day=transactions.table.date.epoch_days())
    each = table.group_by("customer_id").aggregate(
        first=table.day.min(), left_on=table.day.max(where=table.kind == "churn"), came_on=table.day.max(where=table.kind.isin(ACTIVE))
    )
    gone = each.left_on.notnull() & ~(each.came_on > each.left_on).fill_null(False)
    end = gone.ifelse(each.left_on, ibis.literal((as_of - EPOCH).days, "int32"))
    months = ((end - each["first"]).cast("float64") / MONTH).ceil()
    timed = each.mutate(months=months, gone=gone.cast("int64"))
    rows = fetch(timed.group_by("months").aggregate(gone=timed.gone.sum(), n=timed.count()).order_by("months"))
    return {max(row.number("months"), 0.0): (row.whole("gone"), row.whole("n") - row.whole("gone")) for row in rows}


@dataclass(frozen=True, slots=True)
class Year:
    """The customers of a year ago, and what became of them and of their monthly payments; money is None where no source has it."""

    start: date
    end: date
    customers: int
    retained: int
    buyers: int
    repeaters: int
    mrr: float | None
    expansion: float
    contraction: float
    churned: float


def year(transactions: Sheet, as_of: date, contract: bool) -> Year:
    """A13, A15: from a year before the last day to the last day. Without contracts a customer is who bought in the year before a day."""
    end = (as_of - EPOCH).days
    start = end - YEAR
    each = _at_both_ends(transactions, start, end)
    then = _is_customer(each, "then", start, contract)
    now = _is_customer(each, "now", end, contract)
    both = each.mutate(was=then.cast("int64"), kept=(then & now).cast("int64"))
    paid, pays = both.mrr_then.fill_null(0.0), (both.kept == 1).ifelse(both.mrr_now.fill_null(0.0), 0.0)
    mine = (both.was == 1) & (paid > 0)
    row = fetch(
        both.aggregate(
            customers=both.was.sum(),
            kept=both.kept.sum(),
            buyers=(both.orders > 0).sum(),
            repeaters=(both.orders > 1).sum(),
            mrr=paid.sum(where=mine),
            expansion=(pays - paid).sum(where=mine & (pays > paid)),
            contraction=(paid - pays).sum(where=mine & (pays < paid) & (pays > 0)),
            churned=paid.sum(where=mine & (pays <= 0)),
        )
    )[0]
    began = date.fromordinal(EPOCH.toordinal() + start)
    customers, retained, buyers, repeaters = (row.whole(name) for name in ("customers", "kept", "buyers", "repeaters"))
    expansion, contraction, churned = (row.number(name) for name in ("expansion", "contraction", "churned"))
    return Year(began, as_of, customers, retained, buyers, repeaters, row.maybe("mrr") or None, expansion, contraction, churned)


def _at_both_ends(transactions: Sheet, start: int, end: int) -> "Table":
    """Each customer: the last day of each kind up to both days, what was paid a month at each, and the number of orders."""
    table = transactions.table.mutate(day=transactions.table.date.epoch_days())
    found = {}
    for name, day in (("then", start), ("now", end)):
        upto = table.day <= day
        found[f"left_{name}"] = table.day.max(where=upto & (table.kind == "churn"))
        found[f"came_{name}"] = table.day.max(where=upto & table.kind.isin(ACTIVE))
        found[f"mrr_{name}"] = table.mrr.argmax(table.day, where=upto & table.mrr.notnull() & (table.kind != "churn")).cast("float64")
    return table.group_by("customer_id").aggregate(orders=table.kind.isin(("new", "repeat")).sum(), **found)


def _is_customer(each: "Table", name: str, day: int, contract: bool) -> "Table":
    came, left = each[f"came_{name}"], each[f"left_{name}"]
    if contract:
        return came.notnull() & (left.isnull() | (came > left))
    return (came > day - YEAR).fill_null(False)
