"""The ways of cases, as the engine counts them: the worked traces, ties, and what is at no end."""

from datetime import date
from pathlib import Path

import pytest

from journeycode.data import open_data
from journeycode.data.ways import Log, log_of
from journeycode.figures.absorption import absorption
from journeycode.figures.flow import START
from tests.data.written import log, source, table, workspace

TRACES = [("site buy use renew", 4), ("site buy use support use renew", 2), ("site", 3), ("site buy use support", 1)]
EVENTS = source("events", "e.csv", "journey: switching\n")
LAST = date(2026, 11, 1)


def ways(folder: Path, events: str, *, quiet: float = 30, last: date = LAST, strangers: bool = False) -> Log:
    found = workspace(folder, EVENTS, {"e.csv": events})
    sheet = open_data(found).events
    assert sheet is not None
    return log_of(sheet, found.journeys()[0], quiet, last, strangers=strangers)


def counts(found: Log) -> dict[tuple[str, str], int]:
    return {(edge.before, edge.after): edge.count for edge in found.edges} | {(START, step): count for step, count in found.starts.items()}


def test_the_worked_traces(tmp_path: Path) -> None:
    found = ways(tmp_path, log(TRACES))
    assert counts(found) == {
        (START, "site"): 10, ("site", "buy"): 7, ("site", "LOST"): 3, ("buy", "use"): 7, ("use", "renew"): 6, ("use", "support"): 3,
        ("support", "use"): 2, ("support", "LOST"): 1, ("renew", "WON"): 6,
    }  # fmt: skip
    # A29: the chance of success from START, buy and support; visits of use and support.
    chain = absorption(counts(found))
    assert chain is not None
    assert [chain.success[step] for step in (START, "buy", "support")] == pytest.approx([0.6, 6 / 7, 4 / 7])
    assert [chain.visits[step] for step in ("use", "support")] == pytest.approx([0.9, 0.3])
    # A32: four variants; the first covers 40 %, the first two 70 %. A36: two cases come back to a step.
    assert [(way.count, len(way.steps), way.won) for way in found.ways] == [(4, 4, True), (3, 1, False), (2, 6, True), (1, 4, False)]
    assert (found.cases, found.events, found.all_ways, found.reworked) == (10, 35, 4, 2)
    assert {(edge.median, edge.late) for edge in found.edges if edge.median is not None} == {(1.0, 1.0)}


def test_events_of_one_moment_stand_in_the_order_of_the_map(tmp_path: Path) -> None:
    rows = [("c1", "2026-01-01", "use"), ("c1", "2026-01-01", "site"), ("c1", "2026-01-01", "buy"), ("c1", "2026-01-02", "Renews")]
    (way,) = ways(tmp_path, table("case_id timestamp activity", rows)).ways
    assert way.steps == ("site", "buy", "use", "renew")


def test_a_case_that_is_still_under_way_is_neither_won_nor_lost(tmp_path: Path) -> None:
    events = log([("site buy", 3)], first="2026-10-25")
    assert counts(ways(tmp_path, events))["buy", "OPEN"] == 3
    assert counts(ways(tmp_path, events, quiet=3))["buy", "LOST"] == 3


def test_what_the_outcome_says_goes_before_the_map(tmp_path: Path) -> None:
    rows = [("c1", "2026-01-01", "site", ""), ("c1", "2026-01-02", "buy", "Won"), ("c2", "2026-01-01", "renew", "lost")]
    found = ways(tmp_path, table("case_id timestamp activity outcome", rows))
    assert counts(found) == {(START, "site"): 1, (START, "renew"): 1, ("site", "buy"): 1, ("buy", "WON"): 1, ("renew", "LOST"): 1}


def test_strangers_are_passed_over_or_marked(tmp_path: Path) -> None:
    events = log([("site chat buy", 2)])
    over, marked = ways(tmp_path, events), ways(tmp_path, events, strangers=True)
    assert (over.strangers, over.ways[0].steps, marked.ways[0].steps) == (2, ("site", "buy"), ("site", "?", "buy"))


def test_changes_of_team_and_channel_are_counted(tmp_path: Path) -> None:
    rows = [("c1", "2026-01-01", "site", "a", "web"), ("c1", "2026-01-02", "buy", "a", "phone"), ("c1", "2026-01-03", "use", "b", "")]
    found = ways(tmp_path, table("case_id timestamp activity team channel", rows))
    assert [(edge.before, edge.teams, edge.channels) for edge in found.edges] == [("buy", 1, 0), ("site", 0, 1), ("use", 0, 0)]


def test_a_long_way_is_counted_and_not_shown(tmp_path: Path) -> None:
    found = ways(tmp_path, log([(" ".join(["use", "support"] * 60), 1), ("site buy", 2)]))
    assert [(way.steps, way.count) for way in found.ways] == [(("site", "buy"), 2)]
    assert (found.cases, found.all_ways, found.reworked) == (3, 2, 1)
    found = ways(tmp_path, log([(" ".join(["use", "support"] * 60), 1)]))
    assert (found.ways, found.cases, found.all_ways, found.reworked) == ((), 1, 1, 1)
