"""The smallest values: what is read from the text that was written, and what is refused in which words."""

from collections.abc import Callable
from datetime import date

import pytest
from pydantic_core import PydanticCustomError

from journeycode.model import leaves
from journeycode.source import Quoted

Reads = Callable[[object], object]

READ: list[tuple[Reads, object, object]] = [
    (leaves.read_text, "no", "no"),
    (leaves.read_text, "22:30", "22:30"),
    (leaves.read_text, Quoted(" x "), " x "),
    (leaves.read_word, "bill-shock", "bill-shock"),
    (leaves.read_word, "2024", "2024"),
    (leaves.read_pinned, "busy-parent@2", "busy-parent@2"),
    (leaves.read_pinned, "busy-parent", "busy-parent"),
    (leaves.read_number, "3", 3.0),
    (leaves.read_number, "-.5", -0.5),
    (leaves.read_number, "1.5e3", 1500.0),
    (leaves.read_whole, "22500", 22500),
    (leaves.read_whole, "1e3", 1000),
    (leaves.read_flag, "true", True),
    (leaves.read_flag, "False", False),
    (leaves.read_feeling, "-2", -2.0),
    (leaves.read_feeling, "+1", 1.0),
    (leaves.read_feeling, "0.5", 0.5),
    (leaves.read_share, "85%", 0.85),
    (leaves.read_share, "12.5 %", 0.125),
    (leaves.read_share, "0.85", 0.85),
    (leaves.read_share, Quoted("85%"), 0.85),
    (leaves.read_share, "0", 0.0),
    (leaves.read_share, "100%", 1.0),
    (leaves.read_share, "29%", 0.29),
    (leaves.read_figure, "104%", 1.04),
    (leaves.read_figure, "9d", 9.0),
    (leaves.read_figure, "PT12H", 0.5),
    (leaves.read_figure, "-12", -12.0),
    (leaves.read_date, "2026-09-30", date(2026, 9, 30)),
    (leaves.read_date, "2028-02-29", date(2028, 2, 29)),
    (leaves.read_version, "1.3.0", "1.3.0"),
    (leaves.read_version, "1.0.0-rc.1+build.5", "1.0.0-rc.1+build.5"),
    (leaves.read_link, "https://research.example/NB?a=1#b", "https://research.example/NB?a=1#b"),
    (leaves.read_link, "MAILTO:cx@example.org", "MAILTO:cx@example.org"),
]

