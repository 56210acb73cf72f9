"""Findings as people read them: what is wrong, the lines of the file that show it, why it matters, what to do."""

from itertools import groupby

from journeycode.finding import Finding, Related
from journeycode.reporters.quoting import Frame, Mark, quote
from journeycode.reporters.report import NOUNS, Report, severities, summary
from journeycode.reporters.screen import cleaned, columns, paint, wrapped
from journeycode.source import Place

WIDEST = 110
INDENT, NARROW_INDENT, NARROW = 9, 5, 60
RELATED_SHOWN = 12
WHY, TO_DO = "Why         ", "What to do  "


def write(report: Report) -> str:
    """The findings file by file, then a line that counts them. Why a rule is there is said where it fires first."""
    width = min(report.width, WIDEST)
    frame = Frame(INDENT if width >= NARROW else NARROW_INDENT, width, report.colour)
    shown = report.shown
    files = len({finding.place.path for finding in shown})
    parts: list[str] = []
    told: set[str] = set()
    for path, group in groupby(shown, key=lambda finding: finding.place.path):
        findings = tuple(group)
        if files > 1:
            parts.append(_heading(path, severities(findings), frame))
        for finding in findings:
            parts.append(finding_text(finding, report, frame, finding.why not in told))
            told.add(finding.why)
    parts.append(paint(summary(report), "name" if report.findings else "good", report.colour) + "\n")
    return "\n".join(parts)


def finding_text(finding: Finding, report: Report, frame: Frame, with_why: bool = True) -> str:
    """One finding, over several lines: its severity and message, its place and rule, what it points at, why, what to do."""
    left = " " * frame.indent
    noun = NOUNS[finding.severity]
    opening = f"{noun:<{frame.indent - 1}} "
    # Painted after it was broken into lines: colours have no width.
    said = wrapped(finding.message, frame.width, opening, left)[len(opening) :].splitlines()
    lines = [paint(noun, finding.severity, frame.colour) + opening[len(noun) :] + paint(said[0] if said else "", "name", frame.colour)]
    lines += [left + paint(line.removeprefix(left), "name", frame.colour) for line in said[1:]]
    lines.append(f"{left}{_place(finding.place, frame)}  {finding.rule}")
    lines += _quotes(finding, report, frame)
    if finding.why and with_why:
        lines.append(_told(WHY, _sentence(finding.why), frame))
    if finding.hint or finding.fix:
        lines.append(_told(TO_DO, _remedy(finding), frame))
    return "\n".join(lines) + "\n"


def _told(title: str, text: str, frame: Frame) -> str:
    """A paragraph beside its title; the title is painted after the lines are broken."""
    opening = " " * frame.indent + title
    paragraph = wrapped(text, frame.width, opening, " " * len(opening))
    return " " * frame.indent + paint(title.rstrip(), "place", frame.colour) + paragraph[len(opening.rstrip()) :]


def _remedy(finding: Finding) -> str:
    fix = finding.fix
    told = _sentence(finding.hint or (fix.title if fix else ""))
    if fix is None:
        return told
    # A hint may name several remedies; the fix is one of them.
    does = f"can {fix.title}" if finding.hint else "does it"
    return f"{told} `lint --fix` {does}." if fix.safe else f"{told} `lint --unsafe-fixes` {does}; look at it afterwards."


def _heading(path: str, counted: str, frame: Frame) -> str:
    said = f"{cleaned(path)}: {counted}"
    rule = "─" * max(0, frame.width - columns(said) - 4)
    return f"{paint('──', 'place', frame.colour)} {paint(said, 'name', frame.colour)} {paint(rule, 'place', frame.colour)}".rstrip() + "\n"


def _quotes(finding: Finding, report: Report, frame: Frame) -> list[str]:
    """What stands in the file of the finding, as one quote; then the places in other files, each with its path."""
    path, shown = finding.place.path, finding.related[:RELATED_SHOWN]
    marks = [Mark(finding.place, finding.label, "^", finding.severity)]
    marks += [_related(one) for one in shown if one.place.path == path]
    lines = quote(report.texts.get(path), marks, frame)
    for other, group in groupby(
        sorted((one for one in shown if one.place.path != path), key=lambda one: one.place), lambda one: one.place.path
    ):
        elsewhere = tuple(group)
        quoted = quote(report.texts.get(other), [_related(one) for one in elsewhere], frame)
        left = " " * frame.indent
        told = f": {cleaned(elsewhere[0].label)}" if not quoted else ""
        lines += [f"{left}{_place(elsewhere[0].place, frame)}{told}", *quoted]
    more = len(finding.related) - len(shown)
    return [*lines, f"{' ' * frame.indent}… and {more:,} more places"] if more else lines


def _related(related: Related) -> Mark:
    return Mark(related.place, related.label, "-", "related")


def _place(place: Place, frame: Frame) -> str:
    return paint(f"{cleaned(place.path)}:{place.line}:{place.column}", "place", frame.colour)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")
