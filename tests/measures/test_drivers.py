"""What satisfaction and staying go with: the truth of the made-up households, and nothing where there is none."""

import random
import re
from collections import Counter
from math import exp, log
from pathlib import Path

import numpy
import pytest
from examples.make_data import STEPS, Customer, people
from scipy import stats
from scipy.stats import binom
from statsmodels.api import OLS, Logit, add_constant

from journeycode.data import open_data
from journeycode.data.drivers import OUTCOME, beside_overall, beside_staying, logit, sums
from journeycode.data.questions import questions
from journeycode.data.window import Window
from journeycode.figures.chance import holm
from journeycode.figures.drivers import weigh
from journeycode.figures.logistic import logistic
from journeycode.figures.odds import odds
from journeycode.figures.regression import scatter, together
from journeycode.finding import Trouble
from journeycode.measures.drivers import drivers
from journeycode.measures.report import Report, Section
from tests.data.written import source, table
from tests.data.written import workspace as written
from tests.figures.worked import joint
from tests.measures.made import SOURCES, given, households, journey_of, measured, sentences, small, twelve, warnings

BILL, SET_UP = "Effort of understanding the bill (Opens the first bill)", "Effort of getting online (Goes online)"
ADDRESS, SIGN_UP = "Effort of the address check (Checks the address)", "Effort of signing up (Signs up online)"


