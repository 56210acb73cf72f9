"""JUnit: a suite for each file; what failed is told as a person would want to read it."""

from dataclasses import replace
from xml.etree import ElementTree

from journeycode.reporters import Report
from journeycode.reporters.junit import write
from journeycode.source import Place
from tests.reporters.samples import HOSTILE, LOW, REPORT


def test_errors_and_warnings_fail_and_a_note_is_said() -> None:
    assert (
        write(REPORT)
        == """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="journeycode" tests="3" failures="2" errors="0" skipped="0" time="0">
  <testsuite name="journeys/other.yaml" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase classname="journeys/other.yaml" name="no-success-metric journey:second" file="journeys/other.yaml" line="3" time="0">
      <system-out>journeys/other.yaml:3:7: info no-success-metric journey 'Second' has no metric</system-out>
    </testcase>
  </testsuite>
  <testsuite name="journeys/switch.journey.yaml" tests="2" failures="2" errors="0" skipped="0" time="0">
    <testcase classname="journeys/switch.journey.yaml" name="broken-promise switch/opens-the-bill promise:price-lock" file="journeys/switch.journey.yaml" line="15" time="0">
      <failure type="error" message="'Opens the bill' (Billing) breaks the promise 'price-lock'">journeys/switch.journey.yaml:15:18: error broken-promise 'Opens the bill' (Billing) breaks the promise 'price-lock'
journeys/switch.journey.yaml:10:16: promised here by Brand
customers are unhappy where a promise is not kept
keep it, or say at the advert what it costs</failure>
    </testcase>
    <testcase classname="journeys/switch.journey.yaml" name="unaddressed-low-point switch/opens-the-bill" file="journeys/switch.journey.yaml" line="16" time="0">
      <failure type="warning" message="low point 'Opens the bill' (-2) has no opportunity">journeys/switch.journey.yaml:16:18: warning unaddressed-low-point low point 'Opens the bill' (-2) has no opportunity
add one</failure>
    </testcase>
  </testsuite>
</testsuites>
"""
    )


def test_a_clean_run_is_one_test_that_passes() -> None:
    assert (
        write(Report(()))
        == """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="journeycode" tests="1" failures="0" errors="0" skipped="0" time="0">
  <testsuite name="journeycode" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase classname="journeycode" name="no findings" time="0" />
  </testsuite>
</testsuites>
"""
    )


def test_the_same_fault_at_two_places_is_two_tests() -> None:
    again = replace(LOW, place=Place(LOW.place.path, 20, 1))
    names = [case.get("name") for case in ElementTree.fromstring(write(Report((LOW, again)))).iter("testcase")]
    assert names == ["unaddressed-low-point switch/opens-the-bill", "unaddressed-low-point switch/opens-the-bill (2)"]


def test_a_hostile_document_adds_no_element() -> None:
    tags = [element.tag for element in ElementTree.fromstring(write(Report((HOSTILE,)))).iter()]
    assert tags == ["testsuites", "testsuite", "testcase", "failure"]
