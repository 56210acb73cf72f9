"""What a reporter is given: the findings, the files they stand in, and how wide and bright the reader's screen is."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from journeycode.finding import SEVERITIES, Finding, Severity
from journeycode.source import Place, Text

SHOWN_TO_PEOPLE = 200
NOUNS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}


@dataclass(frozen=True, slots=True)
class RuleFact:
    """What a report says of a rule itself: its summary, why it is there, and what to do in general."""

    name: str
    summary: str
    why: str
    hint: str
    family: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class Report:
    """Findings in the order of files and lines.

    texts: the files by their shown path, for quoting. about: what was looked at, as a phrase. width: columns of the screen.
    rules: what is known of the rules that found something. version: that of the toolkit.
    """

    findings: tuple[Finding, ...]
    texts: Mapping[str, Text] = field(default_factory=dict)
    about: str = ""
    width: int = 100
    colour: bool = False
    rules: tuple[RuleFact, ...] = ()
    version: str = ""

    @property
    def shown(self) -> tuple[Finding, ...]:
        """As many as a person reads; where there are more, the worst are among them, still in order."""
        if len(self.findings) <= SHOWN_TO_PEOPLE:
            return self.findings
        worst = sorted(range(len(self.findings)), key=lambda number: (SEVERITIES.index(self.findings[number].severity), number))
        return tuple(self.findings[number] for number in sorted(worst[:SHOWN_TO_PEOPLE]))

    def replacements(self, finding: Finding) -> tuple[tuple[Place, str], ...]:
        """What the fix of a finding would write, and in place of what; nothing where the file is not at hand."""
        text = self.texts.get(finding.place.path)
        return tuple((text.place(edit.span), edit.text) for edit in finding.fix.edits) if finding.fix and text else ()

    def counts(self) -> dict[Severity, int]:
        """How many findings there are of each severity."""
        return counts(self.findings)


def counts(findings: Sequence[Finding]) -> dict[Severity, int]:
    """How many of these findings there are of each severity."""
    return {severity: sum(finding.severity == severity for finding in findings) for severity in SEVERITIES}


def severities(findings: Sequence[Finding]) -> str:
    """`2 errors, 1 note`."""
    return ", ".join(counted(count, NOUNS[severity]) for severity, count in counts(findings).items() if count)


def summary(report: Report) -> str:
    """One line: how many findings of which severity, in how many files, and how many are not shown."""
    looked = f"Looked at {report.about}: " if report.about else ""
    if not report.findings:
        return f"{looked}no findings." if looked else "No findings."
    files = len({finding.place.path for finding in report.findings})
    line = f"{looked}{severities(report.findings)} in {counted(files, 'file')}."
    hidden = len(report.findings) - len(report.shown)
    return f"{line} {hidden:,} more are not shown." if hidden > 0 else line


def counted(count: int, noun: str, many: str = "") -> str:
    """`1 error`, `2 errors`, `10,000 errors`."""
    return f"{count:,} {noun if count == 1 else many or noun + 's'}"


def end_of(place: Place) -> tuple[int, int]:
    """The line and column after a place, never before its beginning."""
    return max((place.line, place.column), (place.end_line, place.end_column))


def unique_fingerprints(findings: Sequence[Finding]) -> Iterator[tuple[Finding, str]]:
    """Each finding with a name that nothing else has: its fingerprint, and a number from the second of the same fingerprint on.

    Some readers of reports show only one entry of a fingerprint, and the same thing can be wrong at several places.
    """
    met: Counter[str] = Counter()
    for finding in findings:
        mark = finding.fingerprint
        met[mark] += 1
        yield finding, mark if met[mark] == 1 else f"{mark}-{met[mark]}"
