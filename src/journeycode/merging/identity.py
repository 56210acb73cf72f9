"""What makes an entry of a list the same entry in another version of the file."""

from collections.abc import Sequence

from journeycode.model.words import known_by
from journeycode.reading.load import is_ours

# The first of these that a group of fields has names it.
NAMES = ("id", "name", "text", "to", "address", "channel", "url", "fingerprint", "hypothesis")
# Lists whose order is part of what they say.
ORDERED = frozenset({"stages", "steps", "next"})
# Lists that are one value: two figures are a scale, and what a team's own fields mean nobody knows.
ATOMIC = frozenset({"scale"})

Key = tuple[str, int]


def identities(values: Sequence[object]) -> list[Key]:
    """The identity of each entry: its id, else what its name makes of one; the second of two that are equal is another one."""
    return _numbered([_named(value) for value in values])


def document_identities(values: Sequence[object]) -> list[Key]:
    """The identity of each document of a file: its kind and id; of those that are not ours, only their order."""
    return _numbered([_document(value) for value in values])


def spoken(value: object) -> str:
    """An entry as a sentence may name it."""
    if isinstance(value, dict):
        named = next((value[name] for name in NAMES if isinstance(value.get(name), str)), "")
        return str(named or value.get("kind") or next(iter(value), ""))
    return str(value) if isinstance(value, str) else ""


def _named(value: object) -> str:
    named = spoken(value) if isinstance(value, dict) and any(name in value for name in NAMES) else value
    return (known_by(named) or named) if isinstance(named, str) else repr(value)


def _document(value: object) -> str:
    if not isinstance(value, dict) or not is_ours(value):
        return ""
    return f"{value.get('kind')}:{'items' if 'items' in value else value.get('id', '')}"


def _numbered(names: Sequence[str]) -> list[Key]:
    seen: dict[str, int] = {}
    found = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        found.append((name, seen[name]))
    return found
