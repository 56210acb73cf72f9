"""What left its place: the least that explains a new order."""

import random

import pytest

from journeycode.changes.order import LONG, displaced
from tests.changes.shop import changed


def test_what_stayed_is_not_named() -> None:
    assert displaced("abcde", "abcde") == []
    assert displaced("abcde", "bcdea") == ["a"]
    assert displaced("abcde", "eabcd") == ["e"]
    assert displaced("abcdef", "abdcef") in (["c"], ["d"])


def test_the_heavier_one_stays() -> None:
    assert displaced("ab", "ba", {"a": 5, "b": 1}) == ["b"]
    assert displaced("ab", "ba", {"a": 1, "b": 5}) == ["a"]


def test_the_way_back_names_the_same() -> None:
    chance = random.Random(1)
    for _ in range(200):
        old = [str(number) for number in range(chance.randint(0, 12))]
        new = chance.sample(old, len(old))
        assert set(displaced(old, new)) == set(displaced(new, old))


def test_a_long_order() -> None:
    old = [str(number) for number in range(LONG + 200)]
    new = [old[-1], *old[:-1]][::-1][::-1]
    new[5], new[LONG] = new[LONG], new[5]
    assert len(displaced(old, new)) == 3


def steps(*names: str) -> dict[str, str]:
    """A journey of one stage with these steps."""
    head = (
        "apiVersion: journeycode/v1\nkind: Journey\nid: shop\nname: Shop\nstages:\n  - id: use\n    name: Use\n    phase: use\n    steps:\n"
    )
    return {"shop.yaml": head + "".join(f"      - {{id: {name.lower()}, name: {name}}}\n" for name in names)}


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        (("A", "B", "C"), ("C", "A", "B"), "the step 'C' now stands first, before 'A'"),
        (("A", "B", "C"), ("B", "C", "A"), "the step 'A' now stands after 'C'"),
        (("A", "B", "C", "D"), ("A", "D", "B", "C"), "the step 'D' now stands after 'A'"),
    ],
)
def test_what_moved_says_where_it_stands(before: tuple[str, ...], after: tuple[str, ...], message: str) -> None:
    found = changed(steps(*before), steps(*after)).changes
    assert [one.message for one in found if one.kind == "step-reordered"] == [message]
