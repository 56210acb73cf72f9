"""The table of rules: with what is switched on in a workspace, and where there is none."""

import json
from pathlib import Path

import pytest

from journeycode.cli.guard import run
from journeycode.rules.registry import RULES
from tests.tree import write_tree


@pytest.mark.parametrize("how", ["text", "json"])
def test_where_there_is_no_workspace_the_table_is_that_of_one_without_settings(
    how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_tree(tmp_path, "empty/\n  note.txt\nwork/\n  care.yaml\n")
    tables = []
    for folder in ("empty", "work"):
        monkeypatch.chdir(tmp_path / folder)
        assert run(["rules", "--format", how]) == 0
        tables.append(capsys.readouterr().out)
    assert tables[0] == tables[1]
    if how == "json":
        assert {one["name"] for one in json.loads(tables[0])} == {rule.name for rule in RULES}


def test_a_folder_that_was_named_must_be_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["rules", "nowhere"]) == 2
    assert capsys.readouterr().err.startswith("journeycode: there is no file or folder nowhere\n")
