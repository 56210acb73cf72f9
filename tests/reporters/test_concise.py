"""A line for each finding, as editors and `grep` take them."""

from dataclasses import replace

from journeycode.reporters.concise import line, write
from journeycode.source import Place
from tests.reporters.samples import LOW, REPORT


def test_a_line_for_each_finding_and_one_that_counts() -> None:
    assert (
        write(REPORT)
        == """\
journeys/other.yaml:3:7: info no-success-metric journey 'Second' has no metric
journeys/switch.journey.yaml:15:18: error broken-promise 'Opens the bill' (Billing) breaks the promise 'price-lock'
journeys/switch.journey.yaml:16:18: warning unaddressed-low-point low point 'Opens the bill' (-2) has no opportunity
Looked at 1 journey in 2 files: 1 error, 1 warning, 1 note in 2 files.
"""
    )


def test_a_suggestion_is_part_of_the_line() -> None:
    assert line(replace(LOW, hint="did you mean `owner`?")).endswith("has no opportunity (did you mean `owner`?)")


def test_a_finding_is_one_line_whatever_its_file_is_called() -> None:
    assert line(replace(LOW, place=Place("a\nb.yaml", 1, 2), message="one\ntwo")) == "a b.yaml:1:2: warning unaddressed-low-point one two"
