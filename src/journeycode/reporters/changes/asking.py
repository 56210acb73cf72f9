"""Who must look at a change, and why: the teams that lose, get or answer for something."""

import re
from collections.abc import Iterator

from journeycode.changes import Change
from journeycode.reporters.changes.told import ToldChanges
from journeycode.reporters.markdown import code, escaped

# A person or a team of a code host; words that would call everybody are none.
HANDLE = re.compile(r"@[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:/[A-Za-z0-9][\w.-]{0,60})?")
EVERYBODY = frozenset({"@everyone", "@here", "@all", "@channel", "@room"})
MOST = 12
REASONS = {
    "owner-removed": ("no longer owner", ""),
    "owner-changed": ("old owner", "new owner"),
    "owner-added": ("", "new owner"),
    "owning-team-removed": ("the team is gone", ""),
    "handoff-contents-removed": ("hands over less", "gets less"),
    "silent-handoff-added": ("hands over nothing", "gets nothing"),
    "silo-created": ("works alone", ""),
    "version-not-raised": ("version", ""),
}


def asked(told: ToldChanges) -> dict[str, list[str]]:
    """The addresses of the teams that must look, each with its reasons, in the order of the changes; worst first."""
    found: dict[str, list[str]] = {}
    for change in told.changes.shown:
        if change.level in ("breaking", "risk") and not change.approved:
            for number, address in enumerate(change.teams):
                reasons = found.setdefault(address, [])
                said = _reason(change, number)
                if said not in reasons:
                    reasons.append(said)
    return found


def _reason(change: Change, number: int) -> str:
    said = REASONS.get(change.kind, ("", ""))[min(number, 1)]
    if said:
        return said
    what, _, end = change.kind.rpartition("-")
    return f"lost {what.split('-')[-1]}" if end == "removed" else change.kind.replace("-", " ")


def ask_line(told: ToldChanges) -> str:
    """`**Ask for review:** @northline/digital (lost step)`: contacts that were there before the change are called, others only named."""
    teams = asked(told)
    parts = [f"{_called(told, address)} ({', '.join(reasons[:3])})" for address, reasons in list(teams.items())[:MOST]]
    if len(teams) > MOST:
        parts.append(f"and {len(teams) - MOST} more teams")
    lines = [f"**Ask for review:** {', '.join(parts)}"] if parts else []
    if told.owners:
        lines.append(f"**Code owners:** {', '.join(code(owner) for owner in told.owners[:MOST])}")
    return "  \n".join(lines)


def _called(told: ToldChanges, address: str) -> str:
    who = told.teams.get(address)
    if who is None:
        return escaped(address)
    if who.trusted and HANDLE.fullmatch(who.contact) and who.contact.casefold() not in EVERYBODY:
        return who.contact
    return f"{escaped(who.name)} {code(who.contact)}" if who.contact else escaped(who.name)


def contacts(told: ToldChanges) -> Iterator[tuple[str, str, list[str]]]:
    """Each team that must look: its name, its contact, and why."""
    for address, reasons in asked(told).items():
        who = told.teams.get(address)
        yield (who.name if who else address, who.contact if who else "", reasons)
