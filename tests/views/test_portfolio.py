"""The journeys of a workspace side by side, asked of real documents."""

from journeycode.api.draw import drawn_findings
from journeycode.graph import Workspace
from journeycode.views import portfolio
from journeycode.views.portfolio import PhaseCell, portfolio_view
from journeycode.workspace.reading import read_texts
from tests.views.conftest import Example


def test_whole_journeys_come_before_parts(example: Example) -> None:
    workspace = example("parking-permit")
    view = portfolio_view(workspace, drawn_findings(workspace))
    assert [(row.id, row.notes) for row in view.rows] == [
        ("get-a-parking-permit", ("approved", "v2.0.0", "21 steps")),
        ("get-a-parking-permit-2028", ("as we want it", "draft", "v0.2.0", "13 steps")),
        ("ask-for-a-review", ("part", "review", "v0.8.0", "5 steps")),
        ("mobility-assessment", ("part", "approved", "v1.0.0", "6 steps")),
        ("replace-a-lost-permit", ("part", "approved", "v1.0.0", "3 steps")),
    ]
    assert [phase.name for phase in view.phases] == ["Need", "Discover", "Commit", "Receive", "Use", "Get help", "Stay", "Leave"]
    assert (view.rows[2].lowest, view.rows[2].reviewed) == ("Looks for the reason in the letter, −2", "2026-11-05")
    assert [table.title for table in portfolio.tables(view)] == ["Journeys", "By phase", "Who lives what"]


def test_phases_that_are_missing_and_those_in_a_part() -> None:
    whole = "apiVersion: journeycode/v1\nkind: Journey\nid: whole\nname: Whole\nstages:\n  - {name: Buy, phase: commit, steps: [{name: Buys, emotion: 1}]}\n"
    whole += "  - {name: Use, phase: use, steps: [{name: Uses, journey: inner}]}\n"
    inner = "apiVersion: journeycode/v1\nkind: Journey\nid: inner\nname: Inner\nscope: part\nstages:\n  - {name: Help, phase: resolve, steps: [Asks]}\n"
    view = portfolio_view(Workspace(read_texts({"a.yaml": whole, "b.yaml": inner})))
    cells = dict(zip([phase.id for phase in view.phases], view.rows[0].phases, strict=True))
    assert cells == {
        "commit": PhaseCell("own", 1, 1.0), "use": PhaseCell("own", 1), "resolve": PhaseCell("inside"),
        "retain": PhaseCell("missing"), "advocate": PhaseCell("missing"),
    }  # fmt: skip
    assert view.alt == "2 journeys, 0 personas, 0 teams; Whole: mean feeling +1, 2 phases missing; Inner: no feelings given."
