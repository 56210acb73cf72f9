"""Changes in every format: each is valid for its reader and says the same."""

import json
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

from journeycode.changes import Changes
from journeycode.reporters.changes.formats import FORMATS
from journeycode.reporters.changes.json_changes import SCHEMA
from journeycode.reporters.changes.told import ToldChanges, Who
from journeycode.reporters.changes.writing import change_reporter
from tests.changes.cases import CASES
from tests.changes.shop import SHOP, changed, edited, workspace
from tests.reporters import readers

SARIF = Path(__file__).parent.parent / "reporters" / "schemas" / "sarif-2.1.0-rtm.5.json"
READERS = {
    "sarif": readers.from_sarif,
    "github": readers.from_github,
    "gitlab": readers.from_gitlab,
    "junit": readers.from_junit,
    "rdjson": readers.from_rdjson,
}


@pytest.fixture(scope="module")
def changes() -> Changes:
    """Several edits at once."""
    texts = SHOP
    for case in CASES:
        if case.kind in (
            "last-post-purchase-stage-removed",
            "owner-changed",
            "promise-terms-changed",
            "wording-changed",
            "only-channel-removed",
            "feeling-changed",
        ):
            try:
                texts = edited(texts, case.edits)
            except (AssertionError, StopIteration):
                continue
    return changed(SHOP, texts)


def told(changes: Changes) -> ToldChanges:
    texts = {text.path: text for text in workspace(SHOP).texts}
    return ToldChanges(changes, "main", "0123abc", {"team:care": Who("Care", "@org/care", True)}, texts, "breaking", version="0.1.0")


def written(changes: Changes, format: str) -> str:
    return change_reporter(format)(told(changes))


@pytest.mark.parametrize("format", READERS)
def test_a_format_of_findings_names_every_change_and_its_line(changes: Changes, format: str) -> None:
    found = {(rule, path, line) for rule, path, line, _ in READERS[format](written(changes, format))}
    assert found == {(change.kind, change.place.path, change.place.line) for change in changes.shown}
    assert len(changes.shown) >= 5


def test_json_is_as_its_schema_says(changes: Changes) -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    found = json.loads(written(changes, "json"))
    jsonschema.validate(found, SCHEMA, jsonschema.Draft7Validator)
    assert [one["fingerprint"] for one in found["changes"]] == [change.fingerprint for change in changes.changes]
    assert found["summary"]["editorial"] == 1
    assert found["gate"] == {"fail_on": "breaking", "failing": True}


def test_sarif_is_as_its_schema_says(changes: Changes) -> None:
    jsonschema.validate(json.loads(written(changes, "sarif")), json.loads(SARIF.read_text(encoding="utf-8")))


def test_junit_is_xml(changes: Changes) -> None:
    assert ElementTree.fromstring(written(changes, "junit")).tag in ("testsuites", "testsuite")


@pytest.mark.parametrize("format", FORMATS)
def test_no_format_stumbles_over_no_changes(format: str) -> None:
    assert isinstance(written(changed(SHOP, SHOP), format), str)


def test_html_escapes_what_documents_say() -> None:
    texts = edited(SHOP, (("name: Switches it on", "name: '<script>alert(1)</script> & \"x\"'"),))
    page = written(changed(SHOP, texts), "html")
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;" in page
    assert "default-src 'none'" in page


def test_text_says_how_to_accept_what_is_breaking(changes: Changes) -> None:
    text = written(changes, "text")
    for change in changes.changes:
        assert (f"journeycode approve {change.fingerprint}" in text) == (change.level == "breaking")
    assert text.endswith("; 1 editorial change hidden.\n")
