"""Findings as annotations of GitHub Actions: a step shows the first ten of a kind, so the worst come first."""

from journeycode.finding import SEVERITIES, Finding
from journeycode.reporters.report import Report, end_of, summary
from journeycode.reporters.screen import cleaned
from journeycode.source import Place

COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def write(report: Report) -> str:
    """A workflow command a line, errors before warnings before notes and each in the order of the files; then a line for the log."""
    worst_first = sorted(report.findings, key=lambda finding: SEVERITIES.index(finding.severity))
    return "".join(f"{command(finding)}\n" for finding in worst_first) + f"{cleaned(summary(report))}\n"


def command(finding: Finding) -> str:
    """A finding as a workflow command. Its text begins with the place, because the log shows nothing but the text.

    Columns are left out where a finding runs over several lines: GitHub refuses them there.
    """
    place = finding.place
    end_line, end_column = end_of(place)
    properties = {"title": f"journeycode ({finding.rule})", "file": place.path, "line": place.line, "endLine": end_line}
    if end_line == place.line:
        properties |= {"col": place.column, "endColumn": max(end_column, place.column + 1)}
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    told = [f"{_at(place)}: {finding.message}", *(f"{_at(related.place)}: {related.label}" for related in finding.related), finding.hint]
    return f"::{COMMANDS[finding.severity]} {listed}::{_data(chr(10).join(cleaned(line) for line in told if line))}"


def _at(place: Place) -> str:
    return f"{place.path}:{place.line}:{place.column}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
