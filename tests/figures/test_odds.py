"""A20, to the digits of the worked example and against statsmodels; and the scores that know too much."""

import numpy
import pytest
from statsmodels.api import Logit, add_constant
from statsmodels.tools.sm_exceptions import ConvergenceWarning

from journeycode.figures.odds import concordance, leak, odds, separation
from tests.figures.worked import TWELVE, stayed_and_left, twelve_outcomes


def test_twelve_customers_tell_nothing() -> None:
    found = odds(twelve_outcomes())
    assert found is not None
    assert (round(found.intercept, 4), round(found.slope, 4), round(found.error, 4)) == (-1.0215, 0.2058, 0.2088)
    ratio = found.ratio
    assert (round(ratio.value, 3), round(ratio.low or 0, 3), round(ratio.high or 0, 3), ratio.n) == (1.229, 0.816, 1.850, 12)
    assert not found.is_told
    scores, stayed = numpy.array([one[0] for one in TWELVE], dtype=float), numpy.array([one[2] for one in TWELVE])
    theirs = Logit(stayed, add_constant(scores)).fit(disp=0)
    assert (found.intercept, found.slope) == pytest.approx(tuple(theirs.params))
    assert found.error == pytest.approx(theirs.bse[1])
    assert found.p == pytest.approx(theirs.pvalues[1])
    assert leak(twelve_outcomes()) is None


def test_a_score_far_from_nothing_converges() -> None:
    found = odds({1001.0: (5, 95), 1002.0: (50, 50), 1003.0: (95, 5)})
    assert found is not None
    assert found.ratio.value == pytest.approx(19)


@pytest.mark.parametrize(
    "outcomes",
    [
        {3.0: (20, 20), 7.0: (100, 10), 9.0: (2000, 40)},
        {1.0: (10, 10), 5.0: (1000, 10)},
        {2.0: (1, 1000), 3.0: (5, 2), 10.0: (50, 0)},
    ],
)
def test_few_who_leave_do_not_lead_it_astray(outcomes: dict[float, tuple[int, int]]) -> None:
    """From the share that stays among all, a whole step of Newton's method leaps over the answer, and further with each step."""
    found = odds(outcomes)
    assert found is not None
    rows = numpy.array([(score, outcome) for score, counts in outcomes.items() for outcome in (0, 1) for _ in range(counts[1 - outcome])])
    theirs = Logit(rows[:, 1], add_constant(rows[:, 0])).fit(disp=0, method="bfgs", maxiter=500, gtol=1e-9)
    assert (found.intercept, found.slope) == pytest.approx(tuple(theirs.params), rel=1e-5)
    assert found.error == pytest.approx(theirs.bse[1], rel=1e-5)


def test_scores_of_many_decimals_have_odds_beyond_measure() -> None:
    """A point is a thousand times the distance of these two: what it does to the odds is more than a number can hold."""
    found = odds({0.501: (1, 5), 0.502: (50, 1)})
    assert found is not None
    assert found.ratio.value == found.ratio.high == pytest.approx(1.4e217, rel=0.01)
    assert found.p < 0.001


def test_no_answer_where_there_is_none() -> None:
    assert odds({}) is None
    assert odds({1: (5, 0), 2: (7, 0)}) is None
    assert odds({3: (5, 5)}) is None
    assert (separation({1: (5, 0), 2: (7, 0)}), separation({3: (5, 5)})) == (None, None)
    assert (leak({1: (5, 0), 2: (7, 0)}), leak({3: (5, 5)})) == (None, None)


def test_a_score_that_parts_the_ones_from_the_others_is_called_out() -> None:
    outcomes = {1.0: (0, 40), 2.0: (0, 60), 3.0: (25, 25), 4.0: (90, 0), 5.0: (80, 0)}
    assert (separation(outcomes), odds(outcomes)) == (True, None)
    found = leak(outcomes)
    assert found is not None
    assert (found.parting, found.low, found.high, found.is_luck) == ("all", 2, 4, False)
    rows = [(score, outcome) for score, counts in outcomes.items() for outcome in (1, 0) for _ in range(counts[1 - outcome])]
    with pytest.warns(ConvergenceWarning):
        Logit([outcome for _, outcome in rows], add_constant([score for score, _ in rows])).fit(disp=0)


def test_nearly_parting_is_called_out_too() -> None:
    outcomes = {1.0: (1, 40), 2.0: (1, 60), 3.0: (25, 25), 4.0: (90, 1), 5.0: (80, 0)}
    found = leak(outcomes)
    assert odds(outcomes) is not None
    assert found is not None
    assert (found.parting, found.low, found.high, found.is_luck) == ("nearly", None, 5, False)


def test_a_score_turned_round_parts_as_well() -> None:
    found = leak({1.0: (40, 0), 5.0: (0, 40)})
    assert found is not None
    assert (separation({1.0: (40, 0), 5.0: (0, 40)}), found.low, found.high) == (False, 1, 5)


def test_two_boxes_of_which_one_is_pure_know_nothing_yet() -> None:
    outcomes = {3.0: (5, 15), 9.0: (20, 0)}
    assert (odds(outcomes), leak(outcomes)) == (None, None)


def test_four_customers_part_by_luck() -> None:
    found = leak(stayed_and_left([5, 4], [2, 1]))
    assert found is not None
    assert found.chance == pytest.approx(1 / 3)
    assert found.is_luck


def test_how_often_the_higher_score_stays() -> None:
    assert concordance(stayed_and_left([5, 4, 3], [3, 2])) == pytest.approx(5.5 / 6)
    assert concordance({5: (3, 0)}) is None
