"""What satisfaction is worth: twelve customers, a score that knows too much, the confounder of the made-up households, days in order."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from journeycode.data import Data, open_data
from journeycode.finding import Trouble
from journeycode.measures.outcomes import outcomes
from journeycode.measures.report import Report, Section
from tests.measures.made import ASKED, given, households, measured, sentences, small, twelve, warnings


def section(report: Report, id: str) -> Section:
    (found,) = (one for one in report.sections if one.id == id)
    return found


def test_twelve_customers_tell_nothing(tmp_path: Path) -> None:
    report = measured(twelve(tmp_path), outcomes)
    assert sentences(report, "nps") == [
        "Of 'Net promoter score', a band with fewer than 10 customers is not shown: the low one has 4, the high one 4.",
        "Customers who gave a higher score spend more in the year after: rho 0.94 (0.78–0.98); association only.",
        "The odds ratio of staying per point is 1.23 (0.82–1.85) with 12 customers: not distinguishable from no association.",
    ]
    odds = section(report, "nps").figures[-1].value
    assert odds is not None
    assert (round(odds.value, 3), round(odds.low or 0, 3), round(odds.high or 0, 3)) == (1.229, 0.816, 1.850)
    assert [row[:3] for row in section(report, "nps").tables[0].rows] == [
        ("promoter, 9 or 10", 4, None), ("passive, 7 or 8", 4, None), ("detractor, 0 to 6", 4, None),
    ]  # fmt: skip
    assert report.measured == ()


def test_a_hundred_and_twenty_such_customers_tell_it(tmp_path: Path) -> None:
    from tests.figures.worked import TWELVE

    report = measured(small(tmp_path, *given(TWELVE * 10)), outcomes)
    said = sentences(report, "nps")
    assert said[0] == "Of customers who gave 9 or 10, 75% stayed the year; of those who gave 0 to 6, 25%."
    assert said[2] == "One point more of 'Net promoter score' goes with higher odds of staying, times 1.23 (1.08–1.40); association only."
    assert said[3].startswith(
        "If the 40 customers who gave 0 to 6 stayed as those with the best scores do, 2,100 of revenue a year would be kept, of the 4,200"
    )
    assert said[3].endswith("at the very most, and association only.")
    assert len(section(report, "nps").plots) == 1


def test_a_score_that_knows_who_left_is_called_out(tmp_path: Path) -> None:
    sources = """apiVersion: journeycode/v1
kind: Source
items:
  - {id: answers, holds: voc, at: answers.csv, metric: mood, as_of: 2026-06-30}
  - {id: payments, holds: transactions, at: payments.csv, as_of: 2026-06-30}
