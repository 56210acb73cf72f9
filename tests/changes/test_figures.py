"""A figure as people write it, whatever its metric."""

import pytest

from journeycode.changes.figures import figure
from journeycode.graph import Workspace
from journeycode.workspace.reading import read_texts
from tests.changes.shop import SHOP, changed, edited


@pytest.mark.parametrize(
    ("metric", "value", "said"),
    [
        ("type: csat", 0.8, "80%"),
        ("type: csat, unit: mean", 0.8, "0.8"),
        ("type: csat, unit: mean", 4.25, "4.25"),
        ("type: nrr", 1.2, "120%"),
        ("type: nrr", 2.0, "200%"),
        ("type: nrr", 2.5, "2.5"),
        ("type: churn", -1.0, "-100%"),
        ("type: churn", -1.5, "-1.5"),
        ("type: conversion", 0.025, "2.5%"),
        ("type: retention", 0.0, "0%"),
        ("type: fcr", 0.7, "70%"),
        ("type: share", 1.0, "100%"),
        ("type: nps", 0.5, "0.5"),
        ("type: nps", 37.0, "37"),
        ("type: duration, unit: days", 3.5, "3.5d"),
        ("type: count", None, "none"),
    ],
)
def test_a_figure(metric: str, value: float | None, said: str) -> None:
    workspace = Workspace(read_texts({"a.yaml": f"apiVersion: journeycode/v1\nkind: Metric\nitems: [{{id: one, {metric}}}]\n"}))
    assert figure(workspace.metrics()[0], value) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "baseline 70%"),
        (", actual: {value: 75%}", "baseline 70%, 75%"),
        (", actual: {value: 75%, n: 400}", "baseline 70%, 75% (n = 400)"),
        (", actual: {value: 75%, as_of: 2026-06-30}", "baseline 70%, 75%, 2026-06-30"),
        (", actual: {value: 75%, n: 400, as_of: 2026-06-30}", "baseline 70%, 75% (n = 400), 2026-06-30"),
    ],
)
def test_where_a_metric_stands(written: str, said: str) -> None:
    start = edited(SHOP, (("baseline: 70%, owner: cx", "baseline: 60%, owner: cx"),))
    after = edited(SHOP, (("baseline: 70%, owner: cx", f"baseline: 70%{written}, owner: cx"),))
    found = [one for one in changed(start, after).changes if one.address == "metric:happy"]
    assert [(one.message, one.before, one.after) for one in found] == [
        ("'Happy customers' was measured anew or its baseline corrected", "baseline 60%", said)
    ]
