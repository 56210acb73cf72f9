"""Every kind of change: what it takes, its level in a current and in a future journey, and that nothing else is reported."""

import pytest

from journeycode.changes import KINDS, LEVELS, Findings, compare
from journeycode.changes.kinds import GROUPS
from journeycode.finding import Finding
from journeycode.source import Place
from tests.changes.cases import CASES, ELSEWHERE, RAISE
from tests.changes.shop import SHOP, Case, changed, edited, workspace

STATE = ("status: approved\nstate: current", "status: approved\nstate: future")
WITH_STATE = [
    pytest.param(case, state, id=f"{case.kind} {state}")
    for case in CASES
    for state in ("current", "future")
    if (case.current if state == "current" else case.future)
]


def kinds_of(case: Case, state: str) -> list[tuple[str, str]]:
    start = edited(SHOP, (*case.before, *((STATE,) if state == "future" else ())))
    other = edited(start, case.edits)
    before, after = (other, start) if case.undone else (start, other)
    found = changed(before, edited(after, (RAISE,)))
    # The version of the shop is raised as it should be: that is said once more each time and no part of the case.
    return [(one.kind, one.level) for one in found.changes if (one.kind, one.address) != ("version-raised", "journey:shop")]


def test_every_kind_has_a_case() -> None:
    assert {case.kind for case in CASES} | set(ELSEWHERE) == set(KINDS)


@pytest.mark.parametrize(("case", "state"), WITH_STATE)
def test_an_edit_is_named_with_its_level_and_nothing_else_is(case: Case, state: str) -> None:
    found = kinds_of(case, state)
    assert sorted(kind for kind, _ in found) == sorted((case.kind, *case.besides))
    assert {level for kind, level in found if kind == case.kind} == {case.current if state == "current" else case.future}


def test_a_state_that_changes() -> None:
    found = changed(SHOP, edited(SHOP, (RAISE, STATE))).changes
    assert [(one.kind, one.level) for one in found] == [("version-raised", "change"), ("state-changed", "change")]


def test_a_team_that_works_alone_since_the_change() -> None:
    shop = workspace(SHOP)
    silo = Finding("owner-silo", "warning", "team 'Brand' works alone", Place("shop.yaml"), "journey:shop", "team:brand")
    found = compare(shop, shop, Findings((), (silo,)))
    assert [(one.kind, one.level, one.teams) for one in found.changes] == [("silo-created", "risk", ("team:brand",))]
    assert (found.new, found.fixed, found.unchanged) == ((silo,), (), 0)


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_is_whole(name: str) -> None:
    kind = KINDS[name]
    assert kind.name == name
    assert kind.group in GROUPS
    assert {kind.level, kind.future or kind.level} <= set(LEVELS)
    assert kind.says.endswith(".")
    assert kind.why.endswith(".")
