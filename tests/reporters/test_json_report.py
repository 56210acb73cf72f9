"""JSON with a version of its own: what is written is what the published schema says."""

import json

import jsonschema
import pytest

from journeycode.reporters import Report
from journeycode.reporters.json_report import SCHEMA, write
from tests.reporters.samples import HOSTILE, PROMISE, REPORT, TYPO, TYPO_REPORT


def test_the_envelope_and_a_whole_finding() -> None:
    assert json.loads(write(Report((PROMISE,)))) == {
        "format": "journeycode-findings",
        "version": 1,
        "summary": {"error": 1, "warning": 0, "info": 0},
        "findings": [
            {
                "rule": "broken-promise",
                "severity": "error",
                "message": "'Opens the bill' (Billing) breaks the promise 'price-lock'",
                "path": "journeys/switch.journey.yaml",
                "line": 15,
                "column": 18,
                "end_line": 15,
                "end_column": 28,
                "address": "switch/opens-the-bill",
                "detail": "promise:price-lock",
                "fingerprint": PROMISE.fingerprint,
                "label": "the promise is broken here",
                "why": "customers are unhappy where a promise is not kept",
                "hint": "keep it, or say at the advert what it costs",
                "related": [
                    {
                        "label": "promised here by Brand",
                        "path": "journeys/switch.journey.yaml",
                        "line": 10,
                        "column": 16,
                        "end_line": 10,
                        "end_column": 26,
                    }
                ],
            }
        ],
    }


@pytest.mark.parametrize("report", [REPORT, Report(()), Report((HOSTILE,)), TYPO_REPORT], ids=["some", "none", "hostile", "fix"])
def test_what_is_written_is_what_the_schema_says(report: Report) -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    jsonschema.Draft7Validator(SCHEMA).validate(json.loads(write(report)))


def test_texts_are_as_they_were_written() -> None:
    assert json.loads(write(Report((HOSTILE,))))["findings"][0]["message"] == HOSTILE.message


def test_a_fix_says_what_stands_there_afterwards() -> None:
    (found,) = json.loads(write(TYPO_REPORT))["findings"]
    edit = {"path": "typo.yaml", "line": 2, "column": 1, "end_line": 2, "end_column": 6, "text": "owner"}
    assert found["fix"] == {"title": "write `owner`", "safe": True, "edits": [edit]}
    assert "fix" not in json.loads(write(Report((TYPO,))))["findings"][0]
