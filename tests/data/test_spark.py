"""The same expressions on a real local Spark: the same figures as in the embedded engine."""

import importlib.util
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from examples import make_data

import journeycode
from journeycode.data import Data, open_data
from journeycode.figures.estimate import Estimate
from journeycode.graph import Workspace
from journeycode.measures.flow import flow
from journeycode.measures.outcomes import outcomes
from journeycode.measures.report import Figure, Report, Section, Table
from journeycode.measures.touchpoints import touchpoints
from tests.data.written import TODAY

ROOT = Path(__file__).parent.parent.parent
SPARK = "pyspark://?spark.sql.shuffle.partitions=2"
# What is settled before Spark begins: no page of its own, nothing that listens beyond this machine, no progress on the terminal.
SUBMIT = "--conf spark.ui.enabled=false --conf spark.driver.bindAddress=127.0.0.1 --conf spark.ui.showConsoleProgress=false pyspark-shell"
MEASURES: dict[str, Callable[[Workspace, Data], Report]] = {"touchpoints": touchpoints, "outcomes": outcomes, "flow": flow}
pytestmark = [
    pytest.mark.skipif(importlib.util.find_spec("pyspark") is None, reason="pyspark is not installed"),
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java, and there is none"),
    pytest.mark.filterwarnings("ignore"),
]


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The broadband example with fewer customers."""
    folder = tmp_path_factory.mktemp("spark") / "broadband"
    shutil.copytree(ROOT / "examples" / "broadband", folder)
    make_data.write(folder / "data", customers=120, seed=2)
    return journeycode.load(folder, TODAY)


@pytest.mark.parametrize("what", MEASURES)
def test_spark_finds_the_same_figures(examples: Workspace, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = MEASURES[what](examples, open_data(examples))
    monkeypatch.setenv("JOURNEYCODE_ENGINE", SPARK)
    monkeypatch.setenv("PYSPARK_SUBMIT_ARGS", SUBMIT)
    found = MEASURES[what](examples, open_data(examples))
    assert list(told(found)) == list(told(expected))


def told(report: Report) -> "list[object]":
    """Everything in a report, numbers to nine digits: sums of floats depend on the order in which an engine adds them."""
    return [*map(of_section, report.sections), *((one.address, one.field, rounded(one.value)) for one in report.measured), *report.excluded]


def of_section(section: Section) -> object:
    return section.id, section.warnings, [*map(of_figure, section.figures)], [*map(of_table, section.tables)]


def of_figure(figure: Figure) -> object:
    return figure.id, figure.label, figure.says, rounded(figure.value)


def of_table(table: Table) -> object:
    return table.title, table.note, [[rounded(cell) if isinstance(cell, Estimate | float) else cell for cell in row] for row in table.rows]


def rounded(value: Estimate | float | None) -> object:
    if isinstance(value, Estimate):
        return [rounded(part) for part in (value.value, value.low, value.high)], value.n, value.unit
    return None if value is None else float(f"{value:.9g}")
