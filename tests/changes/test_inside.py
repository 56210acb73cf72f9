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


@pytest.mark.parametrize("name", ["aside.yaml", "zoo.yaml"])
def test_beside_a_file_that_cannot_be_read_settings_still_change(name: str) -> None:
    broken = {**SHOP, name: f"{HEAD}kind: Team\nid: [x\n"}
    after = {**broken, "journeycode.yaml": f"{SHOP['journeycode.yaml']}lifecycle: retail\n"}
    assert [kind for kind, _, _ in facts(broken, after)] == ["settings-changed"]


def test_a_document_with_another_id_is_the_same_where_its_parts_have_their_ids_written_down() -> None:
    after = edited(SHOP, (("id: again\n", "id: once-more\n"), ("continues_in: [again]", "continues_in: [once-more]"), RAISE))
    written = edited(
        after, (("{name: Return,", "{id: return, name: Return,"), ("steps: [Comes back]", "steps: [{id: comes-back, name: Comes back}]"))
    )
    assert facts(SHOP, after) == facts(SHOP, written) == [("id-changed", "journey:once-more", "journey:once-more")]


def test_a_thing_that_loses_its_id_is_the_thing_with_the_same_words() -> None:
    after = edited(SHOP, (("{id: broken-glass, text: The glass is broken", "{text: The glass was broken"), RAISE))
    assert [kind for kind, _, _ in facts(SHOP, after)] == ["wording-changed"]
    assert [kind for kind, _, _ in facts(after, SHOP)] == ["version-lowered", "wording-changed"]


@pytest.mark.parametrize(
    ("moved", "kinds"),
    [
        ("[{from: shop/switch-on, to: shop/light}, {from: shop/light, to: shop/light-up}]", ["address-moved"]),
        ("[{from: shop/light, to: shop/light-up}, {from: shop/switch-on, to: shop/light}]", ["address-moved"]),
        # Round and round: that leads nowhere, and is no reason to go on for ever.
        ("[{from: shop/switch-on, to: shop/light}, {from: shop/light, to: shop/switch-on}]", ["part-id-changed"]),
    ],
)
def test_a_move_is_followed_to_what_is_there(moved: str, kinds: list[str]) -> None:
    after = edited(SHOP, (("id: switch-on", "id: light-up"), ("name: Shop\n", f"name: Shop\nmoved: {moved}\n"), RAISE))
    assert [kind for kind, _, _ in facts(SHOP, after)] == kinds
