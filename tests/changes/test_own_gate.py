"""A change cannot lower its own bar in silence: levels count as they stood before, and what it accepts itself is said on top."""

import json
from pathlib import Path

import pytest

from tests.changes.repository import broadband, called, change, commit, git

OWNER = ("        name: Opens the first bill\n", "        name: Opens the first bill\n        owner: care\n")
PERSONA = "personas/home-worker.persona.yaml"
LOWER = ("lint:\n", "diff: {level: {referenced-persona-removed: editorial}}\nlint:\n")
RETIRED = ("lint:\n", "retired: [{address: 'persona:home-worker', reason: Nobody works at home}]\nlint:\n")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = broadband(tmp_path / "repository")
    monkeypatch.chdir(folder)
    (folder / PERSONA).unlink()
    return folder


def review(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    code, out, _ = called(capsys, "review", *words)
    return code, out


def test_a_level_that_the_change_itself_lowers_counts_from_the_next_change_on(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(repository, LOWER, file="journeycode.yaml")
    code, out = review(capsys, "--format", "json")
    found = {one["kind"]: (one["level"], one["message"]) for one in json.loads(out)["changes"]}
    assert code == 1
    assert found["referenced-persona-removed"][0] == "breaking"
    assert found["level-lowered"] == (
        "risk", "`referenced-persona-removed` is to count as editorial from now on; in this change it still counts as breaking"
    )  # fmt: skip


def test_a_level_that_stood_there_before_counts(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(repository, "checkout", "-q", PERSONA)
    change(repository, LOWER, file="journeycode.yaml")
    commit(repository, "levels")
    (repository / PERSONA).unlink()
    code, out = review(capsys, "HEAD", "--format", "json")
    assert code == 0
    assert [(one["kind"], one["level"]) for one in json.loads(out)["changes"]] == [("referenced-persona-removed", "editorial")]


def test_a_level_that_the_change_itself_raises_counts_at_once(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(repository, "checkout", "-q", PERSONA)
    change(repository, OWNER)
    change(repository, ("lint:\n", "diff: {level: {owner-changed: breaking}}\nlint:\n"), file="journeycode.yaml")
    assert review(capsys)[0] == 1


def accept(capsys: pytest.CaptureFixture[str]) -> str:
    _, out, _ = called(capsys, "diff", "--format", "json")
    mark = next(str(one["fingerprint"]) for one in json.loads(out)["changes"] if one["level"] == "breaking")
    assert called(capsys, "approve", mark, "--reason", "Agreed with @everyone | <b>")[0] == 0
    return mark


def test_an_approval_that_comes_with_its_change_holds_and_stands_on_top(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    accept(capsys)
    code, out = review(capsys)
    assert code == 0
    lines = [line for line in out.splitlines() if line]
    assert lines[1].endswith("· gate: passing, by what this change itself accepts")
    assert lines[3] == "> **This change decides on itself.** It brings the approvals, or the entries under `retired:`, that let these pass:"
    assert lines[5].startswith("> - `referenced-persona-removed` the persona")
    assert "@everyone" not in out
    assert "<b>" not in out
    found = json.loads(review(capsys, "--format", "json")[1])["changes"]
    assert [one["by_itself"] for one in found if one["kind"] == "referenced-persona-removed"] == [True]
    page = review(capsys, "--format", "html")[1]
    assert "<strong>This change decides on itself.</strong>" in page
    assert "this change decides on itself: referenced-persona-removed" in called(capsys, "diff")[1]


def test_an_approval_that_stood_there_before_is_no_decision_of_the_change(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    accept(capsys)
    git(repository, "checkout", "-q", PERSONA)
    commit(repository, "approved first")
    (repository / PERSONA).unlink()
    code, out, _ = called(capsys, "review", "HEAD")
    assert code == 0
    assert "gate: passing\n" in out
    assert "decides on itself" not in out


def test_the_code_owners_of_the_approvals_are_named(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(repository, "checkout", "-q", PERSONA)
    (repository / "CODEOWNERS").write_text("approvals.yaml @northline/gate\n", encoding="utf-8")
    commit(repository, "owners")
    (repository / PERSONA).unlink()
    assert "@northline/gate" not in called(capsys, "review", "HEAD")[1]
    _, out, _ = called(capsys, "diff", "HEAD", "--format", "json")
    mark = next(one["fingerprint"] for one in json.loads(out)["changes"] if one["level"] == "breaking")
    called(capsys, "approve", mark, "--reason", "Agreed", "--base", "HEAD")
    assert "`@northline/gate`" in called(capsys, "review", "HEAD")[1]


def test_a_tombstone_that_comes_with_its_removal_stands_on_top(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(repository, RETIRED, file="journeycode.yaml")
    code, out = review(capsys)
    assert code == 0
    assert "retired: Nobody works at home" in out.partition("| | What |")[0]


def test_a_day_that_is_none_is_refused_as_everywhere(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = called(capsys, "approve", "0123456789abcdef", "--reason", "x", "--expires", "soon")
    assert code == 2
    assert "`soon` is no day; write one as `2026-09-30`." in err
    code, _, err = called(capsys, "approve", "0123456789abcdef", "--reason", "x", "--expires", "2020-01-01")
    assert code == 2
    assert "2020-01-01 is over already" in err
