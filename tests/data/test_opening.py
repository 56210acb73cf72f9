"""Opening sources: what is read in which form, what is left out and counted, and what is said where nothing can be read."""

import json
import sqlite3
from pathlib import Path

import duckdb
import pytest

from journeycode.data import Data, fetch, open_data
from journeycode.finding import Trouble
from tests.data.written import source, table, workspace

VOC = "response_id customer_id date step channel score"
ANSWERS = [
    ("r1", "a", "2026-01-02", "use", "Email", 4),
    ("r2", "b", "2026-01-03", "Uses it", "phone", 2),
    ("r3", "c", "2026-01-04", "", "fax", 5),
]
SCALE = "scale: [1, 5]\njourney: switching\n"
READ = [
    ("a", "2026-01-02", "use", "email", 4.0),
    ("b", "2026-01-03", "use", "phone", 2.0),
    ("c", "2026-01-04", "", "fax", 5.0),
]


def answers(data: Data) -> list[tuple[str, str, str, str, float]]:
    assert data.voc is not None
    rows = fetch(data.voc.table.order_by("customer_id"))
    return [(row.text("customer_id"), row.text("date"), row.text("step"), row.text("channel"), row.number("score")) for row in rows]


def left_out(data: Data) -> dict[str, int]:
    return {one.reason: one.rows for one in data.left_out}


def copy(folder: Path, path: str) -> None:
    """The answers as a Parquet file."""
    content = folder / "all.csv"
    content.write_text(table(VOC, ANSWERS))
    duckdb.connect().execute(f"COPY (SELECT * FROM read_csv('{content}')) TO '{folder / path}' (FORMAT parquet)").fetchall()


def test_the_same_answers_in_every_form(tmp_path: Path) -> None:
    (tmp_path / "data" / "many").mkdir(parents=True)
    text = table(VOC, ANSWERS)
    listed = [dict(zip(VOC.split(), row, strict=True)) for row in ANSWERS]
    copy(tmp_path, "data/answers.parquet")
    copy(tmp_path, "data/many/one.parquet")
    with sqlite3.connect(tmp_path / "data" / "answers.sqlite") as file:
        file.execute("CREATE TABLE answers (response_id, customer_id, date, step, channel, score)")
        file.execute("CREATE VIEW others AS SELECT * FROM answers")
        file.executemany("INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?)", ANSWERS)
    with duckdb.connect(str(tmp_path / "data" / "answers.duckdb")) as database:
        database.execute(f"CREATE TABLE answers AS SELECT * FROM read_parquet('{tmp_path}/data/answers.parquet')").fetchall()
        database.execute("CREATE VIEW theirs AS SELECT * FROM read_csv('/etc/passwd')").fetchall()
    files = {
        "answers.csv": text,
        "excel.csv": "\ufeff" + text.replace(",", ";").replace("\n", "\r\n"),
        "answers.json": json.dumps(listed),
        "answers.jsonl": "".join(json.dumps(row) + "\n" for row in listed),
    }
    for at in (*files, "answers.parquet", "many", "answers.sqlite", "answers.duckdb"):
        found = workspace(tmp_path, source("voc", at, SCALE), files)
        assert answers(open_data(found)) == READ, at


