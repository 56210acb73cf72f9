"""The documents of one file: what is wrong with them, in which words and where."""

import pytest

from journeycode.finding import Finding
from journeycode.reading.document import Loaded
from journeycode.reading.load import load_text
from journeycode.source import Text
from tests.marks import corners, marked
from tests.tree import team

HEAD = "apiVersion: journeycode/v1\nkind: Journey\nid: a\nname: A\n"
SOURCE = "apiVersion: journeycode/v1\nkind: Source\nid: a\nholds: voc\n"


def loaded(content: str) -> Loaded:
    found = load_text(Text("j.yaml", "j.yaml", content))
    assert found is not None
    return found


def said(finding: Finding) -> str:
    return f"{finding.message} | {finding.hint}"


FAULTS: dict[str, tuple[str, str]] = {
    "unknown key": (
        team("a") + "«onwer»: b\n",
        "`onwer` is not a field that is known here | known here are apiVersion, contact, description, external, function, id, kind, "
        "links, meta, name, parent, questions, sponsor, tags; a field of your own: write it under `meta:` or let its name begin with x-",
    ),
    "typo in a key": (team("a") + "«functoin»: b\n", "`functoin` is not a field that is known here | did you mean `function`?"),
    "typo in a required key": (HEAD + "«stage»: []\n", "`stage` is not a field that is known here | did you mean `stages`?"),
    "a sentence with a colon": (
        HEAD + "stages:\n  - name: Use\n    steps:\n      - name: one\n        «I ask myself»: why?\n",
        "`I ask myself` is not a field that is known here | if this is one sentence with a colon in it, put it in quotes",
    ),
    "a step that a colon cuts": (
        HEAD + "stages:\n  - name: Use\n    steps:\n      - one\n      - «Wait: what?»\n",
        'a colon in this sentence makes YAML take it for a field | put it in quotes: "…"',
    ),
    "a pain that a colon cuts": (
        HEAD + "pains: [«Price: too high»]\nstages: []\n",
        'a colon in this sentence makes YAML take it for a field | put it in quotes: "…"',
    ),
    "a persona without a value": (
        HEAD + "stages:\n  - name: Use\n    steps:\n      - name: one\n        thinks: {«busy-parent»: }\n",
        "`busy-parent` has no value | write one after the colon, or take it away",
    ),
    "a persona that is a name": (
        HEAD + "stages:\n  - name: Use\n    steps:\n      - {name: one, thinks: {«Busy parent»: why?}}\n",
        "`Busy parent` is not an id: an id has small letters, digits and single hyphens | write `busy-parent`",
    ),
    "no value": (team("a") + "«function»:\n", "`function` has no value | write one after the colon, or delete the line"),
    "empty entry": (
        HEAD + "stages:\n  - name: Use\n    steps:\n      - one\n      «-»\n",
        "this entry of the list is empty | write it, or delete the line",
    ),
    "missing key": (HEAD.replace("id: a\nname: A", "id: «a»") + "stages: []\n", "`name` is missing | add `name: …`"),
    "other version": (
        team("a").replace("journeycode/v1", "«journeycode/v7»"),
        "the version `journeycode/v7` of the language is not known here; known is journeycode/v1 | "
        "write `apiVersion: journeycode/v1`, or use a newer journeycode",
    ),
    "no kind": (
        team("a").replace("kind: Team\n", "").replace("journeycode/v1", "«journeycode/v1»"),
        "this document does not say its `kind` | add a line such as `kind: Journey`; known are Workspace, Journey, Persona, Team, Channel, "
        "Touchpoint, Promise, Metric, Evidence, Opportunity, Source and Lifecycle",
    ),
    "typo in a kind": (team("a").replace("Team", "«Teem»"), "there is no kind `Teem` | did you mean `Team`?"),
    "unknown kind": (
        team("a").replace("Team", "«Zebra»"),
        "there is no kind `Zebra` | known are Workspace, Journey, Persona, Team, Channel, Touchpoint, Promise, Metric, Evidence, Opportunity, "
        "Source and Lifecycle",
    ),
    "closed list": (
        HEAD + "status: «finale»\nstages: []\n",
        "`finale` is not a word that is known here | write draft, review, approved or retired",
    ),
    "typo in a closed list": (
        HEAD + "stages:\n  - name: Use\n    phase: «resolv»\n    steps: []\n",
        "`resolv` is not a word that is known here; known are need, discover, consider, choose, commit, receive, start, use, resolve, retain, "
        "advocate and leave | did you mean `resolve`?",
    ),
    "emotion": (
        HEAD + "stages:\n  - name: Use\n    steps:\n      - name: one\n        emotion: «5»\n",
        "`emotion`: a feeling is a number from -2 (angry) to 2 (delighted), not `5` | write -2, -1, 0, 1 or 2",
    ),
    "emotion of one persona": (
        HEAD + "stages:\n  - name: Use\n    steps:\n      - name: one\n        emotion: {busy-parent: «-3»}\n",
        "`busy-parent`: a feeling is a number from -2 (angry) to 2 (delighted), not `-3` | write -2, -1, 0, 1 or 2",
    ),
    "one text for a list": (
        HEAD + "personas: «busy-parent»\nstages: []\n",
        "a list is expected here, not `busy-parent` | write `[busy-parent]`, or one line with a hyphen for each",
    ),
    "a text for fields": (
        HEAD + "stages:\n  - «Use»\n",
        "a group of fields is expected here, not `Use` | write `name: Use`, and its other fields below it",
    ),
    "a text for one group of fields": (
        HEAD + "stages:\n  - name: Use\n    steps:\n      - {name: one, measured: «often»}\n",
        "a group of fields is expected here, not `often` | write its fields below it: `field: value`",
    ),
    "a word of the field": (
        HEAD + "stages:\n  - name: Use\n    steps:\n      - {name: one, «Pain points»: [It is slow]}\n",
        "`Pain points` is not a field that is known here | did you mean `pains`?",
    ),
    "an owner of two": (
        HEAD + "«owner»: [a, b]\nstages: []\n",
        "`owner`: one text is expected here, not a list | write one text; if it holds a colon, put it in quotes",
    ),
    "id of a persona": (
        "apiVersion: journeycode/v1\nkind: Persona\nid: «value»\nname: A\n",
        "`value` cannot be the id of a persona: it is a word of the language | choose another",
    ),
    "id of a journey": (
        HEAD.replace("id: a", "id: «con»") + "stages: []\n",
        "`con` cannot be the id of a journey: Windows cannot have a file of that name, and drawings are named so | choose another",
    ),
    "a word of a list, where one word will do": (
        "apiVersion: journeycode/v1\nkind: Workspace\nlint:\n  contracts:\n    - name: a\n      reason: b\n"
        "      forbids: {select: is:step, only_channel_type: «digtal»}\n",
        "`digtal` is not a word that is known here; known are digital, human, physical, paper and broadcast | did you mean `digital`?",
    ),
    "no id": (
        "apiVersion: journeycode/v1\nkind: Team\nname: «A»\n",
        "this team has no `id`, so that nothing can refer to it | add a line such as `id: my-team`",
    ),
    "beside items": (
        "apiVersion: journeycode/v1\nkind: Team\n«name»: A\nitems: []\n",
        "`name` stands beside `items`, where only the head may stand | move it into an item, or make the document one thing without `items`",
    ),
    "items": (
        "apiVersion: journeycode/v1\nkind: Team\n«items»: a\n",
        "`items` is a list of things of kind Team | begin each with a hyphen",
    ),
    "an item": (
        "apiVersion: journeycode/v1\nkind: Team\nitems:\n  - «a»\n",
        "an item is a group of fields of a Team | write at least `{id: …, name: …}`",
    ),
    "touchpoint without channel": (
        HEAD + "stages:\n  - name: Use\n    steps:\n      - name: one\n        touchpoints: [«The order form»]\n",
        "`channel` is missing | say in which channel it is met, e.g. `channel: website`",
    ),
    "a source in a variable that anybody may have": (
        SOURCE + "at: «WAREHOUSE_URL»\n",
        "`at`: a variable that a source is read from begins with JOURNEYCODE_, and `WAREHOUSE_URL` does not | call it `JOURNEYCODE_WAREHOUSE_URL`",
    ),
    "a password in an address": (
        SOURCE + "at: «postgres://me:pass@host/database»\n",
        "`at`: a password has no place in a document | put the whole address into a variable of the environment, and write its name: "
        "`JOURNEYCODE_WAREHOUSE`",
    ),
    "half an address": (
        SOURCE + "at: «postgres://»\n",
        "`at`: `postgres://` is no address of a database | write it as `postgres://host/database`",
    ),
    "a column of another table": (
        SOURCE + "at: a.csv\n«columns»: {score: Rating, amount: Sum}\n",
        "`columns`: `amount` is no column of voc | voc have customer_id, date, score, response_id, journey, step, channel, persona, metric and verbatim",
    ),
    "two forms of days that read one text as two": (
        SOURCE + "at: a.csv\n«dates»: [DD/MM/YYYY, MM/DD/YYYY]\n",
        "`dates`: `DD/MM/YYYY` and `MM/DD/YYYY` read 03/04/2026 as two days | keep the one that is meant",
    ),
    "a tab": (
        HEAD + "stages:\n«\t»- name: Use\n",
        "a tab stands where spaces must: YAML does not indent with tabs | replace it by two spaces; most editors have “convert tabs to spaces”",
    ),
    "a quote": (HEAD.replace("name: A", 'name: «"»A'), "this quote is never closed | close the text with the same quote"),
    "the second document": (
        team("a") + "---\n" + team("b") + "«extrenal»: true\n",
        "`extrenal` is not a field that is known here | did you mean `external`?",
    ),
}


