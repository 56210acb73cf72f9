"""`measure touchpoints`: scores against targets, change, channels apart, small groups hidden, and what goes back into the map."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from journeycode.data import open_data
from journeycode.finding import Trouble
from journeycode.measures.answers import Scored
from journeycode.measures.report import Report, Section
from journeycode.measures.touchpoints import touchpoints
from journeycode.model.metric import MetricType
from tests.data.written import source, table, workspace

METRICS = """
apiVersion: journeycode/v1
kind: Metric
items:
  - {id: nps, name: Net promoter score, type: nps, target: 30}
  - {id: buy-csat, name: Satisfaction with buying, type: csat, scale: [1, 5], target: 60%}
  - {id: use-ces, name: Effort of using it, type: ces, target: 6}
"""
COLUMNS = "date metric step channel persona score"


def measured(folder: Path, rows: Sequence[Sequence[object]]) -> Report:
    found = workspace(folder, f"{METRICS}\n---\n{source('voc', 'a.csv', 'journey: switching')}", {"a.csv": table(COLUMNS, rows)})
    return touchpoints(found, open_data(found))


def section(report: Report, id: str) -> Section:
    return next(section for section in report.sections if section.id == id)


def test_each_metric_is_told_as_it_is_told_with_an_interval(tmp_path: Path) -> None:
    # The worked answers of A1, A2 and A3.
    rows: list[tuple[object, ...]] = [("2026-01-02", "nps", "", "", "", score) for score in (10, 9, 9, 10, 8, 7, 7, 6, 3, 0)]
    rows += [("2026-01-02", "buy-csat", "buy", "", "", score) for score in [5] * 12 + [4] * 5 + [3] * 2 + [1]]
    rows += [("2026-01-02", "use-ces", "use", "", "", score) for score in (7, 7, 6, 5, 5, 4, 2, 1, 4, 4)]
    report = measured(tmp_path, rows)
    (nps,) = section(report, "nps").figures
    assert nps.says == "Net promoter score is 10, which cannot be told from the target 30."
    assert nps.value is not None
    assert [round(end or 0, 1) for end in (nps.value.value, nps.value.low, nps.value.high)] == [10.0, -41.5, 61.5]
    (csat,) = section(report, "buy-csat").figures
    assert csat.says == "Satisfaction with buying is 85%, better than the target 60%."
    assert csat.value is not None
    assert [round(end or 0, 4) for end in (csat.value.value, csat.value.low, csat.value.high)] == [0.85, 0.6396, 0.9476]
    mean, agree = section(report, "use-ces").figures
    assert (mean.says, agree.value and agree.value.value) == ("Effort of using it is 4.5, short of the target 6.", 0.5)
    assert [(one.address, one.field, round(one.value.value, 3), one.value.n) for one in report.measured] == [
        ("metric:buy-csat", "actual", 0.85, 20),
        ("switching/buy", "emotion", 1.35, 20),
        ("metric:nps", "actual", 10.0, 10),
        ("metric:use-ces", "actual", 4.5, 10),
        ("switching/use", "emotion", 0.333, 10),
    ]
    assert report.measured[0].as_of == date(2026, 1, 2)


def test_a_small_group_is_not_shown(tmp_path: Path) -> None:
    rows = [("2026-01-02", "nps", "", channel, "", 9) for channel in ["phone"] * 12 + ["email"] * 11 + ["letter"] * 9]
    (by_channel,) = section(measured(tmp_path, rows), "nps").tables
    assert [row[0] for row in by_channel.rows] == ["email", "phone"]
    assert by_channel.note == "1 group of fewer than 10 answers is not shown."
    report = measured(tmp_path, rows[:9])
    (figure,) = section(report, "nps").figures
    assert (figure.value, figure.says, report.measured) == (None, "Fewer than 10 answered: too few to be told.", ())


def test_a_change_is_told_from_chance(tmp_path: Path) -> None:
    def answers(before: int, after: int) -> list[tuple[object, ...]]:
        old = [("2026-01-02", "buy-csat", "", "", "", 5 if number < before else 1) for number in range(100)]
        return old + [("2026-05-02", "buy-csat", "", "", "", 5 if number < after else 1) for number in range(100)] + last

    last: list[tuple[object, ...]] = [("2026-06-20", "buy-csat", "", "", "", 5)]
    told = [figure.says for figure in section(measured(tmp_path / "a", answers(50, 75)), "buy-csat").figures if figure.id == "A4"]
    # The old answers lie in the 90 days before the last 90.
    assert told == ["The last 90 days against the 90 before: up by 25 percentage points (p = 0.000)."]
    told = [figure.says for figure in section(measured(tmp_path / "b", answers(50, 53)), "buy-csat").figures if figure.id == "A4"]
    assert told == ["The last 90 days against the 90 before: no change that can be told from chance (p = 0.623)."]


def test_channels_apart(tmp_path: Path) -> None:
    # A31: web 103 of 120, phone 57 of 80, a store of 12 that is not compared.
    counts = {"website": (103, 120), "phone": (57, 80), "store": (0, 12)}
    rows = [
        ("2026-01-02", "buy-csat", "buy", channel, "", 5 if number < good else 2)
        for channel, (good, n) in counts.items()
        for number in range(n)
    ]
    (figure,) = [figure for figure in section(measured(tmp_path, rows), "buy-csat").figures if figure.id == "A31"]
    assert figure.says == "Buys it, good answers: website 86%, phone 71% (p = 0.012). Channels of fewer than 30 answers are not compared."
    assert figure.value is not None
    assert round(figure.value.value, 3) == 0.146


def test_what_was_left_out_stands_in_the_report(tmp_path: Path) -> None:
    rows = [("2026-01-02", "nps", "", "", "", 11), ("soon", "nps", "", "", "", 3), *[("2026-01-02", "nps", "", "", "", 9)] * 10]
    report = measured(tmp_path, rows)
    assert {(one.reason, one.rows) for one in report.excluded} == {("score lies off the scale 0 to 10", 1), ("date is no date", 1)}


def test_no_answers(tmp_path: Path) -> None:
    (only,) = measured(tmp_path, []).sections
    assert only.warnings == ("`my-voc` holds no rows", "`my-voc` holds no answers")
    nothing = workspace(tmp_path / "none", "")
    with pytest.raises(Trouble, match="no source of this workspace holds answers"):
        touchpoints(nothing, open_data(nothing))


def test_steps_apart_by_their_names_and_without_a_target_only_as_they_are(tmp_path: Path) -> None:
    metrics = METRICS.replace(", target: 30", "")
    rows = [("2026-01-02", "nps", step, "", "", 9) for step in ["buy"] * 12 + ["use"] * 4 + [""] * 11]
    documents = f"{metrics}\n---\n{source('voc', 'a.csv', 'journey: switching')}"
    found = workspace(tmp_path, documents, {"a.csv": table(COLUMNS, rows)})
    (by_step,) = section(touchpoints(found, open_data(found)), "nps").tables
    assert [(row[0], row[2]) for row in by_step.rows] == [("no step", ""), ("Buys it", "")]
    alone = workspace(tmp_path / "b", documents, {"a.csv": table(COLUMNS, rows[:16])})
    told = section(touchpoints(alone, open_data(alone)), "nps")
    assert [([row[0] for row in one.rows], one.note) for one in told.tables] == [
        (["Buys it"], "1 group of fewer than 10 answers is not shown.")
    ]
    assert told.plots == ()


@pytest.mark.parametrize("type", ["nps", "csat", "ces"])
def test_of_one_answer_before_no_change_is_told(type: MetricType) -> None:
    metric = Scored("a", "A", type, 1.0, 5.0, True, None)
    assert metric.change({3.0: 1}, {4.0: 20, 5.0: 20}) is None or type == "nps"
    assert metric.change({}, {4.0: 20}) is None


def test_without_a_scale_a_mean_is_no_feeling() -> None:
    assert Scored("a", "A", None, None, None, True, None).feeling({3.0: 4}) is None
    assert Scored("a", "A", None, 1.0, 5.0, True, None).feeling({3.0: 4}) is not None
