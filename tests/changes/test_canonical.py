"""A value as a reviewer reads it, and what is the same however it is written."""

import pytest

from journeycode.changes.canonical import clipped, shown
from journeycode.model.durations import Duration


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "none"),
        (True, "yes"),
        (False, "no"),
        (0, "0"),
        (0.5, "0.5"),
        (2.0, "2"),
        (-1.25, "−1.25"),
        (0.123456, "0.1235"),
        ((), "none"),
        (("a", 2.0), "a, 2"),
        ({}, "none"),
        ({"alex": 1.0, "robin": None}, "alex 1, robin none"),
        (Duration.read("72h"), "72h"),
        ("as it is", "as it is"),
    ],
)
def test_a_value(value: object, said: str) -> None:
    assert shown(value) == said


def test_a_long_text_is_cut_and_says_so() -> None:
    assert clipped("one\n  two  three") == "one two three"
    assert clipped("x" * 80) == "x" * 80
    assert clipped("x" * 81) == "x" * 79 + "…"
    assert clipped("abcd efgh", 6) == "abcd…"
    assert clipped("abcd", 4) == "abcd"
