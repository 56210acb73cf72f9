"""A2, A6 and A31, to the digits of the worked examples and against statsmodels."""

import pytest
from statsmodels.stats.proportion import proportion_confint, proportions_ztest

from journeycode.figures.estimate import Estimate
from journeycode.figures.shares import difference, share, spread, top_boxes


def test_top_two_boxes_with_wilson() -> None:
    found = top_boxes({5: 12, 4: 5, 3: 2, 1: 1}, top=5)
    assert found == share(17, 20)
    assert found is not None
    assert (round(found.value, 3), round(found.low or 0, 4), round(found.high or 0, 4), found.n) == (0.850, 0.6396, 0.9476, 20)
    assert (found.low, found.high) == pytest.approx(proportion_confint(17, 20, method="wilson"))
    for k, n in ((0, 4), (4, 4), (1, 3), (500, 1000)):
        estimate = share(k, n)
        assert estimate is not None
        assert (estimate.low, estimate.high) == pytest.approx(proportion_confint(k, n, method="wilson"))
    assert share(0, 0) is None
    assert top_boxes({}, top=5) is None


def test_an_experiment() -> None:
    found = difference(60, 200, 90, 220)
    assert found is not None
    assert (round(found.estimate.value, 4), round(found.z, 3), round(found.p, 4)) == (0.1091, 2.330, 0.0198)
    assert (round(found.estimate.low or 0, 4), round(found.estimate.high or 0, 4)) == (0.0182, 0.1999)
    assert (found.z, found.p) == pytest.approx(proportions_ztest([90, 60], [220, 200]))
    assert found.is_told
    assert difference(0, 0, 1, 2) is None


def test_shares_that_are_the_same_cannot_be_told_apart() -> None:
    found = difference(3, 3, 5, 5)
    assert found is not None
    assert (found.estimate, found.p, found.is_told) == (Estimate(0.0, 0.0, 0.0, 8, "share"), 1.0, False)


def test_channels_that_are_apart() -> None:
    found = spread({"web": (103, 120), "phone": (57, 80), "store": (3, 12)})
    assert found is not None
    assert (found.highest, found.lowest, round(found.spread, 3), round(found.p, 4), found.ignored) == (
        "web",
        "phone",
        0.146,
        0.0115,
        ("store",),
    )
    assert found.p == pytest.approx(proportions_ztest([103, 57], [120, 80])[1])
    assert found.is_told
    assert spread({"web": (103, 120), "store": (3, 12)}) is None


def test_the_two_of_many_channels_that_are_furthest_apart_pay_for_the_choice() -> None:
    two = spread({"web": (103, 120), "phone": (57, 80)})
    three = spread({"web": (103, 120), "phone": (57, 80), "mail": (80, 100)})
    assert two is not None
    assert three is not None
    assert three.p == pytest.approx(3 * two.p)
