"""A16, to the digits of the worked example and against statsmodels."""

import pytest
from statsmodels.duration.survfunc import SurvfuncRight

from journeycode.figures.survival import counted, median_stay, survival

DURATIONS = (2, 3, 3, 5, 6, 6, 8, 9)
LEFT = (1, 1, 0, 1, 0, 1, 0, 0)


def test_kaplan_and_meier() -> None:
    curve = survival(counted(zip(DURATIONS, map(bool, LEFT), strict=True)))
    assert [(point.time, round(point.estimate.value, 3), point.estimate.n) for point in curve] == [
        (2, 0.875, 8), (3, 0.750, 7), (5, 0.600, 5), (6, 0.450, 4),
    ]  # fmt: skip
    theirs = SurvfuncRight(DURATIONS, LEFT)
    assert [point.estimate.value for point in curve] == pytest.approx(theirs.surv_prob)
    # Their intervals of quantiles use the same log-log scale: S^exp(±z se / (S |log S|)).
    import numpy

    apart = 1.959963984540054 * theirs.surv_prob_se / (theirs.surv_prob * -numpy.log(theirs.surv_prob))
    assert [point.estimate.low for point in curve] == pytest.approx(theirs.surv_prob ** numpy.exp(apart))
    assert [point.estimate.high for point in curve] == pytest.approx(theirs.surv_prob ** numpy.exp(-apart))
    assert median_stay(curve) == 6


def test_nobody_left_and_everybody_left() -> None:
    assert survival({3: (0, 5)}) == ()
    (gone,) = survival({3: (5, 0)})
    assert (gone.estimate.value, gone.estimate.low, median_stay([gone])) == (0, None, 3)
    assert median_stay([]) is None
