"""Journeys that are written in a page."""

import pytest

from journeycode.finding import Trouble
from journeycode.site.asked import Asked
from journeycode.site.inline_journey import is_journey, picture_of


def test_a_journey_is_told_from_an_address() -> None:
    assert is_journey("stages:\n  - name: A\n")
    assert not is_journey("switch-broadband\nview: owners\n")


def test_its_lines_are_those_of_the_page() -> None:
    with pytest.raises(Trouble, match=r"^page.md:43:") as caught:
        picture_of("name: A\nstages:\n  - name: B\n    stepz: []\n", Asked(), (), "page.md", 40, "700")
    assert caught.value.hint


def test_a_document_of_another_kind_is_no_journey() -> None:
    with pytest.raises(Trouble) as caught:
        picture_of("kind: Team\nid: care\nname: Care\n", Asked(), (), "page.md", 1, "700")
    assert (caught.value.message, caught.value.hint) == (
        "this is no journey",
        "a journey has a `name` and `stages` with steps; everything else may stand in files of its own",
    )


def test_what_a_page_need_not_say_is_added() -> None:
    made = picture_of("stages:\n  - name: A\n    steps: [{name: B}]\n", Asked(view="swimlane"), (), "page.md", 1, "700")
    assert (made.name, made.view.title) == ("this-journey.swimlane", "A journey")