def test_bad_rows_are_named_counted_and_left_out(tmp_path: Path) -> None:
    rows = [
        *ANSWERS,
        ("r4", "d", "05.01.2026", "use", "phone", 3),
        ("r5", "d", "01/31/2026", "use", "phone", 3),
        ("r6", "d", "31/01/2026", "use", "phone", 3),
        ("r7", "d", "2026-02-30", "use", "phone", 3),
        ("r8", "d", "soon", "use", "phone", 3),
        ("r9", "d", "", "use", "phone", 3),
        ("r10", "d", "2027-01-01", "use", "phone", 3),
        ("r11", "d", "2026-01-05", "use", "phone", "good"),
        ("r12", "d", "2026-01-05", "use", "phone", "3,5"),
        ("r13", "d", "2026-01-05", "use", "phone", ""),
        ("r14", "d", "2026-01-05", "use", "phone", 9),
        ("r15", "d", "2026-01-05", "use", "phone", "nan"),
        ("r1", "a", "2026-01-01", "use", "phone", 1),
        ("short", "row"),
    ]
    data = open_data(workspace(tmp_path, source("voc", "a.csv", SCALE + "dates: DD.MM.YYYY\n"), {"a.csv": table(VOC, rows)}))
    assert answers(data) == [*READ, ("d", "2026-01-05", "use", "phone", 3.0)]
    assert left_out(data) == {
        "date is written in a form that `dates` does not name, or is no day": 3,
        "date is no date": 1,
        "date is empty": 1,
        "date lies in the future": 1,
        "score is no number": 3,
        "score is empty": 1,
        "score lies off the scale 1 to 5": 1,
        "response_id is there twice: the latest answer counts": 1,
        "the line has more or fewer columns than the header": 1,
    }


def test_every_form_of_dates_that_is_named_is_read(tmp_path: Path) -> None:
    written = {
        "2026-03-04": "2026-03-04", "2026-03-04T23:59:59Z": "2026-03-04", "2026-03-04 9:05": "2026-03-04", "4.3.2026": "2026-03-04",
        "04.03.2026 10:00": "2026-03-04", "2026/03/04": "2026-03-04", "20260304": "2026-03-04", "03/04/2026": "2026-03-04",
    }  # fmt: skip
    forms = "dates: [DD.MM.YYYY, YYYY/MM/DD, YYYYMMDD, MM/DD/YYYY]\n"
    rows = [(text, 3) for text in written]
    data = open_data(workspace(tmp_path, source("voc", "a.csv", forms), {"a.csv": table("date score", rows)}))
    assert data.voc is not None
    assert [row.text("date") for row in fetch(data.voc.table)] == list(written.values())
    assert data.left_out == ()


PAYMENTS = [
    ("a", "2026-01-02", "New", 10),
    ("a", "2026-02-02", "gift", 10),
    ("", "2026-02-02", "renew", 10),
    ("z", "2026-02-02", "churn", "x"),
]


def test_customers_who_match_nothing_are_counted(tmp_path: Path) -> None:
    files = {"a.csv": table(VOC, [*ANSWERS, ("r4", "", "2026-01-05", "", "", 1)]), "t.csv": table("customer_id date kind amount", PAYMENTS)}
    data = open_data(workspace(tmp_path, f"{source('voc', 'a.csv', SCALE)}---\n{source('transactions', 't.csv')}", files))
    assert data.notes == (
        "1 answers of `my-voc` have no customer_id: they count for scores, not for outcomes",
        "2 answers of `my-voc` name a customer_id that matches nothing in `my-transactions`",
    )
    assert left_out(data) == {
        "kind is none of new, repeat, renew, expand, contract, churn, refund": 1,
        "customer_id is empty": 1,
        "amount is no number": 1,
    }


def test_lines_that_are_not_utf_8_are_counted(tmp_path: Path) -> None:
    text = "date,score,who\n2026-01-02,3,Müller\n2026-01-02,4,Moser\n2026-01-03,4,Özil\n".encode("latin-1")
    data = open_data(workspace(tmp_path, source("voc", "a.csv"), {"a.csv": text}))
    assert (data.voc and data.voc.rows, left_out(data)) == (1, {"the line is not UTF-8": 2})


def test_addresses_of_people_are_named_as_what_they_are(tmp_path: Path) -> None:
    rows = [("r1", "jo@mail.example", "2026-01-02", "", "", 1)]
    data = open_data(workspace(tmp_path, source("voc", "a.csv"), {"a.csv": table(VOC, rows)}))
    (note,) = data.notes
    assert note == "`my-voc` names customers by their e-mail addresses: a pseudonym tells customers apart as well, and is no personal data"


