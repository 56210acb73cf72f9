"""A1, A3, A4, A8, A11 and A12, to the digits of the worked examples."""

import pytest

from journeycode.figures.estimate import Estimate
from journeycode.figures.voice import (
    Promoters,
    answers_needed,
    effort,
    expectation_gap,
    kano,
    kano_category,
    nps_change,
    opportunity,
    promoters,
)


def test_nps_with_its_margin() -> None:
    found = promoters({10: 2, 9: 2, 8: 1, 7: 2, 6: 1, 3: 1, 0: 1})
    assert found is not None
    estimate = found.estimate
    assert (round(found.nps, 6), round(found.error, 2)) == (10, 26.27)
    assert (round(estimate.low or 0, 1), round(estimate.high or 0, 1), estimate.n, estimate.unit) == (-41.5, 61.5, 10, "points")
    assert promoters({}) is None


def test_the_published_variance() -> None:
    found = Promoters(1 / 2, 1 / 6, 1)
    assert round(found.nps, 1) == 33.3
    assert (found.error / 100) ** 2 == pytest.approx(5 / 9)


def test_a_change_that_is_none() -> None:
    found = nps_change(Promoters(0.50, 0.20, 400), Promoters(0.55, 0.18, 400))
    assert (round(found.z, 3), round(found.p, 3), found.is_told) == (-1.276, 0.202, False)
    assert round(found.estimate.value, 6) == 7
    assert not found.estimate.excludes(0)
    assert answers_needed(0.4, 0.3, 5) == 1061


def test_effort_is_told_in_both_ways() -> None:
    found = effort({7: 2, 6: 2, 5: 1, 4: 1, 2: 1, 1: 1})
    assert found is not None
    assert (found.mean.value, found.agree.value, found.mean.n) == (4.75, 0.625, 8)
    assert effort({}) is None


def test_what_was_met_against_what_was_expected() -> None:
    found = expectation_gap([(6.5, 5.5), (6, 6.2), (7, 5), (6, 5.8)])
    assert found is not None
    assert (round(found.value, 6), found.n) == (-0.75, 4)
    assert expectation_gap([]) is None
    assert expectation_gap([(1, 2)]) == Estimate(1, n=1, unit="points")


def test_opportunity_scores() -> None:
    assert [round(opportunity(*pair), 6) for pair in ((0.9, 0.3), (0.9, 0.9), (0.4, 0.8))] == [15, 9, 4]


def test_kano() -> None:
    found = kano({("like", "dislike"): 8, ("like", "neutral"): 4, ("neutral", "dislike"): 6, ("neutral", "neutral"): 2})
    assert found.counts == {"one-dimensional": 8, "attractive": 4, "must-be": 6, "indifferent": 2}
    assert found.better is not None
    assert found.worse is not None
    assert (found.better.value, found.worse.value) == (0.60, -0.70)
    assert (found.worse.low or 0) < -0.70 < (found.worse.high or 0)


def test_answers_that_contradict_one_another_do_not_count() -> None:
    assert [kano_category(*pair) for pair in (("like", "like"), ("dislike", "like"), ("dislike", "dislike"), ("must-be", "like"))] == [
        "questionable",
        "reverse",
        "questionable",
        "reverse",
    ]
    found = kano({("like", "like"): 3})
    assert (found.better, found.worse) == (None, None)
