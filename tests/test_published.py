"""JSON that any program reads and any terminal survives."""

import json

import pytest

from journeycode.published import json_text, plain


@pytest.mark.parametrize(
    "text", ['太郎 🎉 " \\ </script>', "\x00\x1b[31m\x7f\x85\u2028\ufeff", "\u202e\u200e\u2066", "half \ud83d", "tab\tline\r\n"]
)
def test_every_text_comes_back_and_nothing_in_it_is_unseen(text: str) -> None:
    written = json_text({"a": text})
    assert json.loads(written) == {"a": text}
    assert all(char.isprintable() or char == "\n" for char in written)
    written.encode("utf-8")


def test_what_json_cannot_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        json_text(float("nan"))


def test_fractions_end_where_the_order_of_adding_begins() -> None:
    numbers = [0.1, 0.2, 0.3]
    assert sum(numbers) != sum(reversed(numbers))
    assert plain(sum(numbers)) == plain(sum(reversed(numbers))) == 0.6
    assert [plain(one) for one in (1 / 3, 3, 2.5, True, 1e-20, float("nan"), float("inf"))] == [
        0.333333333333,
        3,
        2.5,
        True,
        1e-20,
        None,
        None,
    ]
    assert (type(plain(3)), type(plain(3.0))) == (int, float)
