"""Files are written whole or not at all."""

import os
from pathlib import Path

import pytest

from journeycode.source.writing import LITTER, write_whole


def test_a_new_file_and_its_folders(tmp_path: Path) -> None:
    assert write_whole(tmp_path / "a" / "b.txt", b"one")
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"one"
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.txt"]


def test_nothing_is_written_where_nothing_changes(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"same")
    before = path.stat().st_mtime_ns
    assert not write_whole(path, b"same")
    assert path.stat().st_mtime_ns == before


def test_mode_and_link_stay(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target)
    assert write_whole(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640


def test_what_a_killed_run_left_is_swept(tmp_path: Path) -> None:
    dead, alive = tmp_path / f"{LITTER}999999999-a.txt", tmp_path / f"{LITTER}{os.getppid()}-a.txt"
    dead.write_bytes(b"half")
    alive.write_bytes(b"half")
    write_whole(tmp_path / "a.txt", b"whole")
    assert not dead.exists()
    assert alive.exists()


def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"new")
    assert [entry.name for entry in tmp_path.iterdir()] == ["a"]
    assert path.read_bytes() == b"old"
