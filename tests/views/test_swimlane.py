"""The lanes of owners, asked of real documents."""

from journeycode.views import swimlane
from journeycode.views.swimlane import SwimWay, swimlane_view
from tests.views.conftest import Example, Seen


def test_lanes_and_hand_offs_of_broadband(example: Example, seen: Seen) -> None:
    view = swimlane_view(seen(example("broadband"), "switch-broadband"))
    assert [lane.id if lane else "" for lane in view.lanes] == ["brand", "digital", "sales", "field-operations", "billing", "care"]
    assert [(one.number, one.source.id, one.target.id, one.passing, one.words) for one in view.handoffs] == [
        (1, "brand", "digital", "early", "nothing is known of the customer yet"),
        (2, "digital", "sales", "silent", "nothing is passed on"),
        (3, "sales", "digital", "carries", "chat-transcript (via crm, within 1h)"),
        (4, "digital", "field-operations", "carries", "address, installed-in-7-days (via crm, within 1h)"),
        (5, "field-operations", "billing", "carries", "line-details (via crm, within 1d)"),
        (6, "billing", "care", "silent", "nothing is passed on"),
        (7, "care", "billing", "silent", "nothing is passed on"),
        (8, "billing", "digital", "carries", "renewed-contract (via crm)"),
    ]
    assert view.steps[8].ways == (SwimWay(9, "failure", "40% · The bill looks wrong · failure", 6), SwimWay(10, "forward", "60%"))


def test_a_lane_for_what_nobody_owns_is_the_last(example: Example, seen: Seen) -> None:
    view = swimlane_view(seen(example("hospital-stay"), "a-new-hip"))
    assert view.lanes[-1] is None
    assert [step.name for step in view.steps if view.lanes[step.lane] is None] == ["Stops kneeling, and blames the weather"]


def test_tables(example: Example, seen: Seen) -> None:
    steps, handoffs = swimlane.tables(swimlane_view(seen(example("broadband"), "switch-broadband")))
    assert steps.rows[9] == (
        ("Calls about the bill", "opens: Getting a wrong bill put right"), ("Get help",), ("Customer care",), ("7: → Gets a renewal offer (recovery)",),
    )  # fmt: skip
    assert handoffs.rows[1] == (
        ("2",),
        ("Digital → Sales",),
        ("“Checks the address” → “Asks about the installation”",),
        ("✕ nothing is passed on",),
    )
