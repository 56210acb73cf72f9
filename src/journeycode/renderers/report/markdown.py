"""Writes a report as Markdown; nothing that a document or a table says becomes markup."""

from collections.abc import Iterator, Sequence

from journeycode.measures.report import Figure, Report, Section
from journeycode.renderers.escaping import markdown
from journeycode.renderers.markdown.tables import row
from journeycode.renderers.report.words import left_out, origin, tabled, twin, whole
from journeycode.views.view import Table


def report_markdown(reports: Sequence[Report]) -> str:
    """Every report under its title."""
    return "\n\n".join(part for report in reports for part in _report(report) if part) + "\n"


def _report(report: Report) -> Iterator[str]:
    yield f"# {markdown(report.title)}"
    for section in report.sections:
        yield from _section(section)
    yield from _list("Assumptions", report.assumptions)
    yield from _list("Left out", left_out(report.excluded))


def _section(section: Section) -> Iterator[str]:
    yield f"## {markdown(section.title)}"
    yield "\n>\n".join(f"> **Take care:** {markdown(warning)}" for warning in section.warnings)
    yield "\n".join(_figure(figure) for figure in section.figures)
    for table in section.tables:
        yield from _table(tabled(table), table.note)
    for plot in section.plots:
        if plot.points:
            yield from _table(twin(plot), plot.alt)


def _figure(figure: Figure) -> str:
    lines = [
        f"- **{markdown(figure.label)}: {markdown(whole(figure.value))}.** {markdown(figure.says)}",
        f"  <br><sub>{markdown(origin(figure))}</sub>",
        *(f"  <br><sub>Assumes: {markdown(one)}</sub>" for one in figure.assumes),
    ]
    return "\n".join(lines)


def _table(table: Table, note: str) -> Iterator[str]:
    yield f"### {markdown(table.title)}" if table.title else ""
    if table.rows:
        yield "\n".join((row(tuple((head,) for head in table.heads)), "|" + " --- |" * len(table.heads), *map(row, table.rows)))
    else:
        yield "None."
    yield markdown(note)


def _list(title: str, sentences: Sequence[str]) -> Iterator[str]:
    if sentences:
        yield f"## {title}"
        yield "\n".join(f"- {markdown(sentence)}" for sentence in sentences)
