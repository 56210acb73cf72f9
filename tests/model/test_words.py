"""Ids, slugs and addresses."""

import pytest

from journeycode.model.words import address, is_word, known_by, pinned_major, slug, unpinned


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


@pytest.mark.parametrize("name", ["Opens the first bill", "Größe prüfen", "Café №5", "Øl på bestilling", "£9 higher", "", "---"])
def test_a_name_in_latin_letters_is_known_by_its_slug(name: str) -> None:
    assert known_by(name) == slug(name)


@pytest.mark.parametrize(
    ("one", "other"), [("遅い", "高い"), ("iOSで遅い", "iOSが高い"), ("Ждать 5 дней", "Через 5 дней"), ("بطيء", "غال"), ("🎉", "😡")]
)
def test_names_that_a_slug_cannot_tell_apart_are_known_by_all_that_they_say(one: str, other: str) -> None:
    assert slug(one) == slug(other)
    assert known_by(one) != known_by(other)
    assert known_by(one) == known_by(f" {one} ")
    assert is_word(known_by(one))
    assert known_by(one).startswith(slug(one))


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
