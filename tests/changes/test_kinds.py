"""Every kind of change: what it takes, its level in a current and in a future journey, and that nothing else is reported."""

import pytest

from journeycode.changes import KINDS, LEVELS, Findings, compare
from journeycode.changes.kinds import GROUPS
from journeycode.finding import Finding
from journeycode.source import Place
from tests.changes.cases import CASES, ELSEWHERE, RAISE
from tests.changes.shop import HEAD, SHOP, Case, changed, edited, workspace

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


@pytest.mark.parametrize(("undone", "said"), [(False, "is now what we commit to"), (True, "is now what happens today")])
def test_a_state_that_changes(undone: bool, said: str) -> None:
    before, after = (edited(SHOP, (STATE,)), SHOP) if undone else (SHOP, edited(SHOP, (STATE,)))
    found = changed(before, edited(after, (RAISE,))).changes
    assert [(one.kind, one.level) for one in found] == [("version-raised", "change"), ("state-changed", "change")]
    assert found[1].message == f"'Buying a lamp' {said}"


def test_what_is_gone_with_its_file_is_shown_at_a_file_that_is_there() -> None:
    bare = {name: text for name, text in SHOP.items() if name != "journeycode.yaml"}
    lamp = {**bare, "lamp.yaml": f"{HEAD}kind: Touchpoint\nid: lamp\nname: The lamp\nchannel: product\n"}
    assert [(one.kind, one.place.path) for one in changed(lamp, bare).changes] == [("definition-removed", "shop.yaml")]
    beside = {"lamp.yaml": lamp["lamp.yaml"]}
    found = changed({**SHOP, **beside}, SHOP).changes
    assert [(one.kind, one.place.path, one.place.line) for one in found] == [("definition-removed", "journeycode.yaml", 2)]
    assert [(one.kind, one.place.path) for one in changed(beside, {}).changes] == [("definition-removed", "lamp.yaml")]


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
