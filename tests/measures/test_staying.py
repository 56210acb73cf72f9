"""What staying goes with, of several scores at once: scores that know too much are left out, and what has no answer is said."""

import random
from collections.abc import Iterable, Mapping
from pathlib import Path

from journeycode.measures.drivers import drivers
from journeycode.measures.report import Report, Section
from tests.measures.made import SOURCES, given, journey_of, measured, sentences, small, warnings

Scores = Mapping[str, float]


def customers(count: int, seed: int = 5) -> list[tuple[Scores, int]]:
    """Scores of two steps from 1 to 5, and who stayed: the first one decides it, the second does not."""
    dice = random.Random(seed)
    found = list[tuple[Scores, int]]()
    for _ in range(count):
        bill, form = dice.randint(1, 5), dice.randint(1, 5)
        found.append(({"bill": float(bill), "form": float(form)}, int(dice.random() < 0.15 + 0.15 * bill)))
    return found


def report_of(folder: Path, rows: Iterable[tuple[Scores, int]], steps: Iterable[str]) -> Report:
    """The report on answers to these steps, and on nothing else."""
    listed = list(rows)
    answers, payments = given((0.0, 100.0, stayed) for _, stayed in listed)
    found = [
        (id, day, scores[step], step)
        for (id, day, _), (scores, _) in zip(answers, listed, strict=True)
        for step in steps
    ]  # fmt: skip
    sources = SOURCES.replace("metric: nps", "scale: [1, 5]") + f"---\n{journey_of(steps)}"
    return measured(small(folder, found, payments, sources, ("step",)), drivers)


def the_only(report: Report) -> Section:
    (section,) = report.sections
    assert section.id == "drivers-of-staying-Lamp"
    return section


def measured_values(report: Report) -> list[tuple[str, float]]:
    return [(one.address, round(one.value.value, 9)) for one in report.measured]


def test_a_score_that_knows_who_left_is_left_out_and_the_others_are_weighed_without_it(tmp_path: Path) -> None:
    rows = [({"knows": 5.0 if stayed else 1.0, **scores}, stayed) for scores, stayed in customers(300)]
    report, without = (report_of(tmp_path / steps[0], rows, steps) for steps in (("knows", "bill", "form"), ("bill", "form")))
    assert warnings(report) == ["'Answers (knows)' knows too much about who leaves, and is left out: see `journeycode measure outcomes`."]
    found, expected = the_only(report), the_only(without)
    assert [row[0] for row in found.tables[0].rows] == ["Answers (bill)", "Answers (form)"]
    # The sums come in another order of rows, and their last digit with it.
    assert [one.says for one in found.figures] == [one.says for one in expected.figures]
    assert measured_values(report) == measured_values(without)
    assert [one.address for one in report.measured] == ["lamp/bill"]


def test_few_customers_part_by_luck(tmp_path: Path) -> None:
    rows = [({"bill": 5.0, "form": float(1 + number % 3)}, 1) for number in range(11)] + [({"bill": 1.0, "form": 2.0}, 0)]
    report = report_of(tmp_path, rows, ("bill", "form"))
    assert warnings(report) == ["'Answers (bill)' parts so few customers by luck, and is left out."]
    assert sentences(report) == [
        "Of 12 customers who answered every question and whose year is over, 1 left: too few to say what staying goes with."
    ]


def test_of_two_scores_of_which_one_follows_from_the_other_nothing_is_said(tmp_path: Path) -> None:
    rows = [({"bill": scores["bill"], "form": 6 - scores["bill"]}, stayed) for scores, stayed in customers(300)]
    report = report_of(tmp_path, rows, ("bill", "form"))
    assert sentences(report) == [
        "The odds of staying come to no rest: one of the scores follows from others, or parts those who stayed from those who left."
    ]
    assert report.measured == ()


def test_scores_that_say_nothing_are_said_to(tmp_path: Path) -> None:
    dice = random.Random(8)
    rows = [(scores, int(dice.random() < 0.5)) for scores, _ in customers(300)]
    assert sentences(report_of(tmp_path, rows, ("bill", "form"))) == [
        "None of the 2 scores can be told to go with staying, the other scores being equal."
    ]
