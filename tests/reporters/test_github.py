"""Annotations: escaped, so that no text becomes a command."""

from dataclasses import replace

from journeycode.reporters import Report
from journeycode.reporters.github import command, write
from journeycode.source import Place
from tests.reporters.samples import HOSTILE, LOW, PROMISE, REPORT


def test_errors_come_first_and_the_log_says_where_and_how_many() -> None:
    assert write(REPORT) == (
        "::error title=journeycode (broken-promise),file=journeys/switch.journey.yaml,line=15,endLine=15,col=18,endColumn=28::"
        "journeys/switch.journey.yaml:15:18: 'Opens the bill' (Billing) breaks the promise 'price-lock'"
        "%0Ajourneys/switch.journey.yaml:10:16: promised here by Brand%0Akeep it, or say at the advert what it costs\n"
        "::warning title=journeycode (unaddressed-low-point),file=journeys/switch.journey.yaml,line=16,endLine=16,col=18,endColumn=20::"
        "journeys/switch.journey.yaml:16:18: low point 'Opens the bill' (-2) has no opportunity%0Aadd one\n"
        "::notice title=journeycode (no-success-metric),file=journeys/other.yaml,line=3,endLine=3,col=7,endColumn=9::"
        "journeys/other.yaml:3:7: journey 'Second' has no metric\n"
        "Looked at 1 journey in 2 files: 1 error, 1 warning, 1 note in 2 files.\n"
    )


def test_what_separates_properties_is_escaped_and_the_file_keeps_its_name() -> None:
    written = command(replace(LOW, place=Place("100%,a:b\nc.yaml", 1, 1, 1, 2), message="100% sure", hint=""))
    assert "file=100%25%2Ca%3Ab%0Ac.yaml,line=1," in written
    assert written.endswith("::100%25,a:b c.yaml:1:1: 100%25 sure")


def test_a_span_over_lines_has_no_columns() -> None:
    assert "line=3,endLine=5::" in command(replace(LOW, place=Place("a.yaml", 3, 4, 5, 2)))


def test_an_empty_span_is_one_character_long() -> None:
    assert "col=4,endColumn=5::" in command(replace(PROMISE, place=Place("a.yaml", 3, 4, 3, 4)))


def test_a_hostile_document_gives_one_command() -> None:
    lines = write(Report((HOSTILE,))).splitlines()
    assert [line.startswith("::warning title=journeycode (missing-owner),file=a|b%0A%3A%3Aerror%3A%3Ac`.yaml,") for line in lines] == [
        True,
        False,
    ]
