"""Axes: round ticks, and every value within."""

import math
from itertools import pairwise

import pytest

from journeycode.figures.estimate import Unit
from journeycode.renderers.report.scale import scale, tidy


@pytest.mark.parametrize(
    ("values", "unit"),
    [
        ([0.2, 0.9], "share"), ([0.0, 1.0], "share"), ([5.0], "number"), ([], "number"), ([-3.0, 4.0], "points"), ([0.6, 1.9], "ratio"),
        ([0.01, 90.0], "ratio"), ([1e6, 3e6], "money"), ([0.0], "number"), ([-2.0, -1.0], "number"), ([0.0, 2.0], "ratio"), ([1e-9, 2e-9], "number"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("zero", [False, True])
def test_values_lie_within_and_ticks_are_few(values: list[float], unit: Unit, zero: bool) -> None:
    axis = scale(values, 100, 500, unit, zero)
    places = [axis.at(value) for value in sorted(values)]
    assert all(100 <= place <= 500 for place in places)
    assert places == sorted(places)
    if zero:
        assert axis.first <= 0 <= axis.last
    ticks = axis.ticks(7)
    assert 1 <= len(ticks) <= 9
    assert all(axis.first - 1e-12 <= value <= axis.last + 1e-12 for value, _ in ticks)


def test_shares_stay_shares_and_ratios_are_far_apart_by_factors() -> None:
    axis = scale([0.0, 1.0], 0, 100, "share")
    assert (axis.first, axis.last) == (0, 1)
    odds = scale([0.5, 2.0], 0, 100, "ratio")
    assert odds.at(1) - odds.at(0.5) == pytest.approx(odds.at(2) - odds.at(1))
    assert [words for _, words in odds.ticks(5)] == ["0.5", "1", "2"]


def test_steps_are_round() -> None:
    assert [tidy(step) for step in (0.3, 1.0, 1.1, 2.2, 3.0, 7.0, 23.0)] == [0.5, 1, 2, 2.5, 5, 10, 25]
    values = [value for value, _ in scale([0, 97], 0, 100).ticks(6)]
    assert {round(b - a, 9) for a, b in pairwise(values)} == {25}
    assert not math.isnan(values[0])
