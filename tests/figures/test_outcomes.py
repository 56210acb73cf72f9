"""A5, A18 and A21, to the digits of the worked examples."""

from math import sqrt

import pytest

from journeycode.figures.moments import Moments, moments
from journeycode.figures.outcomes import Band, Group, at_stake, band_table, bands, coverage, is_shown, lifetime_of
from tests.figures.worked import twelve_by_score


def of(n: int, mean: float, deviation: float) -> Moments:
    return Moments(n, n * mean, (n - 1) * deviation**2 + n * mean**2)


def test_who_answered_is_not_like_the_others() -> None:
    found = coverage(of(120, 210, 80), of(280, 180, 90))
    assert found is not None
    assert found.unlike is not None
    assert (found.share.value, found.share.n, round(found.unlike, 3), found.is_selected) == (0.30, 400, 0.352, True)
    assert coverage(Moments(), Moments()) is None
    everyone = coverage(of(5, 1, 1), Moments())
    assert everyone is not None
    assert (everyone.unlike, everyone.is_selected) == (None, False)


def test_the_band_table_of_twelve_customers() -> None:
    table = band_table(twelve_by_score(), bands("nps", 0, 10))
    assert [
        (band.id, group.n, group.retention.value if group.retention else None, group.spend.mean, is_shown(group))
        for band, group in reversed(table.items())
    ] == [("promoter", 4, 0.75, 290, False), ("passive", 4, 0.75, 202.5, False), ("detractor", 4, 0.25, 105, False)]


def test_revenue_at_stake() -> None:
    low, _, high = band_table(twelve_by_score(), bands("nps", 0, 10)).values()
    found = at_stake(low, high)
    assert found is not None
    assert (found.estimate.value, found.base, found.is_told) == (210, 420, False)
    assert at_stake(Group(), high) is None


def test_the_interval_of_what_is_at_stake_is_that_of_the_delta_method() -> None:
    low, high = Group(100, 50, of(100, 80, 20)), Group(100, 75, of(100, 90, 20))
    found = at_stake(low, high)
    assert found is not None
    error = 100 * sqrt(80**2 * (0.5 * 0.5 + 0.75 * 0.25) / 100 + 0.25**2 * 20**2 / 100)
    assert found.estimate.value == 2000
    assert (found.estimate.high or 0) - 2000 == pytest.approx(1.959964 * error, rel=1e-6)


def test_bands_of_a_scale() -> None:
    assert [(band.low, band.high) for band in bands("csat", 1, 5)] == [(1, 2), (3, 3), (4, 5)]
    assert [(band.low, band.high) for band in bands("csat", 1, 7)] == [(1, 2), (3, 5), (6, 7)]
    assert [(band.low, band.high) for band in bands("ces", 1, 7)] == [(1, 3), (4, 4), (5, 7)]
    assert [(band.low, band.high) for band in bands("csat", 1, 3)] == [(1, 1), (2, 2), (3, 3)]
    table = band_table({3.4: Group(1), 3.6: Group(1)}, bands("csat", 1, 5))
    assert [group.n for group in table.values()] == [0, 1, 1]


def test_lifetime_value_of_a_band() -> None:
    found = lifetime_of(Group(10, 8, of(10, 1, 0), of(10, 100, 0)), 0.1)
    assert found is not None
    assert round(found.first_later, 2) == 266.67
    assert lifetime_of(Group(10, 8), 0.1) is None


def test_moments() -> None:
    sums = moments([1, 2, 3]) + moments([4])
    assert (sums.n, sums.mean, round(sums.variance, 6)) == (4, 2.5, 1.666667)
    assert Moments().estimate() is None
    assert Band("low", 1, 2) == bands("csat", 1, 5)[0]