@pytest.mark.parametrize(("content", "sentence"), FAULTS.values(), ids=FAULTS)
def test_one_fault_is_one_finding_at_its_place(content: str, sentence: str) -> None:
    plain, (place,) = marked(content)
    (finding,) = loaded(plain).findings
    assert said(finding) == sentence
    assert corners(finding.place) == place
    assert (finding.rule, finding.severity) == ("invalid-document", "error")


def test_several_faults_are_several_findings_and_none_is_said_twice() -> None:
    content = HEAD + "onwer: x\nstatus: final\nvolume: many\nstages: []\n"
    assert [(finding.place.line, finding.detail) for finding in loaded(content).findings] == [(5, "onwer"), (6, "status"), (7, "volume")]


def test_a_document_that_is_not_valid_has_no_model_and_says_what_it_defines() -> None:
    one, two = loaded("apiVersion: journeycode/v1\nkind: Team\nitems:\n  - {id: a, name: A}\n  - {id: b, nome: B}\n").documents
    assert (one.model is None, two.model is None) == (False, True)
    assert [(definition.space, definition.id) for definition in two.definitions] == [("team", "b")]


def test_of_several_documents_those_that_are_ours_are_read() -> None:
    found = loaded("a: b\n---\n" + team("x") + "---\n- list\n---\n" + team("y"))
    assert [(document.kind, document.id, document.root) for document in found] == [("Team", "x", (1,)), ("Team", "y", (3,))]
