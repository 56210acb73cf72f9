"""Where sources may lie: below the workspace, in a variable of this tool, on a server only where whoever runs it agrees."""

import os
from pathlib import Path

import duckdb
import pytest

from journeycode.data import fetch, open_data
from journeycode.data.engine import embedded
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


def test_two_engines_are_not_joined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "t.csv").write_text("customer_id,date,kind\n")
    monkeypatch.setenv("JOURNEYCODE_STORE", "postgres://me:secret@warehouse.example/journeys")
    found = f"{remote('JOURNEYCODE_STORE')}\n---\n{source('transactions', 't.csv')}"
    assert trouble(tmp_path, found) == "the sources my-transactions and my-voc do not lie in one place, and what is joined must"
