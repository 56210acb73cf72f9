"""A24, to the digits of the worked example and against statsmodels."""

import numpy
import pytest
from statsmodels.api import OLS, add_constant

from journeycode.figures.regression import Joint, regression, scatter, together
from tests.figures.worked import DELIVERY, OVERALL, PRICE, SUPPORT, joint, wide


def test_least_squares_from_cross_products() -> None:
    found = regression(scatter([wide()]))
    assert found is not None
    assert round(found.r2, 4) == 0.9790
    assert [round(effect.beta, 3) for effect in found.effects] == [0.846, 0.170, -0.030]
    theirs = OLS(OVERALL, add_constant(numpy.column_stack([DELIVERY, SUPPORT, PRICE]))).fit()
    assert found.r2 == pytest.approx(theirs.rsquared)
    assert [effect.slope.value for effect in found.effects] == pytest.approx(theirs.params[1:])
    assert [effect.p for effect in found.effects] == pytest.approx(theirs.pvalues[1:])
    assert [(effect.slope.low, effect.slope.high) for effect in found.effects] == [pytest.approx(pair) for pair in theirs.conf_int()[1:]]


def test_within_groups_it_is_a_regression_with_a_dummy_for_each() -> None:
    columns = {"delivery": DELIVERY, "price": PRICE, "overall": OVERALL}
    parts = [joint({name: tuple(values[cut]) for name, values in columns.items()}) for cut in (slice(5), slice(5, 12))]
    found = regression(scatter(parts))
    assert found is not None
    dummy = numpy.array([0] * 5 + [1] * 7)
    theirs = OLS(OVERALL, add_constant(numpy.column_stack([DELIVERY, PRICE, dummy]))).fit()
    assert [effect.slope.value for effect in found.effects] == pytest.approx(theirs.params[1:3])
    assert [effect.p for effect in found.effects] == pytest.approx(theirs.pvalues[1:3])
    whole = regression(scatter([together(parts)]))
    plain = OLS(OVERALL, add_constant(numpy.column_stack([DELIVERY, PRICE]))).fit()
    assert whole is not None
    assert whole.r2 == pytest.approx(plain.rsquared)


def test_no_answer_where_there_is_none() -> None:
    twice = joint({"delivery": DELIVERY, "again": DELIVERY, "overall": OVERALL})
    flat = joint({"delivery": DELIVERY, "overall": (3,) * 12})
    few = joint({"a": (1, 2), "b": (2, 1)})
    assert [regression(scatter([one])) for one in (twice, flat, few)] == [None, None, None]
    assert regression(scatter([])) is None


def test_a_column_that_is_the_same_for_all_leaves_no_rounding_behind() -> None:
    found = scatter([joint({"same": (0.1,) * 12, "overall": OVERALL})])
    assert found.products[0][0] == 0
    assert list(found.correlations[0]) == [1, 0]
    single = scatter([Joint(("a",), 1, (1,), ((1,),))])
    assert single.n == 0
