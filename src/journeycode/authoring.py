"""All that a rule of one's own imports: `from journeycode.authoring import Found, Workspace, rule`.

What is listed here stays as it is within a major version of journeycode.
"""

from journeycode.finding import Finding, Severity
from journeycode.graph import Anchor, Journey, Meeting, Persona, Promise, Stage, Step, Team, Thing, Walk, Way, Workspace
from journeycode.model.lifecycle import PHASES, PhaseId
from journeycode.rulebook.options import Days, Flag, Number, Phase, Share, Whole, Words
from journeycode.rulebook.rule import Found, Rule, by_status, rule

__all__ = [
    "PHASES", "Anchor", "Days", "Finding", "Flag", "Found", "Journey", "Meeting", "Number", "Persona", "Phase", "PhaseId", "Promise", "Rule",
    "Severity", "Share", "Stage", "Step", "Team", "Thing", "Walk", "Way", "Whole", "Words", "Workspace", "by_status", "rule",
]  # fmt: skip
