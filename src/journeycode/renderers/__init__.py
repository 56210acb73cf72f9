"""From a view to text: each view has its own writers, one for each format that can hold it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from journeycode.renderers.graphviz.ecosystem import draw_ecosystem
from journeycode.renderers.graphviz.ecosystem import render_dot as ecosystem_dot
from journeycode.renderers.graphviz.flow import draw_flow
from journeycode.renderers.graphviz.flow import render_dot as flow_dot
from journeycode.renderers.html.map import Sheet
from journeycode.renderers.html.map import render_html as map_html
from journeycode.renderers.html.sheet import page as html_page
from journeycode.renderers.json import render_json
from journeycode.renderers.markdown.map import render_markdown as map_markdown
from journeycode.renderers.markdown.tables import tables_as_markdown
from journeycode.renderers.mermaid.flowchart import render_mermaid as flow_mermaid
from journeycode.renderers.mermaid.journey import render_mermaid as map_mermaid
from journeycode.renderers.options import Drawing, Options
from journeycode.renderers.pdf import render_pdf
from journeycode.renderers.png import render_png
from journeycode.renderers.svg.curve_view import curve_width, draw_curve
from journeycode.renderers.svg.diff import diff_width, draw_diff
from journeycode.renderers.svg.map import render_svg as map_svg
from journeycode.renderers.svg.owners import draw_owners
from journeycode.renderers.svg.persona import draw_persona
from journeycode.renderers.svg.portfolio import draw_portfolio
from journeycode.renderers.svg.promises import draw_promises
from journeycode.renderers.svg.sheet import Draw, as_a_document, drawn
from journeycode.renderers.svg.swimlane import draw_swimlane, swimlane_width
from journeycode.renderers.text.map import render_text as map_text
from journeycode.renderers.text.tables import tables_as_text
from journeycode.views import curve, diff, ecosystem, flow, owners, persona, portfolio, promises, swimlane
from journeycode.views.curve import CurveView
from journeycode.views.diff import DiffView
from journeycode.views.ecosystem import EcosystemView
from journeycode.views.flow import FlowView
from journeycode.views.map.values import MapView
from journeycode.views.owners import OwnersView
from journeycode.views.persona import PersonaView
from journeycode.views.portfolio import PortfolioView
from journeycode.views.promises import PromisesView
from journeycode.views.swimlane import SwimlaneView
from journeycode.views.view import Table, View

__all__ = ["FORMATS", "ON_THE_PAGE", "RENDERERS", "Drawing", "Options", "render_page"]

V = TypeVar("V", bound=View)
Renderer = Callable[[View, Options], Drawing]


def of(kind: type[V], render: Callable[[V, Options], Drawing]) -> Renderer:
    """A writer of one kind of view among the writers of all; to hand it another view is a fault of ours."""

    def drawn(view: View, options: Options) -> Drawing:
        if not isinstance(view, kind):
            raise TypeError(f"a {view.view} is no {kind.__name__}")
        return render(view, options)

    return drawn


def pictures(svg: Renderer) -> dict[str, Renderer]:
    """The writers of a view as SVG, and as what is made of that: on paper and in pixels nobody asks a screen whether it is dark."""

    def still(view: View, options: Options) -> str:
        return svg(view, replace(options, theme="dark" if options.theme == "dark" else "light")).text

    return {
        "svg": svg,
        "png": lambda view, options: render_png(view, still(view, options)),
        "pdf": lambda view, options: render_pdf(view, still(view, options)),
    }


def picture(
    kind: type[V], draw: Draw[V], tables: Callable[[V], tuple[Table, ...]], wide: Callable[[V], float] = as_a_document
) -> dict[str, Renderer]:
    """The writers of a view that is a picture, with tables that say the same in words; `wide` is how broad it is in one band."""

    def page(view: V, options: Options) -> Drawing:
        return html_page(view, drawn(view, Options(options.width, styled=False), draw, wide), tables(view), options.around)

    return {
        **pictures(of(kind, lambda view, options: Drawing(drawn(view, options, draw, wide)))),
        "html": of(kind, page),
        "markdown": of(kind, lambda view, options: tables_as_markdown(view, tables(view))),
        "text": of(kind, lambda view, options: tables_as_text(view, tables(view))),
        "json": render_json,
    }


MAP: dict[str, Renderer] = {
    **pictures(of(MapView, map_svg)),
    "html": of(MapView, lambda view, options: map_html(view, options)),
    "markdown": of(MapView, map_markdown),
    "text": of(MapView, map_text),
    "json": render_json,
}

# View -> format -> writer. A format that is not named here cannot hold the view.
RENDERERS: dict[str, dict[str, Renderer]] = {
    "map": {**MAP, "mermaid": of(MapView, map_mermaid)},
    "blueprint": MAP,
    "swimlane": picture(SwimlaneView, draw_swimlane, swimlane.tables, swimlane_width),
    "owners": picture(OwnersView, draw_owners, owners.tables),
    "promises": picture(PromisesView, draw_promises, promises.tables),
    "curve": picture(CurveView, draw_curve, curve.tables, curve_width),
    "flow": {**picture(FlowView, draw_flow, flow.tables), "mermaid": of(FlowView, flow_mermaid), "dot": of(FlowView, flow_dot)},
    "portfolio": picture(PortfolioView, draw_portfolio, portfolio.tables),
    "ecosystem": {**picture(EcosystemView, draw_ecosystem, ecosystem.tables), "dot": of(EcosystemView, ecosystem_dot)},
    "persona": picture(PersonaView, draw_persona, persona.tables),
    "diff": picture(DiffView, draw_diff, diff.tables, diff_width),
}
# What stands under the map on the page of a journey: drawn by ourselves, so that the page is the same on every machine.
ON_THE_PAGE = {
    "blueprint": "Service blueprint",
    "swimlane": "Who does what",
    "owners": "Owners by stage",
    "promises": "Promises",
    "curve": "Feelings compared",
}


def render_page(map: MapView, views: Sequence[View], options: Options) -> Drawing:
    """The page of a journey: its map, and of its other views those that have a place there."""
    sheets = [
        Sheet(view.view, ON_THE_PAGE[view.view], bare(view, options), view.alt, said(view)) for view in views if view.view in ON_THE_PAGE
    ]
    return map_html(map, options, sheets)


def bare(view: View, options: Options) -> str:
    """A picture for a page, which has the rules of its colours already."""
    return RENDERERS[view.view]["svg"](view, Options(options.width, styled=False)).text


def said(view: View) -> tuple[Table, ...]:
    """A picture's tables in words; the blueprint says nothing that the map's own table does not."""
    match view:
        case SwimlaneView():
            return swimlane.tables(view)
        case OwnersView():
            return owners.tables(view)
        case PromisesView():
            return promises.tables(view)
        case CurveView():
            return curve.tables(view)
    return ()


FORMATS = tuple(dict.fromkeys(format for formats in RENDERERS.values() for format in formats))
