"""From a view to text: each format is a module with one function."""

from collections.abc import Callable

from journeycode.renderers.html import render_html
from journeycode.renderers.json import render_json
from journeycode.renderers.markdown import render_markdown
from journeycode.renderers.mermaid import render_mermaid
from journeycode.renderers.options import Drawing, Options
from journeycode.renderers.svg import render_svg
from journeycode.renderers.text import render_text
from journeycode.views.map.values import MapView

__all__ = ["RENDERERS", "Drawing", "Options"]

Renderer = Callable[[MapView, Options], Drawing]

RENDERERS: dict[str, Renderer] = {
    "svg": render_svg,
    "html": render_html,
    "markdown": render_markdown,
    "text": render_text,
    "mermaid": render_mermaid,
    "json": render_json,
}
