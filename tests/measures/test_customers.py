"""Customers without regard to what they say, to the worked examples of A5, A13, A15 and A16, from tables."""

from datetime import date, timedelta
from math import sqrt
from pathlib import Path

import pytest

from journeycode.data import open_data
from journeycode.data.growth import answering, stays, year
from journeycode.figures.commercial import recurring
from journeycode.figures.outcomes import coverage
from journeycode.figures.survival import survival
from journeycode.measures.customers import customers, who_answered
from tests.measures.made import ASKED, HEAD, small

END = date(2026, 6, 30)
START = END - timedelta(days=365)
MONTHLY = f"""{HEAD}kind: Source
items:
  - {{id: answers, holds: voc, at: answers.csv, as_of: 2026-06-30, scale: [0, 10]}}
  - {{id: payments, holds: transactions, at: payments.csv, columns: {{mrr: amount}}, as_of: 2026-06-30}}
"""


def test_recurring_revenue_of_a_year(tmp_path: Path) -> None:
    before, after = START - timedelta(days=10), START + timedelta(days=50)
    payments = [
        ("same", before, "new", 90_000.0), ("grows", before, "new", 50_000.0), ("grows", after, "expand", 70_000.0),
        ("shrinks", before, "new", 54_000.0), ("shrinks", after, "contract", 50_000.0), ("leaves", before, "new", 6_000.0),
        ("leaves", after, "churn", 0.0), ("comes", after, "new", 99_000.0), ("left before", before, "new", 1.0),
        ("left before", START - timedelta(days=1), "churn", 0.0),
    ]  # fmt: skip
    data = open_data(small(tmp_path, [("same", ASKED, 9.0)], payments, MONTHLY))
    assert data.transactions is not None
    past = year(data.transactions, END, contract=True)
    assert (past.customers, past.retained, past.mrr) == (4, 3, 200_000)
    assert (past.expansion, past.contraction, past.churned) == (20_000, 4_000, 6_000)
    found = recurring(past.mrr or 0, past.expansion, past.contraction, past.churned)
    assert found is not None
    assert (round(found.net, 6), round(found.gross, 6)) == (1.05, 0.95)
    assert [figure.says for figure in customers(data.transactions).figures] == [
        "Of 4 customers on 2025-06-30, 75% were still customers on 2026-06-30.",
        "Of each 100 paid a month on 2025-06-30, 95.0 are left a year later without what customers added.",
        "Of each 100 paid a month on 2025-06-30, 105.0 are paid a year later by the same customers.",
        "More than half of the customers are still there at the end of what was recorded.",
    ]


def test_how_long_customers_stay(tmp_path: Path) -> None:
    payments = []
    for number, (months, left) in enumerate(zip((2, 3, 3, 5, 6, 6, 8, 9), (1, 1, 0, 1, 0, 1, 0, 0), strict=True)):
        lasted = timedelta(days=round(months * 30.4375) - 1)
        first = END - lasted
        payments.append((f"c{number}", first, "new", 1.0))
        if left:
            payments.append((f"c{number}", END, "churn", 0.0))
    data = open_data(small(tmp_path, [], payments))
    assert data.transactions is not None
    curve = survival(stays(data.transactions, END))
    assert [(point.time, round(point.estimate.value, 3)) for point in curve] == [(2, 0.875), (3, 0.750), (5, 0.600), (6, 0.450)]
    assert "Half of the customers have left after 6 months." in [figure.says for figure in customers(data.transactions).figures]


def test_who_answered_and_whether_they_are_like_the_others(tmp_path: Path) -> None:
    """120 of 400, who paid 210 (sd 80) against 180 (sd 90)."""
    answers = [(f"c{number}", ASKED, 8.0) for number in range(120)]
    payments = []
    for number in range(400):
        n, mean, deviation = (120, 210.0, 80.0) if number < 120 else (280, 180.0, 90.0)
        # Half of them above and half below the mean have just this deviation.
        amount = mean + (1 if number % 2 else -1) * deviation * sqrt((n - 1) / n)
        payments.append((f"c{number}", ASKED - timedelta(days=90), "new", amount))
        payments.append((f"c{number}", ASKED + timedelta(days=200), "repeat", 10_000.0))
    data = open_data(small(tmp_path, answers, payments))
    assert data.voc is not None
    assert data.transactions is not None
    found = answering(data.voc, data.transactions)
    covered = coverage(found.answered, found.silent)
    assert covered is not None
    assert covered.share.value == 0.30
    assert covered.unlike == pytest.approx(0.352, abs=0.0005)
    assert who_answered(data.voc, data.transactions, ()).warnings == (
        "Those who answered paid more in their first month than those who did not, 210 against 180 (0.35 standard deviations). What they say may not hold for all.",
    )
