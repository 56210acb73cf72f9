"""Expressions that a repository may write."""

import pytest

from journeycode.model.pattern import is_pattern, matches


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("^NL-[0-9]{4}$", "NL-2204", True),
        ("^NL-[0-9]{4}$", "NL-22", False),
        ("b+", "abbc", True),
        (r"\d", "a1", True),
        ("^$", "", True),
        ("(a+)+$", "a" * 50_000 + "!", False),
        ("(", "(", False),
    ],
)
def test_an_expression_is_looked_for_anywhere_and_never_hangs(pattern: str, text: str, found: bool) -> None:
    assert matches(pattern, text) is found


@pytest.mark.parametrize(("pattern", "fine"), [("^a$", True), ("(?=a)b", False), (r"(a)\1", False), ("[", False), ("a{2,1000}", True)])
def test_what_cannot_be_matched_in_linear_time_is_no_expression(pattern: str, fine: bool) -> None:
    assert is_pattern(pattern) is fine
