"""Lines: by words, by hyphens, between ideographs, inside a word only where nothing else helps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycode.renderers.measuring import text_width
from journeycode.renderers.wrapping import clip, clusters, wrap, wrap_columns


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 60, ["one two", "three"]),
        ("undocumented-handoff", 100, ["undocumented-", "handoff"]),
        ("short", 100, ["short"]),
        ("", 100, [""]),
        ("彼女は新しい契約", 50, ["彼女は新", "しい契約"]),
        # What is wider than a line stands on one by itself, and the space after it on none.
        ("W M", 5, ["W", "M"]),
        ("Donaudampfschifffahrt", 60, ["Donauda", "mpfschiff", "fahrt"]),
    ],
)
def test_lines(text: str, width: float, lines: list[str]) -> None:
    assert wrap(text, width, 12) == lines


def test_the_last_line_says_that_more_follows() -> None:
    assert wrap("one two three four five", 60, 12, most=2) == ["one two", "three…"]
    assert clip("one two three", 60, 12) == "one tw…"


def test_what_belongs_together_stays_together() -> None:
    assert clusters("e\u0301x👩\u200d👧") == ["e\u0301", "x", "👩\u200d👧"]
    assert clusters("👋🏻0🏻") == ["👋🏻", "0", "🏻"]


@given(
    st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp"]), max_size=120),
    st.integers(20, 400),
    st.booleans(),
    st.integers(0, 4),
)
def test_no_line_is_too_wide(text: str, width: int, bold: bool, most: int) -> None:
    lines = wrap(text, width, 12, bold, most)
    # What a reader takes for one character is never cut, however wide it is.
    assert all(text_width(line, 12, bold) <= width + 0.01 or len(clusters(line.rstrip("…"))) <= 1 for line in lines)
    assert not most or len(lines) <= most
    if not most:
        assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.text(max_size=200), st.integers(10, 100))
def test_no_terminal_line_is_too_wide(text: str, width: int) -> None:
    from journeycode.renderers.measuring import columns

    assert all(columns(line) <= width for line in wrap_columns(text, width))
