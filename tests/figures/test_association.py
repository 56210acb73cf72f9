"""A19, to the digits of the worked example and against scipy."""

import pytest
from scipy import stats

from journeycode.figures.association import Sums, fisher, ranks, spearman, sums
from tests.figures.worked import TWELVE

PAIRS = {(float(score), float(spend)): 1 for score, spend, _ in TWELVE}


def test_spearman_with_ties() -> None:
    found = spearman(PAIRS)
    assert found is not None
    estimate = found.estimate
    assert (round(estimate.value, 4), round(estimate.low or 0, 3), round(estimate.high or 0, 3), estimate.n) == (0.9366, 0.784, 0.982, 12)
    assert estimate.value == pytest.approx(stats.spearmanr([one[0] for one in TWELVE], [one[1] for one in TWELVE]).statistic)
    assert found.is_told


def test_pearson_from_sums_in_two_lots() -> None:
    pairs = list(PAIRS)
    both = sums(dict.fromkeys(pairs[:5], 1)) + sums(dict.fromkeys(pairs[5:], 1))
    assert both.pearson is not None
    assert round(both.pearson, 4) == 0.9374
    assert both.pearson == pytest.approx(stats.pearsonr([one[0] for one in TWELVE], [one[1] for one in TWELVE]).statistic)


def test_ranks_are_averaged_over_ties() -> None:
    assert ranks({3: 2, 1: 1, 7: 3}) == {1: 1, 3: 2.5, 7: 5}
    counted = {(1.0, 2.0): 3, (2.0, 2.0): 2, (3.0, 5.0): 4, (1.0, 5.0): 1}
    rows = [pair for pair, count in counted.items() for _ in range(count)]
    found = spearman(counted)
    assert found is not None
    assert found.estimate.value == pytest.approx(stats.spearmanr(*zip(*rows, strict=True)).statistic)


def test_what_says_nothing() -> None:
    assert spearman({(1.0, 2.0): 20}) is None
    assert fisher(0.9, 3) is None
    assert Sums().pearson is None
    perfect = fisher(1.0, 4)
    assert perfect is not None
    assert not perfect.is_told
