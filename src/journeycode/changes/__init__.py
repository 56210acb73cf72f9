"""Two graphs, and what changed between them in the words of journeys."""

from journeycode.changes.change import LEVELS, Change, Kind, Level
from journeycode.changes.compare import Changes, compare, compare_journeys
from journeycode.changes.impact import Impact
from journeycode.changes.kinds import KINDS

__all__ = ["KINDS", "LEVELS", "Change", "Changes", "Impact", "Kind", "Level", "compare", "compare_journeys"]
