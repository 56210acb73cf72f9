"""Changes in the formats of findings: an annotation at the nearest line that survives."""

from collections.abc import Callable

from journeycode.changes import KINDS, Change
from journeycode.finding import Finding, Severity
from journeycode.reporters import reporter
from journeycode.reporters.changes.told import ToldChanges, arrow
from journeycode.reporters.report import Report, RuleFact

SEVERITY: dict[str, Severity] = {"breaking": "error", "risk": "warning", "change": "info"}


def reporter_of(name: str) -> Callable[[ToldChanges], str]:
    """The reporter of findings, for changes; what was accepted is no finding any more."""
    return lambda told: reporter(name)(as_report(told))


def as_report(told: ToldChanges) -> Report:
    """The changes as a report of findings."""
    changes = [change for change in told.changes.shown if not change.approved]
    facts = tuple(
        RuleFact(kind.name, kind.says, kind.why, kind.why, kind.group, SEVERITY.get(kind.level, "info"))
        for kind in KINDS.values() if any(change.kind == kind.name for change in changes)
    )  # fmt: skip
    findings = tuple(_finding(change) for change in changes)
    return Report(findings, told.texts, "", told.width, told.colour, facts, told.version)


def _finding(change: Change) -> Finding:
    spoken = arrow(change.before, change.after)
    said = f"{change.message} ({spoken})" if spoken else change.message
    return Finding(
        change.kind, SEVERITY[change.level], said, change.place, change.address, change.detail, why=KINDS[change.kind].why, hint=change.hint
    )
