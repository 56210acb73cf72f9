"""Channels, teams and systems around the customer, asked of real documents."""

from journeycode.api.draw import drawn_findings
from journeycode.views import ecosystem
from journeycode.views.ecosystem import Tie, ecosystem_view
from tests.views.conftest import Example


def test_who_is_around_the_customers_of_broadband(example: Example) -> None:
    workspace = example("broadband")
    view = ecosystem_view(workspace, drawn_findings(workspace))
    assert [(actor.kind, actor.name, actor.count) for actor in view.actors if actor.kind != "channel"] == [
        ("customer", "Customers", 14), ("team", "Billing", 3), ("team", "Brand", 2), ("team", "Customer care", 3), ("team", "Digital", 3),
        ("team", "Field operations", 2), ("team", "Comparison sites", 1), ("team", "Sales", 1), ("system", "billing-engine", 1),
    ]  # fmt: skip
    assert [tie for tie in view.ties if tie.handoffs and (tie.silent or tie.count > 1)] == [
        Tie("team:billing", "team:care", 1, True, 1),
        Tie("team:care", "team:billing", 2, True, 2),
        Tie("team:digital", "team:sales", 1, True, 1),
    ]
    assert view.alt == (
        "9 channels, 7 teams and 1 system around the customer; E-mail is met most, at 3 steps; 9 hand-offs between teams, 4 of which carry nothing."
    )
    channels, passed, used = ecosystem.tables(view)
    assert channels.rows[2] == (("E-mail",), ("3",), ("Billing (3)",))
    assert passed.rows[1] == (("Billing → Digital",), ("1",), ("",), ("renewed-contract",))
    assert used.rows == ((("billing-engine",), ("Billing (1)",)),)
