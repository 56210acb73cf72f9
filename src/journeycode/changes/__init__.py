"""Two graphs, and what changed between them in the words of journeys."""

from journeycode.changes.approvals import Approval, Stale, accepted, read_approvals
from journeycode.changes.change import LEVELS, Change, Kind, Level
from journeycode.changes.compare import Changes, compare, compare_journeys
from journeycode.changes.found import Findings
from journeycode.changes.impact import Impact
from journeycode.changes.kinds import KINDS
from journeycode.changes.overlay import Overlay

__all__ = [
    "KINDS", "LEVELS", "Approval", "Change", "Changes", "Findings", "Impact", "Kind", "Level", "Overlay", "Stale", "accepted", "compare",
    "compare_journeys", "read_approvals",
]  # fmt: skip
