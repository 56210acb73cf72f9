"""The ways through a journey, asked of real documents."""

from journeycode.views import flow
from journeycode.views.flow import FlowWay, flow_view
from tests.views.conftest import Example, Seen


def test_ways_of_broadband(example: Example, seen: Seen) -> None:
    view = flow_view(seen(example("broadband"), "switch-broadband"))
    assert [way for way in view.ways if way.words] == [
        FlowWay(4, 6, "forward", ("92%",), 0.92, "carries"),
        FlowWay(4, 5, "forward", ("8%", "Credit check fails"), 0.08),
        FlowWay(8, 9, "failure", ("40%", "The bill looks wrong"), 0.4, "silent"),
        FlowWay(8, 10, "forward", ("60%",), 0.6),
    ]
    assert view.alt == (
        "12 steps in 8 stages, 12 ways between them; it branches at Signs up online, Opens the first bill; customers leave at Gives up."
    )
    (table,) = flow.tables(view)
    assert table.rows[4] == (("Signs up online",), ("Waits for the engineer",), ("",), ("92%",), ("Digital → Field operations",))


def test_loops_and_sub_journeys(example: Example, seen: Seen) -> None:
    view = flow_view(seen(example("broadband"), "resolve-billing-dispute"))
    assert [(way.source, way.target, way.kind, way.share) for way in view.ways if way.target <= way.source] == [(1, 1, "back", 0.3)]
    assert [step.sub_journey for step in flow_view(seen(example("broadband"), "switch-broadband")).steps if step.sub_journey] == [
        "Getting a wrong bill put right"
    ]
