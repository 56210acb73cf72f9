"""The drivers as git calls them, in real repositories: what is set up, what a diff says, how branches come together."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.changes.repository import JOURNEY, broadband, called, change, commit, git

ATTRIBUTES = """\
# What these files say is compared and merged by journeycode: `journeycode git setup` in each clone.
*.yaml diff=journeycode merge=journeycode
*.yml diff=journeycode merge=journeycode
"""
TEAMS = "teams.yaml"
# What the commits, the merges and the pager of a person would find.
ENVIRONMENT = {
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org", "COLUMNS": "100", "NO_COLOR": "1",
}  # fmt: skip


def ask(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Git with its drivers; it may fail."""
    return subprocess.run(["git", *arguments], cwd=folder, env={**os.environ, **ENVIRONMENT}, capture_output=True, text=True, check=False)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    folder = broadband(tmp_path / "mit Umlaut ä")
    monkeypatch.chdir(folder)
    assert called(capsys, "git", "setup")[0] == 0
    commit(folder, "set up")
    return folder


# ------------------------------------------------------------ setting up
def test_what_is_set_up_is_printed_and_twice_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = broadband(tmp_path / "of us")
    monkeypatch.chdir(folder)
    code, out, _ = called(capsys, "git", "setup", "--check")
    assert (code, out.count("missing")) == (1, 7)
    assert not (folder / ".gitattributes").exists()
    code, out, _ = called(capsys, "git", "setup")
    assert code == 0
    settings = git(folder, "config", "--local", "--get-regexp", r"^(diff|merge)\.journeycode\.").splitlines()
    assert [f"wrote   {line.replace(' ', ' = ', 1)}" for line in settings] == out.splitlines()[:4]
    assert out.splitlines()[4:] == [f"wrote   .gitattributes: {line}" for line in ATTRIBUTES.splitlines()]
    assert (folder / ".gitattributes").read_text(encoding="utf-8") == ATTRIBUTES
    config = (folder / ".git" / "config").read_bytes()
    code, out, _ = called(capsys, "git", "setup")
    assert (code, {line.split()[0] for line in out.splitlines()}) == (0, {"kept"})
    assert (folder / ".git" / "config").read_bytes() == config
    assert called(capsys, "git", "setup", "--check")[0] == 0


@pytest.mark.parametrize("before", ["*.png binary", "*.png binary\n\n# ours\r\n*.svg text\r\n", ""])
def test_lines_of_others_stay_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], before: str
) -> None:
    folder = broadband(tmp_path / "a")
    monkeypatch.chdir(folder)
    git(folder, "config", "--local", "diff.journeycode.binary", "false")
    (folder / ".gitattributes").write_bytes(before.encode())
    called(capsys, "git", "setup")
    assert (folder / ".gitattributes").read_bytes().startswith(before.encode())
    code, out, _ = called(capsys, "git", "setup", "--remove")
    assert (code, out.count("removed")) == (0, 5)
    left = (folder / ".gitattributes").read_bytes().decode() if before else ""
    assert left.rstrip("\n") == before.rstrip("\n")
    assert git(folder, "config", "--local", "--get-regexp", "journeycode") == "diff.journeycode.binary false\n"
    assert called(capsys, "git", "setup", "--remove") == (0, "", "nothing of ours is here.\n")


def test_workspaces_below_the_root_are_found_from_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = broadband(tmp_path / "whole" / "our maps")
    (folder / ".git").rename(folder.parent / ".git")
    shutil.copytree(folder, folder / "inner")
    (folder.parent / "src").mkdir()
    monkeypatch.chdir(folder.parent / "src")
    _, out, _ = called(capsys, "git", "setup")
    assert "wrote   ../our maps/.gitattributes: *.yaml diff=journeycode merge=journeycode" in out
    assert [path.relative_to(folder.parent).as_posix() for path in folder.parent.rglob(".gitattributes")] == ["our maps/.gitattributes"]


