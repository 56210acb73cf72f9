"""What data says of a step, shown beside what people say of it, in every format that can hold it."""

import re

import pytest

from journeycode.api.draw import render
from journeycode.graph import Workspace
from journeycode.views.map import map_view
from tests.measures.small import JOURNEY, small

SAID = """pivotal: true
        measured:
          emotion: {value: {reader: -1.3, sleeper: 0}, n: 590, as_of: 2026-10-31, source: answers}
          drop_off: {value: 12.5%, n: 5000, as_of: 2026-10-31, source: events}
"""
TOGETHER = SAID.replace("{reader: -1.3, sleeper: 0}", "-1.3").replace(", n: 5000", "")


def told(said: str = SAID) -> Workspace:
    return small(JOURNEY.replace("pivotal: true\n", said))


def test_the_marks_of_a_step() -> None:
    column = map_view(told().journeys()[0]).columns[2]
    assert [(mark.what, mark.value, mark.persona, mark.words) for mark in column.measured] == [
        ("feeling", -1.3, "reader", "−1.3 (n 590 in all, to 2026-10-31)"),
        ("feeling", 0, "sleeper", "0 (n 590 in all, to 2026-10-31)"),
        ("drop-off", 0.125, "", "12.5% leave here (n 5,000)"),
    ]
    everyone = map_view(told(TOGETHER).journeys()[0], persona="reader").columns[2]
    assert [(mark.value, mark.persona, mark.words) for mark in everyone.measured] == [
        (-1.3, "", "−1.3 (n 590, to 2026-10-31)"), (0.125, "", "12.5% leave here"),
    ]  # fmt: skip
    assert [mark.persona for mark in map_view(told().journeys()[0], persona="reader").columns[2].measured] == ["reader", ""]


def words(drawn: str | bytes) -> str:
    """The text of a drawing, without its markup and its line breaks."""
    assert isinstance(drawn, str)
    return " ".join(re.sub(r"<[^>]*>|\\", " ", drawn).split())


@pytest.mark.parametrize("how", ["svg", "html", "markdown", "text", "json"])
def test_every_format_says_what_was_measured(how: str) -> None:
    drawn = words(render(told(), "order", to=how))
    assert "12.5% leave here (n 5,000)" in drawn
    assert "−1.3 (n 590 in all, to 2026-10-31)" in drawn
    assert "leave here" not in words(render(small(), "order", to=how))


def test_a_measured_feeling_has_a_sign_of_its_own_in_the_picture() -> None:
    picture, without = str(render(told(), "order")), str(render(small(), "order"))
    assert "measured, by data" in picture
    assert "measured, by data" not in without
    assert "measured at Unpacks the lamp, Reader: −1.3" in picture
    # A figure stands beside the sign only where no face says the same: zero is what the sleeper feels anyway.
    assert "RE −1.3</text>" in picture
    assert picture.count("SL 0</text>") == 1


def test_a_feeling_that_was_only_measured_opens_the_lane() -> None:
    journey = JOURNEY.replace("emotion: {reader: -2, sleeper: 0}", "feels: odd").replace("emotion: -1", "feels: odd")
    journey = journey.replace("emotion: 1", "feels: odd").replace("emotion: 2", "feels: odd").replace("pivotal: true\n", TOGETHER)
    lanes = {lane.id for lane in map_view(small(journey).journeys()[0]).lanes}
    assert "emotion" in lanes
    assert "−1.3" in str(render(small(journey), "order"))
