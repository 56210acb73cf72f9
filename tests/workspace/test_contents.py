"""The bytes of workspaces under one fingerprint; where a file cannot be known, nothing is."""

from pathlib import Path

import pytest

from journeycode.source import files
from journeycode.workspace.contents import Held, held
from journeycode.workspace.places import roots
from tests.tree import team, write_tree


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_tree(tmp_path, "journeycode.yaml\nteams/\n  a.yaml\n")


def found(folder: Path, *paths: str) -> Held:
    whole = held(roots(paths, folder))
    assert whole is not None
    return whole


def test_what_stands_in_the_files(folder: Path) -> None:
    contents = found(folder).contents
    assert {path.relative_to(folder).as_posix(): data for path, data in contents.items()} == {
        name: (folder / name).read_bytes() for name in ("journeycode.yaml", "teams/a.yaml")
    }


def test_another_content_another_name_or_another_question_is_another_fingerprint(folder: Path) -> None:
    seen = [found(folder).fingerprint, found(folder, "teams").fingerprint]
    (folder / "teams" / "a.yaml").write_text(team("b"))
    seen.append(found(folder).fingerprint)
    (folder / "teams" / "a.yaml").rename(folder / "teams" / "b.yaml")
    seen.append(found(folder).fingerprint)
    assert len(set(seen)) == 4
    assert found(folder).fingerprint == seen[-1]


def test_nothing_is_known_of_files_of_which_one_is_gone(folder: Path) -> None:
    (folder / "gone.yaml").symlink_to("nowhere.yaml")
    assert held(roots(("gone.yaml",), folder)) is None


def test_nothing_is_known_of_files_of_which_one_is_too_large(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "FILE_BYTES", len(team("a").encode()) - 1)
    assert held(roots((), folder)) is None
