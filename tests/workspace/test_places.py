"""Which folder is a workspace, and which files belong to it."""

import ntpath
import os
from pathlib import Path

import pytest

from journeycode.finding import Trouble
from journeycode.workspace.places import display, files_below, roots, stamp, workspace_around, workspaces_below
from tests.tree import write_tree


def names(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in files_below(folder)]


def test_the_yaml_files_below_a_workspace_belong_to_it(tmp_path: Path) -> None:
    write_tree(
        tmp_path,
        """
        .git/
          a.yaml
        .hidden/
          a.yaml
        node_modules/
          a.yaml
        journeycode.yaml
        b.yml
        a.YAML
        notes.md
        journeys/
          archive/
            old.journey.yaml
          new.journey.yaml
        """,
    )
    assert names(tmp_path) == ["a.YAML", "b.yml", "journeycode.yaml", "journeys/new.journey.yaml", "journeys/archive/old.journey.yaml"]


def test_a_workspace_within_another_is_one_of_its_own(tmp_path: Path) -> None:
    write_tree(
        tmp_path,
        """
        journeycode.yaml
        a.yaml
        sites/
          uk/
            journeycode.yaml
            b.yaml
            deeper/
              c.yaml
          d.yaml
        """,
    )
    assert names(tmp_path) == ["a.yaml", "journeycode.yaml", "sites/d.yaml"]
    assert names(tmp_path / "sites/uk") == ["b.yaml", "journeycode.yaml", "deeper/c.yaml"]
    assert workspaces_below(tmp_path) == [tmp_path / "sites/uk"]


def test_links_are_not_followed_in_a_folder(tmp_path: Path) -> None:
    write_tree(
        tmp_path,
        """
        outside/
          secret.yaml
        work/
          journeycode.yaml
          a.yaml
          b.yaml -> a.yaml
          out.yaml -> ../outside/secret.yaml
          folder -> ../outside
          round -> .
        """,
    )
    assert names(tmp_path / "work") == ["a.yaml", "journeycode.yaml"]


@pytest.mark.parametrize(
    ("folder", "around"),
    [("work", "work"), ("work/a/b", "work"), ("work/uk/x", "work/uk"), ("work/repo/sub", None), ("work/repo", None), ("elsewhere", None)],
)
def test_the_workspace_around_a_folder_is_the_nearest_upwards_within_the_repository(
    tmp_path: Path, folder: str, around: str | None
) -> None:
    write_tree(
        tmp_path,
        """
        .git/
        work/
          journeycode.yaml
          a/
            b/
          uk/
            journeycode.yaml
            x/
          repo/
            .git/
            sub/
        elsewhere/
        """,
    )
    assert workspace_around(tmp_path / folder) == (tmp_path / around if around else None)


def test_the_file_of_a_work_tree_ends_a_repository_too(tmp_path: Path) -> None:
    write_tree(tmp_path, "journeycode.yaml\ntree/\n  .git\n  sub/\n")
    assert workspace_around(tmp_path / "tree/sub") is None


TREE = """
    work/
      .git/
      journeycode.yaml
      a.yaml
      journeys/
        b.yaml
      uk/
        journeycode.yaml
        c.yaml
    loose/
      d.yaml
      deeper/
        e.yaml
"""
ROOTS: dict[str, tuple[str, tuple[str, ...], dict[str, tuple[list[str], list[str]]]]] = {
    "nothing asked": ("work", (), {"work": (["work"], []), "work/uk": (["work/uk"], [])}),
    "nothing asked in a folder below": ("work/journeys", (), {"work": (["work/journeys"], [])}),
    "a file": ("work", ("journeys/b.yaml",), {"work": (["work/journeys/b.yaml"], ["work/journeys/b.yaml"])}),
    "files of two workspaces": (
        "work",
        ("a.yaml", "uk/c.yaml"),
        {"work": (["work/a.yaml"], ["work/a.yaml"]), "work/uk": (["work/uk/c.yaml"], ["work/uk/c.yaml"])},
    ),
    "a folder": ("work", ("journeys",), {"work": (["work/journeys"], [])}),
    "one file twice": ("work", ("a.yaml", "./journeys/../a.yaml"), {"work": (["work/a.yaml"] * 2, ["work/a.yaml"] * 2)}),
    "a loose folder": ("loose", (), {"loose": (["loose"], [])}),
    "a loose file": ("loose", ("deeper/e.yaml",), {"loose": (["loose/deeper/e.yaml"], ["loose/deeper/e.yaml"])}),
    "a loose file from elsewhere": ("work", ("../loose/d.yaml",), {"loose": (["loose/d.yaml"], ["loose/d.yaml"])}),
}


@pytest.mark.parametrize(("current", "paths", "expected"), ROOTS.values(), ids=ROOTS)
def test_each_path_belongs_to_the_workspace_around_it(
    tmp_path: Path, current: str, paths: tuple[str, ...], expected: dict[str, tuple[list[str], list[str]]]
) -> None:
    write_tree(tmp_path, TREE)

    def short(found: tuple[Path, ...]) -> list[str]:
        return [path.relative_to(tmp_path).as_posix() for path in found]

    found = roots(paths, tmp_path / current)
    assert {root.folder.relative_to(tmp_path).as_posix(): (short(root.asked), short(root.named)) for root in found} == expected


def test_a_path_that_is_not_there_stops_the_tool(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        roots(("nowhere.yaml",), tmp_path)
    assert (trouble.value.message, trouble.value.exit_code) == ("there is no file or folder nowhere.yaml", 2)


def test_a_stamp_changes_with_the_files_and_passes_over_what_is_gone(tmp_path: Path) -> None:
    write_tree(tmp_path, "journeycode.yaml\na.yaml\ngone.yaml -> nowhere.yaml\n")
    first = stamp(("a.yaml", "gone.yaml"), tmp_path)
    assert [Path(path).name for path, _, _ in first] == ["a.yaml", "a.yaml", "journeycode.yaml"]
    (tmp_path / "a.yaml").write_text("apiVersion: journeycode/v1\n")
    assert stamp(("a.yaml", "gone.yaml"), tmp_path) != first == first


def test_a_path_on_another_drive_is_shown_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "relpath", ntpath.relpath)
    assert display(Path("D:/maps/a.yaml"), Path("C:/work")) == "D:/maps/a.yaml"


@pytest.mark.parametrize(
    ("path", "current", "shown"),
    [("/w/a.yaml", "/w", "a.yaml"), ("/w/j/a.yaml", "/w/x", "../j/a.yaml"), ("/q/a.yaml", "/a/b/c/d/e/f/g/h", "/q/a.yaml")],
)
def test_a_path_is_shown_relative_where_that_is_short(path: str, current: str, shown: str) -> None:
    assert display(Path(path), Path(current)) == shown
