"""The workspaces that a call is about."""

from pathlib import Path

import pytest

from journeycode.finding import Trouble
from journeycode.workspace.matched import read_all
from tests.tree import write_tree


def test_every_workspace_in_which_something_of_ours_was_asked_for_is_read(tmp_path: Path) -> None:
    write_tree(tmp_path, "journeycode.yaml\na.yaml\nuk/\n  journeycode.yaml\nempty/\n  notes.md\n")
    assert [reading.root.relative_to(tmp_path).as_posix() for reading in read_all([], tmp_path)] == [".", "uk"]
    assert [reading.root.relative_to(tmp_path).as_posix() for reading in read_all(["uk"], tmp_path)] == ["uk"]


@pytest.mark.parametrize(
    ("paths", "where"), [(["empty"], "empty"), (["values.yaml"], "values.yaml"), (["empty", "values.yaml"], "empty, values.yaml")]
)
def test_what_was_asked_for_and_is_not_ours_stops_the_tool(tmp_path: Path, paths: list[str], where: str) -> None:
    write_tree(tmp_path, "a.yaml\nvalues.yaml\nempty/\n  notes.md\n", {"values.yaml": "replicas: 3\n"})
    with pytest.raises(Trouble) as trouble:
        read_all(paths, tmp_path)
    assert (trouble.value.message, trouble.value.exit_code) == (f"nothing matched: no journeycode document in {where}", 2)
