"""Lines and columns of a text, whatever its line ends and however wide its letters."""

import pytest

from journeycode.source import Place, Span, Text, decode
from journeycode.source.text import Undecodable


@pytest.mark.parametrize(
    ("content", "offset", "place"),
    [
        ("a: b", 3, (1, 4)),
        ("a: b\nc: d", 5, (2, 1)),
        ("a: b\r\nc: d", 6, (2, 1)),
        ("a: b\rc: d", 5, (2, 1)),
        ("a: b\r\n\r\nc: d", 11, (3, 4)),
        ("\tx", 1, (1, 2)),
        ("名前: 太郎", 4, (1, 5)),
        ("n: 🎉👩‍👩‍👧 x", 10, (1, 11)),
        ("n: é x", 5, (1, 6)),
        ("one\n", 4, (2, 1)),
        ("", 0, (1, 1)),
    ],
)
def test_an_offset_is_a_line_and_a_column_in_characters(content: str, offset: int, place: tuple[int, int]) -> None:
    found = Text("j.yaml", "j.yaml", content).place(Span(offset, offset))
    assert (found.line, found.column) == place


def test_the_end_of_a_place_is_exclusive_and_may_lie_on_a_later_line() -> None:
    text = Text("shown/j.yaml", "j.yaml", "a: |\n  one\n  two\n")
    assert text.place(Span(3, 16)) == Place("shown/j.yaml", 1, 4, 3, 6)


def test_a_place_never_ends_before_it_begins() -> None:
    assert Text("j", "j", "abc").place(Span(2, 0)) == Place("j", 1, 3, 1, 3)


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        ("one\r\ntwo\rthree\nfour", ["one", "two", "three", "four", ""]),
        ("one\n", ["one", "", ""]),
        ("", ["", ""]),
    ],
)
def test_a_line_has_no_line_end_and_none_is_beyond_the_last(content: str, lines: list[str]) -> None:
    text = Text("j", "j", content)
    assert [text.line(number) for number in range(1, len(lines) + 1)] == lines
    assert text.line(0) == ""


# U+2028 and form feed are no line ends to an editor, so they must be none to us.
def test_only_line_feeds_and_carriage_returns_end_a_line() -> None:
    assert list(Text("j", "j", "a\u2028b\x0cc\x85d\ne").line_starts) == [0, 8]


@pytest.mark.parametrize(
    ("data", "text", "bom"),
    [
        (b"a: b", "a: b", False),
        (b"\xef\xbb\xbfa: b", "a: b", True),
        ("ä: 名🎉".encode(), "ä: 名🎉", False),
        (b"", "", False),
        (b"\xef\xbb\xbf", "", True),
        (b"a\xef\xbb\xbfb", "a\ufeffb", False),
    ],
)
def test_utf_8_is_read_with_and_without_a_byte_order_mark(data: bytes, text: str, bom: bool) -> None:
    assert decode(data) == (text, bom)


@pytest.mark.parametrize(
    ("data", "message", "place"),
    [
        ("a: b".encode("utf-16"), "this file is UTF-16", (1, 1)),
        (b"\xfe\xff\x00a", "this file is UTF-16", (1, 1)),
        ("a".encode("utf-32"), "this file is UTF-32", (1, 1)),
        (b"\x00\x00\xfe\xff\x00\x00\x00a", "this file is UTF-32", (1, 1)),
        ("a: b\nname: Müller".encode("latin-1"), "this file is not UTF-8 text: byte 0xFC is no letter in it", (2, 8)),
        (b"\xef\xbb\xbf\xc3\xa9\xff", "this file is not UTF-8 text: byte 0xFF is no letter in it", (1, 2)),
        (b"one\r\ntwo\r\xe2\x82", "this file is not UTF-8 text: byte 0xE2 is no letter in it", (3, 1)),
    ],
)
def test_other_encodings_are_named_at_the_first_byte_that_shows_them(data: bytes, message: str, place: tuple[int, int]) -> None:
    found = decode(data)
    assert isinstance(found, Undecodable)
    assert (found.message, (found.line, found.column)) == (message, place)
    assert "save it as UTF-8" in found.hint
