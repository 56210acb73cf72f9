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
