"""The service blueprint, asked of real documents."""

from journeycode.views.blueprint import blueprint_view
from journeycode.views.map.lanes import cell
from tests.views.conftest import Example, Seen


def test_lanes_lines_and_fail_points(example: Example, seen: Seen) -> None:
    view = blueprint_view(seen(example("broadband"), "switch-broadband"))
    assert [lane.id for lane in view.lanes] == ["seen", "step", "interaction", "front", "visibility", "back", "internal", "system", "fail"]
    assert [lane.title for lane in view.lanes if lane.divides] == [
        "Line of interaction",
        "Line of visibility",
        "Line of internal interaction",
    ]
    bill = next(column for column in view.columns if column.id == "first-bill")
    assert {lane: cell(view, lane, bill) for lane in ("seen", "front", "back", "system", "fail")} == {
        "seen": ("E-mail",), "front": ("Billing",), "back": ("Rates the month",), "system": ("billing-engine",),
        "fail": ("F breaks: The price is locked for 24 months", "F The bill is £9 higher than advertised", "▷ hands on, and passes nothing"),
    }  # fmt: skip
    assert view.alt == (
        "12 steps; 1 piece of backstage work; 1 wait; the service fails at Waits for the engineer, Opens the first bill, Calls about the bill."
    )


def test_the_frontstage_is_who_runs_what_is_met(example: Example, seen: Seen) -> None:
    view = blueprint_view(seen(example("hospital-stay"), "a-new-hip"))
    deciding = next(column for column in view.columns if column.name == "Decides together with the surgeon")
    assert cell(view, "front", deciding) == ("Orthopaedic surgeons", "Preparation clinic", "Interpreters", "helps oneself: The hip booklet")
    assert cell(view, "back", deciding) == ("with Interpreters",)
