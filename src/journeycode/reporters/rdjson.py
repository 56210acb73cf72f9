"""Findings as the diagnostics of reviewdog (rdjson): comments in the review of any code host."""

from journeycode.finding import Finding, Severity
from journeycode.published import json_text
from journeycode.reporters.report import Report, end_of
from journeycode.reporters.screen import cleaned
from journeycode.source import Place

SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def write(report: Report) -> str:
    """One result. Its columns count the bytes of a line in UTF-8, as this format wants it, so they need the texts of the report."""
    result = {"source": {"name": "journeycode"}, "diagnostics": [_diagnostic(finding, report) for finding in report.findings]}
    return json_text(result)


def _diagnostic(finding: Finding, report: Report) -> dict[str, object]:
    diagnostic: dict[str, object] = {
        "message": "\n".join(cleaned(part) for part in (finding.message, finding.hint) if part),
        "location": _location(finding.place, report),
        "severity": SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    if finding.related:
        related = ({"message": cleaned(one.label), "location": _location(one.place, report)} for one in finding.related)
        diagnostic["related_locations"] = list(related)
    edits = report.replacements(finding)
    # Each suggestion is applied by itself, so a fix of several edits is none.
    if len(edits) == 1:
        diagnostic["suggestions"] = [{"range": _range(place, report), "text": text} for place, text in edits]
    return diagnostic


def _location(place: Place, report: Report) -> dict[str, object]:
    return {"path": place.path, "range": _range(place, report)}


def _range(place: Place, report: Report) -> dict[str, object]:
    return {"start": _position(place.path, place.line, place.column, report), "end": _position(place.path, *end_of(place), report)}


def _position(path: str, line: int, column: int, report: Report) -> dict[str, int]:
    text = report.texts.get(path)
    before = text.line(line)[: column - 1] if text else ""
    # What is written beyond the end of a line, or in a file that was not read, counts as ASCII.
    return {"line": line, "column": column + len(before.encode("utf-8", "surrogatepass")) - len(before)}
