"""One finding is the same finding in every format: the same place, the same order, relative paths with /, lines and columns from 1."""

import re
from dataclasses import replace

import pytest

from journeycode.finding import Finding
from journeycode.reporters import (
    REPORTERS,
    Report,
    Reporter,
    concise,
    full,
    github,
    gitlab,
    json_report,
    junit,
    markdown,
    rdjson,
    reporter,
    sarif,
)
from tests.reporters.readers import READERS
from tests.reporters.samples import ELSEWHERE, FILE, HOSTILE, LOW, PATH, PROMISE, REPORT

# Imported here, so that the type checker sees each of them as a reporter.
WRITERS: dict[str, Reporter] = {
    "full": full.write,
    "concise": concise.write,
    "json": json_report.write,
    "sarif": sarif.write,
    "github": github.write,
    "gitlab": gitlab.write,
    "junit": junit.write,
    "rdjson": rdjson.write,
    "markdown": markdown.write,
}


def place(finding: Finding) -> tuple[str, str, int, int]:
    return finding.rule, finding.place.path, finding.place.line, finding.place.column


def test_every_format_is_named_once_and_tested_here() -> None:
    assert list(REPORTERS) == ["full", "concise", "json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown"]
    assert READERS.keys() == WRITERS.keys() == REPORTERS.keys()
    assert {name: reporter(name) for name in REPORTERS} == WRITERS


@pytest.mark.parametrize("name", REPORTERS)
def test_one_finding_has_the_same_place_in_every_format(name: str) -> None:
    written = reporter(name)(replace(REPORT, findings=(PROMISE,)))
    assert READERS[name](written) == [("broken-promise", "journeys/switch.journey.yaml", 15, 18)]


@pytest.mark.parametrize("name", REPORTERS)
def test_every_format_carries_the_same_findings_in_the_same_order(name: str) -> None:
    # GitHub shows the first ten of a kind: there the worst come first, and are in order among themselves.
    expected = [PROMISE, LOW, ELSEWHERE] if name == "github" else [ELSEWHERE, PROMISE, LOW]
    assert READERS[name](reporter(name)(REPORT)) == list(map(place, expected))


@pytest.mark.parametrize("name", REPORTERS)
def test_the_other_place_of_a_finding_is_told_as_well(name: str) -> None:
    written = reporter(name)(replace(REPORT, findings=(PROMISE,)))
    assert "promised here by Brand" in written or name in ("concise", "gitlab")
    assert re.search(r"\b10\b", written) or name == "concise"


@pytest.mark.parametrize("name", ["json", "sarif", "github", "gitlab", "junit", "rdjson"])
def test_what_machines_read_is_never_cut_short(name: str) -> None:
    many = tuple(replace(LOW, address=f"switch/{number}") for number in range(10_000))
    assert len(READERS[name](reporter(name)(Report(many, {PATH: FILE})))) == 10_000


@pytest.mark.parametrize("name", ["full", "concise", "markdown"])
def test_people_are_shown_two_hundred_and_told_how_many_more_there_are(name: str) -> None:
    many = tuple(replace(LOW, address=f"switch/{number}") for number in range(10_000))
    worst = replace(PROMISE, severity="error")
    written = reporter(name)(Report((*many, worst), {PATH: FILE}))
    told = READERS[name](written)
    assert len(told) == 200
    assert told[-1] == place(worst)
    assert "9,801 more" in written
    assert len(written.encode()) < 262_144


@pytest.mark.parametrize("name", REPORTERS)
def test_no_text_of_a_document_moves_the_cursor_or_begins_a_line_of_its_own(name: str) -> None:
    written = reporter(name)(Report((HOSTILE,)))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", written)
    assert not re.search(r"(?m)^(::error file=a|::error::c|\| forged|</failure>\]\])", written)


@pytest.mark.parametrize("name", REPORTERS)
def test_nothing_found_is_said_in_every_format(name: str) -> None:
    written = reporter(name)(Report((), about="1 journey in 2 files"))
    assert written.endswith("\n")
    assert READERS[name](written) == [] if name != "junit" else 'tests="1" failures="0"' in written
