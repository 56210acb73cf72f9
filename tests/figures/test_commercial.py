"""A13, A14 and A15, to the digits of the worked examples."""

import pytest

from journeycode.figures.commercial import lifetime, recurring, repeat_rate, retention


def test_whoever_came_later_is_not_retained() -> None:
    found = retention(set("abcde"), set("acdz"))
    assert found is not None
    assert (found.value, found.n) == (0.60, 5)
    assert retention(set(), set("a")) is None


def test_who_comes_back() -> None:
    found = repeat_rate({"a": 3, "b": 1, "c": 2, "d": 1})
    assert found is not None
    assert (found.value, found.n) == (0.50, 4)


def test_lifetime_value() -> None:
    found = lifetime(100, 0.8, 0.1)
    assert found is not None
    assert (round(found.first_later, 2), round(found.first_now, 2)) == (266.67, 366.67)
    assert found.first_later == pytest.approx(sum(100 * (0.8 / 1.1) ** period for period in range(1, 400)))
    assert found.first_now == pytest.approx(sum(100 * (0.8 / 1.1) ** period for period in range(400)))
    forever = lifetime(100, 0.95, 0)
    assert forever is not None
    assert round(forever.first_now, 6) == 2000
    assert lifetime(100, 1, 0) is None


def test_recurring_revenue() -> None:
    found = recurring(200_000, 20_000, 4_000, 6_000)
    assert found is not None
    assert (round(found.net, 6), round(found.gross, 6)) == (1.05, 0.95)
    assert recurring(0, 1, 0, 0) is None
