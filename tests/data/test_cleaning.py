"""Rows as measures see them: of which journey and step they are where they say so themselves, and columns that hold no text."""

from pathlib import Path

import duckdb

from journeycode.data import Data, open_data
from journeycode.data.limiting import about
from journeycode.data.sheet import Sheet, fetch
from tests.data.written import source, table, workspace

LEAVING = """
apiVersion: journeycode/v1
kind: Journey
id: leaving
name: Leaving us
stages:
  - name: Leave
    phase: leave
    steps:
      - {id: tells, name: Tells us}
      - {id: use, name: Uses what is left, kind: end}
"""


def texts(sheet: Sheet | None, *columns: str) -> list[tuple[str, ...]]:
    """Columns of every row, in the order of the first of them."""
    assert sheet is not None
    rows = fetch(sheet.table.order_by(list(columns)))
    return [tuple(row.text(column) for column in columns) for row in rows]


def parquet(folder: Path, columns: str, values: str) -> None:
    """`data/a.parquet` with these rows."""
    (folder / "data").mkdir(exist_ok=True)
    made = f"SELECT * FROM (VALUES {values}) AS rows({columns})"
    duckdb.connect().execute(f"COPY ({made}) TO '{folder}/data/a.parquet' (FORMAT parquet)").fetchall()


def left_out(data: Data) -> dict[str, int]:
    return {one.reason: one.rows for one in data.left_out}


def test_rows_say_themselves_which_journey_they_are_of(tmp_path: Path) -> None:
    """A word that means steps of two journeys means that of the row's journey, and none where the journey has no such step."""
    rows = [
        ("a", "2026-01-02", "switching", "use", 3), ("b", "2026-01-02", "LEAVING US ", "use", 3), ("c", "2026-01-02", "Leaving us", "Uses it", 3),
        ("d", "2026-01-02", "moving", "use", 3), ("e", "2026-01-02", "", "use", 3), ("f", "2026-01-02", "leaving", "", 3),
    ]  # fmt: skip
    found = workspace(tmp_path, f"{LEAVING}\n---\n{source('voc', 'a.csv')}", {"a.csv": table("customer_id date journey step score", rows)})
    assert texts(open_data(found).voc, "customer_id", "journey", "step") == [
        ("a", "switching", "use"), ("b", "leaving", "use"), ("c", "leaving", ""), ("d", "moving", ""), ("e", "", ""), ("f", "leaving", ""),
    ]  # fmt: skip


def test_events_of_several_journeys_have_the_places_of_each(tmp_path: Path) -> None:
    rows = [
        ("c1", "2026-01-02", "switching", "use"),
        ("c2", "2026-01-02", "leaving", "use"),
        ("c2", "2026-01-01", "leaving", "buy"),
        ("c3", "2026-01-01", "moving", "use"),
    ]
    found = workspace(
        tmp_path, f"{LEAVING}\n---\n{source('events', 'a.csv')}", {"a.csv": table("case_id timestamp journey activity", rows)}
    )
    events = open_data(found).events
    assert texts(events, "case_id", "timestamp", "journey", "step", "place") == [
        ("c1", "2026-01-02 00:00:00", "switching", "use", "2"), ("c2", "2026-01-01 00:00:00", "leaving", "", ""),
        ("c2", "2026-01-02 00:00:00", "leaving", "use", "1"), ("c3", "2026-01-01 00:00:00", "moving", "", ""),
    ]  # fmt: skip
    assert events is not None
    assert events.journeys == {"leaving": (2, 1), "switching": (1, 0), "": (1, 1)}


def test_numbers_stand_for_customers_and_days(tmp_path: Path) -> None:
    """Whole numbers become fractions where one of them is missing, and what is missing may be no number at all."""
    values = "(17.0::DOUBLE, 20260102, 4), (18.5, 20260103, 4), ('NaN'::DOUBLE, 20260104, 4), (NULL, 20260105, 4), (19.0, 20260230, 4)"
    parquet(tmp_path, "customer_id, date, score", values)
    data = open_data(workspace(tmp_path, source("voc", "a.parquet", "dates: YYYYMMDD\n")))
    assert texts(data.voc, "date", "customer_id") == [("2026-01-02", "17"), ("2026-01-03", "18.5"), ("2026-01-04", ""), ("2026-01-05", "")]
    assert left_out(data) == {"date is no date": 1}
    assert data.notes == ("2 answers of `my-voc` have no customer_id: they count for scores, not for outcomes",)
    # Without the form a number is no day.
    assert left_out(open_data(workspace(tmp_path, source("voc", "a.parquet")))) == {"date is no date": 5}


def test_a_column_of_another_kind_holds_neither_scores_nor_days(tmp_path: Path) -> None:
    parquet(tmp_path, "date, score", "(DATE '2026-01-02', true), (DATE '2026-01-03', NULL)")
    assert left_out(open_data(workspace(tmp_path, source("voc", "a.parquet")))) == {"score is no number": 1, "score is empty": 1}
    parquet(tmp_path, "date, score", "(46024.5, 3)")
    assert left_out(open_data(workspace(tmp_path, source("voc", "a.parquet")))) == {"date is no date": 1}


def test_an_empty_text_in_parquet_is_nobody(tmp_path: Path) -> None:
    values = "('', '', DATE '2026-01-02', 3), ('', 'a', DATE '2026-01-03', 4), (NULL, NULL, DATE '2026-01-04', 5)"
    parquet(tmp_path, "response_id, customer_id, date, score", values)
    data = open_data(workspace(tmp_path, source("voc", "a.parquet")))
    assert texts(data.voc, "date", "customer_id") == [("2026-01-02", ""), ("2026-01-03", "a"), ("2026-01-04", "")]
    assert (left_out(data), data.notes) == (
        {}, ("2 answers of `my-voc` have no customer_id: they count for scores, not for outcomes",)
    )  # fmt: skip


def test_the_data_about_some_journeys_is_what_its_sources_hold_of_them(tmp_path: Path) -> None:
    rows = [("2026-01-02", "switching", 3), ("2026-01-02", "leaving", 4), ("2026-01-02", "", 5)]
    data = open_data(workspace(tmp_path, f"{LEAVING}\n---\n{source('voc', 'a.csv')}", {"a.csv": table("date journey score", rows)}))
    limited = about(data, {"leaving"})
    assert texts(limited.voc, "score") == [("4.0",)]
    assert (limited.voc and limited.voc.rows, limited.events, limited.notes) == (1, None, data.notes)
