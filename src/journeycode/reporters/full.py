"""Findings as people read them: what is wrong, the lines of the file with a caret, why it matters, what to do."""

from journeycode.finding import Finding, Related
from journeycode.reporters.report import Report, summary
from journeycode.reporters.screen import cleaned, columns, paint, window, wrapped
from journeycode.source import Place

WIDEST = 110


def write(report: Report) -> str:
    """Every finding with its lines, then a line that counts them."""
    parts = [finding_text(finding, report) for finding in report.shown]
    end = paint(summary(report), "good", report.colour) if not report.findings else summary(report)
    return "\n".join([*parts, end]) + "\n"


def finding_text(finding: Finding, report: Report) -> str:
    """One finding, over several lines."""
    width = min(report.width, WIDEST)
    head = f"{paint(finding.severity, finding.severity, report.colour)} {paint(finding.rule, 'name', report.colour)}"
    place = finding.place
    lines = [
        head,
        wrapped(finding.message, width, "  ", "  "),
        paint(f"  {cleaned(place.path)}:{place.line}:{place.column}", "place", report.colour),
    ]
    gutter = max(len(str(number)) for number in (place.line, *(one.place.line for one in finding.related)))
    lines += _quote(place, finding.label, report, gutter, width, mark="^")
    for related in finding.related:
        lines += _related(related, place, report, gutter, width)
    if finding.why:
        lines.append(wrapped(_sentence(finding.why), width, "  why: ", "       "))
    if finding.hint:
        lines.append(wrapped(finding.hint, width, "  do:  ", "       "))
    return "\n".join(lines) + "\n"


def _related(related: Related, place: Place, report: Report, gutter: int, width: int) -> list[str]:
    where = (
        []
        if related.place.path == place.path
        else [paint(f"  {cleaned(related.place.path)}:{related.place.line}:{related.place.column}", "place", report.colour)]
    )
    quote = _quote(related.place, related.label, report, gutter, width, mark="-")
    return [*where, *(quote or [f"  {cleaned(related.label)}"])]


def _quote(place: Place, label: str, report: Report, gutter: int, width: int, mark: str) -> list[str]:
    """The line of the file and, below it, the span; nothing where the file has no such line."""
    text = report.texts.get(place.path)
    line = text.line(place.line) if text else ""
    if not line.strip():
        return []
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else len(line.rstrip())
    # A tab is shown: it is often what is wrong, and it would move the caret.
    piece, start, end = window(line.replace("\t", "→"), start, max(end, start + 1), max(40, width - gutter - 5))
    before, marked = cleaned(piece[:start]), cleaned(piece[start:end])
    caret = mark * max(1, columns(marked))
    bar = paint("│", "place", report.colour)
    pointer = f"  {' ' * gutter} {bar} {' ' * columns(before)}{paint(caret, 'caret', report.colour)}"
    said = cleaned(label)
    fits = 5 + gutter + columns(before) + columns(marked) + 1 + columns(said) <= width
    if said and fits:
        return [f"  {place.line:>{gutter}} {bar} {cleaned(piece)}", f"{pointer} {said}"]
    lines = [f"  {place.line:>{gutter}} {bar} {cleaned(piece)}", pointer]
    return [*lines, wrapped(said, width, f"  {' ' * gutter} │ ", f"  {' ' * gutter} │ ")] if said else lines


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")
