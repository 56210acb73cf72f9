"""The diagnostics of reviewdog, whose columns count bytes."""

import json
from dataclasses import replace

from journeycode.finding import Finding, Related
from journeycode.reporters import Report
from journeycode.reporters.rdjson import write
from tests.reporters.samples import FIX, PROMISE, TYPO, TYPO_REPORT, text


def test_a_whole_result() -> None:
    path = "journeys/switch.journey.yaml"
    assert json.loads(write(Report((PROMISE,)))) == {
        "source": {"name": "journeycode"},
        "diagnostics": [
            {
                "message": "'Opens the bill' (Billing) breaks the promise 'price-lock'\nkeep it, or say at the advert what it costs",
                "location": {"path": path, "range": {"start": {"line": 15, "column": 18}, "end": {"line": 15, "column": 28}}},
                "severity": "ERROR",
                "code": {"value": "broken-promise"},
                "related_locations": [
                    {
                        "message": "promised here by Brand",
                        "location": {"path": path, "range": {"start": {"line": 10, "column": 16}, "end": {"line": 10, "column": 26}}},
                    }
                ],
            }
        ],
    }


def test_columns_count_the_bytes_of_a_line() -> None:
    # The example of the format's own description: 'a𐐀b', where b is in column 6.
    file, (first, second) = text("a𐐀«b»\r\n太: «é»", "j.yaml")
    finding = Finding("rule", "info", "no", first, related=(Related(second, "there"),))
    (found,) = json.loads(write(Report((finding,), {"j.yaml": file})))["diagnostics"]
    assert found["location"]["range"] == {"start": {"line": 1, "column": 6}, "end": {"line": 1, "column": 7}}
    assert found["related_locations"][0]["location"]["range"] == {"start": {"line": 2, "column": 6}, "end": {"line": 2, "column": 8}}


def test_a_fix_of_one_edit_is_a_suggestion() -> None:
    (found,) = json.loads(write(TYPO_REPORT))["diagnostics"]
    assert found["suggestions"] == [{"range": {"start": {"line": 2, "column": 1}, "end": {"line": 2, "column": 6}}, "text": "owner"}]
    several = replace(TYPO, fix=replace(FIX, edits=FIX.edits * 2))
    assert "suggestions" not in json.loads(write(replace(TYPO_REPORT, findings=(several,))))["diagnostics"][0]
