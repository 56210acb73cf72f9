"""Writes a report as one page for a browser: no network, no script, light and dark, and fit for paper."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from journeycode.measures.report import Figure, Plot, Report, Section
from journeycode.renderers.escaping import xml
from journeycode.renderers.html.style import digest
from journeycode.renderers.report.plot import draw_plot
from journeycode.renderers.report.words import interval, left_out, spoken, tabled, twin
from journeycode.renderers.svg.pen import EVERY_CLASS, overrides
from journeycode.views.view import Table


@cache
def style() -> str:
    """The looks of the page, plots included."""
    return files("journeycode.renderers.report").joinpath("report.css").read_text(encoding="utf-8") + overrides(EVERY_CLASS)


@cache
def policy() -> str:
    """Nothing is loaded, nothing runs, and only our own style holds."""
    return f"default-src 'none'; style-src {digest(style())}; base-uri 'none'; form-action 'none'"


def report_html(reports: Sequence[Report]) -> str:
    """One page with every report, each plot with a table that says the same."""
    title = reports[0].title if len(reports) == 1 else "Figures"
    head = [] if len(reports) == 1 else [f"<h1>{xml(title)}</h1>", _contents(reports)]
    level = 1 if len(reports) == 1 else 2
    body = "\n".join([*head, *(part for report, id in zip(reports, _ids(reports), strict=True) for part in _report(report, id, level))])
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy()}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{xml(title)}</title>\n<style>{style()}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _ids(reports: Sequence[Report]) -> list[str]:
    """A name on the page for each report; the second workspace's `teams` is `teams-2`."""
    words = [report.id for report in reports]
    counts = [words[:at].count(word) + 1 for at, word in enumerate(words)]
    return [word if count == 1 else f"{word}-{count}" for word, count in zip(words, counts, strict=True)]


def _contents(reports: Sequence[Report]) -> str:
    links = "".join(f'<li><a href="#{xml(id)}">{xml(report.title)}</a></li>' for report, id in zip(reports, _ids(reports), strict=True))
    return f'<nav aria-label="Reports"><ul>{links}</ul></nav>'


def _report(report: Report, id: str, level: int) -> Iterator[str]:
    yield f'<article id="{xml(id)}">\n<h{level}>{xml(report.title)}</h{level}>'
    for number, section in enumerate(report.sections):
        yield from _section(section, f"{id}-{number}-{section.id}", level + 1)
    yield from _list("Assumptions", report.assumptions, level + 1)
    yield from _list("Left out", left_out(report.excluded), level + 1)
    yield "</article>"


def _section(section: Section, id: str, level: int) -> Iterator[str]:
    yield f'<section id="{xml(id)}">\n<h{level}>{xml(section.title)}</h{level}>'
    for warning in section.warnings:
        yield f'<p class="warning"><strong>Take care:</strong> {xml(warning)}</p>'
    if section.figures:
        yield f'<ul class="figures">{"".join(_figure(figure, level + 1) for figure in section.figures)}</ul>'
    for number, plot in enumerate(section.plots):
        if plot.points:
            yield _plot(plot, f"{id}-{number}")
    for table in section.tables:
        yield _table(tabled(table), table.note)
    yield "</section>"


def _figure(figure: Figure, level: int) -> str:
    """One figure: what it is, the value, what it says, and in small print what it rests on."""
    value = figure.value
    shown = f'<strong class="value">{xml(spoken(value.value, value.unit))}</strong>' if value else '<span class="value none">—</span>'
    facts = [("95 % interval", interval(value) if value else ""), ("n", f"{value.n:,}" if value and value.n is not None else "")]
    facts += [("From", figure.source), *(("Assumes", one) for one in figure.assumes), ("Figure", figure.id)]
    rows = "".join(f"<dt>{name}</dt><dd>{xml(fact)}</dd>" for name, fact in facts if fact)
    return f'<li><h{level}>{xml(figure.label)}</h{level}><p>{shown}</p><p class="says">{xml(figure.says)}</p><dl>{rows}</dl></li>'


def _plot(plot: Plot, id: str) -> str:
    picture = draw_plot(plot, id, styled=False)
    return (
        f'<figure><figcaption>{xml(plot.title)}</figcaption><div class="plot" tabindex="0" role="region" aria-label="{xml(plot.title)}">{picture}</div>'
        f'<p class="says">{xml(plot.alt)}</p><details><summary>The same as a table</summary>{_table(twin(plot), "", heading=False)}</details></figure>'
    )


def _table(table: Table, note: str, *, heading: bool = True) -> str:
    caption = f"<caption>{xml(table.title)}</caption>" if heading and table.title else ""
    if not table.rows:
        return f'<p class="empty">{xml(f"{table.title}: none." if table.title else "None.")} {xml(note)}</p>' if heading else ""
    heads = "".join(f'<th scope="col">{xml(head)}</th>' for head in table.heads)
    rows = "\n".join(f"<tr>{''.join(_cell(at, ' '.join(cell)) for at, cell in enumerate(row))}</tr>" for row in table.rows)
    below = f'<p class="note">{xml(note)}</p>' if note else ""
    label = xml(table.title or "Table")
    return f'<div class="scroll" tabindex="0" role="region" aria-label="{label}"><table>{caption}<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody></table></div>{below}'


def _cell(at: int, text: str) -> str:
    return f"<td>{xml(text)}</td>" if at else f'<th scope="row">{xml(text)}</th>'


def _list(title: str, sentences: Sequence[str], level: int) -> Iterator[str]:
    if sentences:
        items = "".join(f"<li>{xml(sentence)}</li>" for sentence in sentences)
        yield f'<section class="small"><h{level}>{title}</h{level}><ul class="plain">{items}</ul></section>'
