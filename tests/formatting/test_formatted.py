"""Formatting: the order of the language, and nothing else that anybody would miss."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeycode.formatting import formatted
from journeycode.source import Text, compose, decode
from journeycode.source.text import Undecodable

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.yaml"))
HEAD = "apiVersion: journeycode/v1\nkind: Journey\nid: a\nname: A\n"
STEP = "stages:\n  - name: Use\n    steps:\n      - name: One\n"


def put_in_form(content: str, *, ids: bool = False) -> str:
    return formatted(Text("a.yaml", "a.yaml", content), ids)


def comments(content: str) -> list[str]:
    return sorted(re.findall(r"(?:^|\s)(#.*)", content))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_every_example_is_in_form(path: Path) -> None:
    decoded = decode(path.read_bytes())
    assert not isinstance(decoded, Undecodable)
    assert put_in_form(decoded[0]) == decoded[0]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("name: A\nid: a\n", "id: a\nname: A\n"),
        ("name:   A\n", "name: A\n"),
        ("name: A # why\nid: a # what\n", "id: a # what\nname: A # why\n"),
        ("# above name\nname: A\n# above id\nid: a\n", "# above id\nid: a\n# above name\nname: A\n"),
        ("x-b: 1\nx-a: 2\nid: a\n", "id: a\nx-b: 1\nx-a: 2\n"),
        ("review_every: P6M\n", "review_every: 6 months\n"),
        ("tags: [a,b ,   c]\n", "tags: [a, b, c]\n"),
        ("description: |\n  kept  \n   as it is\nid: a\n", "id: a\ndescription: |\n  kept  \n   as it is\n"),
        ("id: a   \n", "id: a\n"),
        ("id: a", "id: a\n"),
        ("owner: a\nnaem: A\nid: a\ngoals:   [b]\n", "owner: a\nnaem: A\nid: a\ngoals: [b]\n"),
        ("name: \"it's\"\nid: 'a'\n", "id: 'a'\nname: \"it's\"\n"),
        ("name:\nid: a\n", "id: a\nname:\n"),
        ("id: a\ndescription: |\n  kept  \ngoals:  \n  - b  \n", "id: a\ndescription: |\n  kept  \ngoals:\n  - b\n"),
        ("needs: [{priority: high, text: To sleep}]\n", "needs: [{text: To sleep, priority: high}]\n"),
        ("needs: [{priority: high, # at night\n  text: To sleep}]\n", "needs: [{priority: high, # at night\n  text: To sleep}]\n"),
    ],
)
def test_a_group_in_form(before: str, after: str) -> None:
    head = "apiVersion: journeycode/v1\nkind: Persona\n"
    assert put_in_form(head + before) == head + after
    assert put_in_form(head + after) == head + after


def test_a_list_entry_keeps_its_comments_above_its_hyphen() -> None:
    before = HEAD + "stages:\n  - phase: use\n    # of the name\n    name: Use\n    steps: [One]\n"
    assert put_in_form(before) == HEAD + "stages:\n  # of the name\n  - name: Use\n    phase: use\n    steps: [One]\n"


def test_line_ends_and_byte_order_stay() -> None:
    before = (HEAD + STEP).replace("id: a\nname: A", "name: A\nid: a").replace("\n", "\r\n")
    after = put_in_form(before)
    assert after == (HEAD + STEP).replace("\n", "\r\n")


@pytest.mark.parametrize("fault", ["name: [\n", "name: A\nname: B\n", "name: !x y\n", "\tname: A\n", "name: *gone\n"])
def test_a_text_with_a_fault_is_left_alone(fault: str) -> None:
    before = f"kind: Team\napiVersion: journeycode/v1\n{fault}"
    assert put_in_form(before) == before


def test_an_alias_never_comes_before_its_anchor() -> None:
    before = "apiVersion: journeycode/v1\nkind: Persona\nid: a\nquote: &q Words\nname: *q\n"
    assert put_in_form(before) == before


def test_other_peoples_documents_are_left_alone() -> None:
    before = "b: 1\na:    2\n"
    assert put_in_form(before) == before


def test_ids_are_written_down() -> None:
    before = (
        HEAD + "stages:\n  - name: Get help\n    steps:\n      - Calls us   # by phone\n      - {name: Waits, wait: 9d}\n      - 電話\n"
    )
    after = HEAD + (
        "stages:\n  - id: get-help\n    name: Get help\n    steps:\n      - id: calls-us\n        name: Calls us   # by phone\n"
        "      - {id: waits, name: Waits, wait: 9d}\n      - 電話\n"
    )
    assert put_in_form(before, ids=True) == after
    assert put_in_form(after, ids=True) == after


FIELDS = [
    "id: one",
    "name: One",
    "kind: end",
    "wait: P7D",
    "emotion: 1",
    "thinks: 'Really?'",
    "x-own: {b: 1,  a: 2}",
    "evidence: assumed",
    "next: []",
    "tags: [a,  b]",
]


@settings(max_examples=150, deadline=None)
@given(st.permutations(FIELDS), st.lists(st.sampled_from(["", "  # a comment", "   # b"]), min_size=10, max_size=10), st.booleans())
def test_any_order_comes_into_form_and_says_the_same(fields: list[str], notes: list[str], in_braces: bool) -> None:
    if in_braces:
        step = "      - {" + ",  ".join(fields) + "}\n"
    else:
        step = "".join(
            f"{'      - ' if number == 0 else '        '}{field}{note}\n"
            for number, (field, note) in enumerate(zip(fields, notes, strict=True))
        )
    before = HEAD + "stages:\n  - name: Use\n    steps:\n" + step
    after = put_in_form(before)
    said = [compose(Text("", "", content)).documents[0] for content in (before, after.replace("wait: 7d", "wait: P7D"))]
    assert said[0] == said[1]
    assert comments(before) == comments(after)
    assert put_in_form(after) == after
    assert after.index("id: one") < after.index("name: One") < after.index("wait: 7d") < after.index("next: []") < after.index("x-own")
