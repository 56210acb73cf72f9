"""What customers are worth: retention, repeat rate, lifetime value, recurring revenue (A13, A14, A15)."""

from collections.abc import Hashable, Set
from dataclasses import dataclass

from journeycode.figures.estimate import Estimate
from journeycode.figures.shares import share


def retention(start: Set[Hashable], end: Set[Hashable]) -> Estimate | None:
    """A13: the share of those who were customers at the start who are at the end; whoever came in between does not count."""
    return share(len(start & end), len(start))


def repeat_rate(orders: dict[str, int]) -> Estimate | None:
    """A13: the share of customers with at least one order who have two or more; orders by customer."""
    buyers = [count for count in orders.values() if count >= 1]
    return share(sum(count >= 2 for count in buyers), len(buyers))


@dataclass(frozen=True, slots=True)
class Lifetime:
    """A14: what a customer's margins to come are worth today, by when the first is paid: at the end of the first period, or now."""

    first_later: float
    first_now: float


def lifetime(margin: float, retention: float, discount: float) -> Lifetime | None:
    """A14: m r ÷ (1 + d − r), or m (1 + d) ÷ (1 + d − r) where the first margin is now; None where nobody ever leaves and d is 0.

    margin: money per period; retention, discount: shares per period. Assumes a contract and one rate of retention for all, always.
    """
    left = 1 + discount - retention
    if left <= 0:
        return None
    return Lifetime(margin * retention / left, margin * (1 + discount) / left)


@dataclass(frozen=True, slots=True)
class Recurring:
    """A15: the recurring revenue of those who were customers at the start, by what is left of it: gross, and with what they added."""

    gross: float
    net: float


def recurring(start: float, expansion: float, contraction: float, churn: float) -> Recurring | None:
    """A15: GRR = (start − contraction − churn) ÷ start, NRR with expansion added; all four in money, none negative. None where start is 0."""
    if start <= 0:
        return None
    kept = start - contraction - churn
    return Recurring(kept / start, (kept + expansion) / start)
