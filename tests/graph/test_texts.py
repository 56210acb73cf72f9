"""Texts that people wrote, each at its place and with the thing it belongs to."""

from journeycode.graph.texts import texts
from journeycode.rulebook.examples import workspace_of

TEXT = """
apiVersion: journeycode/v1
kind: Journey
id: switch
name: Switching
status: draft
owner: lead
tags: [pilot]
questions: [Who pays?]
meta: {note: not a text of ours}
links: [{name: The study, url: https://example.org/study}]
stages:
  - name: Buy
    phase: commit
    goal: Get it done
    steps:
      - Looks around
      - name: "Signs"
        owner: sales
        thinks: {alex: Hm, robin: Oh no}
        feels: torn
        pains: [It hurts, sore, {id: sore, text: It is sore, cause: Nobody knows}]
        touchpoints: [website, {channel: letter, name: The letter, systems: [crm]}]
        collects: [address]
        next: [{to: signs, kind: back, when: It is wrong, handoff: {carries: [address]}}]
---
apiVersion: journeycode/v1
kind: Persona
id: alex
name: Alex
quote: |
  I am busy.
  Always.
goals: [rest]
needs: [Sleep, {id: calm, text: Peace of mind}]
"""


def test_every_text_with_its_field_and_its_holder() -> None:
    told = [(one.anchor.address, one.field, one.text) for one in texts(workspace_of(TEXT)) if one.anchor.thing.noun != "team"]
    assert told == [
        ("journey:switch", "name", "Switching"),
        ("journey:switch", "tags", "pilot"),
        ("journey:switch", "questions", "Who pays?"),
        ("journey:switch", "name", "The study"),
        ("stage:switch/buy", "name", "Buy"),
        ("stage:switch/buy", "goal", "Get it done"),
        ("switch/looks-around", "steps", "Looks around"),
        ("switch/signs", "name", "Signs"),
        ("switch/signs", "thinks", "Hm"),
        ("switch/signs", "thinks", "Oh no"),
        ("switch/signs", "feels", "torn"),
        ("switch/signs", "pains", "It hurts"),
        ("switch/signs", "text", "It is sore"),
        ("switch/signs", "cause", "Nobody knows"),
        ("switch/signs", "name", "The letter"),
        ("switch/signs", "systems", "crm"),
        ("switch/signs", "collects", "address"),
        ("switch/signs", "when", "It is wrong"),
        ("switch/signs", "carries", "address"),
        ("persona:alex", "name", "Alex"),
        ("persona:alex", "quote", "I am busy.\nAlways.\n"),
        ("persona:alex", "goals", "rest"),
        ("persona:alex", "needs", "Sleep"),
        ("persona:alex", "text", "Peace of mind"),
        ("persona:robin", "name", "Robin"),
    ]


def test_a_text_knows_its_place_and_whether_yaml_decides_where_it_ends() -> None:
    workspace = workspace_of(TEXT)
    by_text = {one.text: one for one in texts(workspace)}
    content = workspace.texts[1].content
    for text in ("Looks around", "Hm", "It hurts", "The letter", "Peace of mind"):
        one = by_text[text]
        assert one.is_plain
        assert content[: one.end].endswith(text)
        place = one.anchor.place
        assert content.splitlines()[place.line - 1][place.column - 1 : place.end_column - 1] == text
    assert not by_text["Signs"].is_plain
    assert not by_text["I am busy.\nAlways.\n"].is_plain


def test_only_the_documents_that_are_wanted() -> None:
    assert {one.anchor.address for one in texts(workspace_of(TEXT), lambda document: document.kind == "Persona")} == {
        "persona:alex",
        "persona:robin",
    }
