"""Did you mean."""

import pytest

from journeycode.model.kinds import KINDS
from journeycode.model.nearest import listed, nearest


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("onwer", ["owner", "name", "steps"], "owner"),
        ("Owner", ["owner", "name"], "owner"),
        ("selfService", ["self_service", "systems"], "self_service"),
        ("self-service", ["self_service", "systems"], "self_service"),
        ("bilshock", ["bill-shock", "price-lock"], "bill-shock"),
        ("Bill Shock", ["bill-shock", "price-lock"], "bill-shock"),
        ("journey", KINDS, "Journey"),
        ("Jorney", KINDS, "Journey"),
        ("zebra", ["owner", "name"], None),
        ("x", [], None),
        ("", ["owner"], None),
        ("o" * 100_000, ["owner"], None),
    ],
)
def test_the_nearest_word_is_the_one_that_was_meant(word: str, known: list[str], meant: str | None) -> None:
    assert nearest(word, known) == meant


def test_of_two_that_are_as_near_it_is_always_the_same() -> None:
    assert {nearest("bat", words) for words in (["cat", "hat"], ["hat", "cat"])} == {nearest("bat", ["cat", "hat"])}


@pytest.mark.parametrize(("words", "said"), [(["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c"), ([], "")])
def test_words_are_listed_as_a_reader_lists_them(words: list[str], said: str) -> None:
    assert listed(words) == said


@pytest.mark.parametrize(("most", "said"), [(None, "a, b, c and d"), (4, "a, b, c and d"), (3, "a, b, c and 1 more"), (1, "a and 3 more")])
def test_of_many_words_the_first_are_listed(most: int | None, said: str) -> None:
    assert listed("abcd", "and", most=most) == said
