"""Ids, slugs and addresses."""

import pytest

from journeycode.model.words import address, is_word, pinned_major, slug, unpinned


@pytest.mark.parametrize("text", ["bill-shock", "a", "2024", "1-2-3", "value"])
def test_a_kebab_case_word_refers(text: str) -> None:
    assert is_word(text)


@pytest.mark.parametrize("text", ["", "Bill", "bill shock", "bill_shock", "-a", "a-", "a--b", "bill.", "größe", "a\n", "busy-parent@2"])
def test_any_other_text_defines(text: str) -> None:
    assert not is_word(text)


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Opens the first bill", "opens-the-first-bill"),
        ("  What's the catch?  ", "what-s-the-catch"),
        ("Größe prüfen", "groe-prufen"),
        ("Café №5", "cafe-no5"),
        ("ＡＢＣ１", "abc1"),
        ("請求書を開く", ""),
        ("🎉", ""),
        ("---", ""),
        ("£9 higher", "9-higher"),
    ],
)
def test_the_slug_of_a_name_is_its_letters_and_digits(name: str, id: str) -> None:
    assert slug(name) == id
    assert not id or is_word(id)


@pytest.mark.parametrize(
    ("reference", "id", "major"), [("busy-parent@2", "busy-parent", 2), ("busy-parent", "busy-parent", None), ("a@x", "a", None)]
)
def test_a_reference_may_pin_a_major_version(reference: str, id: str, major: int | None) -> None:
    assert (unpinned(reference), pinned_major(reference)) == (id, major)


@pytest.mark.parametrize(
    ("kind", "id", "journey", "expected"),
    [
        ("step", "first-bill", "switch-broadband", "switch-broadband/first-bill"),
        ("stage", "use", "switch-broadband", "stage:switch-broadband/use"),
        ("team", "billing", "", "team:billing"),
        ("journey", "switch-broadband", "", "journey:switch-broadband"),
    ],
)
def test_every_thing_has_an_address(kind: str, id: str, journey: str, expected: str) -> None:
    assert address(kind, id, journey) == expected
