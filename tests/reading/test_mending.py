"""Edits that mend a document: what the file says afterwards, all of it."""

import pytest

from journeycode.reading.mending import added, replaced, reworded
from journeycode.source import Route
from journeycode.source.edits import Edit
from journeycode.workspace.reading import read_texts

HEAD = "apiVersion: journeycode/v1\nkind: Journey\nid: a\nname: A\n"
STEP: Route = ("stages", 0, "steps", 0)


def written(content: str, edit: Edit | None) -> str | None:
    """The text after an edit, without the head; None where there is none."""
    text = HEAD + content
    return None if edit is None else (text[: edit.span.start] + edit.text + text[edit.span.end :]).removeprefix(HEAD)


def with_field(content: str, route: Route, key: str, text: str, after: tuple[str, ...] = ()) -> str | None:
    (document,) = read_texts({"a.yaml": HEAD + content}).documents
    return written(content, added(document, route, key, text, after))


ADDED: dict[str, tuple[str, str]] = {
    "after the field that comes before it": (
        "stages:\n- name: Use\n  steps:\n  - name: Pays\n    says: Much!\n    wait: 1d\n",
        "stages:\n- name: Use\n  steps:\n  - name: Pays\n    says: Much!\n    kind: end\n    wait: 1d\n",
    ),
    "behind a comment": (
        "stages:\n- name: Use\n  steps:\n  - name: Pays # at last\n",
        "stages:\n- name: Use\n  steps:\n  - name: Pays # at last\n    kind: end\n",
    ),
    "after a text of several lines and the empty line below it": (
        "stages:\n- name: Use\n  steps:\n  - name: Pays\n    says: |\n      Much!\n      Too much!\n\n  - Leaves\n",
        "stages:\n- name: Use\n  steps:\n  - name: Pays\n    says: |\n      Much!\n      Too much!\n    kind: end\n\n  - Leaves\n",
    ),
    "in braces": ("stages: [{name: Use, steps: [{name: Pays}]}]\n", "stages: [{name: Use, steps: [{name: Pays, kind: end}]}]\n"),
    "to a sentence": (
        "stages:\n- name: Use\n  steps:\n    - Pays at last # and leaves\n    - Leaves\n",
        "stages:\n- name: Use\n  steps:\n    - name: Pays at last\n      kind: end # and leaves\n    - Leaves\n",
    ),
    "to the last sentence of a file that ends without a line end": (
        "stages:\r\n- name: Use\r\n  steps:\r\n  - 'Pays: all'",
        "stages:\r\n- name: Use\r\n  steps:\r\n  - name: 'Pays: all'\r\n    kind: end",
    ),
}


@pytest.mark.parametrize(("before", "after"), ADDED.values(), ids=ADDED)
def test_a_field_is_added_in_the_style_of_the_file(before: str, after: str) -> None:
    assert with_field(before, STEP, "kind", "end", ("name", "says")) == after
    read = read_texts({"a.yaml": HEAD + after})
    assert read.findings == ()
    assert read.documents[0].value != read_texts({"a.yaml": HEAD + before}).documents[0].value


@pytest.mark.parametrize(
    ("content", "route"),
    [
        ("stages: [{name: Use, steps: [{name: Pays, kind: end}]}]\n", STEP),
        ("stages: [{name: Use, steps: [Pays]}]\n", STEP),
        ("stages: [{name: Use, steps: [Pays]}]\n", ("stages", 0, "steps")),
        ("stages: [{name: Use, steps: [Pays]}]\n", ("stages", 1)),
    ],
    ids=["the field is there", "a sentence among others in one line", "a list", "nothing there"],
)
def test_a_field_is_added_nowhere_else(content: str, route: Route) -> None:
    assert with_field(content, route, "kind", "end") is None


def test_a_value_keeps_its_quotes_where_only_a_word_is_mended() -> None:
    content = "status: 'draft'\nstages: []\n"
    (document,) = read_texts({"a.yaml": HEAD + content}).documents
    assert written(content, reworded(document, ("status",), "review")) == "status: 'review'\nstages: []\n"
    assert written(content, replaced(document, ("status",), "review")) == "status: review\nstages: []\n"
    assert reworded(document, ("owner",), "care") is replaced(document, ("owner",), "care") is None