def test_a_worktree_has_the_settings_of_its_repository(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    git(repository, "worktree", "add", "-q", "-b", "elsewhere", "../another one")
    monkeypatch.chdir(repository.parent / "another one")
    assert called(capsys, "git", "setup", "--check")[0] == 0
    change(Path.cwd(), ("emotion: 1\n        says", "emotion: 2\n        says"))
    assert ask(Path.cwd(), "diff").stdout.startswith(f"journeys in {JOURNEY}\n")


def test_no_repository_and_a_bare_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, err = called(capsys, "git", "setup")
    assert (code, "is in no git repository" in err) == (3, True)
    git(tmp_path, "init", "-q", "--bare", "bare")
    monkeypatch.chdir(tmp_path / "bare")
    code, _, err = called(capsys, "git", "setup")
    assert (code, "this repository is bare" in err) == (3, True)
    assert called(capsys, "git", "setup", "--check", "--remove")[0] == 2


# ------------------------------------------------------------ git diff
def test_a_diff_speaks_of_journeys(repository: Path) -> None:
    change(repository, ("        owner: sales\n", "        owner: brand\n"), ("version: 1.3.0", "version: 1.4.0"))
    said = """\
journeys in journeys/switch-broadband.journey.yaml
risk      the step 'Asks about the installation' now belongs to Brand
          journeys/switch-broadband.journey.yaml:69:16  owner-changed
          Sales → Brand · concerns Sales, Brand

change    the version of 'Switching broadband provider' was raised
          journeys/switch-broadband.journey.yaml:5:10  version-raised
          1.3.0 → 1.4.0 · concerns Head of CX

"""
    first = ask(repository, "diff")
    assert (first.returncode, first.stdout[: len(said)], first.stderr) == (0, said, "")
    commit(repository)
    assert said in ask(repository, "log", "-p", "--ext-diff", "-1").stdout
    assert "+        owner: brand" in ask(repository, "log", "-p", "-1").stdout


def test_files_that_came_went_and_moved(repository: Path) -> None:
    (repository / "neu ü.yaml").write_text("apiVersion: journeycode/v1\nkind: Channel\nid: desk\ntype: human\n", encoding="utf-8")
    (repository / "personas" / "home-worker.persona.yaml").unlink()
    change(repository, ("name: Billing", "name: Bills"), file=TEAMS)
    (repository / TEAMS).rename(repository / "people.yaml")
    git(repository, "add", "-A")
    done = ask(repository, "diff", "-M", "--cached")
    assert done.returncode == 0
    assert [line for line in done.stdout.splitlines() if line.startswith(("journeys in", "breaking", "change"))] == [
        "journeys in neu ü.yaml (new file)",
        "change    the channel 'desk' is new",
        f"journeys in {TEAMS} → people.yaml",
        "change    the team 'Billing' is now called 'Bills'",
        "journeys in personas/home-worker.persona.yaml (deleted file)",
        "breaking  the persona 'Home worker' is gone, and 1 journey told of them",
    ]


def test_lines_are_shown_where_there_are_no_words_for_a_change(repository: Path) -> None:
    change(repository, ("says: They sorted it in the end.", "says: They did sort it."))
    assert "# only other words (1)" in ask(repository, "diff").stdout
    assert "+        says: They did sort it." in ask(repository, "diff").stdout
    git(repository, "checkout", "-q", ".")
    change(repository, ("says: They sorted it in the end.", 'says: "They sorted it in the end."'))
    assert "# only another form: it says the same as before" in ask(repository, "diff").stdout
    git(repository, "checkout", "-q", ".")
    (repository / "other.yaml").write_text("a: 1\n", encoding="utf-8")
    commit(repository)
    (repository / "other.yaml").write_text("a: 2\n", encoding="utf-8")
    assert ask(repository, "diff").stdout == "journeys in other.yaml\n--- a/other.yaml\n+++ b/other.yaml\n@@ -1 +1 @@\n-a: 1\n+a: 2\n"


@pytest.mark.parametrize(
    "data",
    [
        b"apiVersion: journeycode/v1\nkind: [Team\n",
        b"\xff\xfe\x00a",
        b"",
        b"a: 1\n",
        b"apiVersion: journeycode/v1\nkind: Team\nid: \xe4\n",
        b"x\0y",
    ],
)
def test_no_file_makes_a_diff_fail(repository: Path, data: bytes) -> None:
    (repository / TEAMS).write_bytes(data)
    done = ask(repository, "diff")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(
        f"journeys in {TEAMS}\n# it could not be read after" if b"journeycode/" in data else f"journeys in {TEAMS}\n"
    )


def test_lines_are_shown_where_the_workspace_file_stops_a_comparison(repository: Path) -> None:
    change(repository, ("lint:\n", "diff: {level: {owner-change: breaking}}\nlint:\n"), file="journeycode.yaml")
    commit(repository)
    change(repository, ("        owner: sales\n", "        owner: brand\n"))
    done = ask(repository, "diff")
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        "# journeycode could not compare it (journeycode.yaml:10:16: there is no kind of change `owner-change`): here are the lines\n"
        in done.stdout
    )
    assert "+        owner: brand\n" in done.stdout


def test_the_pager_of_git_gets_colours(repository: Path) -> None:
    change(repository, ("says: They sorted it in the end.", "says: They did sort it."))
    shown = {}
    for in_use in ("false", "true"):
        environment = {**os.environ, **ENVIRONMENT, "GIT_PAGER_IN_USE": in_use}
        del environment["NO_COLOR"]
        shown[in_use] = subprocess.run(["git", "diff"], cwd=repository, env=environment, capture_output=True, text=True, check=True).stdout
    assert "\x1b[" not in shown["false"]
    assert "\x1b[32m+        says: They did sort it.\x1b[0m" in shown["true"]
    assert re.sub("\x1b\\[[0-9]+m", "", shown["true"]) == shown["false"]


