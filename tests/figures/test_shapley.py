"""A25, to the digits of the worked examples, and against all orders written out."""

from itertools import permutations

import numpy
import pytest
from statsmodels.api import OLS, add_constant

from journeycode.figures.regression import scatter
from journeycode.figures.shapley import divide
from tests.figures.worked import DELIVERY, OVERALL, PRICE, SUPPORT, wide


def test_the_shares_of_three_scores() -> None:
    found = divide(scatter([wide()]).correlations, 12)
    assert [round(share, 4) for share in found.shares] == [0.5904, 0.4014, 0.0081]
    theirs = OLS(OVERALL, add_constant(numpy.column_stack([DELIVERY, SUPPORT, PRICE]))).fit()
    assert sum(found.parts) == pytest.approx(theirs.rsquared)
    assert found.r2 == pytest.approx(theirs.rsquared)
    assert found.is_exact


def test_two_scores_by_hand() -> None:
    found = divide([[1, 0.4, 0.6], [0.4, 1, 0.5], [0.6, 0.5, 1]], 100)
    assert [round(part, 5) for part in found.parts] == [0.27524, 0.16524]
    assert round(found.r2, 5) == 0.44048


def test_against_all_orders_written_out() -> None:
    columns = (DELIVERY, SUPPORT, PRICE)

    def explained(taken: tuple[int, ...]) -> float:
        return float(OLS(OVERALL, add_constant(numpy.column_stack([columns[one] for one in taken]))).fit().rsquared) if taken else 0.0

    orders = list(permutations(range(3)))
    parts = [
        sum(explained((*order[: order.index(one)], one)) - explained(order[: order.index(one)]) for order in orders) / len(orders)
        for one in range(3)
    ]
    assert divide(scatter([wide()]).correlations, 12).parts == pytest.approx(parts)


def test_other_samples_say_how_certain_the_order_is() -> None:
    correlations = [[1, 0.4, 0.6], [0.4, 1, 0.5], [0.6, 0.5, 1]]
    few, many = divide(correlations, 30), divide(correlations, 3000)
    assert few == divide(correlations, 30)
    assert 0.5 < few.first[0] < 0.95 < many.first[0]
    assert few.high[0] - few.low[0] > 5 * (many.high[0] - many.low[0])
    assert all(low <= part <= high for low, part, high in zip(many.low, many.shares, many.high, strict=True))
    assert divide(correlations, 2).first == (1, 0)


def test_more_than_twelve_scores_are_sampled_with_a_fixed_seed() -> None:
    k = 14
    random = numpy.random.default_rng(7)
    rows = random.standard_normal((400, k + 1))
    rows[:, k] += rows[:, :k] @ numpy.linspace(0, 1, k)
    correlations: list[list[float]] = numpy.atleast_2d(numpy.corrcoef(rows.T)).tolist()
    found = divide(correlations, 400, draws=3)
    assert not found.is_exact
    assert found == divide(correlations, 400, draws=3)
    assert sum(found.parts) == pytest.approx(found.r2)
    assert max(range(k), key=lambda one: found.parts[one]) == max(range(k), key=lambda one: correlations[one][k])


def test_scores_of_which_one_follows_from_another_share() -> None:
    found = divide([[1, 1, 0.6], [1, 1, 0.6], [0.6, 0.6, 1]], 100, draws=0)
    assert found.parts == pytest.approx((0.18, 0.18))
