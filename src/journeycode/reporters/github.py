"""Findings as annotations of GitHub Actions; a pull request shows the first ten of a kind, so the worst come first."""

from journeycode.finding import SEVERITIES, Finding
from journeycode.reporters.report import Report
from journeycode.reporters.screen import cleaned

COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def write(report: Report) -> str:
    """One workflow command a line."""
    worst_first = sorted(report.findings, key=lambda finding: SEVERITIES.index(finding.severity))
    return "".join(f"{command(finding)}\n" for finding in worst_first)


def command(finding: Finding) -> str:
    """A finding as a workflow command; a line can be annotated up to its own end only."""
    place = finding.place
    properties = {"file": place.path, "line": place.line, "endLine": place.end_line, "title": finding.rule}
    if place.end_line == place.line:
        properties |= {"col": place.column, "endColumn": max(place.end_column, place.column + 1)}
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    told = [finding.message, *(f"{related.label}: {related.place.path}:{related.place.line}" for related in finding.related), finding.hint]
    return f"::{COMMANDS[finding.severity]} {listed}::{_data(chr(10).join(cleaned(line) for line in told if line))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
