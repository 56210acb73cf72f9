"""Where each part of a document is written, and what its model holds there."""

import pytest

from journeycode.model.experience import Pain
from journeycode.model.journey import Step
from journeycode.reading.document import Document
from journeycode.source import Route
from journeycode.workspace.reading import read_texts
from tests.marks import corners, marked

JOURNEY = """\
apiVersion: journeycode/v1
kind: Journey
id: «a»
name: «Äpfel 🍎 kaufen»
«stages»:
  - name: «Buy»
    «steps»:
      - «Goes to the shop»
      - id: pays
        name: «Pays»
        «touchpoints»:
          - {channel: «store»}
        thinks: >
          «So many apples.»
          Too many?
        «pains»: [{text: «Long queue», severity: 3}]
        emotion: {busy-parent: «-1»}
        «handoff»: {carries: [«receipt»]}
"""
ROUTES: list[Route] = [
    ("id",), ("name",), ("stages",), ("stages", 0), ("stages", 0, "steps"), ("stages", 0, "steps", 0), ("stages", 0, "steps", 1),
    ("stages", 0, "steps", 1, "touchpoints"), ("stages", 0, "steps", 1, "touchpoints", 0, "channel"), (), ("stages", 0, "steps", 1, "pains"),
    ("stages", 0, "steps", 1, "pains", 0), ("stages", 0, "steps", 1, "emotion", "busy-parent"), ("stages", 0, "steps", 1, "handoff"),
    ("stages", 0, "steps", 1, "handoff", "carries", 0),
]  # fmt: skip


def document(text: str) -> Document:
    return read_texts({"a.journey.yaml": text}).documents[0]


PLAIN, MARKS = marked(JOURNEY)


@pytest.mark.parametrize(
    ("route", "place"), [(route, mark) for route, mark in zip(ROUTES, MARKS, strict=True) if route], ids=lambda value: str(value)
)
def test_every_part_has_a_place(route: Route, place: tuple[int, int, int, int]) -> None:
    found = document(PLAIN)
    if route == ("stages", 0, "steps", 1, "touchpoints", 0, "channel"):
        assert corners(found.place(route[:-1])) == place
    assert corners(found.place(route)) == place


def test_a_document_is_pointed_at_by_its_name() -> None:
    assert corners(document(PLAIN).place()) == MARKS[1]


def test_a_key_can_be_asked_for() -> None:
    assert corners(document(PLAIN).place(("stages", 0, "name"), key=True)) == (6, 5, 6, 9)


@pytest.mark.parametrize(
    ("route", "nearest"),
    [
        (("stages", 0, "owner"), MARKS[3]),
        (("stages", 0, "steps", 1, "owner"), MARKS[6]),
        (("owner",), MARKS[1]),
        (("stages", 9, "steps"), MARKS[2]),
    ],
)
def test_what_is_not_written_is_pointed_at_by_what_holds_it(route: Route, nearest: tuple[int, int, int, int]) -> None:
    assert corners(document(PLAIN).place(route)) == nearest
    assert not document(PLAIN).written(route)


def test_the_model_is_asked_by_the_same_routes() -> None:
    found = document(PLAIN)
    pain, step = found.model_at(("stages", 0, "steps", 1, "pains", 0)), found.model_at(("stages", 0, "steps", 0))
    assert isinstance(pain, Pain)
    assert isinstance(step, Step)
    assert (pain.text, step.name) == ("Long queue", "Goes to the shop")
    assert found.model_at(("stages", 0, "steps", 1, "emotion", "busy-parent")) == -1
    assert found.model_at(("stages", 7, "steps")) is None
    assert found.model_at(("stages", 0, "name", "x")) is None


def test_the_items_of_a_document_are_documents_with_places_of_their_own() -> None:
    text, (one, two) = marked("apiVersion: journeycode/v1\nkind: Team\nitems:\n  - {id: a, name: «A»}\n  - id: b\n    name: «B»\n")
    assert [corners(found.place()) for found in read_texts({"t.yaml": text}).documents] == [one, two]
