"""Writes a map as a page of its own: one file, no network, no script."""

from collections.abc import Sequence

from journeycode.renderers.escaping import xml
from journeycode.renderers.html.map.curve import definitions
from journeycode.renderers.html.map.parts import finding_list, metric_list, personas, summary, title
from journeycode.renderers.html.map.sections import Sheet, contents, section
from journeycode.renderers.html.map.table import table
from journeycode.renderers.html.style import document
from journeycode.renderers.options import Drawing, Options
from journeycode.views.map.values import MapView

__all__ = ["Sheet", "render_html"]


def render_html(view: MapView, options: Options, sheets: Sequence[Sheet] = ()) -> Drawing:
    """The page of one journey; `sheets` are pictures of its other views, which stand under the table."""
    parts = [title(view), personas(view), summary(view), contents(view, sheets), definitions(view), table(view), metric_list(view)]
    parts += [finding_list(view), *(section(view, sheet) for sheet in sheets)]
    return Drawing(document(xml(view.title), "\n".join(part for part in parts if part), "map"))
