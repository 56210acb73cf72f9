"""Findings as a code quality report of GitLab: a list of issues, shown in the merge request."""

from journeycode.finding import Finding, Severity
from journeycode.published import json_text
from journeycode.reporters.report import Report, end_of, unique_fingerprints
from journeycode.reporters.screen import cleaned
from journeycode.source import Place

SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def write(report: Report) -> str:
    """A JSON list. GitLab shows one issue of a fingerprint, so a second one with the same has a number behind it."""
    issues = [_issue(finding, mark) for finding, mark in unique_fingerprints(report.findings)]
    return json_text(issues)


def _issue(finding: Finding, fingerprint: str) -> dict[str, object]:
    issue: dict[str, object] = {
        "type": "issue",
        "check_name": finding.rule,
        "description": cleaned(finding.message),
        "severity": SEVERITIES[finding.severity],
        "categories": ["Clarity"],
        "fingerprint": fingerprint,
        "location": _location(finding.place),
    }
    told = "\n\n".join(cleaned(part) for part in (finding.why, finding.hint) if part)
    if told:
        issue["content"] = {"body": told}
    if finding.related:
        issue["other_locations"] = [_location(related.place) for related in finding.related]
    return issue


def _location(place: Place) -> dict[str, object]:
    end_line, end_column = end_of(place)
    begin, end = {"line": place.line, "column": place.column}, {"line": end_line, "column": end_column}
    return {"path": place.path, "positions": {"begin": begin, "end": end}}
