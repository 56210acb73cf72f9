"""JSON that any program reads and any terminal survives."""

import json

import pytest

from journeycode.published import json_text


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
