"""A branch as people make it, in a real repository: exactly what was changed is named, at the right levels."""

import json
from pathlib import Path

import pytest

from tests.changes.repository import as_on_the_branch, broadband, called, change, git

MOVED = "moved: [{from: switch-broadband/go-online, to: switch-broadband/gets-online}]\n"


@pytest.fixture
def branch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = broadband(tmp_path / "Ünser Repo")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    git(folder, "checkout", "-qb", "work")
    as_on_the_branch(folder)
    # Every file in another form: other quotes, other order of keys.
    for file in folder.rglob("*.yaml"):
        written = file.read_text(encoding="utf-8")
        file.write_text(
            "# In another form.\n\n" + written.replace("kind: Team", 'kind: "Team"').replace("owner: billing\n", "owner: 'billing'\n"),
            encoding="utf-8",
        )
    assert called_quietly("format") == 0
    return folder


def called_quietly(*words: str) -> int:
    from journeycode.cli.guard import run

    return run(list(words))


def facts(out: str) -> list[tuple[str, str, str, str]]:
    return [(one["level"], one["kind"], one["address"], one.get("became", "")) for one in json.loads(out)["changes"]]


SURE = [
    ("breaking", "last-post-purchase-stage-removed", "stage:switch-broadband/recommend", ""),
    ("risk", "evidence-removed", "switch-broadband/compare-providers", ""),
    ("risk", "owner-changed", "switch-broadband/first-bill", ""),
    ("change", "version-raised", "journey:switch-broadband", ""),
    ("change", "handoff-added", "switch-broadband/renewal-offer", ""),
    ("change", "stage-reordered", "stage:switch-broadband/get-help", ""),
    ("change", "handoff-contents-added", "switch-broadband/call-about-bill", ""),
    ("editorial", "wording-changed", "switch-broadband/call-about-bill", ""),
]


def test_a_branch_is_named_exactly(branch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    code, out, err = called(capsys, "diff", "main", "--format", "json")
    renamed = ("breaking", "pivotal-step-removed", "switch-broadband/go-online", "switch-broadband/gets-online")
    assert (code, err) == (0, "")
    assert sorted(facts(out)) == sorted([renamed, *SURE])


def test_a_rename_is_guessed_with_the_entry_to_paste_and_moved_once_it_is_pasted(branch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    _, out, _ = called(capsys, "diff", "main")
    assert "renamed?" in out
    assert "{from: switch-broadband/go-online, to: switch-broadband/gets-online}" in " ".join(out.split())
    with (branch / "journeycode.yaml").open("a", encoding="utf-8") as file:
        file.write(MOVED)
    _, out, _ = called(capsys, "diff", "main", "--format", "json")
    assert sorted(facts(out)) == sorted([("change", "address-moved", "switch-broadband/gets-online", ""), *SURE])


def test_the_merge_base_is_what_a_branch_is_compared_with(branch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(branch, "stash", "-q")
    git(branch, "checkout", "-q", "main")
    change(branch, ("volume: 22500", "volume: 30000"))
    git(branch, "commit", "-qam", "meanwhile on main")
    git(branch, "checkout", "-q", "work")
    git(branch, "stash", "pop", "-q")
    capsys.readouterr()
    _, out, _ = called(capsys, "diff", "--format", "json")
    assert "detail-changed" not in {kind for _, kind, _, _ in facts(out)}
    _, out, _ = called(capsys, "diff", "main", "--format", "json")
    assert "detail-changed" in {kind for _, kind, _, _ in facts(out)}


def test_the_gate(branch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert called_quietly("diff", "--fail-on", "breaking") == 1
    assert called_quietly("diff") == 0
    assert called_quietly("review") == 1
    assert called_quietly("review", "--fail-on", "never") == 0


def test_what_is_approved_passes_the_gate_and_stale_approvals_are_reported(branch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    _, out, _ = called(capsys, "diff", "--format", "json")
    marks = [one["fingerprint"] for one in json.loads(out)["changes"] if one["level"] == "breaking"]
    assert called(capsys, "approve", "0000000000000000", "--reason", "x")[0] == 2
    assert called(capsys, "approve", marks[0], "--reason", " ")[0] == 2
    for mark in marks:
        assert called(capsys, "approve", mark, "--reason", 'Agreed with "care" & digital: @all')[0] == 0
    assert called(capsys, "approve", marks[0], "--reason", "again")[0] == 2
    code, out, _ = called(capsys, "review", "--format", "json")
    found = json.loads(out)
    assert (code, found["gate"], found["summary"]["breaking"], found["summary"]["accepted"]) == (
        0,
        {"fail_on": "breaking", "failing": False},
        0,
        2,
    )
    git(branch, "stash", "-q")
    code, out, _ = called(capsys, "diff", "HEAD", "--format", "json")
    assert (code, json.loads(out)["changes"]) == (0, [])
    assert {one["fingerprint"] for one in json.loads(out)["stale_approvals"]} == set(marks)
