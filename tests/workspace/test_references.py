"""Duplicate ids, and words that refer to nothing, to several things, or to a version that is outgrown: whole findings."""

import pytest

from journeycode.workspace.reading import read_texts
from tests.marks import corners, marked
from tests.tree import team

HEAD = "apiVersion: journeycode/v1\nkind: {}\n"
STEPS = "stages:\n  - name: Use\n    steps:\n"
PERSONA = HEAD.format("Persona") + "id: busy-parent\nname: Busy parent\nversion: 3.0.0\n"
JOURNEY = HEAD.format("Journey") + "id: a\nname: A\n"

SAID: dict[str, tuple[dict[str, str], list[str]]] = {
    "an unknown persona, with one that is near": (
        {"p.yaml": PERSONA, "j.yaml": JOURNEY + "personas: [«busy-parents»]\n" + STEPS + "      - one\n"},
        ["error unresolved-reference journey:a persona:busy-parents: there is no persona `busy-parents` | did you mean `busy-parent`?"],
    ),
    "an unknown team": (
        {"j.yaml": JOURNEY + STEPS + "      - {name: one, owner: «billing»}\n"},
        ["error unresolved-reference a/one team:billing: there is no team `billing` | define the team, or look at the spelling of the id"],
    ),
    "an unknown touchpoint, which may be a channel": (
        {"j.yaml": JOURNEY + STEPS + "      - {name: one, touchpoints: [«websit»]}\n"},
        ["error unresolved-reference a/one touchpoint:websit: there is no touchpoint or channel `websit` | did you mean `website`?"],
    ),
    "an unknown promise": (
        {"j.yaml": JOURNEY + STEPS + "      - {name: one, breaks: [«price-lock»]}\n"},
        [
            "error unresolved-reference a/one promise:price-lock: there is no need, pain or promise `price-lock` | "
            "define the need, pain or promise, or look at the spelling of the id"
        ],
    ),
    "a way to a step of nowhere": (
        {"j.yaml": JOURNEY + STEPS + "      - {name: one, next: [«onee»]}\n"},
        ["error unresolved-reference a/one step:onee: there is no step `onee` | did you mean `one`?"],
    ),
    "a way to a step of another journey": (
        {"j.yaml": JOURNEY + STEPS + "      - {name: one, next: [«elsewhere»]}\n", "k.yaml": JOURNEY.replace("id: a", "id: b") + STEPS + "      - elsewhere\n"},
        ["error unresolved-reference a/one step:elsewhere: there is no step `elsewhere` | the steps of this journey are its own: look at their ids"],
    ),
    "a persona in a mapping": (
        {"p.yaml": PERSONA, "j.yaml": JOURNEY + STEPS + "      - {name: one, emotion: {«busy-parnt»: 1}}\n"},
        ["error unresolved-reference a/one persona:busy-parnt: there is no persona `busy-parnt` | did you mean `busy-parent`?"],
    ),
    "a team whose kind is a slip": (
        {"j.yaml": JOURNEY + "owner: billing\n" + STEPS + "      - one\n", "t.yaml": HEAD.format("«Taem»") + "id: billing\nname: Billing\n"},
        ["error invalid-document  kind: there is no kind `Taem` | did you mean `Team`?"],
    ),
    "a team among items of a later version of the language": (
        {"j.yaml": JOURNEY + "owner: billing\n" + STEPS + "      - one\n", "t.yaml": "apiVersion: «journeycode/v2»\nkind: Team\nitems: [{id: billing}]\n"},
        [
            "error invalid-document  apiVersion: the version `journeycode/v2` of the language is not known here; known is journeycode/v1 | "
            "write `apiVersion: journeycode/v1`, or use a newer journeycode"
        ],
    ),
    "a team whose id is not one": (
        {"j.yaml": JOURNEY + "owner: our-billing\n" + STEPS + "      - one\n", "t.yaml": HEAD.format("Team") + "id: «Our Billing»\nname: Billing\n"},
        ["error invalid-document team:Our Billing id: `id`: `Our Billing` is not an id: an id has small letters, digits and single hyphens | write `our-billing`"],
    ),
    "a promise that is nearly carried on": (
        {"j.yaml": JOURNEY + STEPS + "      - name: one\n        promises: [{id: price-lock, text: Locked}]\n        handoff: {carries: [address, «price-lokc»]}\n"},
        [
            "warning unresolved-reference a/one near:promise:price-lokc: `price-lokc` is carried on, and is nearly the promise `price-lock` | "
            "did you mean `price-lock`? If it is a piece of information, give it a name less alike"
        ],
    ),
    "an outgrown pin": (
        {"p.yaml": PERSONA, "j.yaml": JOURNEY + "personas: [«busy-parent@2»]\n" + STEPS + "      - one\n"},
        [
            "warning unresolved-reference journey:a persona:busy-parent: `busy-parent@2` pins major version 2, and the persona is at 3.0.0 | "
            "read what has changed in the persona, then write `busy-parent@3`"
        ],
    ),
    "a slug of two texts": (
        {"j.yaml": JOURNEY + STEPS + "      - {name: one, pains: [Bill shock]}\n      - {name: two, pains: [Bill shock]}\n      - {name: three, pains: [«bill-shock»]}\n"},
        [
            "error unresolved-reference a/three promise:bill-shock: `bill-shock` may mean 2 things: it is only the slug of their texts | "
            "give the one that is meant an `id`"
        ],
    ),
    "one id twice": (
        {"t.yaml": team("care"), "u.yaml": team("care").replace("care", "«care»")},
        ["error duplicate-id team:care care.(): the team id `care` is already defined in t.yaml, line 3 | give one of the two another id"],
    ),
    "one id for a need and a pain": (
        {"p.yaml": PERSONA + "needs: [{id: calm, text: Calm}]\npains: [{id: «calm», text: Noise}]\n"},
        [
            "error duplicate-id persona:busy-parent calm.('pains', 0): the need, pain or promise id `calm` is already defined in p.yaml, line 6 | "
            "give one of the two another id"
        ],
    ),
    "two steps of one name": (
        {"j.yaml": JOURNEY + STEPS + "      - Pays\n      - «Pays»\n"},
        [
            "error duplicate-id a/pays pays.('stages', 0, 'steps', 1): two steps have the name that makes the id `pays` | "
            "give one of them an `id` of its own"
        ],
    ),
    "two stages of one id": (
        {"j.yaml": JOURNEY + "stages:\n  - {id: use, name: Use, steps: [one]}\n  - {id: «use», name: Use again, steps: [two]}\n"},
        ["error duplicate-id stage:a/use use.('stages', 1): the stage id `use` is already defined in j.yaml, line 6 | give one of the two another id"],
    ),
    "a name without Latin letters": (
        {"j.yaml": JOURNEY + STEPS + "      - «請求書を開く»\n"},
        [
            "error invalid-document journey:a ('stages', 0, 'steps', 0): no id can be made of the name of this step: it has no Latin letters or "
            "digits | write it as `{id: …, name: …}`, the id in small Latin letters"
        ],
    ),
    "a name without Latin letters, with more to say": (
        {"j.yaml": JOURNEY + STEPS + "      - {name: «Открывает счёт», emotion: 1}\n"},
        [
            "error invalid-document journey:a ('stages', 0, 'steps', 0): no id can be made of the name of this step: it has no Latin letters or "
            "digits | add an `id` in small Latin letters"
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("texts", "said"), SAID.values(), ids=SAID)
def test_one_slip_is_one_finding_at_its_place(texts: dict[str, str], said: list[str]) -> None:
    plain = {name: marked(text)[0] for name, text in texts.items()}
    places = {(name, place) for name, text in texts.items() for place in marked(text)[1]}
    findings = read_texts(plain).findings
    assert [f"{one.severity} {one.rule} {one.address} {one.detail}: {one.message} | {one.hint}" for one in findings] == said
    assert {(one.place.path, corners(one.place)) for one in findings} == places
    assert all(one.why for one in findings)


def test_both_ends_of_a_duplicate_are_shown() -> None:
    (finding,) = read_texts({"t.yaml": team("care"), "u.yaml": team("care")}).findings
    assert (finding.place.path, finding.place.line, finding.label) == ("u.yaml", 3, "again here")
    assert [(one.place.path, one.place.line, one.label) for one in finding.related] == [("t.yaml", 3, "first here")]


FINE = {
    "a sentence refers to nothing": {"j.yaml": JOURNEY + STEPS + "      - {name: one, pains: [It is late], opportunities: [Be earlier]}\n"},
    "a sentence can be referred to by its slug": {
        "j.yaml": JOURNEY + STEPS + "      - {name: one, promises: [Installed in 7 days]}\n      - {name: two, breaks: [installed-in-7-days]}\n"
    },
    "texts that nobody refers to may be the same": {"j.yaml": JOURNEY + STEPS + "      - {name: one, pains: [Late]}\n      - {name: two, pains: [Late]}\n"},
    "one id for things of two kinds": {"t.yaml": team("care"), "j.yaml": JOURNEY.replace("id: a", "id: care") + STEPS + "      - one\n"},
    "the word assumed is no evidence": {"j.yaml": JOURNEY + STEPS + "      - {name: one, evidence: [assumed]}\n"},
    "carried information is no promise": {"j.yaml": JOURNEY + STEPS + "      - {name: one, promises: [{id: price-lock, text: P}], handoff: {carries: [address]}}\n"},
    "a pin of the version that is": {"p.yaml": PERSONA, "j.yaml": JOURNEY + "personas: [busy-parent@3]\n" + STEPS + "      - one\n"},
    "a metric may drive itself through others": {"m.yaml": HEAD.format("Metric") + "items: [{id: a, type: nps, drives: [b]}, {id: b, type: nps, drives: [a]}]\n"},
    "steps of one name in two journeys": {
        "j.yaml": JOURNEY + STEPS + "      - one\n",
        "k.yaml": JOURNEY.replace("id: a", "id: b") + STEPS + "      - one\n",
    },
}  # fmt: skip


@pytest.mark.parametrize("texts", FINE.values(), ids=FINE)
def test_what_is_meant_so_is_no_slip(texts: dict[str, str]) -> None:
    assert read_texts(texts).findings == ()


def test_a_document_that_is_not_valid_can_still_be_referred_to() -> None:
    texts = {"p.yaml": PERSONA + "onwer: x\n", "j.yaml": JOURNEY + "personas: [busy-parent]\n" + STEPS + "      - one\n"}
    assert [finding.place.path for finding in read_texts(texts).findings] == ["p.yaml"]


def test_what_a_file_that_cannot_be_read_seems_to_define_is_not_called_unknown() -> None:
    texts = {
        "t.yaml": team("billing") + "function: 'never closed\n",
        "j.yaml": JOURNEY + "owner: billing\nscenario: S\n" + STEPS + "      - one\n",
    }
    assert [finding.place.path for finding in read_texts(texts).findings] == ["t.yaml"]


def test_a_path_in_place_of_an_id_is_no_reference_that_is_followed() -> None:
    texts = {"j.yaml": JOURNEY + "owner: ../teams.yaml\n" + STEPS + "      - one\n"}
    assert [finding.rule for finding in read_texts(texts).findings] == ["invalid-document"]
