"""Which commit a request is compared with, in clones as pipelines have them."""

from pathlib import Path

import pytest

from journeycode.hosting.fetching import compared_with
from tests.changes.repository import git


def commits(folder: Path, *messages: str) -> str:
    """Empty commits; the last one."""
    for message in messages:
        git(folder, "commit", "-q", "--allow-empty", "-m", message)
    return git(folder, "rev-parse", "HEAD").strip()


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """`main` with three commits, and `work` that left it after the second and has three of its own."""
    folder = tmp_path / "origin"
    folder.mkdir()
    git(folder, "init", "-q")
    git(folder, "config", "uploadpack.allowAnySHA1InWant", "true")
    commits(folder, "1", "2")
    git(folder, "checkout", "-qb", "work")
    commits(folder, "a", "b", "c")
    git(folder, "checkout", "-q", "main")
    commits(folder, "3")
    return folder


def cloned(origin: Path, branch: str) -> Path:
    """A clone of the last commit of a branch alone."""
    git(origin.parent, "clone", "-q", "--depth=1", "-b", branch, origin.as_uri(), f"clone of {branch}")
    return origin.parent / f"clone of {branch}"


def known(origin: Path, name: str) -> str:
    return git(origin, "rev-parse", name).strip()


def test_what_merging_would_give_is_compared_with_what_it_is_merged_into(origin: Path) -> None:
    git(origin, "checkout", "-qb", "merged")
    git(origin, "merge", "-q", "--no-ff", "--no-edit", "work")
    assert compared_with(cloned(origin, "merged"), known(origin, "main~1"), known(origin, "work")) == known(origin, "main")


def test_a_branch_is_compared_with_where_it_left(origin: Path) -> None:
    assert compared_with(cloned(origin, "work"), known(origin, "main"), known(origin, "work")) == known(origin, "main~1")


def test_a_branch_that_has_taken_in_the_other_one_is_compared_with_that(origin: Path) -> None:
    git(origin, "checkout", "-q", "work")
    git(origin, "merge", "-q", "--no-ff", "--no-edit", "main")
    assert compared_with(cloned(origin, "work"), known(origin, "main"), known(origin, "work")) == known(origin, "main")


@pytest.mark.parametrize("base", ["", "0" * 40, "1" * 40])
def test_there_may_be_nothing_to_compare_with(origin: Path, base: str) -> None:
    assert compared_with(cloned(origin, "work"), base) == ""


def test_histories_that_do_not_meet(origin: Path) -> None:
    git(origin, "checkout", "-q", "--orphan", "alone")
    commits(origin, "x")
    assert compared_with(cloned(origin, "alone"), known(origin, "main")) == ""
