"""What is read of one workspace, from a real file system."""

from pathlib import Path

import pytest

from journeycode.workspace.places import Root, roots
from journeycode.workspace.reading import Means, Reading, read, read_texts
from tests.tree import WORKSPACE, team, write_tree


def reading(folder: Path, *paths: str) -> Reading:
    (root,) = roots(paths, folder)
    return read(root, folder)


def test_a_workspace_is_read_with_its_settings_its_files_and_its_documents(tmp_path: Path) -> None:
    found = reading(
        write_tree(
            tmp_path,
            """
            journeycode.yaml
            teams.yaml
            values.yaml
            deeper/
              billing.yaml
            """,
            {"journeycode.yaml": WORKSPACE + "lifecycle: subscription\n", "values.yaml": "replicas: 3\n"},
        )
    )
    assert [text.file for text in found.texts] == ["deeper/billing.yaml", "journeycode.yaml", "teams.yaml"]
    assert [(document.kind, document.id) for document in found.documents] == [("Team", "billing"), ("Workspace", ""), ("Team", "teams")]
    assert (found.settings.lifecycle, found.settings.lint.profile) == ("subscription", "recommended")
    assert found.findings == ()


def test_who_watches_is_told_how_many_files_are_read(tmp_path: Path) -> None:
    folder, told = write_tree(tmp_path, "a.yaml\nb.yaml\nnotes.yaml\n", {"notes.yaml": "a: 1\n"}), list[tuple[int, int]]()
    (root,) = roots((), folder)
    found = read(root, folder, means=Means(watch=lambda done, of: told.append((done, of))))
    assert ([document.id for document in found.documents], told) == (["a", "b"], [(1, 3), (2, 3), (3, 3)])


def test_without_a_workspace_file_there_are_defaults(tmp_path: Path) -> None:
    found = reading(write_tree(tmp_path, "a.yaml"))
    assert found.settings_document is None
    assert found.settings.lifecycle == "commerce"


def test_a_workspace_file_that_is_not_valid_has_the_defaults_and_a_finding(tmp_path: Path) -> None:
    found = reading(write_tree(tmp_path, "journeycode.yaml", {"journeycode.yaml": WORKSPACE + "lint: {profile: strict}\n"}))
    assert found.settings.lint.profile == "recommended"
    assert [(finding.message, finding.place.line) for finding in found.findings] == [("`strict` is not a word that is known here", 3)]


def test_settings_stand_in_the_workspace_file_and_nowhere_else(tmp_path: Path) -> None:
    tree = "journeycode.yaml\nother.yaml\n"
    found = reading(write_tree(tmp_path, tree, {"other.yaml": WORKSPACE + "lifecycle: retail\n"}))
    assert found.settings.lifecycle == "commerce"
    assert [finding.message for finding in found.findings] == [
        "a second workspace: only the file journeycode.yaml at the root of a workspace is one"
    ]


def test_a_file_with_two_names_is_read_once(tmp_path: Path) -> None:
    write_tree(tmp_path, "journeycode.yaml\na.yaml\nb.yaml -> a.yaml\n")
    assert [document.id for document in reading(tmp_path, "b.yaml", "./a.yaml").documents if document.kind == "Team"] == ["a"]


def test_a_pipe_in_a_folder_is_passed_over_and_nothing_waits_for_it(tmp_path: Path) -> None:
    found = reading(write_tree(tmp_path, "journeycode.yaml\npipe.yaml |\n"))
    assert [text.file for text in found.texts] == ["journeycode.yaml"]


def test_what_was_asked_for_limits_what_is_reported_and_not_what_is_known(tmp_path: Path) -> None:
    write_tree(tmp_path, "journeycode.yaml\na.yaml\njourneys/\n  b.yaml\n  c.yaml\n", {"journeys/b.yaml": team("b") + "parent: a\n"})
    found = reading(tmp_path, "journeys/b.yaml")
    assert found.findings == ()
    assert [found.concerns(path) for path in ("journeys/b.yaml", "journeys/c.yaml", "a.yaml")] == [True, False, False]
    assert [reading(tmp_path, "journeys").concerns(path) for path in ("journeys/b.yaml", "a.yaml")] == [True, False]
    assert reading(tmp_path).concerns("a.yaml")


def test_findings_stand_in_the_order_of_files_and_lines() -> None:
    found = read_texts({"b.yaml": team("b") + "x: 1\ny: 2\n", "a.yaml": team("a") + "parent: nobody\nz: 1\n"})
    assert [(finding.place.path, finding.place.line) for finding in found.findings] == [
        ("a.yaml", 5),
        ("a.yaml", 6),
        ("b.yaml", 5),
        ("b.yaml", 6),
    ]


@pytest.mark.parametrize("content", ["", "a: b\n"])
def test_texts_that_are_not_ours_make_an_empty_workspace(content: str) -> None:
    found = read_texts({"a.yaml": content})
    assert (found.documents, found.findings, found.files) == ((), (), [])


def test_a_root_can_be_read_again() -> None:
    root = Root(Path("/nowhere-at-all"), (), ())
    assert read(root, Path()).documents == ()
