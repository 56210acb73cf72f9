"""The sheet that a picture is drawn on: the element itself, its title, and the rows of words under it."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from journeycode.renderers.escaping import xml
from journeycode.renderers.measuring import text_width
from journeycode.renderers.options import DOCUMENT_WIDTH, Options
from journeycode.renderers.svg.pen import BODY, FONTS, SMALL, Pen, number, overrides
from journeycode.renderers.wrapping import wrap
from journeycode.views.view import View

MARGIN = 24.0
V = TypeVar("V", bound=View)
Draw = Callable[[Pen, V, float], tuple[float, float]]


def as_a_document(view: View) -> float:
    """How wide a picture is whose parts do not get broader with what they hold."""
    return DOCUMENT_WIDTH


def drawn(view: V, options: Options, draw: Draw[V], wide: Callable[[V], float] = as_a_document) -> str:
    """The picture. `draw` gets the width wanted and returns the width and height taken; `wide` says how wide it is in one band."""
    pen = Pen(options.theme)
    width, height = draw(pen, view, float(wide(view) if options.width is None else options.width))
    return element(pen, view, width, height, options.styled)


def element(pen: Pen, view: View, width: float, height: float, styled: bool, prefix: str = "") -> str:
    """The svg element around what a pen has drawn; without its style where it goes into a page that has the rules already.

    `prefix` keeps ids apart on a page.
    """
    name = xml(f"{prefix}{view.id}") if view.view == "map" else xml(f"{prefix}{view.id}-{view.view}")
    ground = pen.paint("page")
    style = f"<style>{overrides(pen.used)}</style>" if styled and pen.used else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(width)}" height="{number(height)}" viewBox="0 0 {number(width)} {number(height)}"'
        f' role="img" aria-labelledby="{name}-title {name}-desc" font-family="{FONTS}" font-size="{number(BODY)}">'
        f'<title id="{name}-title">{xml(view.title)}</title><desc id="{name}-desc">{xml(view.alt)}</desc>{style}'
        f'<rect width="{number(width)}" height="{number(height)}"{ground}/>\n' + "\n".join(pen.parts) + "\n</svg>\n"
    )


def draw_heading(pen: Pen, title: str, subtitle: str, width: float) -> float:
    """Title and subtitle at the top; returns where they end."""
    room = width - 2 * MARGIN
    y = 22 + pen.lines(MARGIN, 22, wrap(title, room, 21, True, 3), "ink", 21, True, leading=26, whole=title)
    if subtitle:
        y += 3 + pen.lines(MARGIN, y + 3, wrap(subtitle, room, BODY, most=4), "muted", leading=16, whole=subtitle)
    return y + 12


def draw_key(pen: Pen, signs: Iterable[tuple[str, str]], width: float, y: float) -> float:
    """What the signs mean, side by side while there is room; returns where they end."""
    x = MARGIN
    for sign, meaning in signs:
        wide = text_width(sign, SMALL, True) + 5 + text_width(meaning, SMALL)
        if x > MARGIN and x + wide > width - MARGIN:
            x, y = MARGIN, y + 17
        pen.text(x, y + 10, sign, "ink", SMALL, True)
        lines = wrap(meaning, width - MARGIN - x - text_width(sign, SMALL, True) - 5, SMALL)
        y += pen.lines(x + text_width(sign, SMALL, True) + 5, y + 0.4, lines, "muted", SMALL, leading=14) - 14
        x += wide + 18
    return y + (14 if x > MARGIN else 0)
