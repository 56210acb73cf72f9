"""What is told of changes where there is more than fits: the first of them, and how many more."""

import re
from dataclasses import replace
from datetime import date

import pytest

from journeycode.changes import Changes
from journeycode.changes.approvals import Approval, Stale
from journeycode.changes.unread import Unread
from journeycode.measures.ranking.moves import Move
from journeycode.reporters.changes.comment import Section, fitted
from journeycode.reporters.changes.priorities import place
from journeycode.reporters.changes.told import ToldChanges
from journeycode.reporters.changes.writing import change_reporter
from tests.changes.shop import HEAD, changed

TEAMS = [f"team-{number:02}" for number in range(14)]
UNREAD = tuple(Unread("after", f"{number:02}.yaml", "", "a colon is missing") for number in range(12))
STALE = Stale(Approval("0123456789abcdef", "Agreed", "step-removed shop/pay", date(2026, 1, 1), None), "nothing changes there any more")


def shop(owners: list[str]) -> dict[str, str]:
    """A journey for each owner, with one step."""
    journeys = "".join(
        f"---\n{HEAD}kind: Journey\nid: j{number:02}\nname: Journey {number}\nversion: 1.0.0\nstatus: approved\nscope: part\n"
        f"stages:\n  - {{name: Use, steps: [{{id: use, name: Uses it, owner: {owner}}}]}}\n"
        for number, owner in enumerate(owners)
    )
    teams = "".join(f"  - {{id: {team}, name: {team}}}\n" for team in TEAMS)
    return {"shop.yaml": f"{HEAD}kind: Team\nitems:\n{teams}{journeys}"}


@pytest.fixture(scope="module")
def changes() -> Changes:
    """Seven journeys, each of whose steps went from one team to another."""
    return changed(shop(TEAMS[:7]), shop(TEAMS[7:]))


def written(changes: Changes, how: str) -> str:
    return change_reporter(how)(ToldChanges(changes, fail_on="breaking"))


def test_the_comment_names_the_first_and_counts_the_rest(changes: Changes) -> None:
    text = written(replace(changes, unread=UNREAD), "comment")
    asked = next(line for line in text.splitlines() if line.startswith("**Ask for review:**"))
    assert (asked.count("owner)"), asked.endswith(", and 2 more teams")) == (12, True)
    assert "**Journey 4** 1.0.0, and 2 more · 7 of 7 journeys" in text
    assert text.count("**Not compared:**") == 10
    assert "\n- and 2 more that could not be read\n" in text


def test_what_has_no_weight_stands_however_long_it_is() -> None:
    sections = [Section("a" * 50, 0), Section("b" * 50, 1, "c" * 50)]
    assert fitted(sections, 40) == f"{'a' * 50}\n"


def test_a_page_names_all_that_could_not_be_read(changes: Changes) -> None:
    page = written(replace(changes, unread=UNREAD), "html")
    assert "<h2>Not compared</h2>\n<ul><li>00.yaml could not be read after the change: a colon is missing</li>" in page
    assert page.count("could not be read after the change") == 12


def test_a_terminal_shows_200_changes_and_counts_the_rest(changes: Changes) -> None:
    many = replace(changes, changes=changes.changes * 40)
    text = written(many, "text")
    assert len(re.findall(r"^ {10}shop\.yaml:\d+:\d+  ", text, re.MULTILINE)) == 200
    assert f"\n{len(many.shown) - 200} more are not shown; `--format json` holds them all.\n" in text


def test_a_terminal_says_why_a_change_counts_less_and_which_approvals_accept_nothing(changes: Changes) -> None:
    lowered = replace(changes, changes=(replace(changes.changes[0], lowered="it was a draft"),), stale=(STALE,))
    lines = written(lowered, "text").splitlines()
    assert "          (it was a draft)" in lines
    assert "an approval accepts nothing: 0123456789abcdef step-removed shop/pay: nothing changes there any more" in lines


@pytest.mark.parametrize(
    ("before", "after", "said"), [(1, 2, "1 → 2"), (None, 3, "new at 3"), (2, None, "no longer ranked"), (4, 4, "still 4")]
)
def test_the_rank_of_an_opportunity_before_and_after(before: int | None, after: int | None, said: str) -> None:
    assert place(Move("explain", "Explain it", before, after)) == said
