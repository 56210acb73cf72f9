"""What is said of one score and staying: too few, nothing to compare, one of many, and what segments make of it."""

from datetime import date
from pathlib import Path

import pytest

from journeycode.figures.strata import Fourfold
from journeycode.measures.outcomes import outcomes
from journeycode.measures.report import Report
from tests.measures.made import SOURCES, given, journey_of, measured, sentences, small, warnings


def of_segments(folder: Path, tables: dict[str, Fourfold]) -> Report:
    """Customers of each segment: with a high score who stayed and who left, with a low one who stayed and who left."""
    scores: list[tuple[float, float, int]] = []
    personas: list[str] = []
    for persona, counts in tables.items():
        for (score, stayed), count in zip(((9.0, 1), (9.0, 0), (3.0, 1), (3.0, 0)), counts, strict=True):
            scores += [(score, 100.0, stayed)] * count
            personas += [persona] * count
    answers, payments = given(scores)
    rows = [(*answer, persona) for answer, persona in zip(answers, personas, strict=True)]
    return measured(small(folder, rows, payments, more=("persona",)), outcomes)


def said(report: Report, id: str) -> list[str]:
    return [figure.says for section in report.sections if section.id == "nps" for figure in section.figures if figure.id == id]


def test_of_fewer_than_ten_customers_nothing_is_said(tmp_path: Path) -> None:
    report = measured(small(tmp_path, *given([(9.0, 100.0, 1), (3.0, 50.0, 0)] * 4 + [(5.0, 10.0, 1)])), outcomes)
    assert sentences(report, "nps") == [
        "Of those who answered 'Net promoter score', what became of 9 customers is known: too few to say anything."
    ]


@pytest.mark.parametrize(
    ("scores", "says"),
    [
        ([(9.0, 100.0, 1), (3.0, 100.0, 1)] * 12, "All 24 customers stayed: there is nothing to compare."),
        ([(9.0, 100.0, 0), (3.0, 100.0, 0)] * 12, "All 24 customers left: there is nothing to compare."),
        ([(9.0, 100.0, 1), (9.0, 100.0, 0)] * 12, "All customers gave the same score: there is nothing to compare."),
    ],
)
def test_where_nothing_differs_there_is_nothing_to_compare(tmp_path: Path, scores: list[tuple[float, float, int]], says: str) -> None:
    """All spend the same, too: nothing is said of spend."""
    report = measured(small(tmp_path, *given(scores)), outcomes)
    assert (said(report, "A20"), said(report, "A19"), warnings(report)) == ([says], [], [])


def test_few_who_left_have_odds_all_the_same(tmp_path: Path) -> None:
    scores = [(9.0, 100.0, 1)] * 500 + [(9.0, 100.0, 0)] * 10 + [(3.0, 100.0, 1), (3.0, 100.0, 0)] * 10
    report = measured(small(tmp_path, *given(scores)), outcomes)
    assert said(report, "A20") == [
        "One point more of 'Net promoter score' goes with higher odds of staying, times 1.92 (1.60–2.30); association only."
    ]


def test_one_of_many_scores_may_be_chance(tmp_path: Path) -> None:
    """Alone it can be told from chance (p = .03); beside nine others that were asked too, it cannot."""
    scores = [(9.0, 100.0, 1)] * 30 + [(9.0, 100.0, 0)] * 10 + [(3.0, 100.0, 1)] * 20 + [(3.0, 100.0, 0)] * 20
    answers, payments = given(scores)
    alone = measured(small(tmp_path / "alone", answers, payments), outcomes)
    assert said(alone, "A20")[0].startswith(
        "One point more of 'Net promoter score' goes with higher odds of staying, times 1.20 (1.03–1.41)"
    )
    others = [(id, day, float(number % 2), f"step-{step}") for number, (id, day, _) in enumerate(answers) for step in range(9)]
    rows = [*((*answer, "") for answer in answers), *others]
    sources = f"{SOURCES}---\n{journey_of(f'step-{step}' for step in range(9))}"
    report = measured(small(tmp_path / "many", rows, payments, sources, ("step",)), outcomes)
    assert said(report, "A20") == [
        "The odds ratio of staying per point is 1.20 (1.03–1.41), which is not distinguishable from chance among so many scores that were looked at."
    ]


