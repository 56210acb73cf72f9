"""Which thing a document names, and what to say where it names none."""

import shutil
from pathlib import Path

import pytest

from journeycode.finding import Trouble
from journeycode.site.asked import Asked
from journeycode.site.opened import opened
from journeycode.site.picture import picture

EXAMPLES = Path(__file__).parents[2] / "examples"


def named(asked: Asked, *examples: str) -> str:
    return picture(asked, opened(examples, EXAMPLES)).name


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        (Asked("switch-broadband"), "switch-broadband.map"),
        (Asked("journey:switch-broadband", view="owners"), "switch-broadband.owners"),
        (Asked("switch-broadband/first-bill", view="curve", persona="busy-parent"), "switch-broadband.curve.busy-parent"),
        (Asked("persona:busy-parent"), "busy-parent.persona"),
        (Asked("", view="portfolio"), "portfolio"),
        (Asked("switch-broadband", view="ecosystem"), "ecosystem"),
    ],
)
def test_an_address_names_one_drawing(asked: Asked, name: str) -> None:
    assert named(asked, "broadband") == name


def test_the_only_journey_needs_no_name(tmp_path: Path) -> None:
    journey = "apiVersion: journeycode/v1\nkind: Journey\nid: call\nname: A call\nstages: [{name: Call, steps: [{name: Dial}]}]\n"
    (tmp_path / "call.yaml").write_text(journey, encoding="utf-8")
    assert picture(Asked(), opened((), tmp_path)).name == "call.map"
    with pytest.raises(Trouble, match="a persona sheet is of one persona") as caught:
        picture(Asked(view="persona"), opened((), tmp_path))
    assert caught.value.hint == "name it, as in `persona:busy-parent`"


@pytest.mark.parametrize(
    ("asked", "message", "hint"),
    [
        (
            Asked("switch-broadbnd"),
            "there is no journey or persona `switch-broadbnd`",
            "did you mean `switch-broadband`?",
        ),
        (Asked("zzz"), "there is no journey or persona `zzz`", "`journeycode list is:journey` shows what there is"),
        (Asked(), "no journey is named", "write its id: `journeycode list is:journey` shows what there is"),
        (
            Asked("is:journey"),
            "one drawing is of one thing, and `is:journey` names 2 of them: journey:resolve-billing-dispute and journey:switch-broadband",
            "name one of them",
        ),
        (Asked("persona:busy-parent", view="map"), "`persona:busy-parent` is no journey, and a map is of one", "`journeycode list` shows what there is"),
        (Asked("switch-broadband", view="ownrs"), "there is no view `ownrs`", "did you mean `owners`?"),
        (Asked("switch-broadband", theme="red"), "there is no theme `red`", "known are auto, light and dark"),
        (Asked("switch-broadband", width="10"), "`10` is no width", "write a number of pixels from 420 to 10000, or `wide` for one band"),
    ],
)  # fmt: skip
def test_mistakes_are_said(asked: Asked, message: str, hint: str) -> None:
    with pytest.raises(Trouble) as caught:
        named(asked, "broadband")
    assert (caught.value.message, caught.value.hint) == (message, hint)


def test_one_name_in_two_workspaces_needs_the_workspace(tmp_path: Path) -> None:
    for name in ("north", "south"):
        shutil.copytree(EXAMPLES / "broadband", tmp_path / name)
    with pytest.raises(Trouble) as caught:
        picture(Asked("switch-broadband"), opened((), tmp_path))
    assert caught.value.hint == "say which workspace: north or south"


def test_the_digest_changes_with_what_is_asked_for() -> None:
    workspaces = opened(("broadband",), EXAMPLES)
    asks = (Asked("switch-broadband"), Asked("switch-broadband", view="owners"), Asked("switch-broadband", width="700"))
    assert len({picture(asked, workspaces).digest for asked in (*asks, *asks)}) == 3
