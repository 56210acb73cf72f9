"""One line for each finding: `path:line:column: severity rule-name message`."""

from journeycode.finding import Finding
from journeycode.reporters.report import Report, summary
from journeycode.reporters.screen import cleaned


def write(report: Report) -> str:
    """The findings a line each, and a last line that counts them."""
    return "".join(f"{line(finding)}\n" for finding in report.shown) + summary(report) + "\n"


def line(finding: Finding) -> str:
    """A finding as one line."""
    place = finding.place
    hint = f" ({finding.hint})" if finding.hint.startswith("did you mean") else ""
    return cleaned(f"{place.path}:{place.line}:{place.column}: {finding.severity} {finding.rule} {finding.message}{hint}")
