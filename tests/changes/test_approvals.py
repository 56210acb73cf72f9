"""Accepting changes: what is written, what holds, and what is reported because it holds no more."""

from datetime import date

import pytest

from journeycode.changes import accepted, read_approvals
from journeycode.changes.approvals import Approval, with_approval
from journeycode.finding import Trouble
from journeycode.source import Text
from tests.changes.shop import SHOP, changed, edited

DAY = date(2026, 11, 21)
ONE = Approval("0123456789abcdef", 'Agreed: "yes" # and more', "stage-removed stage:shop/use", DAY, date(2027, 2, 19))


def text(content: str) -> Text:
    return Text("approvals.yaml", "approvals.yaml", content)


def test_what_is_written_is_read_again() -> None:
    first = with_approval(None, ONE)
    other = Approval("fedcba9876543210", "Later", "", DAY, None)
    second = with_approval(text(first.replace("approvals:", "approvals:   # ours")), other)
    assert read_approvals(text(second)) == (ONE, other)
    assert "# ours" in second


def test_the_same_is_not_accepted_twice() -> None:
    with pytest.raises(Trouble, match="is accepted already"):
        with_approval(text(with_approval(None, ONE)), ONE)


def old(margin: str = "  ") -> str:
    return f"{margin}- fingerprint: a\n{margin}  reason: b\n"


def new(margin: str = "  ") -> str:
    lines = (
        '- fingerprint: "0123456789abcdef"',
        '  change: "stage-removed stage:shop/use"',
        '  reason: "Agreed: \\"yes\\" # and more"',
        "  approved: 2026-11-21",
        "  expires: 2027-02-19",
    )
    return "".join(f"{margin}{line}\n" for line in lines)


LAYOUTS: dict[str, tuple[str, str]] = {
    "an empty list": ("approvals: []\n", f"approvals:\n{new()}"),
    "an empty list with a comment": ("approvals: [] # none yet\n", f"approvals: # none yet\n{new()}"),
    "a key in quotes": ('"approvals" : []\n', f'"approvals" :\n{new()}'),
    "no list yet": ("# ours\napprovals:\n", f"# ours\napprovals:\n{new()}"),
    "a comment alone": ("# ours\n\n", f"# ours\napprovals:\n{new()}"),
    "no indentation": (f"approvals:\n{old('')}", f"approvals:\n{old('')}{new('')}"),
    "more indentation": (f"approvals:\n{old('    ')}\n# the end\n", f"approvals:\n{old('    ')}{new('    ')}\n# the end\n"),
    "no line end": (f"approvals:\n{old()}".rstrip("\n"), f"approvals:\n{old()}{new()}"),
    "another key below": (f"approvals:\n{old()}other: 1\n", f"approvals:\n{old()}{new()}other: 1\n"),
    "the end of a document": ("---\napprovals: []\n...\n", f"---\napprovals:\n{new()}...\n"),
}


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lines as on Unix", "lines as on Windows"])
@pytest.mark.parametrize(("before", "after"), LAYOUTS.values(), ids=LAYOUTS)
def test_an_approval_is_added_in_the_style_of_the_file(before: str, after: str, end: str) -> None:
    was, is_now = (text(said.replace("\n", end)) for said in (before, after))
    assert with_approval(was, ONE) == is_now.content
    assert read_approvals(is_now) == (*read_approvals(was), ONE)


def test_nothing_is_added_to_a_list_in_brackets() -> None:
    with pytest.raises(Trouble, match=r"^the approvals of approvals.yaml stand in brackets$"):
        with_approval(text("approvals: [{fingerprint: a, reason: b}]\n"), ONE)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("approvals: [", "cannot be read"),
        ("other: 1\n", "holds no list"),
        ("approvals: [{fingerprint: a}]\n", "entry 1 of approvals.yaml has no `reason`"),
        ("approvals: [{reason: a}]\n", "has no `fingerprint`"),
        ("approvals: [{fingerprint: a, reason: b, until: 2027-01-01}]\n", "unknown key `until`"),
        ("approvals: [{fingerprint: a, reason: b, expires: soon}]\n", "`soon` is no day"),
    ],
)
def test_a_file_that_cannot_be_read_accepts_nothing(content: str, said: str) -> None:
    with pytest.raises(Trouble, match=said):
        read_approvals(text(content))


def test_an_approval_holds_to_its_last_day_and_for_its_change_only() -> None:
    changes = changed(SHOP, edited(SHOP, (("target: 80%", "target: 75%"), ("wait: 2d", "wait: 1d")))).changes
    loosened = next(change for change in changes if change.kind == "target-loosened")
    approvals = (Approval(loosened.fingerprint, "The old one was wrong", expires=DAY), ONE)
    marked, stale = accepted(changes, approvals, DAY)
    assert [(change.kind, change.approved) for change in marked if change.approved] == [("target-loosened", "The old one was wrong")]
    assert [(one.approval.fingerprint, one.why) for one in stale] == [(ONE.fingerprint, "nothing that changed has this fingerprint")]
    marked, stale = accepted(changes, approvals, date(2026, 11, 22))
    assert not any(change.approved for change in marked)
    assert [one.why for one in stale] == ["it expired on 2026-11-21", "nothing that changed has this fingerprint"]
