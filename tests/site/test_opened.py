"""Workspaces are read once, and again when a file changes."""

from pathlib import Path

from journeycode.site.opened import opened
from tests.tree import team, write_tree


def test_a_workspace_is_read_again_only_when_a_file_changes(tmp_path: Path) -> None:
    write_tree(tmp_path, "journeycode.yaml\ncare.yaml\n")
    (first,) = opened((), tmp_path)
    assert opened((), tmp_path) == (first,)
    assert opened((), tmp_path)[0] is first
    assert sorted(path.name for path in first.files) == ["care.yaml", "journeycode.yaml"]
    (tmp_path / "billing.yaml").write_text(team("billing"), encoding="utf-8")
    (second,) = opened((), tmp_path)
    assert second.digest != first.digest
    assert [thing.id for thing in second.workspace.teams()] == ["billing", "care"]


def test_the_digest_is_of_what_was_read_and_of_nothing_else(tmp_path: Path) -> None:
    digests = set()
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        write_tree(tmp_path / name, "journeycode.yaml\ncare.yaml\n")
        digests.add(opened((), tmp_path / name)[0].digest)
    assert len(digests) == 1
