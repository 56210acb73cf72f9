"""The odds of several scores at once, from sums alone, against statsmodels."""

from collections.abc import Sequence

import numpy
import pytest
from statsmodels.api import Logit, add_constant

from journeycode.figures.logistic import Slopes, logistic

RANDOM = numpy.random.default_rng(5)
SCORES = RANDOM.integers(1, 6, (400, 3)).astype(float)
STAYED = (RANDOM.random(400) < 1 / (1 + numpy.exp(-(SCORES @ [0.6, 0.0, -0.3] - 1)))).astype(float)


def sums_of(rows: "numpy.ndarray[tuple[int, int], numpy.dtype[numpy.float64]]", outcome: object, at: Sequence[float]) -> Slopes:
    share = 1 / (1 + numpy.exp(-(rows @ numpy.array(at))))
    left = numpy.asarray(outcome) - share
    return Slopes((rows.T @ left).tolist(), ((rows * (share * (1 - share))[:, None]).T @ rows).tolist())


def test_it_is_that_of_statsmodels() -> None:
    rows = numpy.column_stack([numpy.ones(400), SCORES])
    found = logistic(4, lambda at: sums_of(rows, STAYED, at), 400)
    assert found is not None
    theirs = Logit(STAYED, add_constant(SCORES)).fit(disp=0)
    assert [one.ratio.value for one in found] == pytest.approx(numpy.exp(theirs.params).tolist())
    assert [one.p for one in found] == pytest.approx(theirs.pvalues.tolist())
    assert [one.ratio.low for one in found] == pytest.approx(numpy.exp(theirs.conf_int()[:, 0]).tolist())
    assert [one.is_told for one in found[1:]] == [True, False, True]


def test_it_says_where_there_is_no_answer() -> None:
    twice = numpy.column_stack([numpy.ones(400), SCORES[:, 0], SCORES[:, 0]])
    assert logistic(3, lambda at: sums_of(twice, STAYED, at), 400) is None
    parted = numpy.column_stack([numpy.ones(400), SCORES[:, 0]])
    assert logistic(2, lambda at: sums_of(parted, SCORES[:, 0] > 2.5, at), 400) is None
    # On a wide scale the slope per point climbs so slowly that it is never too steep: the rounds come to an end first.
    wide = numpy.column_stack([numpy.ones(400), SCORES[:, 0] * 100])
    assert logistic(2, lambda at: sums_of(wide, SCORES[:, 0] > 2.5, at), 400) is None
