"""What is said of each kind of change, word for word: `said/<kind>.txt`, refreshed by `pytest --refresh` and read as reviewers will read it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from journeycode.changes import Change
from tests.changes.cases import CASES, RAISE
from tests.changes.shop import SHOP, Case, changed, edited

SAID = Path(__file__).with_name("said")
KINDS = tuple(dict.fromkeys(case.kind for case in CASES))


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_said_of_a_kind(kind: str, snapshot: Callable[[Path, str], None]) -> None:
    told = []
    for case in (case for case in CASES if case.kind == kind):
        told += [*(line for one in found(case) for line in lines(one)), ""]
    snapshot(SAID / f"{kind}.txt", "\n".join(told))


def test_no_kind_that_is_gone_says_anything() -> None:
    assert {path.stem for path in SAID.iterdir()} == set(KINDS)


def found(case: Case) -> list[Change]:
    """What is found in a case, but that the version of the shop is raised as it should be."""
    start = edited(SHOP, case.before)
    other = edited(start, case.edits)
    before, after = (other, start) if case.undone else (start, other)
    changes = changed(before, edited(after, (RAISE,))).changes
    return [one for one in changes if (one.kind, one.address) != ("version-raised", "journey:shop")]


def lines(change: Change) -> list[str]:
    """A change, all of it, a line for each part."""
    place = f"{change.place.path}:{change.place.line}:{change.place.column}"
    parts = {
        "about": " ".join(filter(None, (change.address, change.detail))),
        "named": change.name,
        "was": change.before,
        "is": change.after,
        "became": change.became,
        "in": " ".join(filter(None, (change.journey, change.within))),
        "teams": " ".join(change.teams),
        "hint": change.hint.replace("\n", "⏎"),
        "lowered": change.lowered,
    }
    return [f"{place} {change.level} {change.kind}: {change.message}", *(f"  {name}: {said}" for name, said in parts.items() if said)]
