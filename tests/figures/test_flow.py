"""A28, A32, A33, A35 and A36, to the digits of the worked examples and against scipy."""

from statistics import quantiles

import pytest
from scipy.spatial.distance import jensenshannon

from journeycode.figures.flow import (
    LOST,
    START,
    WON,
    changes,
    drift,
    drop_off,
    fitness,
    probabilities,
    quantile,
    rework,
    transitions,
    variants,
)
from tests.figures.worked import TRACES


def test_transitions_and_drop_off() -> None:
    counts = transitions(TRACES)
    shares = {pair: round(found.value, 4) for pair, found in probabilities(counts).items()}
    assert counts["site", LOST] == 3
    assert shares == {
        (START, "ad"): 0.9, (START, "site"): 0.1, ("ad", "site"): 1, ("site", "buy"): 0.7, ("site", LOST): 0.3, ("buy", "use"): 1,
        ("use", "renew"): 0.6667, ("use", "support"): 0.3333, ("support", "use"): 0.6667, ("support", LOST): 0.3333, ("renew", WON): 1,
    }  # fmt: skip
    lost = drop_off(counts)
    assert {step: round(found.value, 4) for step, found in lost.items() if found.value} == {"site": 0.3, "support": 0.3333}
    assert lost["support"].n == 3
    assert START not in lost


def test_variants() -> None:
    found = variants(TRACES)
    assert (len(found.ways), found.covered(1), found.covered(2), found.covered(9)) == (4, 0.40, 0.70, 1)
    assert found.ways[0] == (("ad", "site", "buy", "use", "renew"), 4)
    assert variants([]).covered(1) == 0


def test_quantiles_are_inclusive() -> None:
    values = [7.0, 1.0, 3.0, 12.0, 5.0, 5.5]
    tenths = quantiles(values, n=10, method="inclusive")
    assert [quantile(values, q) for q in (0.1, 0.5, 0.9)] == pytest.approx([tenths[0], tenths[4], tenths[8]])
    assert (quantile([], 0.5), quantile([4], 0.9)) == (None, 4)


def test_drift() -> None:
    found = drift({"a": 0.5, "b": 0.5}, {"a": 0.9, "b": 0.1})
    assert round(found, 5) == 0.14679
    assert found == pytest.approx(jensenshannon([0.5, 0.5], [0.9, 0.1], base=2) ** 2)
    assert (drift({"a": 1}, {"b": 3}), drift({"a": 2}, {"a": 5}), drift({}, {"a": 1})) == (1, 0, 0)


def test_rework_and_changes() -> None:
    assert rework(["ad", "site", "buy", "use", "support", "use", "renew"]) == 1
    assert (changes(["a", "a", "b", "a"]), changes([])) == (2, 0)


def test_fitness_from_the_cost_of_an_alignment() -> None:
    assert [round(fitness(*one), 4) for one in ((1, 4, 5), (1, 6, 5), (3, 2, 5), (0, 7, 5), (0, 5, 5))] == [0.8889, 0.9091, 0.5714, 1, 1]
    assert fitness(0, 0, 0) == 1