def test_segments_that_turn_it_round(tmp_path: Path) -> None:
    report = of_segments(tmp_path, {"small": (81, 6, 234, 36), "large": (192, 71, 55, 25)})
    assert said(report, "A22") == [
        "Over all customers the odds ratio of higher scores is 0.75 (0.51–1.09), within each persona 1.45 (0.92–2.29): the two disagree, and "
        "the second is the one to believe."
    ]


def test_segments_that_explain_it(tmp_path: Path) -> None:
    report = of_segments(tmp_path, {"old": (180, 20, 90, 10), "new": (10, 10, 100, 100)})
    (says,) = said(report, "A22")
    assert says.endswith(": what is seen over all may just be the persona.")
    (warning,) = [one for one in warnings(report) if one.startswith("'Net promoter score'")]
    assert "customers with higher scores stay better (odds ratio 3.67, 2.34–5.76)" in warning
    assert warning.endswith(
        "but within each persona that cannot be told (odds ratio 1.00, 0.55–1.83): it may be who they are, and not what they were asked about."
    )
    assert said(report, "A21") == []


def test_segments_that_hide_it(tmp_path: Path) -> None:
    report = of_segments(tmp_path, {"old": (60, 10, 120, 40), "new": (120, 90, 30, 60)})
    (says,) = said(report, "A22")
    assert says.endswith(": the persona hides an association.")


def test_segments_that_explain_nothing(tmp_path: Path) -> None:
    report = of_segments(tmp_path, {"old": (90, 10, 60, 40), "new": (90, 10, 60, 40)})
    assert said(report, "A22")[0].endswith(": the persona does not explain it.")


def test_a_score_of_a_step_is_judged_in_a_word(tmp_path: Path) -> None:
    steps = {
        "knows": [(5.0, 100.0, 1)] * 40 + [(1.0, 100.0, 0)] * 20,
        "luck": [(5.0, 100.0, 1)] * 11 + [(1.0, 100.0, 0)],
        "few": [(5.0, 100.0, 1), (5.0, 100.0, 0), (1.0, 50.0, 0), (1.0, 50.0, 1)] * 2,
        "same": [(5.0, 100.0, 1), (4.0, 50.0, 1)] * 10,
        "nothing": [(5.0, 100.0, 1), (5.0, 100.0, 0), (4.0, 100.0, 1), (4.0, 100.0, 0)] * 10,
    }
    answers, payments = given([one for scores in steps.values() for one in scores])
    names = [step for step, scores in steps.items() for _ in scores]
    rows = [(*answer, step) for answer, step in zip(answers, names, strict=True)]
    sources = SOURCES.replace("metric: nps", "scale: [1, 5]") + f"---\n{journey_of(steps)}"
    report = measured(small(tmp_path, rows, payments, sources, ("step",)), outcomes)
    (table,) = next(section for section in report.sections if section.id == "steps").tables
    assert {row[0]: row[-1] for row in table.rows} == {
        "Answers (knows)": "knows too much", "Answers (luck)": "too few to say", "Answers (few)": "fewer than 10 customers",
        "Answers (same)": "nothing to compare", "Answers (nothing)": "not distinguishable",
    }  # fmt: skip


def test_transactions_without_rows_know_nobody(tmp_path: Path) -> None:
    sources = SOURCES.replace("at: payments.csv, as_of: 2026-06-30", "at: payments.csv")
    report = measured(small(tmp_path, [("c1", date(2025, 3, 1), 9.0)], [], sources), outcomes)
    assert [(section.id, section.warnings) for section in report.sections] == [
        ("who-answered", ("`payments` holds no rows", "The transactions know no customer.")),
        ("customers", ("The transactions have no day.",)),
    ]
    assert (sentences(report), report.measured) == ([], ())
