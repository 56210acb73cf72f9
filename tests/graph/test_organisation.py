"""A40, A41 and A43: teams and what joins them, to the digits of the worked examples."""

from journeycode.graph.organisation import handoffs_with, owned_ways, promise_ways, shared_journeys, team_ties
from journeycode.rulebook.examples import workspace_of
from tests.graph.line import line, only_journey


def test_the_hand_offs_of_the_line() -> None:
    journey = only_journey(line())
    assert len(owned_ways(journey)) == 7
    assert [(before.id, after.id, way.bridged) for before, after, way in handoffs_with([journey])] == [
        ("mkt", "sales", True), ("sales", "field", True), ("field", "billing", False), ("billing", "service", False),
    ]  # fmt: skip


def test_the_graph_of_teams() -> None:
    ties = team_ties(line().journeys())
    assert [[team.id for team in group] for group in ties.groups] == [["field", "mkt", "sales"], ["billing"], ["service"]]
    assert [team.id for team in ties.cuts] == ["field", "billing", "sales"]
    assert {team.id: round(share, 3) for team, share in ties.between.items()} == {
        "mkt": 0, "sales": 0.5, "field": 0.667, "billing": 0.5, "service": 0,
    }  # fmt: skip


def test_promises_that_get_lost() -> None:
    found = {way.promise.id: (way.made.id, way.met.id if way.met else None, len(way.lost)) for way in promise_ways(only_journey(line()))}
    assert found == {"quote": ("s2", "s5", 1), "five-days": ("s4", "s5", 0), "call-back": ("s7", None, 0)}


def test_a_promise_that_is_kept_where_it_is_made_is_never_lost() -> None:
    kept = workspace_of(
        "- {name: Asks, owner: a}\n- {name: Hears it, owner: b, promises: [{id: soon, text: Soon}], keeps: [soon]}\n- Waits\n"
    )
    (way,) = promise_ways(kept.journeys()[0])
    assert (way.promise.id, way.made.id, way.met, way.lost) == ("soon", "hears-it", way.made, ())


def test_teams_that_share_journeys() -> None:
    teams = {team.id: team for team in line().teams()}
    mkt, sales, field, billing, service = (teams[id] for id in ("mkt", "sales", "field", "billing", "service"))
    found = shared_journeys([(mkt, sales), (sales, field, service), (service, billing)])
    assert [team.id for team in found.cuts] == ["sales", "service"]
    assert found.alone == ()
    assert {(one.id, other.id): count for (one, other), count in found.weights.items()} == {
        ("mkt", "sales"): 1, ("field", "sales"): 1, ("field", "service"): 1, ("sales", "service"): 1, ("billing", "service"): 1,
    }  # fmt: skip
    assert [team.id for team in shared_journeys([(mkt,), (sales, field), (field, sales)]).alone] == ["mkt"]