def test_a_table_without_rows_is_said(tmp_path: Path) -> None:
    data = open_data(workspace(tmp_path, source("voc", "a.csv"), {"a.csv": table(VOC, [])}))
    assert (data.voc and data.voc.rows, data.notes) == (0, ("`my-voc` holds no rows",))


def test_columns_are_found_whatever_their_case_and_blanks(tmp_path: Path) -> None:
    text = "Customer ID,DATE,Score\na,2026-01-02,3\n"
    assert answers(open_data(workspace(tmp_path, source("voc", "a.csv"), {"a.csv": text}))) == [("a", "2026-01-02", "", "", 3.0)]


TROUBLES: dict[str, tuple[str, str | bytes | None, str, str, str]] = {
    "no such file": ("a.csv", None, "", "the source `my-voc` names the file data/a.csv, and there is none", "look at `at`, or put the file there"),
    "missing column": (
        "a.csv", "date,rating\n2026-01-02,3\n", "", "the source `my-voc` has no column `score`; it has date and rating", "write `columns: {score: …}`",
    ),
    "a column that is nearly the one": (
        "a.csv", "date,Rating\n2026-01-02,3\n", "columns: {score: Ratings}", "the source `my-voc` has no column `Ratings`; it has date and Rating",
        "is it `Rating`? write `columns: {score: …}`",
    ),
    "no Parquet": ("a.parquet", "not a Parquet file", "", "the source `my-voc` cannot be read: it is no Parquet file", "look at what it is: `file` says it"),
    "an empty file": (
        "a.csv", "", "", "the source `my-voc` is an empty file: it has not even a header", "write the names of the columns into its first line",
    ),
    "no JSON": ("a.json", "{", "", "the source `my-voc` cannot be read: it is not JSON", "write a list of objects, or one object a line"),
    "no DuckDB": ("a.duckdb", "not a database" * 100, "", "the source `my-voc` cannot be read: it is no database file", "look at what it is"),
    "no SQLite": ("a.sqlite", "not a database" * 100, "", "the source `my-voc` cannot be read: it is no database file", "look at what it is"),
    "unknown form": (
        "a.xlsx", "x", "", "the source `my-voc` is a file of an unknown form: data/a.xlsx",
        "known are csv, db, duckdb, json, jsonl, ndjson, parquet, pq, sqlite, sqlite3 or tsv",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("at", "content", "more", "message", "hint"), TROUBLES.values(), ids=TROUBLES)
def test_what_cannot_be_read_is_said(tmp_path: Path, at: str, content: str | bytes | None, more: str, message: str, hint: str) -> None:
    found = workspace(tmp_path, source("voc", at, more), {} if content is None else {at: content})
    with pytest.raises(Trouble) as trouble:
        open_data(found)
    assert (trouble.value.message, trouble.value.hint) == (message, hint)


def test_a_table_is_named_where_there_are_several(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    with sqlite3.connect(tmp_path / "data" / "a.db") as file:
        file.executescript("CREATE TABLE answers (date, score); CREATE TABLE other (x); INSERT INTO answers VALUES ('2026-01-02', 3)")
    with pytest.raises(Trouble, match="has 2 tables: answers and other"):
        open_data(workspace(tmp_path, source("voc", "a.db")))
    with pytest.raises(Trouble, match="has no table `answer`"):
        open_data(workspace(tmp_path, source("voc", "a.db", "table: answer\n")))
    assert answers(open_data(workspace(tmp_path, source("voc", "a.db", "table: answers\n")))) == [("", "2026-01-02", "", "", 3.0)]


def test_without_sources_there_is_no_data(tmp_path: Path) -> None:
    assert open_data(workspace(tmp_path, "")) == Data()


def test_without_the_extra_the_remedy_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = workspace(tmp_path, source("voc", "a.csv"), {"a.csv": table(VOC, ANSWERS)})
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(Trouble) as trouble:
        open_data(found)
    assert (trouble.value.message, trouble.value.hint, trouble.value.exit_code) == (
        "figures from data need the extra `data`, which is not installed", "pip install 'journeycode[data]'", 3,
    )  # fmt: skip
