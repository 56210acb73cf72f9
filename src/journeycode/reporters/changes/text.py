"""Changes on a terminal: worst first, each with where it is, what was and what is."""

from collections.abc import Iterator

from journeycode.changes import Change
from journeycode.reporters.changes.told import ToldChanges, arrow, by_itself, hidden, rules, verdict
from journeycode.reporters.screen import cleaned, paint, wrapped

ROLES = {"breaking": "error", "risk": "warning", "change": "info"}
LEFT = 10
MOST = 200


def write(told: ToldChanges) -> str:
    """The changes, what they do to each journey, and a line that counts them."""
    changes = told.changes
    lines = [line for change in changes.shown[:MOST] for line in (*_change(change, told), "")]
    if len(changes.shown) > MOST:
        lines += [f"{len(changes.shown) - MOST:,} more are not shown; `--format json` holds them all.", ""]
    for impact in changes.impacts:
        said = " · ".join(f"{label} {before} → {after}" for label, before, after in impact.lines() if impact.old and impact.new)
        if said:
            lines += [paint(cleaned(impact.name), "name", told.colour), wrapped(said, told.width, "  ", "  "), ""]
    lines += list(_notes(told))
    parts = [verdict(changes), hidden(changes), rules(changes)]
    summary = "; ".join(part for part in parts if part)
    return "\n".join([*lines, paint(f"{summary}.", "name" if changes.shown else "good", told.colour)]) + "\n"


def _change(change: Change, told: ToldChanges) -> Iterator[str]:
    left = " " * LEFT
    said = wrapped(change.message, told.width, f"{change.level:<{LEFT}}", left)
    yield paint(change.level, ROLES[change.level], told.colour) + said[len(change.level) :]
    place = change.place
    yield f"{left}{paint(cleaned(f'{place.path}:{place.line}:{place.column}'), 'place', told.colour)}  {change.kind}"
    spoken = arrow(change.before, change.after)
    owners = told.names(change)
    about = " · ".join(part for part in (spoken, f"concerns {owners}" if owners else "") if part)
    if about:
        yield wrapped(about, told.width, left, left)
    if change.became:
        yield wrapped(change.hint, told.width, left, left)
    if change.lowered:
        yield wrapped(f"({change.lowered})", told.width, left, left)
    if change.approved:
        yield wrapped(f"accepted: {change.approved}", told.width, left, left)
    elif change.level == "breaking":
        yield f"{left}{paint(f'to accept it: journeycode approve {change.fingerprint} --reason …', 'place', told.colour)}"


def _notes(told: ToldChanges) -> Iterator[str]:
    """What could not be read, and approvals that accept nothing."""
    for one in told.changes.unread:
        what = one.address or "the file"
        yield wrapped(f"not compared: {what} in {one.file} could not be read {one.when} the change: {one.reason}", told.width)
    for change, why in by_itself(told.changes):
        yield wrapped(f"this change decides on itself: {change.kind} {change.address}: {why}", told.width)
    for stale in told.changes.stale:
        yield wrapped(f"an approval accepts nothing: {stale.approval.fingerprint} {stale.approval.what}: {stale.why}", told.width)
    if told.changes.unread or told.changes.stale or told.changes.by_itself:
        yield ""
