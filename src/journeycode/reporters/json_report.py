"""Findings as JSON, in an envelope with a version of its own; `SCHEMA` is published."""

from journeycode.finding import SEVERITIES, Finding
from journeycode.published import COUNT, DRAFT, TEXT, Schema, each, json_text, record
from journeycode.reporters.report import Report, end_of
from journeycode.source import Place

FORMAT_VERSION = 1


def write(report: Report) -> str:
    """Strict JSON: no NaN, no Infinity, every character that a document can hold."""
    envelope = {
        "format": "journeycode-findings",
        "version": FORMAT_VERSION,
        "summary": dict(report.counts()),
        "findings": [finding_object(finding, report) for finding in report.findings],
    }
    return json_text(envelope)


def finding_object(finding: Finding, report: Report) -> dict[str, object]:
    """One finding; what is empty is left out."""
    whole: dict[str, object] = {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        **place_object(finding.place),
        "address": finding.address,
        "detail": finding.detail,
        "fingerprint": finding.fingerprint,
        "label": finding.label,
        "why": finding.why,
        "hint": finding.hint,
        "related": [{"label": related.label, **place_object(related.place)} for related in finding.related],
        "fix": _fix_object(finding, report),
    }
    return {name: value for name, value in whole.items() if value not in ("", [], None)}


def _fix_object(finding: Finding, report: Report) -> dict[str, object] | None:
    edits = [{**place_object(place), "text": text} for place, text in report.replacements(finding)]
    return {"title": finding.fix.title, "safe": finding.fix.safe, "edits": edits} if finding.fix and edits else None


def place_object(place: Place) -> dict[str, object]:
    """A place: a relative path, lines and columns from 1, the end exclusive."""
    end_line, end_column = end_of(place)
    return {"path": place.path, "line": place.line, "column": place.column, "end_line": end_line, "end_column": end_column}


_LINE: Schema = {"type": "integer", "minimum": 1}
_PLACE: dict[str, Schema] = {
    "path": {"type": "string", "description": "The file, relative to the folder the command was called in."},
    "line": _LINE,
    "column": {**_LINE, "description": "In characters."},
    "end_line": _LINE,
    "end_column": {**_LINE, "description": "The first column after the end."},
}
_FINDING: dict[str, Schema] = {
    "rule": {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$"},
    "severity": {"enum": list(SEVERITIES)},
    "message": TEXT,
    **_PLACE,
    "address": {"type": "string", "description": "What it is about: `switch-broadband/first-bill`, `team:billing`."},
    "detail": {"type": "string", "description": "What tells two findings of one rule at one address apart."},
    "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{16}$", "description": "The hash of rule, address and detail."},
    "label": TEXT,
    "why": TEXT,
    "hint": TEXT,
    "related": each(record(label=TEXT, **_PLACE)),
    "fix": {
        **record(title=TEXT, safe={"type": "boolean"}, edits=each(record(text=TEXT, **_PLACE))),
        "description": "What `journeycode lint --fix` (not safe: `--unsafe-fixes`) would write, and in place of what.",
    },
}
FINDING: Schema = {**record(**_FINDING), "required": ["rule", "severity", "message", *_PLACE, "fingerprint"]}
SCHEMA: Schema = {
    "$schema": DRAFT,
    "title": "Findings of journeycode",
    "description": "What `journeycode lint --format json` and `journeycode validate --format json` print.",
    **record(
        format={"const": "journeycode-findings"},
        version={"const": FORMAT_VERSION},
        summary=record(**dict.fromkeys(SEVERITIES, COUNT)),
        findings=each({"$ref": "#/definitions/finding"}),
    ),
    "definitions": {"finding": FINDING},
}
