"""SARIF, against the schema of its standard."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from journeycode.finding import Related
from journeycode.reporters import Report
from journeycode.reporters.sarif import uri, write
from journeycode.source import Place
from tests.reporters.samples import ELSEWHERE, HOSTILE, LOW, PROMISE, REPORT, TYPO_REPORT

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "report",
    [REPORT, Report(()), Report((HOSTILE,)), Report((LOW, PROMISE, LOW)), TYPO_REPORT],
    ids=["facts", "none", "hostile", "bare", "fix"],
)
def test_it_is_what_the_standard_says(report: Report) -> None:
    jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER).validate(json.loads(write(report)))


def test_the_schema_would_refuse_a_column_before_the_line() -> None:
    wrong = json.loads(write(Report((replace(LOW, place=Place("a.yaml", 1, 0)),))))
    with pytest.raises(jsonschema.ValidationError, match="minimum"):
        jsonschema.Draft4Validator(SCHEMA).validate(wrong)


def test_a_whole_run() -> None:
    location = {
        "artifactLocation": {"uri": "journeys/switch.journey.yaml"},
        "region": {"startLine": 15, "startColumn": 18, "endLine": 15, "endColumn": 28},
    }
    promised = location | {"region": {"startLine": 10, "startColumn": 16, "endLine": 10, "endColumn": 26}}
    assert json.loads(write(replace(REPORT, findings=(PROMISE,)))) == {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "journeycode",
                        "semanticVersion": "0.1.0",
                        "rules": [
                            {
                                "id": "broken-promise",
                                "shortDescription": {"text": "A step that breaks a promise."},
                                "fullDescription": {"text": "Customers are unhappy then."},
                                "help": {"text": "A step that breaks a promise.\n\nCustomers are unhappy then.\n\nKeep the promise."},
                                "defaultConfiguration": {"level": "warning"},
                                "properties": {"tags": ["promise"], "problem.severity": "warning"},
                            }
                        ],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    {
                        "ruleId": "broken-promise",
                        "ruleIndex": 0,
                        "level": "error",
                        "message": {
                            "text": "'Opens the bill' (Billing) breaks the promise 'price-lock'.\n"
                            "[promised here by Brand](1)\nKeep it, or say at the advert what it costs."
                        },
                        "locations": [
                            {"physicalLocation": location, "logicalLocations": [{"fullyQualifiedName": "switch/opens-the-bill"}]}
                        ],
                        "partialFingerprints": {"journeycode/v1": PROMISE.fingerprint},
                        "relatedLocations": [{"id": 1, "message": {"text": "promised here by Brand"}, "physicalLocation": promised}],
                    }
                ],
            }
        ],
    }


def test_each_result_points_at_its_rule() -> None:
    run = json.loads(write(Report((LOW, PROMISE, LOW, ELSEWHERE))))["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["unaddressed-low-point", "broken-promise", "no-success-metric"]
    assert [rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"]] == [True] * 4
    assert [result["level"] for result in run["results"]] == ["warning", "error", "warning", "note"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("journeys/a.yaml", "journeys/a.yaml"),
        ("sp ace #1%41?.yaml", "sp%20ace%20%231%2541%3F.yaml"),
        ("a\nb:c\\d.yaml", "a%0Ab%3Ac%5Cd.yaml"),
        ("太.yaml", "%E5%A4%AA.yaml"),
        ("half\udc80.yaml", "half%80.yaml"),
        ("../up.yaml", "../up.yaml"),
        ("/srv/a b.yaml", "file:///srv/a%20b.yaml"),
    ],
)
def test_a_path_is_a_reference(path: str, expected: str) -> None:
    assert uri(path) == expected


def test_no_text_of_a_document_becomes_a_link() -> None:
    evil = replace(LOW, message="see [this](http://evil.test)", related=(Related(Place("a.yaml"), "[x](http://evil.test)\\"),))
    text = json.loads(write(Report((evil,))))["runs"][0]["results"][0]["message"]["text"]
    assert text == "See [this\\](http://evil.test).\n[\\[x\\](http://evil.test)\\\\](1)\nAdd one."


def test_a_fix_replaces_a_region() -> None:
    region = {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 6}
    change = {"artifactLocation": {"uri": "typo.yaml"}, "replacements": [{"deletedRegion": region, "insertedContent": {"text": "owner"}}]}
    result = json.loads(write(TYPO_REPORT))["runs"][0]["results"][0]
    assert result["fixes"] == [{"description": {"text": "Write `owner`."}, "artifactChanges": [change]}]
