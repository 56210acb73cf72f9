"""Ignore comments: what they cover, what they need, and what is no comment at all."""

from datetime import date

import pytest

from journeycode.linting.ignores import Ignore, ignores
from journeycode.rulebook.examples import TODAY
from journeycode.source import Text


def of(content: str) -> tuple[Ignore, ...]:
    return ignores([Text("a.yaml", "a.yaml", content)])


def lines(content: str) -> list[tuple[str, int, int]]:
    return [(ignore.name, ignore.first_line, ignore.last_line) for ignore in of(content)]


JOURNEY = """\
# about this file
apiVersion: journeycode/v1
kind: Journey
owner: [
  a
]
stages:
- name: Use
  steps:
    - name: A

    # a comment
      emotion: -2
    - B
  owner: care
tags: [x]
---
apiVersion: journeycode/v1
kind: Team
"""


def above(line: int, verb: str = "ignore") -> list[tuple[str, int, int]]:
    """What a comment covers that is put above a line of the journey; lines are counted without the comment."""
    written = JOURNEY.splitlines(keepends=True)
    written.insert(line - 1, f"# journeycode: {verb}[x] because\n")
    return [(name, first - (first > line), last - 1) for name, first, last in lines("".join(written))]


@pytest.mark.parametrize(
    ("line", "covered"),
    [
        (1, (2, 16)), (2, (2, 16)), (3, (3, 3)), (4, (4, 6)), (7, (7, 15)), (8, (8, 15)), (9, (9, 14)), (10, (10, 13)), (13, (13, 13)), (14, (14, 14)),
        (15, (15, 15)), (16, (16, 16)), (18, (18, 19)), (19, (19, 19)),
    ],
)  # fmt: skip
def test_above_a_node_it_covers_the_node(line: int, covered: tuple[int, int]) -> None:
    assert above(line) == [("x", *covered)]


def test_at_the_end_of_a_line_it_covers_the_line_and_ignore_file_the_file() -> None:
    assert lines("a: 1\nb:\n  c: 2 # journeycode: ignore[x] because\n  d: 3\n") == [("x", 3, 3)]
    assert lines("a: 1 # journeycode: ignore-file[x] because\nb: 2\n") == [("x", 1, 3)]


def test_several_rules_each_with_a_last_day() -> None:
    found = of("a: 1 # journeycode: ignore[one until=2026-11-20,  two until=2026-11-21, three] because\n")
    assert [(one.name, one.until, one.is_over(TODAY), one.place.column) for one in found] == [
        ("one", date(2026, 11, 20), True, 28), ("two", date(2026, 11, 21), False, 51), ("three", None, False, 73),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("comment", "fault"),
    [
        ("ignore[x]", "gives no reason"),
        ("ignore[x] # see elsewhere", "gives no reason"),
        ("ignore[x until=soon] because", "ends on soon, which is no day (write until=2027-01-31)"),
        ("ignore[x until=2026-02-30] because", "ends on 2026-02-30, which is no day (write until=2027-01-31)"),
        ("ignore because", "is not understood"),
        ("ignore", "names no rule: there is no ignore for everything"),
        ("ignore[] because", "names no rule: there is no ignore for everything"),
        ("ignore-file", "names no rule: there is no ignore for everything"),
        ("ingore[x] because", "is not understood"),
        ("ignore[x] because #12 says so", ""),
    ],
)
def test_what_is_wrong_with_it(comment: str, fault: str) -> None:
    assert [one.fault for one in of(f"a: 1 # journeycode: {comment}\n")] == [fault]


def test_a_text_that_looks_like_a_comment_is_text() -> None:
    content = """\
a: "say # journeycode: ignore[x] because"
b: |
  # journeycode: ignore[x] because
c: 'x
  # journeycode: ignore[x] because'
d: a#journeycode:ignore[x]
e: 1 #journeycode:ignore[y] because
"""
    assert lines(content) == [("y", 7, 7)]


def test_line_ends_of_windows_and_the_last_line() -> None:
    assert lines("a: 1\r\nb: 2 # journeycode: ignore[x] because\r\n") == [("x", 2, 2)]
    assert lines("# journeycode: ignore[x] because") == [("x", 2, 2)], "nothing is below it"


def test_a_file_that_cannot_be_read_has_no_ignores() -> None:
    assert of("a: [ # journeycode: ignore[x] because\n") == ()
