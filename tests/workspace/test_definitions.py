"""What is defined in a workspace, and what a word refers to."""

import pytest

from journeycode.workspace.definitions import holder
from journeycode.workspace.reading import Reading, read_texts

HEAD = "apiVersion: journeycode/v1\nkind: {}\n"
JOURNEY = (
    HEAD.format("Journey")
    + """\
id: {id}
name: A journey
{more}stages:
  - name: Use
    steps:
      - id: first
        name: Opens the bill
        pains: {pains}
      - Opens the post
"""
)


def journey(id: str, pains: str = "[]", more: str = "") -> str:
    return JOURNEY.format(id=id, pains=pains, more=more)


def found(reading: Reading, space: str, word: str, document: str) -> list[tuple[str, bool]]:
    """Where the candidates stand: document and route, and whether their id is written."""
    where = next(one for one in reading.documents if one.id == document)
    return [
        (f"{one.document.id}:{'.'.join(map(str, one.route))}", one.written) for one in reading.definitions.candidates(space, word, where)
    ]


def test_a_written_id_goes_before_a_slug() -> None:
    reading = read_texts(
        {"a.yaml": journey("a", "[Bill shock]"), "b.yaml": journey("b", "[{id: bill-shock, text: Too high}]"), "c.yaml": journey("c")}
    )
    assert found(reading, "promise", "bill-shock", "c") == [("b:stages.0.steps.0.pains.0", True)]


def test_a_text_that_stands_in_several_places_has_several_candidates() -> None:
    reading = read_texts({"a.yaml": journey("a", "[Bill shock]"), "b.yaml": journey("b", "[Bill shock]")})
    assert found(reading, "promise", "bill-shock", "a") == [("a:stages.0.steps.0.pains.0", False), ("b:stages.0.steps.0.pains.0", False)]


def test_in_a_journey_based_on_another_the_same_id_is_its_own() -> None:
    texts = {
        "a.yaml": journey("a", "[{id: bill-shock, text: Too high}]"),
        "b.yaml": journey("b", "[{id: bill-shock, text: A little high}]", "state: future\nbased_on: a\n"),
        "c.yaml": journey("c"),
    }
    reading = read_texts(texts)
    assert [document for document, _ in found(reading, "promise", "bill-shock", "b")] == ["b:stages.0.steps.0.pains.0"]
    assert [document for document, _ in found(reading, "promise", "bill-shock", "c")] == ["a:stages.0.steps.0.pains.0"]
    assert reading.findings == ()


def test_what_only_a_future_journey_defines_can_be_referred_to() -> None:
    texts = {
        "a.yaml": journey("a"),
        "b.yaml": journey("b", "[{id: new-pain, text: New}]", "based_on: a\n"),
        "c.yaml": journey("c", "[new-pain]"),
    }
    assert read_texts(texts).findings == ()


def test_steps_and_stages_are_their_journeys_own() -> None:
    reading = read_texts({"a.yaml": journey("a"), "b.yaml": journey("b")})
    one, two = reading.documents
    assert [list(reading.definitions.steps(document)) for document in (one, two)] == [["first", "opens-the-post"]] * 2
    step = reading.definitions.find("step", "first", two)
    assert step is not None
    assert step.document is two
    assert reading.definitions.find("step", "nobody", two) is None
    stage = reading.definitions.find("stage", "use", one)
    assert stage is not None
    assert stage.route == ("stages", 0)


@pytest.mark.parametrize(
    ("space", "word", "known"),
    [
        ("channel", "website", True),
        ("channel", "pigeon", False),
        ("lifecycle", "subscription", True),
        ("journey", "a", True),
        ("team", "a", False),
    ],
)
def test_some_things_are_built_in(space: str, word: str, known: bool) -> None:
    reading = read_texts({"a.yaml": journey("a")})
    assert reading.definitions.knows(space, word, reading.documents[0]) is known


@pytest.mark.parametrize(
    ("route", "address"),
    [
        ((), "journey:a"),
        (("owner",), "journey:a"),
        (("stages", 0, "name"), "stage:a/use"),
        (("stages", 0, "steps", 0, "pains", 0), "a/first"),
        (("stages", 0, "steps", 1), "a/opens-the-post"),
    ],
)
def test_a_route_lies_in_a_step_a_stage_or_a_document(route: tuple[str | int, ...], address: str) -> None:
    assert holder(read_texts({"a.yaml": journey("a")}).documents[0], route) == address
