"""The baseline of a run: where it is, and where it must not be."""

from pathlib import Path

import pytest

from journeycode.cli.guard import run

TEAM = "apiVersion: journeycode/v1\nkind: Team\nid: care\nname: Care\n"
SETTINGS = "apiVersion: journeycode/v1\nkind: Workspace\nlint: {{baseline: {baseline}}}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    work = tmp_path / "work"
    work.mkdir()
    (work / "team.yaml").write_text(TEAM)
    monkeypatch.chdir(work)
    return work


@pytest.mark.parametrize("arguments", [["lint"], ["lint", "--write-baseline"]])
def test_a_workspace_file_cannot_lead_out_of_the_workspace(folder: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "journeycode.yaml").write_text(SETTINGS.format(baseline="../old.json"))
    assert run(arguments) == 2
    assert "outside of the workspace" in capsys.readouterr().err
    assert not (folder.parent / "old.json").exists()


def test_the_command_line_may_name_any_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lint", "--write-baseline", "--baseline", "../old.json"]) == 0
    assert run(["lint", "--baseline", "../old.json"]) == 0
    assert "hidden by ../old.json" in capsys.readouterr().err
    assert (folder.parent / "old.json").is_file()


def test_a_baseline_that_was_named_must_be_there(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "journeycode.yaml").write_text(SETTINGS.format(baseline="old.json"))
    assert run(["lint"]) == 2
    assert "there is no baseline old.json" in capsys.readouterr().err
