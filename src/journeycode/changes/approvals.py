"""Changes that were accepted, by fingerprint, with a reason and a day on which that ends: `approvals.yaml`."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from journeycode.changes.change import Change
from journeycode.finding import Trouble
from journeycode.reading.mending import indent, line_end, newline
from journeycode.source import Text, compose
from journeycode.source.limits import shown

FILE = "approvals.yaml"
HEAD = "# Changes that were accepted in review. `journeycode approve FINGERPRINT --reason TEXT` adds one.\napprovals:\n"
FIELDS = ("fingerprint", "change", "reason", "approved", "expires")


@dataclass(frozen=True, slots=True)
class Approval:
    """One change that was accepted. what: its kind and address, for readers; expires: the last day on which it holds."""

    fingerprint: str
    reason: str
    what: str = ""
    approved: date | None = None
    expires: date | None = None


@dataclass(frozen=True, slots=True)
class Stale:
    """An approval that accepts nothing any more, and why."""

    approval: Approval
    why: str


def read_approvals(text: Text | None) -> tuple[Approval, ...]:
    """The approvals of a file. Raises Trouble where it cannot be read: half of it would accept what it should not, or fail to."""
    if text is None or not text.content.strip():
        return ()
    composition = compose(text)
    if composition.faults:
        fault = composition.faults[0]
        raise Trouble(f"{text.path} cannot be read: {fault.message}", "mend it; until then no change counts as accepted")
    whole = composition.value((0,))
    if whole is None or (isinstance(whole, dict) and whole.get("approvals", "") is None):
        return ()
    entries = whole.get("approvals") if isinstance(whole, dict) else None
    if not isinstance(entries, list):
        raise Trouble(f"{text.path} holds no list under `approvals:`", "`journeycode approve` writes one")
    return tuple(_approval(entry, number, text.path) for number, entry in enumerate(entries, 1))


def _approval(entry: object, number: int, path: str) -> Approval:
    said = {str(key): str(value) for key, value in entry.items() if value is not None} if isinstance(entry, dict) else {}
    for needed in ("fingerprint", "reason"):
        if not said.get(needed, "").strip():
            raise Trouble(f"entry {number} of {path} has no `{needed}`", "an approval says what it accepts, and why")
    strange = next((key for key in said if key not in FIELDS), None)
    if strange:
        raise Trouble(f"entry {number} of {path} has an unknown key `{shown(strange)}`", f"known are {', '.join(FIELDS)}")
    days = [_day(said[field], number, path) if field in said else None for field in ("approved", "expires")]
    return Approval(said["fingerprint"], said["reason"], said.get("change", ""), *days)


def _day(text: str, number: int, path: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Trouble(f"entry {number} of {path}: `{shown(text)}` is no day", "write it as year-month-day: 2027-03-31") from None


def accepted(
    changes: Iterable[Change], approvals: Sequence[Approval], today: date, before: Iterable[Approval] = ()
) -> tuple[tuple[Change, ...], tuple[Stale, ...]]:
    """The changes, those that were accepted with the reason; and the approvals that accept nothing any more.

    before: the approvals that stood there before the change. One that came with it holds, and its change says so.
    """
    known = {(one.fingerprint, one.expires) for one in before}
    holding = {one.fingerprint: one for one in approvals if one.expires is None or one.expires >= today}
    marked = tuple(_marked(change, holding[change.fingerprint], known) if change.fingerprint in holding else change for change in changes)
    met = {change.fingerprint for change in marked}
    stale = []
    for one in approvals:
        if one.fingerprint not in met:
            stale.append(Stale(one, "nothing that changed has this fingerprint"))
        elif one.fingerprint not in holding:
            stale.append(Stale(one, f"it expired on {one.expires}"))
    return marked, tuple(stale)


def _marked(change: Change, approval: Approval, known: set[tuple[str, date | None]]) -> Change:
    came_with_it = (approval.fingerprint, approval.expires) not in known
    return replace(change, approved=approval.reason, by_itself=change.by_itself or came_with_it)


def with_approval(text: Text | None, approval: Approval) -> str:
    """The contents of the file with one more approval, indented like those that are there. Comments stay.

    Raises Trouble where the file cannot be read, where it accepts the change already, and where all approvals stand in one line.
    """
    text = text if text is not None and text.content.strip() else Text(FILE, FILE, HEAD)
    if any(one.fingerprint == approval.fingerprint for one in read_approvals(text)):
        raise Trouble(f"`{approval.fingerprint}` is accepted already", f"change its entry in {text.path}")
    content, composition, end = text.content, compose(text), newline(text.content)
    mark, entries = composition.mark((0, "approvals")), composition.value((0, "approvals"))
    if mark is None:
        return f"{content.rstrip()}{end}approvals:{end}{_entry(approval, '  ', end)}{end}"
    margin, listed = "  ", composition.marks(entries) if isinstance(entries, list) else []
    if listed and content[mark.start] == "[":
        raise Trouble(f"the approvals of {text.path} stand in brackets", "let each begin with a hyphen on a line of its own")
    if listed:
        hyphen = content.rfind("-", 0, listed[0].start)
        margin, at = indent(content, hyphen), line_end(content, listed[-1])
    else:
        # An empty list in brackets, or nothing at all.
        content = content[: mark.start].rstrip(" ") + content[mark.end :]
        at = line_end(content, mark._replace(end=mark.key_end))
    return f"{content[:at]}{end}{_entry(approval, margin, end)}{content[at:] or end}"


def _entry(approval: Approval, margin: str, end: str) -> str:
    said = {"fingerprint": approval.fingerprint, "change": approval.what, "reason": approval.reason}
    lines = [f"{name}: {json.dumps(text, ensure_ascii=False)}" for name, text in said.items()]
    lines += [f"{name}: {day}" for name, day in (("approved", approval.approved), ("expires", approval.expires)) if day]
    return f"{margin}- " + f"{end}{margin}  ".join(lines)
