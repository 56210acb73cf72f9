"""Code quality of GitLab: a list of issues with names of their own."""

import json
from dataclasses import replace

from journeycode.reporters import Report
from journeycode.reporters.gitlab import write
from journeycode.source import Place
from tests.reporters.samples import ELSEWHERE, LOW, PROMISE


def test_a_whole_issue() -> None:
    path = "journeys/switch.journey.yaml"
    assert json.loads(write(Report((PROMISE,)))) == [
        {
            "type": "issue",
            "check_name": "broken-promise",
            "description": "'Opens the bill' (Billing) breaks the promise 'price-lock'",
            "severity": "major",
            "categories": ["Clarity"],
            "fingerprint": PROMISE.fingerprint,
            "location": {"path": path, "positions": {"begin": {"line": 15, "column": 18}, "end": {"line": 15, "column": 28}}},
            "content": {"body": "customers are unhappy where a promise is not kept\n\nkeep it, or say at the advert what it costs"},
            "other_locations": [{"path": path, "positions": {"begin": {"line": 10, "column": 16}, "end": {"line": 10, "column": 26}}}],
        }
    ]


def test_severities_are_those_of_gitlab() -> None:
    assert [issue["severity"] for issue in json.loads(write(Report((PROMISE, LOW, ELSEWHERE))))] == ["major", "minor", "info"]


def test_the_same_fault_at_two_places_is_two_issues() -> None:
    marks = [issue["fingerprint"] for issue in json.loads(write(Report((LOW, replace(LOW, place=Place("b.yaml"))))))]
    assert marks == [LOW.fingerprint, f"{LOW.fingerprint}-2"]


def test_nothing_found_is_an_empty_list() -> None:
    assert write(Report(())) == "[]\n"
