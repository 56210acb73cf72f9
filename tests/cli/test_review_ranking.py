"""What a change does to the ranking, in the review of it."""

import json
from pathlib import Path

import pytest

from tests.changes.repository import broadband, called, change, commit

EFFORT = ("effort: 2  ", "effort: 40 ")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = broadband(tmp_path / "northline")
    monkeypatch.chdir(folder)
    return folder


def test_a_change_of_effort_moves_an_opportunity(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(repository, EFFORT, file="opportunities.yaml")
    change(repository, ("            effort: 1\n", ""))
    _, comment, _ = called(capsys, "review", "HEAD", "--fail-on", "never")
    assert (
        "**What to do first** “Show where the engineer is” 3 → 1 · “Explain the first bill before it is sent” 1 → 2 (effort 2 → 40) · "
        "“Match the new-customer price” no longer ranked"
    ) in comment
    _, page, _ = called(capsys, "review", "HEAD", "--fail-on", "never", "--format", "html")
    assert '<tr><th scope="row">Match the new-customer price</th><td>2</td><td>not ranked</td><td></td></tr>' in page
    _, text, _ = called(capsys, "review", "HEAD", "--fail-on", "never", "--format", "json")
    assert json.loads(text)["ranking"][1] == {
        "id": "explain-first-bill", "name": "Explain the first bill before it is sent", "before": 1, "after": 2, "why": ["effort 2 → 40"],
    }  # fmt: skip


def test_a_figure_that_moves_nothing_is_still_said(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(repository, ("effort: 2  ", "effort: 1  "), file="opportunities.yaml")
    commit(repository)
    assert (
        "“Explain the first bill before it is sent” still 1 (effort 2 → 1)"
        in called(capsys, "review", "HEAD~1", "HEAD", "--fail-on", "never")[1]
    )


def test_names_cannot_break_out_and_nothing_is_said_of_nothing(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(repository, ("name: Show where the engineer is", 'name: "@everyone <script> | #1"'), ("effort: 4", "effort: 5"))
    comment = called(capsys, "review", "HEAD", "--fail-on", "never")[1]
    said = next(line for line in comment.splitlines() if line.startswith("**What to do first**"))
    assert "@everyone" not in said
    assert "<script" not in said
    change(
        repository,
        ('name: "@everyone <script> | #1"', "name: Show where the engineer is"),
        ("effort: 5", "effort: 4"),
        ("version: 1.3.0", "version: 1.4.0"),
    )
    assert "What to do first" not in called(capsys, "review", "HEAD", "--fail-on", "never")[1]
