"""A23, A24, A26, A27 and A44, to the digits of the worked examples and against scipy and statsmodels."""

import numpy
import pytest
from scipy import stats
from statsmodels.api import OLS, add_constant

from journeycode.figures.association import ranks
from journeycode.figures.drivers import candidates, penalty_reward, pivotal, quadrants, weigh
from journeycode.figures.moments import Moments, moments
from journeycode.figures.regression import scatter
from tests.figures.worked import DELIVERY, OVERALL, PRICE, SUPPORT, joint, wide


def ranked(values: tuple[float, ...]) -> tuple[float, ...]:
    places = ranks({value: values.count(value) for value in values})
    return tuple(places[value] for value in values)


def test_derived_importance_is_the_correlation_of_the_ranks() -> None:
    columns = {"delivery": DELIVERY, "support": SUPPORT, "price": PRICE, "overall": OVERALL}
    table = weigh(scatter([joint({name: ranked(values) for name, values in columns.items()})]))
    assert table is not None
    rho = {driver.name: driver.alone.estimate.value for driver in table.drivers if driver.alone}
    assert {name: round(value, 3) for name, value in rho.items()} == {"delivery": 0.973, "support": 0.893, "price": -0.049}
    assert rho == pytest.approx({name: stats.spearmanr(values, OVERALL).statistic for name, values in list(columns.items())[:-1]})


def test_the_largest_share_comes_first_and_says_what_it_can() -> None:
    table = weigh(scatter([wide()]))
    assert table is not None
    assert [(driver.name, round(driver.share.value, 4)) for driver in table.drivers] == [
        ("delivery", 0.5904), ("support", 0.4014), ("price", 0.0081),
    ]  # fmt: skip
    assert (round(table.r2, 4), table.n, table.left_out) == (0.9790, 12, ())
    delivery, support, price = table.drivers
    assert (delivery.is_told, delivery.is_told_beyond) == (True, True)
    assert (support.is_told, support.is_told_beyond) == (True, False)
    assert not price.is_told
    assert delivery.beta is not None
    assert round(delivery.beta, 3) == 0.846


def test_a_score_that_is_the_same_for_all_is_left_out() -> None:
    table = weigh(scatter([joint({"delivery": DELIVERY, "flat": (3,) * 12, "overall": OVERALL})]))
    assert table is not None
    assert ([driver.name for driver in table.drivers], table.left_out) == (["delivery"], ("flat",))
    assert weigh(scatter([joint({"flat": (3,) * 12, "overall": OVERALL})])) is None
    assert weigh(scatter([joint({"a": (1, 2, 3), "b": (2, 1, 3), "c": (1, 2, 2)})])) is None


def test_importance_and_performance() -> None:
    performance = {"delivery": 0.55, "support": 0.80, "price": 0.60}
    found = quadrants({"delivery": 0.5904, "support": 0.4014, "price": 0.0081}, performance)
    assert found == {"delivery": "fix first", "support": "keep it up", "price": "low priority"}
    assert quadrants({"delivery": 1}, {}) == {}


def test_penalty_and_reward() -> None:
    found = penalty_reward(moments([2, 3]), moments([5, 5, 6, 6]), moments([9, 9]))
    assert found is not None
    assert (found.penalty.value, found.reward.value, round(found.asymmetry or 0, 3), found.factor) == (-3.0, 3.5, 0.077, "performance")
    dummies = numpy.array([[1, 0]] * 2 + [[0, 0]] * 4 + [[0, 1]] * 2)
    theirs = OLS([2, 3, 5, 5, 6, 6, 9, 9], add_constant(dummies)).fit()
    assert (found.penalty.value, found.reward.value) == pytest.approx(tuple(theirs.params[1:]))


def test_factors() -> None:
    middle = moments([5, 6])
    basic = penalty_reward(moments([1, 2]), middle, moments([6, 6]))
    excitement = penalty_reward(moments([5, 5]), middle, moments([9, 9]))
    none = penalty_reward(moments([7, 8]), middle, moments([9, 9]))
    assert [found.factor if found else None for found in (basic, excitement, none)] == ["basic", "excitement", "none"]
    assert penalty_reward(Moments(), middle, middle) is None


def test_of_one_customer_nobody_knows_how_far_others_are_apart() -> None:
    found = penalty_reward(moments([2]), moments([5, 6]), moments([9, 9]))
    assert found is not None
    assert (found.penalty.value, found.penalty.low, found.penalty.high) == (-3.5, None, None)
    assert not found.penalty.excludes(0)
    assert found.reward.low is not None


def test_pivotal_candidates() -> None:
    assert (round(pivotal(0.5904, 0.55), 3), round(pivotal(0.4014, 0.80), 3)) == (0.266, 0.080)
    shares, tops = {"delivery": 0.59, "support": 0.40, "advert": 0.9}, {"delivery": 0.55, "support": 0.80, "advert": 0.1}
    assert [step for step, _ in candidates(shares, tops, ("support", "delivery", "unasked"))] == ["delivery", "support"]


def test_a_factor_that_cannot_be_told() -> None:
    unsure = penalty_reward(moments([2, 9]), moments([5, 6]), moments([1, 10]))
    sure = penalty_reward(moments([2, 3]), moments([5, 5, 6, 6]), moments([9, 9]))
    assert unsure is not None
    assert sure is not None
    assert (unsure.is_told, sure.is_told) == (False, True)
