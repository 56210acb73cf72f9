"""A48: whether a persona gets through, to the worked example."""

from journeycode.graph.reach import reach
from tests.graph.line import line, only_journey

OTHER = """apiVersion: journeycode/v1
kind: Persona
id: no-website
name: No website
channels: {cannot_use: [website]}
"""


def test_who_cannot_telephone_does_not_get_through() -> None:
    workspace = line()
    (persona,) = workspace.personas()
    found = reach(only_journey(workspace), persona)
    assert (found.gets_through, [step.id for step in found.blocking]) == (False, ["s3", "s7"])
    assert [step.id for step in found.closed] == ["s3", "s7"]


def test_who_can_use_everything_gets_through() -> None:
    workspace = line(other=OTHER.replace("website]", "kiosk]"))
    persona = next(one for one in workspace.personas() if one.id == "no-website")
    found = reach(only_journey(workspace), persona)
    assert (found.gets_through, found.closed, found.blocking) == (True, (), ())
