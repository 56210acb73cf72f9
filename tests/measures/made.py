"""Workspaces with data: the made-up households of Northline, and tables of a few lines."""

import csv
import shutil
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path

from examples.make_data import write

import journeycode
from journeycode.data import Data, open_data
from journeycode.graph import Workspace
from journeycode.measures.report import Report
from tests.figures.worked import TWELVE

BROADBAND = Path(__file__).parents[2] / "examples" / "broadband"
Measure = Callable[[Workspace, Data], Report]
HEAD = "apiVersion: journeycode/v1\n"
SOURCES = f"""{HEAD}kind: Source
items:
  - {{id: answers, holds: voc, at: answers.csv, metric: nps, as_of: 2026-06-30}}
  - {{id: payments, holds: transactions, at: payments.csv, as_of: 2026-06-30}}
---
{HEAD}kind: Metric
id: nps
name: Net promoter score
type: nps
level: journey
"""
ASKED = date(2025, 3, 1)
Payment = tuple[str, date, str, float]


def households(folder: Path, customers: int, seed: int = 2026, *, noise: bool = False) -> Workspace:
    """The broadband example with so many made-up customers."""
    shutil.copytree(BROADBAND, folder, ignore=shutil.ignore_patterns("data"))
    write(folder / "data", customers, seed, noise)
    return journeycode.load(folder)


def small(
    folder: Path, answers: Iterable[tuple[object, ...]], payments: Iterable[Payment], sources: str = SOURCES, more: Sequence[str] = ()
) -> Workspace:
    """A workspace with one question about the whole, and payments; more: columns of the answers after the score."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "journeycode.yaml").write_text(f"{HEAD}kind: Workspace\n", encoding="utf-8")
    (folder / "sources.yaml").write_text(sources, encoding="utf-8")
    _write(folder / "answers.csv", ("customer_id", "date", "score", *more), answers)
    _write(folder / "payments.csv", ("customer_id", "date", "kind", "amount"), payments)
    return journeycode.load(folder)


def _write(path: Path, heads: Sequence[str], rows: Iterable[tuple[object, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(heads)
        writer.writerows(rows)


def journey_of(steps: Iterable[str]) -> str:
    """A document with a journey of these steps."""
    listed = ", ".join(f"{{id: {step}, name: {step}}}" for step in steps)
    return f"{HEAD}kind: Journey\nid: lamp\nname: Lamp\nstages: [{{name: Use, phase: use, steps: [{listed}]}}]\n"


def given(scores: Iterable[tuple[float, float, int]]) -> tuple[list[tuple[str, date, float]], list[Payment]]:
    """Answers and payments of customers by score, spend in the year after, and whether they stay."""
    answers: list[tuple[str, date, float]] = []
    payments: list[Payment] = []
    for number, (score, spend, stayed) in enumerate(scores):
        id = f"c{number}"
        answers.append((id, ASKED, score))
        payments += [(id, ASKED - timedelta(days=30), "new", 50.0), (id, ASKED + timedelta(days=100), "repeat", spend)]
        if not stayed:
            payments.append((id, ASKED + timedelta(days=200), "churn", 0.0))
    return answers, payments


def twelve(folder: Path) -> Workspace:
    """The twelve customers of A18 to A21."""
    return small(folder, *given(TWELVE))


def measured(workspace: Workspace, measure: Measure) -> Report:
    """The report on the data that a workspace declares."""
    return measure(workspace, open_data(workspace))


def sentences(report: Report, section: str = "") -> list[str]:
    """What is said, of one section or of all."""
    return [figure.says for one in report.sections if section in ("", one.id) for figure in one.figures]


def warnings(report: Report) -> list[str]:
    """What must not be missed."""
    return [warning for section in report.sections for warning in section.warnings]
