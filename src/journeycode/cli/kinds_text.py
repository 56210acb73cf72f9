"""The kinds of changes on a terminal: one of them, or the table of all."""

from journeycode.changes import KINDS, Kind
from journeycode.changes.kinds import GROUPS
from journeycode.reporters.screen import wrapped


def kind_text(kind: Kind, width: int) -> str:
    """What a kind of change says, its levels, why somebody should look, and how its level is set."""
    level = f"Usually {kind.level}" + (f", and {kind.future} in a future journey" if kind.future else "")
    parts = [
        f"{kind.name}\n{'─' * len(kind.name)}\n{wrapped(kind.says, width)}",
        f"{level} · {kind.group}",
        f"Why it matters\n{wrapped(kind.why, width, '  ', '  ')}",
        f"To set its level, write in journeycode.yaml\n    diff: {{level: {{{kind.name}: {kind.level}}}}}",
    ]
    return "\n\n".join(parts) + "\n"


def kinds_text(width: int) -> str:
    """All kinds by group, with their levels."""
    parts = []
    for group in GROUPS:
        rows = [kind for kind in KINDS.values() if kind.group == group]
        lines = [wrapped(kind.says, width, f"  {kind.name:<34} {_levels(kind):<18} ", " " * 56) for kind in rows]
        parts.append("\n".join([group, *lines]))
    return "\n\n".join(parts) + "\n"


def _levels(kind: Kind) -> str:
    return f"{kind.level}, {kind.future}" if kind.future else kind.level
