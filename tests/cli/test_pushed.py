"""What is about to be pushed, as the hook before a push says it."""

from pathlib import Path

import pytest

from tests.changes.repository import broadband, called, change, commit, git


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = broadband(tmp_path / "work")
    monkeypatch.chdir(folder)
    git(folder, "checkout", "-qb", "work")
    change(folder, ("        owner: sales\n", "        owner: brand\n"))
    commit(folder, "another owner")
    return folder


def test_what_the_branch_changed_is_said(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = called(capsys, "git", "pushed")
    assert code == 0
    assert "owner-changed" in out


def test_the_commits_that_pre_commit_names_are_compared(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PRE_COMMIT_FROM_REF", "work")
    monkeypatch.setenv("PRE_COMMIT_TO_REF", "work")
    code, out, _ = called(capsys, "git", "pushed", "--fail-on", "change")
    assert code == 0
    assert "owner-changed" not in out


def test_what_cannot_be_compared_stops_only_who_asked(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PRE_COMMIT_FROM_REF", "f" * 40)
    monkeypatch.setenv("PRE_COMMIT_TO_REF", "work")
    code, _, said = called(capsys, "git", "pushed")
    assert (code, said.partition(":")[0]) == (0, "journeycode")
    assert "what is pushed was not compared" in said
    assert called(capsys, "git", "pushed", "--fail-on", "breaking")[0] == 2
