"""A finding is the same finding when lines move or messages are reworded."""

from dataclasses import replace

import pytest

from journeycode.finding import ENVIRONMENT, Finding, Trouble
from journeycode.source import Place

FINDING = Finding("owner-silo", "warning", "Care works alone", Place("j.yaml", 3, 1, 3, 5), "journey:a", "team:care")


@pytest.mark.parametrize(
    "other",
    [
        replace(FINDING, place=Place("k.yaml", 90, 2, 90, 3)),
        replace(FINDING, message="Alone", hint="x"),
        replace(FINDING, severity="error"),
    ],
)
def test_its_fingerprint_is_what_it_is_about(other: Finding) -> None:
    assert other.fingerprint == FINDING.fingerprint


@pytest.mark.parametrize(
    "other", [replace(FINDING, rule="broken-promise"), replace(FINDING, address="journey:b"), replace(FINDING, detail="team:billing")]
)
def test_another_fault_has_another_fingerprint(other: Finding) -> None:
    assert other.fingerprint != FINDING.fingerprint


def test_a_fault_of_a_file_is_told_apart_by_the_file() -> None:
    one, two = (Finding("invalid-document", "error", "m", Place(path)) for path in ("a.yaml", "b.yaml"))
    assert one.fingerprint != two.fingerprint
    assert len(one.fingerprint) == 16


def test_trouble_says_what_to_do_and_how_to_exit() -> None:
    trouble = Trouble("no git here", "install git", ENVIRONMENT)
    assert (str(trouble), trouble.hint, trouble.exit_code, Trouble("x").exit_code) == ("no git here", "install git", 3, 2)
