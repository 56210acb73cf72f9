"""Text on a terminal: what is printed, how wide it is, where it breaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycode.reporters.screen import cleaned, columns, paint, window, wrapped


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("a\tb\nc\rd", "a b c d"),
        ("\x1b[2J\x07\x85", "\ufffd[2J\ufffd\ufffd"),
        ("pay \u202eecirp", "pay \ufffdecirp"),
        ("no\u00a0break", "no break"),
        ("half \udc80", "half \ufffd"),
        ("👩\u200d💻 می\u200cخواهم", "👩\u200d💻 می\u200cخواهم"),
        ("zero\u200bwidth", "zero\ufffdwidth"),
    ],
)
def test_nothing_that_cannot_be_seen_is_printed(text: str, expected: str) -> None:
    assert cleaned(text) == expected


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("abc", 3), ("太郎", 4), ("ｆｕ", 4), ("e\u0301", 1), ("→", 1), ("🎉", 2), ("각", 2), ("\u1100\u1161", 2), ("a\u200db", 2)],
)
def test_a_text_takes_so_many_columns(text: str, width: int) -> None:
    assert columns(text) == width


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one two", "- one two"),
        ("a " * 20 + "end", f"- {'a ' * 13}a\n  {'a ' * 6}end"),
        ("", "- "),
        ("太" * 20, f"- {'太' * 14}\n  {'太' * 6}"),
        ("two  spaces   stay", "- two  spaces   stay"),
        ("before https://example.test/a/very/long/address after", "- before\n  https://example.test/a/very/long/address\n  after"),
        ("write this sentence `a: {b: c}` here", "- write this sentence\n  `a: {b: c}` here"),
        ("an odd ` backtick stands in this one", "- an odd ` backtick stands in\n  this one"),
    ],
    ids=["short", "long", "empty", "wide", "spaces", "address", "code", "backtick"],
)
def test_lines_break_between_words(text: str, expected: str) -> None:
    assert wrapped(text, 30, "- ", "  ") == expected


@pytest.mark.parametrize(
    ("line", "start", "end", "expected"),
    [
        ("short", 1, 3, ("short", 1, 3)),
        ("short", 5, 5, ("short", 5, 6)),
        ("short", 99, 120, ("short", 5, 120)),
        ("a" * 50, 0, 2, ("a" * 28 + "…", 0, 2)),
        ("a" * 50, 48, 50, ("…" + "a" * 29, 28, 30)),
        ("a" * 50, 25, 27, ("…" + "a" * 28 + "…", 11, 13)),
        ("a" * 50, 20, 50, ("…" + "a" * 28 + "…", 11, 29)),
        ("太" * 50, 25, 26, ("…" + "太" * 14 + "…", 6, 7)),
    ],
)
def test_a_long_line_is_cut_around_the_span(line: str, start: int, end: int, expected: tuple[str, int, int]) -> None:
    piece, first, last = window(line, start, end, 30)
    assert (piece, first, last) == expected
    assert columns(piece) <= 30


def test_paint_is_for_screens_that_have_colours() -> None:
    assert paint("no", "error", colour=False) == "no"
    assert paint("no", "error", colour=True) == "\x1b[31;1mno\x1b[0m"
    assert paint("", "error", colour=True) == ""


LINES = st.text(st.sampled_from("ab .:-太🎉é\u0301\u200d"), max_size=120)


@given(LINES, st.integers(0, 130), st.integers(0, 40), st.integers(20, 60))
def test_what_is_cut_out_of_any_line_fits_and_holds_the_beginning_of_the_span(line: str, start: int, length: int, width: int) -> None:
    piece, first, last = window(line, start, start + length, width)
    assert columns(piece) <= width
    assert first < last
    start = min(start, len(line))
    assert piece[first : first + 1].strip("…") in ("", line[start : start + 1])
    assert piece.strip("…") in line


@given(LINES, st.integers(30, 60))
def test_any_text_broken_into_lines_fits_and_loses_nothing_but_spaces(text: str, width: int) -> None:
    lines = wrapped(text, width, "> ", "  ").split("\n")
    assert all(columns(line) <= width or " " not in line[2:].strip() for line in lines)
    assert "".join(line[2:] for line in lines).replace(" ", "") == cleaned(text).replace(" ", "")
