"""A lifecycle of one's own: it comes, it goes, and each of its fields is a detail."""

import pytest

from tests.changes.shop import HEAD, SHOP, changed

LIBRARY = (
    f"{HEAD}kind: Lifecycle\nid: library\nname: A public library\nextends: public-service\ncommit: [join, borrow]\n"
    "required: [use, leave]\noptional: [resolve, retain]\n"
)
BROKEN = f"{HEAD}kind: Lifecycle\nid: library\nrequired: [nothing]\n"


def told(before: str, after: str) -> list[tuple[str, str, str, str, str]]:
    found = changed({**SHOP, "lifecycle.yaml": before}, {**SHOP, "lifecycle.yaml": after})
    return [(one.kind, one.address, one.message, one.before, one.after) for one in found.changes]


@pytest.mark.parametrize(
    ("old", "new", "field", "was", "is_now"),
    [
        ("name: A public library", "name: The library", "name", "A public library", "The library"),
        ("extends: public-service", "extends: healthcare", "extends", "public-service", "healthcare"),
        ("commit: [join, borrow]", "commit: [join]", "commit", "join, borrow", "join"),
        ("required: [use, leave]", "required: [use, leave, resolve]", "required", "use, leave", "use, leave, resolve"),
        ("optional: [resolve, retain]\n", "", "optional", "resolve, retain", "none"),
    ],
)
def test_each_field_is_a_detail(old: str, new: str, field: str, was: str, is_now: str) -> None:
    said = f"the {field} of the lifecycle 'library' changed"
    assert told(LIBRARY, LIBRARY.replace(old, new)) == [("detail-changed", "lifecycle:library", said, was, is_now)]


def test_it_comes_and_goes() -> None:
    assert told("", LIBRARY) == [("definition-added", "lifecycle:library", "the lifecycle 'library' is new", "none", "library")]
    nameless = LIBRARY.replace("name: A public library\n", "")
    assert [one.name for one in changed(SHOP, {**SHOP, "lifecycle.yaml": nameless}).changes] == ["library"]
    assert told(LIBRARY, "") == [("definition-removed", "lifecycle:library", "the lifecycle 'library' is gone", "library", "none")]


def test_the_order_of_words_is_no_change() -> None:
    assert told(LIBRARY, LIBRARY.replace("[join, borrow]", "[borrow, join]")) == []


def test_what_cannot_be_read_is_neither_gone_nor_new() -> None:
    assert told(LIBRARY, BROKEN) == []
    assert told(BROKEN, LIBRARY) == []
