"""Writes a map as a page of its own: one file, no network, and one script of ours that makes tabs, filters and details of it."""

from collections.abc import Sequence

from journeycode.renderers.escaping import xml
from journeycode.renderers.html.around import ways
from journeycode.renderers.html.filters import Words, bar, names, numbered, step_words
from journeycode.renderers.html.map.cells import href
from journeycode.renderers.html.map.curve import definitions
from journeycode.renderers.html.map.details import findings, steps
from journeycode.renderers.html.map.parts import ZOOM, metric_list, personas, summary, title
from journeycode.renderers.html.map.sections import Section, Sheet, contents, drawn, section
from journeycode.renderers.html.map.table import slots, table
from journeycode.renderers.html.style import document
from journeycode.renderers.options import Drawing, Options
from journeycode.views.map.values import MapView

__all__ = ["Sheet", "render_html"]


def render_html(view: MapView, options: Options, sheets: Sequence[Sheet] = ()) -> Drawing:
    """The page of one journey; `sheets` are pictures of its other views."""
    shown = sections(view, sheets)
    words = [[step_words(view, column)] for column in view.columns]
    called = names([view])
    parts = [ways(options.around), title(view), personas(view, options.around), summary(view), contents(view, shown)]
    parts += [bar(words, called, "step", ZOOM), *(section(view, one) for one in shown)]
    return Drawing(document(xml(view.title), "\n".join(part for part in parts if part), "map", known(view, words)))


def sections(view: MapView, sheets: Sequence[Sheet]) -> list[Section]:
    """The map first, then the other views, then what was found and every step in full."""
    told = findings(view)
    count = len(view.findings) + sum(len(column.findings) for column in view.columns)
    return [
        Section("map", "Map", definitions(view) + table(view) + metric_list(view)),
        *map(drawn, sheets),
        *([Section("findings", f"Findings ({count})", f'<div class="articles">{told}</div>')] if told else []),
        *([Section("steps", "Step by step", f'<div class="articles">{steps(view)}</div>')] if view.columns else []),
    ]


def known(view: MapView, words: list[list[Words]]) -> dict[str, object]:
    """What the script reads: for each step the id of its head, its column in the table, and its words by number."""
    order, parts = numbered(words)
    seats = [slot for slot, (_, column, _) in enumerate(slots(view)) if column]
    items = [
        {"id": href(view, column), "column": seat, "parts": part} for seat, column, part in zip(seats, view.columns, parts, strict=True)
    ]
    return {"words": order, "items": items}
