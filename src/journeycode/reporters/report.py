"""What a reporter is given: the findings, the files they stand in, and how wide and bright the reader's screen is."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from journeycode.finding import SEVERITIES, Finding, Severity
from journeycode.source import Text

SHOWN_TO_PEOPLE = 200
NOUNS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}


@dataclass(frozen=True, slots=True)
class Report:
    """Findings in the order of files and lines.

    texts: the files by their shown path, for quoting. about: what was looked at, as a phrase. width: columns of the screen.
    """

    findings: tuple[Finding, ...]
    texts: Mapping[str, Text] = field(default_factory=dict)
    about: str = ""
    width: int = 100
    colour: bool = False

    @property
    def shown(self) -> tuple[Finding, ...]:
        """As many as a person reads; where there are more, the worst are among them, still in order."""
        if len(self.findings) <= SHOWN_TO_PEOPLE:
            return self.findings
        worst = sorted(range(len(self.findings)), key=lambda number: (SEVERITIES.index(self.findings[number].severity), number))
        return tuple(self.findings[number] for number in sorted(worst[:SHOWN_TO_PEOPLE]))

    def counts(self) -> dict[Severity, int]:
        """How many findings there are of each severity."""
        return {severity: sum(finding.severity == severity for finding in self.findings) for severity in SEVERITIES}


def summary(report: Report) -> str:
    """One line: how many findings of which severity, in how many files, and how many are not shown."""
    looked = f"Looked at {report.about}: " if report.about else ""
    if not report.findings:
        return f"{looked}no findings." if looked else "No findings."
    said = [counted(count, NOUNS[severity]) for severity, count in report.counts().items() if count]
    files = len({finding.place.path for finding in report.findings})
    line = f"{looked}{', '.join(said)} in {counted(files, 'file')}."
    hidden = len(report.findings) - len(report.shown)
    return f"{line} {hidden:,} more are not shown." if hidden else line


def counted(count: int, noun: str, many: str = "") -> str:
    """`1 error`, `2 errors`, `10,000 errors`."""
    return f"{count:,} {noun if count == 1 else many or noun + 's'}"
