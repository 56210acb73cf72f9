"""What is defined in place keeps its identity when its id changes, and what cannot be read makes nothing else seem changed."""

import pytest

from tests.changes.shop import HEAD, SHOP, Edit, changed, edited

RAISE: Edit = ("name: Buying a lamp\nversion: 1.0.0", "name: Buying a lamp\nversion: 1.1.0")


def facts(before: dict[str, str], after: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(one.kind, one.address, one.became) for one in changed(before, after).changes if one.kind != "version-raised"]


@pytest.mark.parametrize(
    ("edits", "address"),
    [
        ((("id: broken-glass", "id: glass-broken"),), "pain:glass-broken"),
        ((("promises: [{id: price-lock,", "promises: [{id: locked,"), ("keeps: [price-lock]", "keeps: [locked]")), "promise:locked"),
        ((("id: brightness", "id: bright"),), "gain:bright"),
        ((("id: better-box", "id: box-that-opens"),), "opportunity:box-that-opens"),
    ],
)
def test_another_id_in_place_is_one_change(edits: tuple[Edit, ...], address: str) -> None:
    assert facts(SHOP, edited(SHOP, (*edits, RAISE))) == [("part-id-changed", address, address)]


def test_what_has_another_id_and_another_content_is_another_thing() -> None:
    after = edited(SHOP, (("{id: broken-glass, text: The glass is broken", "{id: late, text: It comes a week too late"), RAISE))
    assert [kind for kind, _, _ in facts(SHOP, after)] == ["pain-removed-unexplained", "pain-added"]


def test_an_id_that_nobody_could_rely_on_may_be_written_down() -> None:
    plain = edited(SHOP, (("name: Switches it on}", "name: Switches it on, pains: [It is too dark now]}"),))
    named = edited(plain, (("pains: [It is too dark now]", "pains: [{id: too-dark, text: It is too dark now}]"),))
    assert facts(plain, named) == []


@pytest.mark.parametrize("name", ["rest.yaml", "journeycode.yaml"])
def test_a_file_that_cannot_be_read_changes_nothing_else(name: str) -> None:
    broken = {**SHOP, name: f"{SHOP[name]}---\n{HEAD}kind: Team\nid: [x\n"}
    assert facts(broken, SHOP) == []
    assert facts(SHOP, broken) == []
    assert [one.when for one in changed(SHOP, broken).unread] == ["after"]


def test_beside_what_cannot_be_read_changes_are_still_named() -> None:
    broken = {**SHOP, "rest.yaml": f"{SHOP['rest.yaml']}---\n{HEAD}kind: Team\nid: [x\n"}
    after = edited(SHOP, (("touchpoints: [website, phone]", "touchpoints: [website]"), RAISE))
    assert [kind for kind, _, _ in facts(broken, after)] == ["channel-removed"]
