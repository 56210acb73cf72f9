"""What is old: the baseline of a run, where it is and where it must not be, and findings that a commit had as well."""

from pathlib import Path

import pytest

from journeycode.cli.guard import run
from tests.changes.repository import commit, git

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


def test_findings_that_a_commit_had_as_well_are_counted_and_not_shown(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(folder, "init", "-q")
    commit(folder)
    (folder / "pay.yaml").write_text(
        "apiVersion: journeycode/v1\nkind: Journey\nid: pay\nname: Paying\nstages: [{name: Pay, steps: [Pays]}]\n"
    )
    words = ["lint", "--select", "no-journey-owner", "--fail-on", "never", "--format", "concise"]
    assert run(words) == 0
    new = capsys.readouterr().out
    assert new.startswith("pay.yaml:4:7: error no-journey-owner ")
    assert run([*words, "--new-since", "HEAD"]) == 0
    assert capsys.readouterr() == (new, "0 findings that HEAD had as well are not shown.\n")
    commit(folder)
    assert run([*words, "--new-since", "HEAD"]) == 0
    assert capsys.readouterr() == ("Looked at 1 journey in 2 files: no findings.\n", "1 finding that HEAD had as well is not shown.\n")
