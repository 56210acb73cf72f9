"""Files of ours in a folder of somebody else's."""

from pathlib import Path

import pytest

from journeycode.finding import Trouble
from journeycode.site.shelf import LIST, put


def told(folder: Path, files: dict[str, bytes], *, check: bool = False) -> list[str]:
    return [f"{change.what} {change.path.relative_to(folder).as_posix()}" for change in put(folder, files, check=check)]


def test_what_is_no_longer_written_is_taken_away(tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("mine")
    assert told(tmp_path, {"a.md": b"1", "b/c.md": b"2"}) == ["written a.md", "written b/c.md"]
    assert told(tmp_path, {"a.md": b"1", "b/c.md": b"2"}) == ["fresh a.md", "fresh b/c.md"]
    assert told(tmp_path, {"a.md": b"3"}, check=True) == ["stale a.md", "stale b/c.md"]
    assert (tmp_path / "a.md").read_bytes() == b"1"
    assert told(tmp_path, {"a.md": b"3"}) == ["written a.md", "removed b/c.md"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [LIST, "a.md", "mine.md"]
    assert told(tmp_path, {"a.md": b"3"}, check=True) == ["fresh a.md"]


def test_nothing_of_others_is_written_over_or_taken_away(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("mine")
    with pytest.raises(Trouble, match="would be written over"):
        put(tmp_path, {"a.md": b"1", "b.md": b"2"}, check=False)
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]
    (tmp_path / "a.md").write_text("1")
    assert told(tmp_path, {"a.md": b"1", "b.md": b"2"}) == ["fresh a.md", "written b.md"]
    (tmp_path / "b.md").write_text("changed by hand")
    assert told(tmp_path, {"a.md": b"1"}) == ["fresh a.md", "kept b.md"]
    assert (tmp_path / "b.md").read_text() == "changed by hand"
    assert told(tmp_path, {"a.md": b"1"}, check=True) == ["fresh a.md"]


def test_line_ends_of_git_are_no_change(tmp_path: Path) -> None:
    put(tmp_path, {"a.md": b"1\n2\n"}, check=False)
    (tmp_path / "a.md").write_bytes(b"1\r\n2\r\n")
    assert told(tmp_path, {"a.md": b"1\n2\n"}, check=True) == ["fresh a.md"]


@pytest.mark.parametrize("written", ["[]", "no json", '{"files": 3}'])
def test_a_list_that_cannot_be_read_is_no_licence(written: str, tmp_path: Path) -> None:
    (tmp_path / LIST).write_text(written)
    with pytest.raises(Trouble, match="cannot be read"):
        put(tmp_path, {"a.md": b"1"}, check=False)


def test_a_list_never_reaches_out_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "x.md").write_text("1")
    digest = "6b86b273ff34fce19d6b804eff5a3f57"
    (tmp_path / "out" / LIST).write_text(f'{{"files": {{"../x.md": "{digest}", "{tmp_path}/x.md": "{digest}"}}}}')
    put(tmp_path / "out", {"a.md": b"1"}, check=False)
    assert (tmp_path / "x.md").exists()
