"""The worked ranking of analytics.md, to its digits; and what a ranking must not do."""

from dataclasses import replace

import pytest
from scipy.stats import kendalltau

from journeycode.figures.priorities import METHODS, ice, rice, score_of, ulwick
from journeycode.figures.ranking import Inputs, dominates, inseparable, kendall_tau, moved, multipliers, rank_intervals, typical
from journeycode.figures.regression import scatter
from journeycode.figures.shapley import divide
from tests.figures.worked import wide


def worked() -> dict[str, Inputs]:
    """A to D; A's importance is the second driver against the first, of A25."""
    delivery, support, _ = divide(scatter([wide()]).correlations, 12).shares
    return {
        "A": Inputs(9000, (0.85 - 0.55) / 0.85, support / delivery, 1.0, 2),
        "B": Inputs(7000, 1.5 / 6, 1.0, 0.8, 4),
        "D": Inputs(3000, 0.6, 0.68, 0.8, 3),
        "C": Inputs(9000, 0.1, 0.5, 0.5, 1),
    }


def test_the_worked_scores_multipliers_and_intervals() -> None:
    items = list(worked().values())
    assert [round(items[0].severity, 4), round(items[0].importance, 4)] == [0.3529, 0.6799]
    assert [round(item.score, 2) for item in items] == [3239.62, 1050.00, 979.20, 675.00]
    found = [
        tuple(round(value, 3) for value in (one.reach, one.impact, one.confidence, one.effort, one.product)) for one in multipliers(items)
    ]
    assert found == [
        (1.401, 1.283, 1.330, 1.107, 2.646),
        (1.090, 1.337, 1.064, 0.553, 0.857),
        (0.467, 2.181, 1.064, 0.738, 0.800),
        (1.401, 0.267, 0.665, 2.213, 0.551),
    ]
    assert rank_intervals(items) == ((1, 1), (2, 4), (2, 4), (2, 4))
    assert inseparable(rank_intervals(items)) == ((1, 2, 3),)
    assert [(one, other) for one in worked() for other in worked() if dominates(worked()[one], worked()[other])] == []


def test_the_order_of_ice_and_kendalls_tau() -> None:
    items = worked()
    order = sorted(items, key=lambda name: -ice(items[name]))
    assert order == ["A", "D", "B", "C"]
    usual = {id: rank for rank, id in enumerate(items)}
    tau = kendall_tau(usual, {id: order.index(id) for id in items})
    assert tau is not None
    assert round(tau, 3) == 0.667
    assert tau == pytest.approx(kendalltau([1, 2, 3, 4], [1, 3, 2, 4]).statistic)


@pytest.mark.parametrize(
    ("first", "second"), [([1, 2, 2, 4, 5], [1, 3, 2, 2, 5]), ([1, 2, 3], [3, 2, 1]), ([1, 1, 3, 4], [4, 3, 3, 1]), ([1, 2, 3, 4], [1, 1, 1, 4])]
)  # fmt: skip
def test_ties_are_those_of_scipy(first: list[int], second: list[int]) -> None:
    tau = kendall_tau({str(at): value for at, value in enumerate(first)}, {str(at): value for at, value in enumerate(second)})
    assert tau == pytest.approx(kendalltau(first, second).statistic)


def test_a_ranking_without_differences_has_no_tau() -> None:
    assert kendall_tau({"a": 1, "b": 1}, {"a": 1, "b": 2}) is None
    assert kendall_tau({"a": 1}, {"a": 1}) is None


def test_the_decomposition_is_exact_with_zeros_too() -> None:
    items = [*worked().values(), Inputs(5000, 0.0, 0.5, 0.8, 2)]
    middle = (
        typical([item.reach for item in items]) * typical([item.impact for item in items]) * typical([item.confidence for item in items])
    )
    middle /= typical([item.months for item in items])
    for item, factors in zip(items, multipliers(items), strict=True):
        assert factors.product == pytest.approx(item.score / middle)


def test_effort_below_half_a_month_counts_as_half() -> None:
    assert Inputs(100, 1, 1, 1, 0.1).score == Inputs(100, 1, 1, 1, 0.5).score == 600


def test_inputs_move_within_their_bounds() -> None:
    item = Inputs(100, 0.9, 0.1, 1.0, 1)
    found = moved(item)
    assert len(found) == 10
    assert {one.severity for one in found} == {0.9, 1.0, 0.7}
    assert {round(one.importance, 9) for one in found} == {0.1, 0.3, 0.0}
    assert {one.confidence for one in found} == {1.0, 0.8}
    assert {one.reach for one in found} == {100, 125, 80}


def test_equal_items_keep_their_order_and_are_not_separable() -> None:
    one = Inputs(100, 0.5, 0.5, 0.8, 2)
    assert rank_intervals([one, one]) == ((1, 2), (1, 2))
    assert inseparable(rank_intervals([one, one])) == ((0, 1),)
    assert not dominates(one, one)
    assert dominates(replace(one, effort=1), one)


def test_items_in_two_groups() -> None:
    """The first and the last can be told apart, the one between them from neither."""
    assert inseparable(((1, 1), (1, 3), (3, 3))) == ((0, 1), (1, 2))
    assert inseparable(((1, 1), (2, 2))) == ()
    assert inseparable(()) == ()


def test_the_other_methods() -> None:
    items = worked()
    # Impacts of 1.22 and 0.15 stand nearest to 1 and 0.25 on the scale of RICE.
    assert rice(items["D"]) == 3000 * 1 * 0.8 / 3
    assert rice(items["C"]) == 9000 * 0.25 * 0.5 / 1
    assert ulwick(Inputs(1, 0.7, 0.9, 1, 1)) == pytest.approx(15)
    inputs = list(items.values())
    assert score_of("wsjf", inputs)(items["C"]) == pytest.approx(10 * (0.5 + 0.1 + 1))
    fields = {id: int(score_of("impact-effort", inputs)(item)) for id, item in items.items()}
    assert fields == {"A": 3, "B": 2, "D": 2, "C": 1}
    for method in METHODS:
        assert score_of(method, [])(items["A"]) >= 0
