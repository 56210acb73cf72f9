"""What all formats share: counts, the line at the end, how much people are shown, names that nothing else has."""

from dataclasses import replace

import pytest

from journeycode.reporters.report import Report, counted, end_of, severities, summary, unique_fingerprints
from journeycode.source import Place
from tests.reporters.samples import ELSEWHERE, LOW, PROMISE


def test_a_report_counts() -> None:
    report = Report((PROMISE, LOW, LOW, ELSEWHERE), about="1 journey in 2 files")
    assert report.counts() == {"error": 1, "warning": 2, "info": 1}
    assert severities(report.findings) == "1 error, 2 warnings, 1 note"
    assert summary(report) == "Looked at 1 journey in 2 files: 1 error, 2 warnings, 1 note in 2 files."
    assert counted(10_000, "file") == "10,000 files"


@pytest.mark.parametrize(("about", "expected"), [("", "No findings."), ("2 files", "Looked at 2 files: no findings.")])
def test_a_report_without_findings_says_so(about: str, expected: str) -> None:
    assert summary(Report((), about=about)) == expected


def test_of_too_many_the_worst_are_shown_in_their_order() -> None:
    low = tuple(replace(LOW, address=str(number)) for number in range(250))
    report = Report((ELSEWHERE, *low, PROMISE))
    assert report.shown == (*low[:199], PROMISE)
    assert summary(report) == "1 error, 250 warnings, 1 note in 2 files. 52 more are not shown."
    assert Report(low[:200]).shown == low[:200]


@pytest.mark.parametrize(
    ("place", "expected"),
    [(Place("a", 3, 4, 3, 6), (3, 6)), (Place("a", 3, 4, 5, 1), (5, 1)), (Place("a", 3, 4), (3, 4)), (Place("a", 3, 4, 3, 2), (3, 4))],
)
def test_a_place_never_ends_before_it_begins(place: Place, expected: tuple[int, int]) -> None:
    assert end_of(place) == expected


def test_the_same_fault_at_two_places_has_two_names() -> None:
    mark = LOW.fingerprint
    told = [name for _, name in unique_fingerprints((LOW, PROMISE, replace(LOW, place=Place("b.yaml")), LOW))]
    assert told == [mark, PROMISE.fingerprint, f"{mark}-2", f"{mark}-3"]
