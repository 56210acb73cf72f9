"""A value as it may stand in a message."""

import pytest

from journeycode.source.limits import shown


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("price-lock", "price-lock"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("\x1b[31mred", "U+001B[31mred"),
        ("a\u202eb", "aU+202Eb"),
        ("🎉 ü 名", "🎉 ü 名"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 59 + "…"),
        ("", ""),
    ],
)
def test_a_value_in_a_message_is_one_short_line_that_can_be_seen(value: str, said: str) -> None:
    assert shown(value) == said
