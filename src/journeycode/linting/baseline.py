"""Old findings that are known and not shown: what a team with a hundred of them writes down to begin with the next.

An entry is a rule, an address and a detail, never a line or a message: files can be put into form and stages moved without any
old finding coming back. Findings about a file as a whole have no address and are never hidden.
"""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from journeycode.finding import Finding, Trouble
from journeycode.linting.catalogue import OURS, Catalogue
from journeycode.linting.selection import unknown_rule
from journeycode.source import Place
from journeycode.source.limits import shown

FORMAT, VERSION, FILE = "journeycode-baseline", 1, "journeycode-baseline.json"
Entry = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Compared:
    """Findings held against a baseline: what is new, how many old ones are hidden, and which entries no longer occur."""

    new: tuple[Finding, ...]
    hidden: int
    gone: tuple[Entry, ...]


def entry_of(finding: Finding) -> Entry | None:
    """What a baseline remembers of a finding; None for one that it never hides."""
    return (finding.rule, finding.address, finding.detail) if finding.address else None


def counted_entries(findings: Iterable[Finding]) -> Counter[Entry]:
    """Findings as entries, with how often each occurs."""
    return Counter(entry for finding in findings if (entry := entry_of(finding)))


def written(findings: Iterable[Finding]) -> str:
    """The text of a baseline file: sorted, so that its diff shows what came and went."""
    counts = counted_entries(findings)
    entries = [
        {"rule": rule, "address": address, **({"detail": detail} if detail else {}), **({"count": count} if count > 1 else {})}
        for (rule, address, detail), count in sorted(counts.items())
    ]
    return json.dumps({"format": FORMAT, "version": VERSION, "findings": entries}, ensure_ascii=False, indent=1) + "\n"


def read(path: Path, name: str) -> Counter[Entry]:
    """The entries of a baseline file, with how often each may occur.

    Raises Trouble where the file is not there or is no baseline: half of it would hide what it should not.
    """
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        if held["format"] != FORMAT or held["version"] != VERSION:
            raise ValueError("another format")
        entries = held["findings"]
        counts = Counter(
            {(_text(entry, "rule"), _text(entry, "address"), _text(entry, "detail", "")): int(entry.get("count", 1)) for entry in entries}
        )
    except FileNotFoundError:
        raise Trouble(f"there is no baseline {shown(name)}", "`journeycode lint --write-baseline` writes one") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Trouble(
            f"{shown(name)} is no baseline that can be read, so it hides nothing",
            "write it anew with `journeycode lint --write-baseline`, or delete it",
        ) from None
    return counts


def unknown_rules(held: Counter[Entry], path: Path, name: str, known: Catalogue = OURS) -> list[Finding]:
    """What is wrong with a baseline that names a rule that there is not: a finding at its line."""
    found = []
    for rule in sorted({rule for rule, _, _ in held if not known.knows(rule)}):
        lines = path.read_text(encoding="utf-8").splitlines()
        number = next((number for number, line in enumerate(lines, 1) if f'"rule": {json.dumps(rule, ensure_ascii=False)}' in line), 1)
        column = lines[number - 1].find('"rule"') + 1
        found.append(unknown_rule(rule, Place(name, number, max(1, column), number, len(lines[number - 1]) + 1), known))
    return found


def _text(entry: object, name: str, default: str | None = None) -> str:
    value = entry.get(name, default) if isinstance(entry, dict) else None
    if not isinstance(value, str):
        raise ValueError(name)
    return value


def compare(findings: Iterable[Finding], baseline: Counter[Entry]) -> Compared:
    """Hold findings against a baseline; one that occurs more often than it is remembered is new."""
    left, new, hidden = Counter(baseline), [], 0
    for finding in findings:
        entry = entry_of(finding)
        if entry is not None and left[entry] > 0:
            left[entry] -= 1
            hidden += 1
        else:
            new.append(finding)
    gone = tuple(entry for entry, count in left.items() if count == baseline[entry])
    return Compared(tuple(new), hidden, gone)
