"""Options of rules: what each kind reads, refuses and shows."""

import re

import pytest

from journeycode.rulebook.options import Days, Flag, Number, Option, Phase, Share, Texts, Whole, Words, options_of
from journeycode.source import Quoted


def a_check(
    workspace: object,
    *,
    age: Days = 180.0,
    share: Share = 0.5,
    few: Whole = 3,
    low: Number = -1.0,
    on: Flag = True,
    ids: Words = ("a", "b"),
) -> None:
    """Nothing."""


def named(name: str) -> Option:
    return next(option for option in options_of(a_check) if option.name == name)


def test_the_keyword_only_parameters_are_the_options() -> None:
    assert [(option.name, option.shown) for option in options_of(a_check)] == [
        ("age", "180d"), ("share", "50%"), ("few", "3"), ("low", "-1"), ("on", "true"), ("ids", "[a, b]"),
    ]  # fmt: skip


def test_an_option_without_a_kind_is_a_mistake_of_the_author() -> None:
    def wrong(workspace: object, *, size: int = 3) -> None:
        """Nothing."""

    with pytest.raises(TypeError, match="the option size has no kind"):
        options_of(wrong)


@pytest.mark.parametrize(
    ("name", "written", "value"),
    [
        ("age", "6 months", 182.625), ("age", "P7D", 7.0), ("age", "12h", 0.5), ("share", "40%", 0.4), ("share", "0.4", 0.4), ("few", "12", 12),
        ("low", "-1.5", -1.5), ("on", "false", False), ("ids", ["x", "y-z"], ("x", "y-z")), ("ids", "x", ("x",)),
    ],
)  # fmt: skip
def test_values_are_read_as_people_write_them(name: str, written: object, value: object) -> None:
    assert named(name).kind.read(written) == value


@pytest.mark.parametrize(
    ("name", "written", "said"),
    [
        ("age", "banana", "a duration is expected here, not `banana`"),
        ("age", ["1d"], "a duration is expected here, not a list"),
        ("share", "140%", "a share lies between 0% and 100%, and `140%` does not"),
        ("few", "-1", "a whole number is expected here, not `-1`"),
        ("low", Quoted("3"), "a number is expected here, not the text `3`"),
        ("on", "yes", "`true` or `false` is expected here, not `yes`"),
        ("ids", ["No Id"], "`No Id` is not an id: an id has small letters, digits and single hyphens"),
    ],
)
def test_what_cannot_be_read_is_said(name: str, written: object, said: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(said)}$"):
        named(name).kind.read(written)


def test_phases_and_texts() -> None:
    def check(workspace: object, *, phase: Phase = "use", terms: Texts = ()) -> None:
        """Nothing."""

    phase, terms = options_of(check)
    assert [phase.kind.read("start"), terms.kind.read(["Any text, with commas"])] == ["start", ("Any text, with commas",)]
    with pytest.raises(ValueError, match="did you mean `receive`"):
        phase.kind.read("recieve")
