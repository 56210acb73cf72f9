"""The example workspace with faults in it: what the core rules find, and what they say when the journey is cut short."""

from pathlib import Path

import pytest

from journeycode.finding import Finding
from journeycode.graph import Workspace
from journeycode.linting.run import run
from journeycode.linting.selection import selected
from journeycode.rulebook.examples import TODAY
from journeycode.workspace.reading import read_texts

FOLDER = Path(__file__).parents[2] / "examples" / "broadband"
JOURNEY = "journeys/switch-broadband.journey.yaml"


def findings(cut_before: str = "", **changed: str) -> list[Finding]:
    """What core finds in the journey, with everything from a stage on left out, and with words replaced."""
    texts = {path.relative_to(FOLDER).as_posix(): path.read_text(encoding="utf-8") for path in sorted(FOLDER.rglob("*.yaml"))}
    if cut_before:
        texts[JOURNEY] = texts[JOURNEY].partition(f"  - id: {cut_before}\n")[0]
    for old, new in changed.items():
        texts[JOURNEY] = texts[JOURNEY].replace(f"phase: {old}\n", f"phase: {new}\n")
    workspace = Workspace(read_texts(texts), TODAY)
    found = run(workspace, selected(workspace, profile="core"))
    return [finding for finding in found if finding.place.path == JOURNEY]


def line_of(text: str) -> int:
    return (FOLDER / JOURNEY).read_text(encoding="utf-8").partition(text)[0].count("\n") + 1


def test_the_faults_of_the_journey_each_at_its_line() -> None:
    told = {(finding.rule, finding.place.line, finding.address, finding.detail) for finding in findings()}
    assert told == {
        (
            "undocumented-handoff",
            line_of("name: Checks the address"),
            "switch-broadband/check-address",
            "switch-broadband/ask-about-installation",
        ),
        ("broken-promise", line_of("breaks: [installed-in-7-days]"), "switch-broadband/wait-for-engineer", "promise:installed-in-7-days"),
        ("broken-promise", line_of("breaks: [price-lock]"), "switch-broadband/first-bill", "promise:price-lock"),
        ("undocumented-handoff", line_of("{to: call-about-bill"), "switch-broadband/first-bill", "switch-broadband/call-about-bill"),
        ("owner-silo", line_of("owner: care"), "journey:switch-broadband", "team:care"),
        ("unaddressed-low-point", line_of("name: Calls about the bill") + 3, "switch-broadband/call-about-bill", ""),
        (
            "undocumented-handoff",
            line_of("{to: renewal-offer, kind: recovery}"),
            "switch-broadband/call-about-bill",
            "switch-broadband/renewal-offer",
        ),
    }
    assert {finding.severity for finding in findings()} == {"warning"}


def test_a_broken_promise_names_where_it_was_made_and_by_whom() -> None:
    said = [finding for finding in findings() if finding.rule == "broken-promise"]
    assert [finding.message for finding in said] == [
        "'Waits for the engineer' (Field operations) breaks the promise 'Installed within seven days' made at 'Asks about the installation' by Sales",
        "'Opens the first bill' (Billing) breaks the promise 'The price is locked for 24 months' made at 'Sees the price-lock advert' by Brand",
    ]
    assert [[related.label for related in finding.related] for finding in said] == [["promised here by Sales"], ["promised here by Brand"]]
    assert said[1].hint == "the opportunity 'Explain the first bill before it is sent' (doing) answers it"


@pytest.mark.parametrize(("cut_before", "changed"), [("set-up", {}), ("use", {"start": "receive"})])
def test_cut_short_it_ends_at_the_purchase(cut_before: str, changed: dict[str, str]) -> None:
    said = [finding for finding in findings(cut_before, **changed) if finding.rule == "ends-at-purchase"]
    assert [(finding.place.line, finding.place.column, finding.severity) for finding in said] == [(line_of("\nstages:") + 1, 1, "error")]


def test_cut_after_a_stage_of_start_it_does_not() -> None:
    assert "ends-at-purchase" not in {finding.rule for finding in findings("use")}