@pytest.fixture(scope="module")
def truth(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Three thousand households."""
    return measured(households(tmp_path_factory.mktemp("truth") / "b", 3000, seed=11), drivers)


def section(report: Report, start: str) -> Section:
    return next(one for one in report.sections if one.id.startswith(start))


def test_what_satisfaction_is_made_of_comes_in_its_order(truth: Report) -> None:
    rows = section(truth, "drivers-of-journey-csat").tables[0].rows
    assert [(row[0], row[-1]) for row in rows] == [
        (BILL, "goes with it"), (SET_UP, "goes with it"), (SIGN_UP, "goes with it"), (ADDRESS, "not distinguishable"),
    ]  # fmt: skip
    assert sentences(truth, "drivers-of-journey-csat")[1].startswith(
        "'Opens the first bill' is what 'Satisfaction with the whole switch' goes with most: "
    )
    assert section(truth, "drivers-of-journey-csat").tables[1].rows[0][-1] == "fix first"


def test_the_true_driver_of_staying_comes_first_with_its_odds(truth: Report) -> None:
    found = section(truth, "drivers-of-staying")
    first = found.tables[0].rows[0]
    within = first[3]
    assert first[0] == BILL
    assert first[4] == "goes with it"
    assert not isinstance(within, str | int | float | None)
    # The truth: each point multiplies the odds by 1.7.
    assert within.low is not None
    assert within.high is not None
    assert within.low < 1.7 < within.high
    assert found.figures[0].says.startswith("'Opens the first bill' is what staying goes with most: ")
    assert "the other scores and the persona being equal; association only." in found.figures[1].says


def test_the_confounder_is_exposed(truth: Report) -> None:
    (warning,) = section(truth, "drivers-of-staying").warnings
    assert warning.startswith(f"'{ADDRESS}': over all customers higher scores seem to go with those who stay (odds ratio ")
    assert "but within each persona with those who leave (odds ratio " in warning
    row = next(row for row in section(truth, "drivers-of-staying").tables[0].rows if row[0] == ADDRESS)
    plain, within = row[2], row[3]
    assert not isinstance(plain, str | int | float | None)
    assert not isinstance(within, str | int | float | None)
    assert plain.value > 1 > within.value
    assert within.low is not None
    assert within.high is not None
    # The truth: 0.8 within each persona.
    assert within.low < 0.8 < within.high
    assert row[4] == "turned round by the persona"


def test_what_is_measured_can_be_ranked_by(truth: Report) -> None:
    shares = {one.address: one.value.value for one in truth.measured if one.field == "driver"}
    assert list(shares) == ["switch-broadband/first-bill", "switch-broadband/go-online", "switch-broadband/sign-up"]
    assert list(shares.values()) == sorted(shares.values(), reverse=True)


def test_of_noise_nothing_is_claimed(tmp_path: Path) -> None:
    report = measured(households(tmp_path / "b", 600, seed=3, noise=True), drivers)
    assert warnings(report) == []
    assert {row[-1] for one in report.sections for row in one.tables[0].rows} == {"not distinguishable"}
    assert report.measured == ()
    assert [one for one in sentences(report) if "can be told" in one] == [
        "None of the 4 scores can be told to go with 'Satisfaction with the whole switch'.",
        "None of the 4 scores can be told to go with 'Net promoter score'.",
        "None of the 4 scores can be told to go with staying, the other scores and the persona being equal.",
    ]


def claims(customers: list[Customer]) -> tuple[bool, bool, bool]:
    """Whether a table makes a claim: a score of its own with staying, a step with satisfaction, a step with staying beside the others."""
    p_values = []
    for metric in STEPS:
        counts = Counter((one.scores[metric], one.stays) for one in customers)
        found = odds({float(score): (counts[score, True], counts[score, False]) for score in range(1, 8)})
        p_values.append(found.p if found else 1.0)
    columns = {metric: tuple(float(one.scores[metric]) for one in customers) for metric in STEPS}
    overall = weigh(scatter([joint(columns | {"overall": tuple(float(one.scores["journey-csat"]) for one in customers)})]), draws=0)
    rows = add_constant(numpy.column_stack([*columns.values(), [one.persona == "home-worker" for one in customers]]))
    beside = Logit(numpy.array([float(one.stays) for one in customers]), rows).fit(disp=0).pvalues[1 : len(STEPS) + 1]
    return (
        min(holm(p_values)) < 0.05,
        overall is not None and any(driver.is_told for driver in overall.drivers),
        min(holm(beside.tolist())) < 0.05,
    )


def test_two_hundred_tables_of_noise_raise_false_alarms_at_the_nominal_rate() -> None:
    alarms = [claims(list(people(300, seed, noise=True))) for seed in range(200)]
    low, high = binom.ppf([0.005, 0.995], 200, 0.05)
    counts = [sum(one) for one in zip(*alarms, strict=True)]
    assert all(low <= count <= high for count in counts), counts


def test_sums_in_the_engine_are_those_of_the_rows(tmp_path: Path) -> None:
    workspace = households(tmp_path / "b", 400, seed=5)
    data = open_data(workspace)
    assert data.voc is not None
    assert data.transactions is not None
    every = {one.metric: one for one in questions(data.voc)}
    asked = [every[metric] for metric in STEPS]
    answering = [one for one in people(400, 5) if one.answers]
    rows = numpy.array([[one.scores[metric] for metric in STEPS] for one in answering], dtype=float)
    overall = numpy.array([one.scores["journey-csat"] for one in answering], dtype=float)

    wide = beside_overall(data.voc, asked, every["journey-csat"])
    assert (wide.n, wide.partly) == (len(answering), 0)
    (ranks,) = sums(wide, of_ranks=True)
    table = weigh(scatter([ranks]), draws=0)
    assert table is not None
    rho = {driver.name: driver.alone.estimate.value for driver in table.drivers if driver.alone}
    assert rho == pytest.approx({f"s{number}": stats.spearmanr(rows[:, number], overall).statistic for number in range(4)})
    (plain,) = sums(wide)
    table = weigh(scatter([plain]), draws=0)
    assert table is not None
    assert table.r2 == pytest.approx(OLS(overall, add_constant(rows)).fit().rsquared)

    became = beside_staying(data.voc, data.transactions, asked, Window())
    assert became is not None
    parts = sums(became, by_persona=True)
    assert [part.names[-1] for part in parts] == [OUTCOME, OUTCOME]
    whole = together(parts)
    assert whole.n == became.n == len(answering)
    means = [total / whole.n for total in whole.sums[:-1]]
    found = logistic(6, lambda at: logit(became, means, ("home-worker",), at), became.n)
    assert found is not None
    home = [float(one.persona == "home-worker") for one in answering]
    theirs = Logit([float(one.stays) for one in answering], add_constant(numpy.column_stack([rows, home]))).fit(disp=0)
    assert [log(one.ratio.value) for one in found[1:]] == pytest.approx(theirs.params[1:].tolist(), rel=1e-6)
    assert [one.p for one in found[1:]] == pytest.approx(theirs.pvalues[1:].tolist(), rel=1e-6)
    assert exp(float(theirs.params[4])) == pytest.approx(found[4].ratio.value)


def test_one_question_is_nothing_to_compare(tmp_path: Path) -> None:
    assert sentences(measured(twelve(tmp_path), drivers)) == [
        "Fewer than two steps of one journey have scores: there is nothing to compare."
    ]
    assert sentences(measured(small(tmp_path / "none", *given([])), drivers))[-1].startswith("Fewer than two steps")


def test_few_customers_say_nothing(tmp_path: Path) -> None:
    report = measured(households(tmp_path / "b", 25, seed=2), drivers)
    assert [figure.value for one in report.sections for figure in one.figures] == [None, None, None]
    assert all("too few" in one for one in sentences(report))


def test_a_score_that_is_the_outcome_itself_is_called_out(tmp_path: Path) -> None:
    workspace = households(tmp_path / "b", 200, seed=2)
    path = tmp_path / "b" / "data" / "answers.csv"
    rows = path.read_text(encoding="utf-8").splitlines()
    overall = {row.split(",")[1]: row.rsplit(",", 1)[1] for row in rows if ",journey-csat," in row}
    copied = [f"{row.rsplit(',', 1)[0]},{overall[row.split(',')[1]]}" if ",bill-ces," in row else row for row in rows]
    path.write_text("\n".join(copied) + "\n", encoding="utf-8")
    assert warnings(measured(workspace, drivers))[0] == (
        f"'{BILL}' and 'Satisfaction with the whole switch' are nearly the same answers: is one filled in from the other? It then drives nothing."
    )


STARS = """
apiVersion: journeycode/v1
kind: Metric
items:
  - {id: whole, name: The whole of it, type: nps, level: journey}
  - {id: site-stars, name: Stars of the site, type: count}
  - {id: use-stars, name: Stars of using it, type: count}
"""


def test_of_two_that_go_with_it_as_closely_neither_is_first(tmp_path: Path) -> None:
    dice = random.Random(4)
    rows: list[tuple[object, ...]] = []
    for number in range(200):
        site, use = dice.randint(1, 5), dice.randint(1, 5)
        for metric, step, score in (
            ("whole", "", site + use + dice.randint(-1, 0)),
            ("site-stars", "site", site),
            ("use-stars", "use", use),
        ):
            rows.append((f"c{number}", "2026-01-02", metric, step, score))
    files = {"a.csv": table("customer_id date metric step score", rows)}
    report = measured(written(tmp_path, f"{STARS}\n---\n{source('voc', 'a.csv', 'journey: switching')}", files), drivers)
    first = next(says for says in sentences(report) if "goes with most" in says)
    assert re.search(
        r"goes with most: \d\d% \(\d\d–\d\d%\) of what the scores explain\. Whether it or '.+' comes first cannot be told; ", first
    )


def test_without_answers_and_without_a_payment_there_is_nothing_to_go_with(tmp_path: Path) -> None:
    nothing = written(tmp_path / "none", "")
    with pytest.raises(Trouble, match="no source of this workspace holds answers"):
        measured(nothing, drivers)
    answers, _ = given([(float(number % 10), 10.0, 1) for number in range(60)])
    rows = [(id, day, score, step) for id, day, score in answers for step in ("bill", "form")]
    sources = SOURCES.replace("metric: nps", "scale: [0, 10]").replace(", at: payments.csv, as_of: 2026-06-30", ", at: payments.csv")
    report = measured(small(tmp_path / "b", rows, [], f"{sources}---\n{journey_of(('bill', 'form'))}", ("step",)), drivers)
    assert [one.id for one in report.sections if "staying" in one.id] == []
