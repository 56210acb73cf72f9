"""Writes a report for a terminal, at most 100 columns wide."""

from collections.abc import Iterator, Sequence

from journeycode.measures.report import Figure, Report, Section
from journeycode.renderers.escaping import terminal
from journeycode.renderers.report.words import left_out, origin, tabled, twin, whole
from journeycode.renderers.text.tables import WIDTH, written
from journeycode.renderers.wrapping import wrap_columns


def report_text(reports: Sequence[Report]) -> str:
    """Every report under its title; warnings stand first in their section."""
    return "\n".join("\n".join(_report(report)) + "\n" for report in reports)


def _report(report: Report) -> Iterator[str]:
    title = wrap_columns(terminal(report.title), WIDTH)
    yield from title
    yield "═" * min(WIDTH, max(len(line) for line in title))
    for section in report.sections:
        yield from _section(section)
    yield from _list("Assumptions", report.assumptions)
    yield from _list("Left out", left_out(report.excluded))


def _section(section: Section) -> Iterator[str]:
    yield ""
    yield from wrap_columns(terminal(section.title), WIDTH)
    yield "─" * min(WIDTH, len(terminal(section.title)))
    for warning in section.warnings:
        yield from hung(warning, "! ")
    for figure in section.figures:
        yield from _figure(figure)
    for table in section.tables:
        yield from _table(table.title, written(tabled(table)) if table.rows else ["none"], table.note)
    for plot in section.plots:
        if plot.points:
            yield from _table(plot.title, written(twin(plot)), plot.alt)


def _figure(figure: Figure) -> Iterator[str]:
    yield from hung(f"{figure.label}: {whole(figure.value)}", "• ")
    yield from hung(figure.says, "  ")
    yield from hung(origin(figure), "  ")
    for one in figure.assumes:
        yield from hung(f"assumes: {one}", "  ")


def _table(title: str, lines: list[str], note: str) -> Iterator[str]:
    yield ""
    yield from wrap_columns(terminal(title), WIDTH) if title else ()
    yield from lines
    yield from wrap_columns(terminal(note), WIDTH) if note else ()


def _list(title: str, sentences: Sequence[str]) -> Iterator[str]:
    if sentences:
        yield from ("", title, "─" * len(title))
        for sentence in sentences:
            yield from hung(sentence, "• ")


def hung(text: str, sign: str) -> Iterator[str]:
    """A text behind a sign, its further lines under its first."""
    for number, line in enumerate(wrap_columns(terminal(text), WIDTH - len(sign))):
        yield (sign if not number else " " * len(sign)) + line
