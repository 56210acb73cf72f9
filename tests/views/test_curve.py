"""Feelings compared, asked of real documents."""

from journeycode.views import curve
from journeycode.views.curve import curve_view
from tests.views.conftest import Example, Seen


def test_personas_of_broadband(example: Example, seen: Seen) -> None:
    view = curve_view(seen(example("broadband"), "switch-broadband"))
    (panel,) = view.panels
    assert [(line.name, line.values[:2], line.lowest) for line in panel.series] == [
        ("Busy parent", (1, 0), 7), ("Home worker", (0, 0), 7), ("Mean of all", (0.5, 0), 7),
    ]  # fmt: skip
    assert "Gives up" not in panel.steps
    assert [(stage.name, stage.first, stage.last) for stage in panel.stages][2:4] == [("Buy", 4, 4), ("Set up", 5, 6)]
    assert view.alt == "Busy parent lowest at Opens the first bill, −2; Home worker lowest at Opens the first bill, −1."


def test_today_beside_what_is_wanted(example: Example, seen: Seen) -> None:
    workspace = example("parking-permit")
    today = curve_view(seen(workspace, "get-a-parking-permit")).panels[1]
    assert today == curve_view(seen(workspace, "get-a-parking-permit-2028")).panels[1]
    assert (today.marks.count("added"), today.marks.count("removed"), len(today.steps)) == (1, 9, 22)
    assert [line.values[0] for line in today.series] == [-2 / 3, None]
    rows = curve.tables(curve_view(seen(workspace, "get-a-parking-permit")))[1].rows
    assert rows[0] == (("− Turns back half way between the car park and the surgery",), ("−0.7",), ("",))
