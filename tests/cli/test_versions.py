"""What `diff`, `review` and `approve` say of versions, approvals and settings that are not as they should be."""

import json
import shutil
from pathlib import Path

import pytest

from tests.changes.repository import EXAMPLE, JOURNEY, broadband, called, change, commit

OWNER = ("        owner: sales\n", "        owner: brand\n")
APPROVAL = 'approvals:\n  - fingerprint: "0123456789abcdef"\n    reason: Agreed\n    approved: 2026-11-21\n'


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = broadband(tmp_path / "work")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace and what it was, in no repository; the current folder is the workspace."""
    for name in ("before", "now"):
        shutil.copytree(EXAMPLE, tmp_path / name)
    change(tmp_path / "now", OWNER)
    monkeypatch.chdir(tmp_path / "now")
    return tmp_path


def kinds(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    code, out, err = called(capsys, "diff", *words, "--format", "json")
    assert (code, err) == (0, "")
    return [one["kind"] for one in json.loads(out)["changes"]]


def test_a_folder_is_what_the_workspace_was(folders: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert kinds(capsys, "../before") == kinds(capsys, "../before", ".") == ["version-not-raised", "silo-created", "owner-changed"]


def test_in_no_repository_nothing_is_linked_and_no_code_owner_is_named(
    folders: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://github.com")
    monkeypatch.setenv("GITHUB_REPOSITORY", "a/b")
    (folders / "before" / "CODEOWNERS").write_text("* @everybody\n", encoding="utf-8")
    first = called(capsys, "review", "../before", ".")
    assert (first[0], "owner-changed" in first[1], "github.com" in first[1], "@everybody" in first[1]) == (0, True, False, False)
    # The same where there is no git at all.
    monkeypatch.setenv("PATH", str(folders))
    assert called(capsys, "review", "../before", ".") == first


def test_a_folder_that_is_called_like_a_branch_is_that_branch(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(EXAMPLE, repository.parent / "main")
    change(repository, OWNER)
    shutil.copytree(repository / "journeys", repository / "main")
    assert "owner-changed" in kinds(capsys, "main")


def test_approvals_that_could_not_be_read_before_accepted_nothing(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "approvals.yaml").write_bytes(b"approvals: \xff\n")
    commit(repository, "broken approvals")
    change(repository, OWNER)
    code, out, err = called(capsys, "diff", "HEAD")
    assert (code, out) == (2, "")
    assert err.startswith("journeycode: approvals.yaml cannot be read: ")
    (repository / "approvals.yaml").write_text(APPROVAL, encoding="utf-8")
    assert "owner-changed" in kinds(capsys, "HEAD")


def test_the_changes_of_all_workspaces_of_a_repository_are_told_as_one(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = repository.parent / "whole"
    shutil.copytree(repository, whole / "north")
    (whole / "north" / ".git").rename(whole / ".git")
    shutil.copytree(EXAMPLE, whole / "south")
    commit(whole, "two")
    monkeypatch.chdir(whole)
    change(whole / "north", OWNER)
    change(whole / "south", ("volume: 22500", "volume: 1"))
    _, out, _ = called(capsys, "diff", "HEAD", "--format", "json")
    found = json.loads(out)
    assert {(one["path"].partition("/")[0], one["kind"]) for one in found["changes"]} >= {
        ("north", "owner-changed"),
        ("south", "detail-changed"),
    }
    _, out, _ = called(capsys, "diff", "HEAD")
    assert (out.count("owner-changed"), out.count("detail-changed")) == (1, 1)
    _, out, _ = called(capsys, "review", "HEAD")
    assert "of 4 journeys" in out


def test_a_workspace_file_with_a_fault_is_named_and_is_wrong_usage(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(repository, ("lint:\n", "lnt:\n"), file="journeycode.yaml")
    change(repository, OWNER)
    for command in ("diff", "review"):
        code, out, err = called(capsys, command)
        assert (code, "owner-changed" in out) == (2, True)
        assert err.startswith("journeycode.yaml:")
        assert err.count("\n") == 1
        assert "`lnt`" in err


def test_an_approval_belongs_to_the_one_workspace_that_is_below(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    change(repository, OWNER)
    monkeypatch.chdir(repository.parent)
    (mark,) = [
        one["fingerprint"] for one in json.loads(called(capsys, "diff", "--format", "json")[1])["changes"] if one["kind"] == "owner-changed"
    ]
    assert called(capsys, "approve", mark, "--reason", "Agreed")[0] == 0
    assert mark in (repository / "approvals.yaml").read_text(encoding="utf-8")
    shutil.copytree(EXAMPLE, repository.parent / "other")
    assert called(capsys, "approve", mark, "--reason", "Agreed") == (
        3,
        "",
        "journeycode: 2 workspaces are below this folder\n  call it in the folder of one workspace\n",
    )


@pytest.mark.parametrize("command", ["diff", "review"])
def test_three_versions_are_one_too_many(command: str, repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(capsys, command, "a", "b", "c") == (
        2,
        "",
        f"journeycode: two versions are compared: name at most BASE and HEAD\n  `journeycode {command} --help` says what is known\n",
    )
    assert (repository / JOURNEY).is_file()
