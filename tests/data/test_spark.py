"""The same expressions on a real local Spark: the same figures as in the embedded engine."""

import importlib.util
import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from examples import make_data

import journeycode
from journeycode.data import Data, fetch, open_data
from journeycode.figures.estimate import Estimate
from journeycode.finding import Trouble
from journeycode.graph import Workspace
from journeycode.measures.flow import flow
from journeycode.measures.outcomes import outcomes
from journeycode.measures.report import Figure, Report, Section, Table
from journeycode.measures.touchpoints import touchpoints
from tests.data.written import TODAY, source, workspace

ROOT = Path(__file__).parent.parent.parent
SPARK = "pyspark://?spark.sql.shuffle.partitions=2"
# What is settled before Spark begins: no page of its own, nothing that listens beyond this machine, no progress on the terminal, no folder here.
SETTLED = {
    "spark.ui.enabled": "false",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.warehouse.dir": (Path(tempfile.gettempdir()) / "spark-warehouse").as_uri(),
}
SUBMIT = " ".join(f"--conf {name}={value}" for name, value in SETTLED.items()) + " pyspark-shell"
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


def test_sources_are_tables_of_a_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spark keeps tables: here it is the database at an address, and files in it are read by its own means."""
    import ibis

    monkeypatch.setenv("PYSPARK_SUBMIT_ARGS", SUBMIT)
    monkeypatch.setenv("JOURNEYCODE_STORE", SPARK)
    monkeypatch.setenv("JOURNEYCODE_CONNECT", "1")
    spark = ibis.connect(SPARK)
    rows = "VALUES ('a', '2026-01-02', 4), ('b', 'soon', 2) AS rows(customer_id, date, score)"
    spark.raw_sql(f"CREATE TEMPORARY VIEW answers_of_2026 AS SELECT * FROM {rows}")
    try:
        for at in ("JOURNEYCODE_STORE", SPARK):
            data = open_data(workspace(tmp_path, source("voc", "", "table: answers_of_2026").replace("at: data/", f"at: {at}")))
            assert data.voc is not None
            assert [(row.text("customer_id"), row.text("date"), row.number("score")) for row in fetch(data.voc.table)] == [
                ("a", "2026-01-02", 4.0)
            ]
            assert [(one.reason, one.rows) for one in data.left_out] == [("date is no date", 1)]
        with pytest.raises(Trouble) as found:
            open_data(workspace(tmp_path, source("voc", "", "table: answer_of_2026").replace("at: data/", "at: JOURNEYCODE_STORE")))
        assert (found.value.message, found.value.hint) == (
            "the source `my-voc` has no table `answer_of_2026`", "did you mean `answers_of_2026`?",
        )  # fmt: skip
    finally:
        spark.raw_sql("DROP VIEW answers_of_2026")


def test_files_that_only_the_embedded_engine_reads_are_refused_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOURNEYCODE_ENGINE", SPARK)
    monkeypatch.setenv("PYSPARK_SUBMIT_ARGS", SUBMIT)
    rows = [{"date": "2026-01-02", "score": "4"}, {"date": "2026-01-03", "score": "good"}]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    data = open_data(workspace(tmp_path, source("voc", "a.jsonl"), {"a.jsonl": lines}))
    assert data.voc is not None
    assert (data.voc.rows, [(one.reason, one.rows) for one in data.left_out]) == (1, [("score is no number", 1)])
    with pytest.raises(Trouble) as found:
        open_data(workspace(tmp_path, source("voc", "a.db"), {"a.db": "whatever it holds"}))
    assert (found.value.message, found.value.hint) == (
        "the source `my-voc` is a sqlite file, which pyspark does not read", "give it as Parquet",
    )  # fmt: skip


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
