"""The log that linting wakes: the rules that need one run where events are at hand, and are quiet where they are not."""

from pathlib import Path

import pytest

from journeycode.data.log import recorded
from journeycode.graph import Workspace
from journeycode.linting.run import run
from journeycode.linting.selection import selected
from tests.data.written import log, source, workspace

EVENTS = source("events", "e.csv", "journey: switching\nas_of: 2026-11-01\n")
CASES = [("site buy use renew", 80), ("site buy use support renew", 10), ("site chat buy use renew", 10)]


def drift(found: Workspace) -> list[str]:
    return [finding.message for finding in run(found, selected(found, profile="all")) if finding.rule == "map-log-drift"]


def test_a_log_wakes_the_rules_that_need_one(tmp_path: Path) -> None:
    found = workspace(tmp_path, EVENTS, {"e.csv": log(CASES)})
    assert drift(found) == ["the map says 50% go from 'Uses it' to 'Renews', and the log 90% of 100"]
    assert found.log is not None
    ways = {case.events: case.count for case in found.log["switching"]}
    assert ways == {
        ("site", "buy", "use", "renew"): 80,
        ("site", "buy", "use", "support", "renew"): 10,
        ("site", "?", "buy", "use", "renew"): 10,
    }


def test_what_is_under_way_is_no_drift(tmp_path: Path) -> None:
    rows = log(CASES) + log([("site buy use", 40)], first="2026-10-29").partition("\n")[2].replace("c00", "d00")
    assert drift(workspace(tmp_path, EVENTS, {"e.csv": rows})) == drift(workspace(tmp_path, EVENTS, {"e.csv": log(CASES)}))


def test_without_events_linting_is_quiet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert recorded(workspace(tmp_path / "none", "")) is None
    assert drift(workspace(tmp_path / "no file", EVENTS)) == []
    assert drift(workspace(tmp_path / "no table", EVENTS, {"e.csv": ""})) == []
    there = workspace(tmp_path / "there", EVENTS, {"e.csv": log(CASES)})
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert drift(there) == []


def test_linting_does_not_wait_for_large_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journeycode.data.log.MOST_BYTES", 100)
    assert recorded(workspace(tmp_path, EVENTS, {"e.csv": log(CASES)})) is None
