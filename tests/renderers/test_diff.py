"""The map of both versions together: the whole picture of a branch, every kind of change, and that nothing collides in a browser."""

from collections.abc import Callable
from pathlib import Path

import pytest

from journeycode.api.change import change_view
from journeycode.changes import compare
from journeycode.graph import Workspace
from journeycode.renderers import RENDERERS, Options
from journeycode.views.diff import DiffView, diff_view
from journeycode.workspace.reading import read_texts
from tests.changes.cases import CASES
from tests.changes.repository import EXAMPLE, as_on_the_branch
from tests.changes.shop import SHOP, edited, workspace
from tests.renderers.test_layout import faults

CASE = Path(__file__).parent / "cases" / "views"


def read(folder: Path) -> Workspace:
    return Workspace(
        read_texts({file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in sorted(folder.rglob("*.yaml"))})
    )


def views(old: Workspace, new: Workspace) -> list[DiffView]:
    return [change_view(one) for one in compare(old, new).overlays]


@pytest.fixture(scope="module")
def branch(tmp_path_factory: pytest.TempPathFactory) -> DiffView:
    import shutil

    folder = tmp_path_factory.mktemp("branch") / "broadband"
    shutil.copytree(EXAMPLE, folder)
    as_on_the_branch(folder)
    (view,) = views(read(EXAMPLE), read(folder))
    return view


@pytest.mark.parametrize(("to", "ending"), [("svg", "svg"), ("markdown", "md"), ("text", "txt")])
def test_whole_picture(branch: DiffView, snapshot: Callable[[Path, str], None], to: str, ending: str) -> None:
    snapshot(CASE / f"diff.{ending}", RENDERERS["diff"][to](branch, Options()).text)


@pytest.mark.parametrize("width", [984, 600, None])
def test_a_branch_holds(browser: Callable[[str], str], branch: DiffView, width: int | None) -> None:
    assert faults(browser, RENDERERS["diff"]["svg"](branch, Options(width)).text) == []


def test_every_kind_of_change_holds(browser: Callable[[str], str]) -> None:
    drawn = []
    for case in CASES:
        start = edited(SHOP, case.before)
        before, after = (workspace(texts) for texts in (start, edited(start, case.edits)))
        old, new = (after, before) if case.undone else (before, after)
        drawn += [RENDERERS["diff"]["svg"](view, Options()).text for view in views(old, new)]
    assert len(drawn) > len(CASES) / 2
    assert faults(browser, "".join(drawn)) == []


def test_every_step_of_either_version_has_a_column() -> None:
    for case in CASES:
        start = edited(SHOP, case.before)
        for one in compare(workspace(start), workspace(edited(start, case.edits))).overlays:
            view = change_view(one)
            names = {step.name for journey in (one.old, one.new) if journey for step in journey.steps}
            assert names == {
                name
                for column, both in zip(view.map.columns, view.columns, strict=True)
                for name in (column.name, both.name_before)
                if name
            }
            # A stage is one run of columns.
            assert len({(stage.id, stage.name) for stage in view.map.stages}) == len(view.map.stages)


def test_of_many_entries_in_a_cell_the_rest_is_counted() -> None:
    pains = ", ".join(f"Pain number {number}" for number in range(15))
    after = edited(SHOP, (("name: Switches it on}", f"name: Switches it on, pains: [{pains}]}}"),))
    (view,) = views(workspace(SHOP), workspace(after))
    text = RENDERERS["diff"]["svg"](view, Options()).text
    assert [number for number in range(15) if f">Pain number {number}<" in text] == list(range(11))
    assert ">and 4 more<" in text


def test_a_stage_of_no_phase_stands_on_neither_side_of_the_purchase() -> None:
    stage = "  - {id: hm, name: Hm, owner: care, steps: [{id: ponder, name: Ponders}]}\n"
    after = edited(SHOP, (("  - id: renew\n", f"{stage}  - id: renew\n"),))
    (view,) = views(workspace(SHOP), workspace(after))
    (at,) = (at for at, column in enumerate(view.map.columns) if column.name == "Ponders")
    assert [(bracket.words, bracket.first, bracket.last) for bracket in view.map.brackets] == [
        ("before purchase", 0, 2), ("purchase", 3, 4), ("after purchase", 5, at - 1), ("after purchase", at + 1, at + 2),
    ]  # fmt: skip


def test_what_was_never_there_cannot_be_drawn() -> None:
    with pytest.raises(ValueError, match=r"^a change has at least one version$"):
        diff_view(None, None, (), (), ())


def test_the_same_on_both_sides_has_no_mark() -> None:
    shop = workspace(SHOP)
    assert views(shop, shop) == []