def test_where_journeycode_has_gone_git_goes_on_by_itself(repository: Path) -> None:
    for name in ("diff.journeycode.command", "merge.journeycode.driver"):
        value = git(repository, "config", name).strip()
        git(repository, "config", name, value.replace(value.split("{ ")[1].split()[0], "/nowhere/python", 1))
    change(repository, ("emotion: 1\n        says", "emotion: 2\n        says"))
    done = ask(repository, "diff")
    assert done.returncode == 0
    assert "+        emotion: 2" in done.stdout
    git(repository, "checkout", "-qb", "other")
    commit(repository)
    git(repository, "checkout", "-q", "main")
    change(repository, ("emotion: 1\n        says", "emotion: -1\n        says"))
    commit(repository)
    assert ask(repository, "merge", "other").returncode == 1
    assert "<<<<<<<" in (repository / JOURNEY).read_text(encoding="utf-8")


def test_what_lies_in_the_repository_is_not_run(repository: Path) -> None:
    (repository / "click.py").write_text("open('ran', 'w')\n", encoding="utf-8")
    (repository / "journeycode").mkdir()
    (repository / "journeycode" / "__main__.py").write_text("open('ran', 'w')\n", encoding="utf-8")
    change(repository, ("emotion: 1\n        says", "emotion: 2\n        says"))
    assert ask(repository, "diff").returncode == 0
    assert not (repository / "ran").exists()


# ------------------------------------------------------------ git merge
def branches(repository: Path, ours: tuple[str, str], theirs: tuple[str, str]) -> subprocess.CompletedProcess[str]:
    """Two branches that each changed the journey, merged."""
    git(repository, "checkout", "-qb", "other")
    change(repository, theirs)
    commit(repository, "theirs")
    git(repository, "checkout", "-q", "main")
    change(repository, ours)
    commit(repository, "ours")
    return ask(repository, "merge", "--no-edit", "other")


def test_two_branches_that_change_neighbouring_fields_merge_clean(repository: Path) -> None:
    ours = ("        emotion: 1\n        says: They", "        emotion: 2\n        says: They")
    done = branches(repository, ours, ("        says: They sorted it in the end.\n", "        says: They did sort it.\n"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "        emotion: 2\n        says: They did sort it.\n" in (repository / JOURNEY).read_text(encoding="utf-8")


def test_the_same_field_is_a_conflict_that_lint_reports(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, two = (
        ("        emotion: 1\n        says: They", "        emotion: 2\n        says: They"),
        ("        emotion: 1\n        says: They", "        emotion: 0\n        says: They"),
    )
    done = branches(repository, one, two)
    assert done.returncode == 1
    assert "both sides changed `emotion` of `refer-neighbour`; what ours says stands here" in done.stderr
    assert git(repository, "ls-files", "--unmerged").count(JOURNEY) == 3
    assert ask(repository, "diff", "--cached").stdout == f"* Unmerged path {JOURNEY}\n"
    code, out, _ = called(capsys, "validate", "--format", "concise")
    assert code == 1
    assert "invalid-document two branches contradict each other here, and nobody has decided yet" in out


def test_a_stage_deleted_here_and_changed_there_is_a_conflict(repository: Path) -> None:
    text = (repository / JOURNEY).read_text(encoding="utf-8")
    done = branches(
        repository, (text[text.index("\n  - id: recommend") :], "\n"), ("        says: They sorted it in the end.\n", "        says: No.\n")
    )
    assert done.returncode == 1
    assert "ours deleted `recommend`, theirs changed it; what theirs says stands here" in (repository / JOURNEY).read_text(encoding="utf-8")


def test_yaml_with_a_fault_is_merged_line_by_line_with_a_note(repository: Path) -> None:
    done = branches(
        repository, ("version: 1.3.0", "version: [1.3.0"), ("        says: They sorted it in the end.\n", "        says: No.\n")
    )
    assert done.returncode == 0
    assert "was merged line by line" in done.stderr
    text = (repository / JOURNEY).read_text(encoding="utf-8")
    assert "version: [1.3.0" in text
    assert "says: No." in text


def test_a_comment_that_does_not_come_along_is_named(repository: Path) -> None:
    last = "        says: They sorted it in the end.\n"
    done = branches(
        repository,
        ("        emotion: 1\n        says: They", "        emotion: 2\n        says: They"),
        (last, f"        # Asked in May.\n{last}"),
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"journeycode: {JOURNEY}: a comment was not taken over: # Asked in May.\n" in done.stderr
    assert "Asked in May" not in (repository / JOURNEY).read_text(encoding="utf-8")


def test_bytes_that_are_no_text_are_a_conflict_and_stay_ours(repository: Path) -> None:
    done = branches(repository, ("says: They sorted it in the end.", "says: \0"), ("says: They sorted it in the end.", "says: \0\0"))
    assert done.returncode == 1
    assert "CONFLICT" in done.stdout
    assert (repository / JOURNEY).read_bytes().count(b"\0") == 1