---
apiVersion: journeycode/v1
kind: Metric
id: mood
name: Mood
type: csat
level: journey
"""
    rows = (
        [(1.0, 10.0, 0)] * 20
        + [(2.0, 10.0, 0)] * 20
        + [(3.0, 10.0, 1), (3.0, 10.0, 0)] * 10
        + [(4.0, 10.0, 1)] * 30
        + [(5.0, 10.0, 1)] * 30
    )
    report = measured(small(tmp_path, *given(rows), sources), outcomes)
    assert warnings(report) == [
        "'Mood' knows too much: everyone who gave 1 or 2 has left, and no one who gave 4 or 5 has. An opinion cannot do that. Was it asked of "
        "customers who were leaving, or filled in from the same record as the outcome? No odds and no money are computed from it."
    ]
    found = section(report, "mood")
    assert [(figure.id, figure.value) for figure in found.figures] == [("A20", None)]
    assert (found.tables, found.plots, report.measured) == ((), (), ())


def test_few_customers_may_part_by_luck(tmp_path: Path) -> None:
    report = measured(small(tmp_path, *given([(10.0, 1.0, 1)] * 11 + [(1.0, 1.0, 0)])), outcomes)
    assert sentences(report, "nps") == [
        "'Net promoter score' parts the 12 customers who stayed from those who left, which so few do by luck in 17% of cases: nothing can be "
        "told from it."
    ]


def test_what_happened_before_the_answer_or_on_its_day_does_not_count(tmp_path: Path) -> None:
    """A17: a window that starts after the answer; who had left before it is left out, and counted."""
    answers, payments = given([(9.0, 100.0, 1)] * 12 + [(3.0, 100.0, 0)] * 12)
    same_day = [
        ("c0", ASKED, "repeat", 5000.0),
        ("c1", ASKED - timedelta(days=1), "repeat", 5000.0),
        ("c2", ASKED + timedelta(days=366), "repeat", 5000.0),
    ]
    gone = [("x1", ASKED, "churn", 0.0), ("x2", ASKED - timedelta(days=40), "churn", 0.0)]
    late = [("late", date(2025, 12, 1), 9.0)]
    extra = [(id, ASKED - timedelta(days=60), "new", 1.0) for id in ("x1", "x2")] + [("late", ASKED, "new", 1.0)]
    workspace = small(
        tmp_path, [*answers, ("x1", ASKED, 0.0), ("x2", ASKED, 0.0), ("unknown", ASKED, 5.0), *late], [*payments, *same_day, *gone, *extra]
    )
    report = measured(workspace, outcomes)
    assert [(one.reason, one.rows) for one in report.excluded] == [
        ("Net promoter score: no transaction knows the customer", 1),
        ("Net promoter score: the customer had left before the answer, or on its day", 2),
        ("Net promoter score: less than a year has passed since the answer", 1),
    ]
    from journeycode.data.outcomes import judged
    from journeycode.data.questions import questions
    from journeycode.data.window import Window

    data = open_data(workspace)
    assert data.voc is not None
    assert data.transactions is not None
    found = judged(data.voc, data.transactions, questions(data.voc)[0], Window())
    assert found is not None
    assert {score: (group.n, group.stayed, group.spend.total) for score, group in found.by_score().items()} == {
        9.0: (12, 12, 1200.0), 3.0: (12, 0, 1200.0),
    }  # fmt: skip
    assert found.linked.match_rate == 26 / 27


def test_of_each_customer_the_last_answer_counts_whose_year_is_over(tmp_path: Path) -> None:
    answers, payments = given([(9.0, 100.0, 1)] * 12)
    answers += [("c0", ASKED + timedelta(days=10), 2.0), ("c1", date(2026, 6, 1), 1.0), ("c2", ASKED - timedelta(days=10), 4.0)]
    workspace = small(tmp_path, answers, payments)
    from journeycode.data.outcomes import judged
    from journeycode.data.questions import questions
    from journeycode.data.window import Window

    data = open_data(workspace)
    assert data.voc is not None
    assert data.transactions is not None
    found = judged(data.voc, data.transactions, questions(data.voc)[0], Window())
    assert found is not None
    assert {score: group.n for score, group in found.by_score().items()} == {9.0: 11, 2.0: 1}


def test_without_records_of_leaving_who_buys_nothing_has_left(tmp_path: Path) -> None:
    answers, payments = given([(9.0, 100.0, 1)] * 20 + [(3.0, 100.0, 1)] * 20)
    silent = {f"c{number}" for number in range(25, 40)}
    paid = [row for row in payments if not (row[0] in silent and row[1] > ASKED)]
    report = measured(small(tmp_path, answers, paid), outcomes)
    assert (
        sentences(report, "nps")[0]
        == "Of customers who gave 9 or 10, 100% stayed the year; of those who gave 0 to 6, 25%. Whether that is more than chance: see the odds."
    )
    assert sentences(report, "nps")[2].endswith("the odds per point have no finite value.")
    assert sentences(report, "customers") == [
        "Of 40 customers on 2025-06-30, 0% were still customers on 2026-06-30.",
        "62% of 40 buyers have ordered more than once.",
    ]


def test_the_confounder_is_exposed(tmp_path: Path) -> None:
    report = measured(households(tmp_path / "b", 3000, seed=11), outcomes)
    (warning,) = section(report, "steps").warnings
    assert warning.startswith(
        "'Effort of the address check (Checks the address)': customers with higher scores seem to stay better (odds ratio "
    )
    assert "but within each persona they stay worse" in warning
    assert warning.endswith("do not act on the first figure.")
    verdicts = {row[0]: row[-1] for row in section(report, "steps").tables[0].rows}
    assert verdicts == {
        "Effort of understanding the bill (Opens the first bill)": "goes with staying",
        "Effort of getting online (Goes online)": "goes with staying",
        "Effort of the address check (Checks the address)": "not within each persona",
        "Effort of signing up (Signs up online)": "not distinguishable",
    }
    assert any("What they say may not hold for all." in warning for warning in section(report, "who-answered").warnings)
    assert next(one.address for one in report.measured if one.field == "at-stake") == "switch-broadband/first-bill"


def test_of_noise_nothing_is_claimed(tmp_path: Path) -> None:
    report = measured(households(tmp_path / "b", 600, seed=3, noise=True), outcomes)
    assert warnings(report) == []
    assert {row[-1] for row in section(report, "steps").tables[0].rows} == {"not distinguishable"}
    assert all("not distinguishable" in one for one in sentences(report) if one.startswith("The odds ratio of staying"))
    assert not any("association only" in one for one in sentences(report))


def test_what_is_needed_is_said() -> None:
    from journeycode.graph import Workspace
    from journeycode.workspace.reading import read_texts

    with pytest.raises(Trouble, match="no source of this workspace holds answers, and outcomes need both"):
        outcomes(Workspace(read_texts({}), date(2026, 11, 22)), Data())
