"""Writes a map as a page of its own: one file, no network, no script."""

from journeycode.renderers.escaping import xml
from journeycode.renderers.html.map.curve import definitions
from journeycode.renderers.html.map.parts import finding_list, metric_list, personas, summary, title
from journeycode.renderers.html.map.table import table
from journeycode.renderers.html.style import document
from journeycode.renderers.options import Drawing, Options
from journeycode.views.map.values import MapView

__all__ = ["render_html"]


def render_html(view: MapView, options: Options) -> Drawing:
    """The page of one journey."""
    parts = [title(view), personas(view), summary(view), definitions(view), table(view), metric_list(view), finding_list(view)]
    return Drawing(document(xml(view.title), "\n".join(part for part in parts if part), "map"))