REFUSED: list[tuple[Reads, object, str, str]] = [
    (leaves.read_text, Quoted("  "), "this text is empty", "write it, or delete the line"),
    (leaves.read_text, ["a"], "one text is expected here, not a list", "write one text; if it holds a colon, put it in quotes"),
    (leaves.read_text, {"a": "b"}, "one text is expected here, not a group of fields", "write one text; if it holds a colon, put it in quotes"),
    (leaves.read_text, None, "one text is expected here, not nothing", "write one text; if it holds a colon, put it in quotes"),
    (leaves.read_word, "Customer Care", "`Customer Care` is not an id: an id has small letters, digits and single hyphens", "write `customer-care`"),
    (leaves.read_word, "bill_shock", "`bill_shock` is not an id: an id has small letters, digits and single hyphens", "write `bill-shock`"),
    (leaves.read_word, "a--b", "`a--b` is not an id: an id has small letters, digits and single hyphens", "write `a-b`"),
    (leaves.read_word, "請求", "`請求` is not an id: an id has small letters, digits and single hyphens", ""),
    (leaves.read_pinned, "busy-parent@v2", "`busy-parent@v2` is not an id: an id has small letters, digits and single hyphens", "write `busy-parent-v2`"),
    (leaves.read_number, "ten", "a number is expected here, not `ten`", ""),
    (leaves.read_number, Quoted("10"), "a number is expected here, not the text `10`", "write it without quotes"),
    (leaves.read_number, "1e999", "a number is expected here, not `1e999`", ""),
    (leaves.read_number, ".nan", "a number is expected here, not `.nan`", ""),
    (leaves.read_number, "9" * 41, f"a number is expected here, not `{'9' * 41}`", ""),
    (leaves.read_number, "1,000", "a number is expected here, not `1,000`", ""),
    (leaves.read_whole, "2.5", "a whole number is expected here, not `2.5`", ""),
    (leaves.read_whole, "-1", "a whole number is expected here, not `-1`", ""),
    (leaves.read_flag, "yes", "`true` or `false` is expected here, not `yes`", ""),
    (leaves.read_flag, Quoted("true"), "`true` or `false` is expected here, not the text `true`", ""),
    (leaves.read_feeling, "5", "a feeling is a number from -2 (angry) to 2 (delighted), not `5`", "write -2, -1, 0, 1 or 2"),
    (leaves.read_feeling, "happy", "a feeling is a number from -2 (angry) to 2 (delighted), not `happy`", "write -2, -1, 0, 1 or 2"),
    (leaves.read_feeling, Quoted("1"), "a feeling is a number from -2 (angry) to 2 (delighted), not the text `1`", "write -2, -1, 0, 1 or 2, without quotes"),
    (leaves.read_share, "85", "a share lies between 0% and 100%, and `85` does not", "write `85%`"),
    (leaves.read_share, "120%", "a share lies between 0% and 100%, and `120%` does not", ""),
    (leaves.read_share, "12h", "a number is expected here, not `12h`", ""),
    (leaves.read_share, "-5%", "a share lies between 0% and 100%, and `-5%` does not", ""),
    (leaves.read_duration, "3 fortnights", "a duration is expected here, not `3 fortnights`", "write it as `9d`, `4h`, `24 months`, or ISO 8601 (`P7D`)"),
    (leaves.read_duration, "7", "a duration is expected here, not `7`", "write it as `9d`, `4h`, `24 months`, or ISO 8601 (`P7D`)"),
    (leaves.read_date, "30.09.2026", "a date is expected here, not `30.09.2026`", "write it as year-month-day: `2026-09-30`"),
    (leaves.read_date, "2026-02-30", "`2026-02-30` is no date: there is no such day", "write a day of the calendar, as `2026-09-30`"),
    (leaves.read_version, "1.0", "`1.0` is not a version", "write `1.0.0`"),
    (leaves.read_version, "2", "`2` is not a version", "write `2.0.0`"),
    (leaves.read_version, "v1.0.0", "`v1.0.0` is not a version", "write three numbers: `1.3.0`"),
    (leaves.read_version, "01.0.0", "`01.0.0` is not a version", "write three numbers: `1.3.0`"),
    (leaves.read_link, "javascript:alert(1)", "`javascript:alert(1)` is not a link: links begin with https://, http:// or mailto: and have no spaces", "write the whole address"),
    (leaves.read_link, "https://a b", "`https://a b` is not a link: links begin with https://, http:// or mailto: and have no spaces", "write the whole address"),
    (leaves.read_link, "//example.org", "`//example.org` is not a link: links begin with https://, http:// or mailto: and have no spaces", "write the whole address"),
]  # fmt: skip


@pytest.mark.parametrize(("read", "written", "meant"), READ)
def test_a_value_is_read_as_people_write_it(read: Reads, written: object, meant: object) -> None:
    assert read(written) == meant


@pytest.mark.parametrize(("read", "written", "message", "hint"), REFUSED)
def test_a_value_that_cannot_be_read_is_refused_in_plain_words(read: Reads, written: object, message: str, hint: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        read(written)
    assert (refused.value.message(), (refused.value.context or {})["hint"]) == (message, hint)


def test_braces_in_what_was_written_are_no_template() -> None:
    with pytest.raises(PydanticCustomError) as refused:
        leaves.read_number("{message}")
    assert refused.value.message() == "a number is expected here, not `{message}`"
