"""Workspaces as git remembers them, in real repositories."""

import os
import subprocess
from pathlib import Path

import pytest

from journeycode.finding import Trouble
from journeycode.workspace.history import commit_of, merge_base, read_commit

TEAM = "apiVersion: journeycode/v1\nkind: Team\nid: {id}\nname: {id}\n"


def git(folder: Path, *arguments: str) -> str:
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
    return subprocess.run(["git", *who, *arguments], cwd=folder, env=environment, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "répo with spaces"
    (folder / "below" / "inner").mkdir(parents=True)
    (folder / "a.yaml").write_text(TEAM.format(id="a"))
    (folder / "below" / "ümläut b.yaml").write_text(TEAM.format(id="b"))
    (folder / "below" / "inner" / "journeycode.yaml").write_text("apiVersion: journeycode/v1\nkind: Workspace\n")
    (folder / "below" / "inner" / "c.yaml").write_text(TEAM.format(id="c"))
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "d.yaml").write_text(TEAM.format(id="d"))
    (folder / "link.yaml").symlink_to("a.yaml")
    (folder / "other.yaml").write_text("a: 1\n")
    git(folder, "init")
    git(folder, "add", "-A")
    git(folder, "commit", "-m", "first")
    (folder / "a.yaml").write_text("changed\n")
    return folder


def ids(folder: Path, ref: str = "HEAD") -> list[str]:
    return [document.id for document in read_commit(folder, commit_of(folder, ref)).documents]


def test_the_commit_is_read_and_not_the_working_tree(repository: Path) -> None:
    assert ids(repository) == ["a", "b"]
    assert (repository / "a.yaml").read_text() == "changed\n"


def test_a_workspace_below_the_root(repository: Path) -> None:
    assert ids(repository / "below" / "inner") == ["c", ""]
    assert ids(repository / "below") == ["b"]


def test_a_hook_that_left_its_index_does_not_confuse(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")
    assert ids(repository) == ["a", "b"]


@pytest.mark.parametrize(
    ("ref", "said"), [("--output=x", "begins with a hyphen"), ("nosuch", "git knows no commit"), ("HEAD:a.yaml", "git knows no commit")]
)
def test_a_ref_that_names_no_commit(repository: Path, ref: str, said: str) -> None:
    with pytest.raises(Trouble, match=said):
        commit_of(repository, ref)
    assert not (repository / "x").exists()


def test_a_shallow_clone_says_what_to_fetch(repository: Path, tmp_path: Path) -> None:
    (repository / "a.yaml").write_text(TEAM.format(id="a2"))
    first = git(repository, "rev-parse", "HEAD").strip()
    git(repository, "commit", "-am", "second")
    git(tmp_path, "clone", "--depth=1", repository.as_uri(), "clone")
    with pytest.raises(Trouble) as caught:
        commit_of(tmp_path / "clone", first)
    assert f"git fetch --depth=1 origin {first}" in caught.value.hint


def test_where_a_branch_was_left(repository: Path) -> None:
    first = git(repository, "rev-parse", "HEAD").strip()
    git(repository, "checkout", "-qb", "other")
    git(repository, "commit", "-am", "second")
    assert merge_base(repository, "main") == first


def test_a_branch_that_has_nothing_in_common_is_no_base(repository: Path) -> None:
    git(repository, "checkout", "-q", "--orphan", "other")
    git(repository, "commit", "-am", "begun anew")
    with pytest.raises(Trouble) as caught:
        merge_base(repository, "main")
    assert (caught.value.message, caught.value.hint) == (
        "HEAD and main have no commit in common",
        "name a base: `journeycode diff BASE`",
    )


def test_an_option_is_no_branch(repository: Path) -> None:
    with pytest.raises(Trouble, match=r"^`--all` is no ref: it begins with a hyphen$"):
        merge_base(repository, "--all")


def test_no_repository(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="in no git repository") as caught:
        commit_of(tmp_path, "HEAD")
    assert caught.value.exit_code == 3
