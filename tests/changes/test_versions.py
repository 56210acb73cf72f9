"""Which versions are compared, in repositories as they are met: shallow, detached, with files that came, went, moved or cannot be read."""

import json
from pathlib import Path

import pytest

from tests.changes.repository import JOURNEY, broadband, called, change, commit, git

PERSONA = "personas/home-worker.persona.yaml"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = broadband(tmp_path / "mit Umlaut ä")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "100")
    return folder


def kinds(capsys: pytest.CaptureFixture[str], *words: str) -> list[tuple[str, str]]:
    code, out, err = called(capsys, "diff", *words, "--format", "json")
    assert (code, err) == (0, "")
    return [(one["kind"], one["address"]) for one in json.loads(out)["changes"]]


def test_nothing_changed(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(capsys, "diff") == (0, "no changes.\n", "")
    assert called(capsys, "review") == (0, "", "")


def test_a_new_file(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "neuer Kanal ü.yaml").write_text("apiVersion: journeycode/v1\nkind: Channel\nid: desk\ntype: human\n", encoding="utf-8")
    assert kinds(capsys) == [("definition-added", "channel:desk")]
    _, out, _ = called(capsys, "diff", "--format", "github")
    assert "file=neuer Kanal ü.yaml,line=3" in out


def test_a_deleted_file_is_annotated_where_a_file_survives(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / PERSONA).unlink()
    assert kinds(capsys) == [("referenced-persona-removed", "persona:home-worker")]
    _, out, _ = called(capsys, "diff", "--format", "github")
    assert out.startswith("::error title=journeycode (referenced-persona-removed),file=journeycode.yaml,line=3,")


def test_a_renamed_file_is_no_change(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / PERSONA).rename(repository / "somebody.yaml")
    assert kinds(capsys) == []


def test_a_detached_head(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(repository, "checkout", "-q", "--detach")
    change(repository, ("owner: partners", "owner: digital"))
    assert (
        kinds(capsys, "main")
        == [("touchpoint-changed", "switch-broadband/compare-providers"), ("version-not-raised", "journey:switch-broadband")][::-1]
    )


def test_two_commits_and_the_working_tree_is_left_alone(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(repository, ("version: 1.3.0", "version: 1.3.1"))
    second = commit(repository)
    (repository / JOURNEY).write_text("broken: [", encoding="utf-8")
    assert kinds(capsys, "HEAD~1", "HEAD") == [("version-raised", "journey:switch-broadband")]
    assert kinds(capsys, second, second) == []
    assert (repository / JOURNEY).read_text(encoding="utf-8") == "broken: ["


def test_two_folders(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    broadband(tmp_path / "other")
    change(tmp_path / "other", ("volume: 22500", "volume: 1"))
    monkeypatch.chdir(tmp_path)
    assert ("detail-changed", "journey:switch-broadband") in kinds(capsys, "mit Umlaut ä", "other")


def test_a_workspace_below_the_root_of_its_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = broadband(tmp_path / "whole" / "maps for us")
    (folder / ".git").rename(folder.parent / ".git")
    commit(folder.parent, "moved below")
    monkeypatch.chdir(folder.parent)
    change(folder, ("version: 1.3.0", "version: 1.4.0"))
    _, out, _ = called(capsys, "diff", "HEAD", "--format", "json")
    assert [(one["kind"], one["path"]) for one in json.loads(out)["changes"]] == [("version-raised", f"maps for us/{JOURNEY}")]
    commit(folder.parent, "raised")
    _, out, _ = called(capsys, "diff", "HEAD~1", "HEAD", "--format", "json")
    assert [(one["kind"], one["path"]) for one in json.loads(out)["changes"]] == [("version-raised", f"maps for us/{JOURNEY}")]


def test_a_base_that_does_not_parse_is_reported_and_the_rest_compared(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = (repository / PERSONA).read_text(encoding="utf-8")
    (repository / PERSONA).write_text("apiVersion: journeycode/v1\nkind: Persona\nid: [home-worker\n", encoding="utf-8")
    change(repository, ("type: ticket", "type: call"), file="evidence.yaml")
    commit(repository, "broken")
    (repository / PERSONA).write_text(good, encoding="utf-8")
    change(repository, ("type: call", "type: ticket"), file="evidence.yaml")
    code, out, _ = called(capsys, "diff", "HEAD", "--format", "json")
    found = json.loads(out)
    assert code == 0
    assert [(one["kind"], one["address"]) for one in found["changes"]] == [("evidence-updated", "evidence:tickets-2026-h1")]
    assert [(one["when"], one["file"]) for one in found["unread"]] == [("before", PERSONA)]
    _, out, _ = called(capsys, "diff", "HEAD")
    assert f"not compared: the file in {PERSONA} could not be read before the change" in " ".join(out.split())


def test_a_head_that_does_not_parse_fails_the_gate(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / JOURNEY).write_text("apiVersion: journeycode/v1\nkind: Journey\nid: [switch-broadband\n", encoding="utf-8")
    code, out, _ = called(capsys, "review")
    assert code == 1
    assert "journey-removed" not in out
    assert "**Not compared:**" in out


def test_a_shallow_clone_says_what_to_fetch(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first = git(repository, "rev-parse", "HEAD").strip()
    git(repository, "checkout", "-qb", "work")
    change(repository, ("version: 1.3.0", "version: 1.3.1"))
    commit(repository)
    git(tmp_path, "clone", "-q", "--depth=1", repository.as_uri(), "shallow clone")
    monkeypatch.chdir(tmp_path / "shallow clone")
    code, out, err = called(capsys, "diff", first)
    assert (code, out) == (2, "")
    assert f"`git fetch --depth=1 origin {first}` brings it" in err
    code, out, err = called(capsys, "diff")
    assert (code, out) == (2, "")
    assert "`git fetch --depth=1 origin main` brings it" in err


def test_a_shallow_clone_whose_histories_do_not_meet(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    git(repository, "checkout", "-qb", "work")
    change(repository, ("version: 1.3.0", "version: 1.3.1"))
    commit(repository)
    git(repository, "checkout", "-q", "main")
    change(repository, ("version: 1.3.0", "version: 1.3.2"))
    commit(repository)
    git(tmp_path, "clone", "-q", "--depth=1", "--no-single-branch", "-b", "work", repository.as_uri(), "clone")
    monkeypatch.chdir(tmp_path / "clone")
    code, out, err = called(capsys, "diff")
    assert (code, out) == (2, "")
    assert "have no commit in common" in err
    assert "git fetch --unshallow origin main" in err


@pytest.mark.parametrize("words", [("diff", "--", "--output=x"), ("review", "--", "--output=x"), ("diff", "main", "--", "-x")])
def test_a_ref_that_begins_with_a_hyphen(repository: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]) -> None:
    code, out, err = called(capsys, *words)
    assert (code, out) == (2, "")
    assert "is no ref: it begins with a hyphen" in err
    assert not (repository / "x").exists()


def test_words_that_name_nothing(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "git knows no commit `nosuch`" in called(capsys, "diff", "nosuch")[2]
    assert called(capsys, "diff", "a", "b", "c")[0] == 2


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.yaml").write_text("apiVersion: journeycode/v1\nkind: Team\nid: a\nname: A\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    code, _, err = called(capsys, "diff")
    assert code == 3
    assert "is in no git repository" in err


def test_today_and_tomorrow_of_one_workspace(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(Path(__file__).parent.parent.parent / "examples" / "parking-permit")
    found = kinds(capsys, "get-a-parking-permit", "get-a-parking-permit-2028")
    assert found
    assert {address.partition("/")[0].rpartition(":")[2] for _, address in found if "/" in address} == {
        "get-a-parking-permit",
        "get-a-parking-permit-2028",
    }
    about_documents = {"id-changed", "name-changed", "version-lowered", "version-not-raised", "approval-withdrawn", "address-moved"}
    assert not {kind for kind, address in found if address.startswith("journey:")} & about_documents
    assert kinds(capsys, "get-a-parking-permit", "get-a-parking-permit") == []


def test_a_level_of_a_kind_that_there_is_not(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(repository, ("lint:\n", "diff: {level: {owner-change: breaking}}\nlint:\n"), file="journeycode.yaml")
    code, _, err = called(capsys, "diff")
    assert code == 2
    assert "there is no kind of change `owner-change`" in err
    assert "did you mean `owner-changed`?" in err


def test_the_workspace_file_sets_levels_and_tombstones_lower_removals(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(repository, ("        owner: sales\n", "        owner: brand\n"))
    (repository / PERSONA).unlink()
    settings = (
        "diff: {level: {owner-changed: breaking}}\nretired: [{address: 'persona:home-worker', reason: Nobody works at home}]\nlint:\n"
    )
    change(repository, ("lint:\n", settings), file="journeycode.yaml")
    _, out, _ = called(capsys, "diff", "--format", "json")
    levels = {one["kind"]: (one["level"], one.get("lowered", "")) for one in json.loads(out)["changes"]}
    assert levels["owner-changed"] == ("breaking", "")
    assert levels["referenced-persona-removed"] == ("risk", "retired: Nobody works at home")


def test_a_draft_is_at_most_a_change(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(repository, ("owner: billing", "owner: care"), file="journeys/resolve-billing-dispute.journey.yaml")
    _, out, _ = called(capsys, "diff", "--format", "json")
    assert [(one["kind"], one["level"], one["lowered"]) for one in json.loads(out)["changes"]] == [
        ("owner-changed", "change", "it was a draft")
    ]
