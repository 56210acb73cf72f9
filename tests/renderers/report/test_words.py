"""Figures as people read them."""

import pytest

from journeycode.figures.estimate import Estimate, Unit
from journeycode.measures.report import Cell, Plot, Point
from journeycode.renderers.report.words import interval, said, spoken, twin, whole


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (0.65, "share", "65%"), (0.9476, "share", "94.8%"), (1204, "customers", "1,204"), (1.229, "ratio", "1.23"), (-0.75, "points", "−0.75"),
        (0.9366, "number", "0.937"), (212625.4, "money", "212,625"), (4.5, "money", "4.5"), (1, "days", "1 day"), (9.44, "days", "9.4 days"),
        (1, "months", "1 month"), (-0.0001, "number", "0"), (2.646, "number", "2.646"),
    ],
)  # fmt: skip
def test_a_number_in_its_unit(value: float, unit: Unit, words: str) -> None:
    assert spoken(value, unit) == words


def test_an_estimate_with_all_it_has() -> None:
    assert whole(Estimate(0.85, 0.6396, 0.9476, 20, "share")) == "85% (64% to 94.8%), n 20"
    assert whole(Estimate(10)) == "10"
    assert whole(None) == "—"
    assert interval(Estimate(1, low=0.5, unit="ratio")) == "at least 0.5"
    assert interval(Estimate(1, high=2, unit="ratio")) == "at most 2"


@pytest.mark.parametrize(
    ("cell", "words"), [(None, "—"), (1204, "1,204"), (-3, "−3"), (0.5, "0.5"), ("a", "a"), (Estimate(0.5, unit="share"), "50%")]
)
def test_cells(cell: Cell, words: str) -> None:
    assert said(cell) == words


def test_the_twin_of_a_plot_leaves_out_what_is_empty() -> None:
    rows = twin(Plot("A", "bars", (Point("one", 0.5), Point("two", 1)), "share", x_unit="share"))
    assert (rows.heads, rows.rows) == (("", "share"), ((("one",), ("50%",)), (("two",), ("100%",))))
