"""p-values and Holm's adjustment against scipy and statsmodels."""

import pytest
from scipy import stats
from statsmodels.stats.multitest import multipletests

from journeycode.figures.chance import Z, holm, two_sided, two_sided_t, with_error
from journeycode.figures.estimate import Estimate


def test_p_values_are_those_of_scipy() -> None:
    for value in (0.0, 0.5, -1.276, 1.96, 4.0):
        assert two_sided(value) == pytest.approx(2 * stats.norm.sf(abs(value)), abs=1e-12)
        assert two_sided_t(value, 7) == pytest.approx(2 * stats.t.sf(abs(value), 7), abs=1e-12)
    assert pytest.approx(1.959963984540054) == Z


def test_holm_is_that_of_statsmodels() -> None:
    p_values = [0.04, 0.001, 0.03, 0.9, 0.012]
    assert holm(p_values) == pytest.approx(multipletests(p_values, method="holm")[1])
    assert holm([]) == ()
    assert holm([0.03]) == (0.03,)


def test_what_an_interval_excludes() -> None:
    assert with_error(3, 1, 10, "points").excludes(0)
    assert not with_error(1, 1).excludes(0)
    assert not Estimate(1).excludes(0)
