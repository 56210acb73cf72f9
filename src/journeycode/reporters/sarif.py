"""Findings as SARIF 2.1.0: for code scanning, and for the viewers in editors."""

from collections.abc import Mapping
from urllib.parse import quote

from journeycode.finding import Finding, Related, Severity
from journeycode.published import json_text
from journeycode.reporters.report import Report, RuleFact, end_of
from journeycode.reporters.screen import cleaned
from journeycode.source import Place

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
# How GitHub orders alerts that are not about security.
PROBLEMS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "recommendation"}
FINGERPRINT = "journeycode/v1"


def write(report: Report) -> str:
    """One run, with the rules that found something and a result for each finding."""
    facts = {fact.name: fact for fact in report.rules}
    names = {name: number for number, name in enumerate(dict.fromkeys(finding.rule for finding in report.findings))}
    version = {"semanticVersion": report.version} if report.version else {}
    rules = [_rule(facts[name]) if name in facts else {"id": name} for name in names]
    run = {
        "tool": {"driver": {"name": "journeycode", **version, "rules": rules}},
        # Ours are characters; without this line a reader counts the two halves of an emoji.
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, names, report) for finding in report.findings],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(log)


def _rule(fact: RuleFact) -> dict[str, object]:
    return {
        "id": fact.name,
        "shortDescription": {"text": fact.summary or fact.name},
        "fullDescription": {"text": fact.why or fact.summary or fact.name},
        "help": {"text": "\n\n".join(part for part in (fact.summary, fact.why, _sentence(fact.hint)) if part) or fact.name},
        "defaultConfiguration": {"level": LEVELS[fact.severity]},
        "properties": {"tags": [fact.family], "problem.severity": PROBLEMS[fact.severity]},
    }


def _result(finding: Finding, names: Mapping[str, int], report: Report) -> dict[str, object]:
    where: dict[str, object] = {"physicalLocation": _location(finding.place)}
    if finding.address:
        where["logicalLocations"] = [{"fullyQualifiedName": cleaned(finding.address)}]
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": names[finding.rule],
        "level": LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [where],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [_related(number, related) for number, related in enumerate(finding.related, 1)]
    replacements = [_replacement(place, text) for place, text in report.replacements(finding)]
    if finding.fix and replacements:
        change = {"artifactLocation": {"uri": uri(finding.place.path)}, "replacements": replacements}
        result["fixes"] = [{"description": {"text": _plain(_sentence(finding.fix.title))}, "artifactChanges": [change]}]
    return result


def _message(finding: Finding) -> str:
    """The message, a link to each related place (GitHub shows no others), and what to do."""
    links = (f"[{_link_text(related.label)}]({number})" for number, related in enumerate(finding.related, 1))
    return "\n".join(part for part in (_plain(_sentence(finding.message)), *links, _plain(_sentence(finding.hint))) if part)


def _related(number: int, related: Related) -> dict[str, object]:
    return {"id": number, "message": {"text": _plain(related.label) or "see"}, "physicalLocation": _location(related.place)}


def _replacement(place: Place, text: str) -> dict[str, object]:
    return {"deletedRegion": _region(place), **({"insertedContent": {"text": text}} if text else {})}


def _location(place: Place) -> dict[str, object]:
    return {"artifactLocation": {"uri": uri(place.path)}, "region": _region(place)}


def _region(place: Place) -> dict[str, int]:
    """Columns count from 1 and the end is exclusive, as in ours."""
    end_line, end_column = end_of(place)
    return {"startLine": place.line, "startColumn": place.column, "endLine": end_line, "endColumn": end_column}


def uri(path: str) -> str:
    """A path as a relative reference, percent-encoded; one that begins at the root as a file: address."""
    encoded = quote(path, safe="/", encoding="utf-8", errors="surrogateescape")
    return f"file://{encoded}" if path.startswith("/") else encoded


def _plain(text: str) -> str:
    """A text in which nothing of a document becomes a link."""
    return cleaned(text).replace("](", "\\](")


def _link_text(text: str) -> str:
    return cleaned(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]") or "see"


def _sentence(text: str) -> str:
    return text and text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")
