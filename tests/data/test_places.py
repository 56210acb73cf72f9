"""Where sources may lie: below the workspace, in a variable of this tool, on a server only where whoever runs it agrees."""

import os
from pathlib import Path

import duckdb
import pytest

from journeycode.data import fetch, open_data
from journeycode.data.engine import embedded
from journeycode.data.places import place_of
from journeycode.finding import Trouble
from tests.data.written import source, workspace

ANSWERS = "date,score\n2026-01-02,3\n"


def trouble(folder: Path, document: str) -> str:
    with pytest.raises(Trouble) as found:
        open_data(workspace(folder, document))
    return found.value.message


def test_links_out_of_the_workspace_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text(ANSWERS)
    (tmp_path / "there" / "data" / "many").mkdir(parents=True)
    (tmp_path / "there" / "data" / "a.csv").symlink_to(tmp_path / "secret.csv")
    (tmp_path / "there" / "data" / "many" / "b.csv").symlink_to(tmp_path / "secret.csv")
    (tmp_path / "there" / "data" / "folder").symlink_to(tmp_path)
    for at in ("a.csv", "folder/secret.csv"):
        assert trouble(tmp_path / "there", source("voc", at)) == f"the source `my-voc` lies outside of the workspace: data/{at}"
    assert trouble(tmp_path / "there", source("voc", "many")) == "the folder data/many of the source `my-voc` holds no table"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_only_regular_files_are_read(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    os.mkfifo(tmp_path / "data" / "a.csv")
    assert trouble(tmp_path, source("voc", "a.csv")) == "the source `my-voc` names the file data/a.csv, and there is none"


def test_the_engine_reads_what_it_was_given_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(ANSWERS)
    (tmp_path / "b.csv").write_text(ANSWERS)
    connection = embedded([tmp_path / "a.csv"]).connection
    assert len(fetch(connection.read_csv(str(tmp_path / "a.csv")))) == 1
    for other in (str(tmp_path / "b.csv"), "/etc/passwd", "https://example.org/a.csv"):
        with pytest.raises((duckdb.Error, OSError)):
            connection.read_csv(other).to_pyarrow()
    for sql in (
        "INSTALL httpfs",
        "SET enable_external_access = true",
        f"COPY (SELECT 1) TO '{tmp_path}/c.csv'",
        f"ATTACH '{tmp_path}/d.duckdb'",
    ):
        with pytest.raises(duckdb.Error):
            connection.raw_sql(sql).fetchall()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "b.csv"]


def remote(at: str) -> str:
    return source("voc", "").replace("at: data/", f"at: {at}")


def test_a_server_is_called_only_where_somebody_agreed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JOURNEYCODE_CONNECT", raising=False)
    said = "the source `my-voc` names a server, and a document alone cannot make this tool call one"
    assert trouble(tmp_path, remote("postgres://warehouse.example/journeys")) == said
    monkeypatch.delenv("JOURNEYCODE_STORE", raising=False)
    assert (
        trouble(tmp_path, remote("JOURNEYCODE_STORE"))
        == "the source `my-voc` is read from the variable JOURNEYCODE_STORE, which is not set"
    )
    monkeypatch.setenv("JOURNEYCODE_STORE", "hunter2")
    assert trouble(tmp_path, remote("JOURNEYCODE_STORE")) == (
        "the source `my-voc` is read from the variable JOURNEYCODE_STORE, which holds no address of a database"
    )


@pytest.mark.parametrize(
    ("at", "message", "hint", "code"),
    [
        ("duckdb://data/answers.duckdb", "the source `my-voc` names a file by an address", "write the file itself: `at: data/answers.duckdb`", 2),
        (
            "oracle://me:hidden@warehouse.example/journeys",
            "the source `my-voc` lies in oracle, which Ibis cannot reach here", "pip install 'ibis-framework[oracle]'", 3,
        ),
        (
            "nonsense://me:hidden@warehouse.example",
            "the source `my-voc` cannot be read: Don't know how to connect to 'nonsense://warehouse.example'",
            "look at `at`, `table` and `columns` of the source", 3,
        ),
    ],
)  # fmt: skip
@pytest.mark.parametrize("named", ["in a variable", "in the document"])
def test_what_no_engine_is_at_is_said_without_its_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: str, message: str, hint: str, code: int, named: str
) -> None:
    monkeypatch.setenv("JOURNEYCODE_CONNECT", "1")
    monkeypatch.setenv("JOURNEYCODE_STORE", at)
    at = "JOURNEYCODE_STORE" if named == "in a variable" else at.replace("me:hidden@", "")
    with pytest.raises(Trouble) as found:
        open_data(workspace(tmp_path, remote(at)))
    assert (found.value.message, found.value.hint, found.value.exit_code) == (message, hint, code)


def test_a_name_that_no_file_can_have_is_said(tmp_path: Path) -> None:
    """A document cannot hold such a name: whoever calls from Python can."""
    with pytest.raises(Trouble) as found:
        place_of("data/a\0.csv", tmp_path, "votes")
    assert found.value.message.startswith("the source `votes` names the file data/a")
    assert found.value.message.endswith(", which cannot be read")
    assert (found.value.hint, found.value.exit_code) == ("look at `at`", 3)


def test_a_folder_of_too_many_files_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data" / "many").mkdir(parents=True)
    for number in range(3):
        (tmp_path / "data" / "many" / f"{number}.csv").write_text(ANSWERS)
    monkeypatch.setattr("journeycode.data.places.MOST_FILES", 3)
    data = open_data(workspace(tmp_path, source("voc", "many")))
    assert data.voc is not None
    assert data.voc.rows == 3
    (tmp_path / "data" / "many" / "3.csv").write_text(ANSWERS)
    assert trouble(tmp_path, source("voc", "many")) == "the folder data/many of the source `my-voc` holds more than 3 files"


def test_two_engines_are_not_joined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "t.csv").write_text("customer_id,date,kind\n")
    monkeypatch.setenv("JOURNEYCODE_STORE", "postgres://me:secret@warehouse.example/journeys")
    found = f"{remote('JOURNEYCODE_STORE')}\n---\n{source('transactions', 't.csv')}"
    assert trouble(tmp_path, found) == "the sources my-transactions and my-voc do not lie in one place, and what is joined must"
