"""Writes a map as SVG: by ourselves, to the pixel, the same bytes on every machine."""

from collections.abc import Callable, Mapping

from journeycode.renderers.options import DOCUMENT_WIDTH, Drawing, Options
from journeycode.renderers.svg.map.bands import LABELS, MARGIN, Band, bands
from journeycode.renderers.svg.map.feelings import draw_feelings
from journeycode.renderers.svg.map.foot import draw_foot
from journeycode.renderers.svg.map.frame import (
    BRACKETS,
    HEADS,
    draw_boundary,
    draw_brackets,
    draw_ghost_brackets,
    draw_ghosts,
    draw_grounds,
    draw_heads,
)
from journeycode.renderers.svg.map.head import draw_head
from journeycode.renderers.svg.map.owners import draw_owners
from journeycode.renderers.svg.map.promises import draw_promises
from journeycode.renderers.svg.map.staged import back, fails, front, seen, systems
from journeycode.renderers.svg.map.steps import draw_steps
from journeycode.renderers.svg.map.words import evidence, lane, metrics, opportunities, pains, thoughts, touchpoints
from journeycode.renderers.svg.pen import SMALL, SMALL_LEADING, Pen
from journeycode.renderers.svg.sheet import element
from journeycode.renderers.wrapping import wrap
from journeycode.views.map.values import MapView

TOP, GHOST_HEIGHT = BRACKETS + 5, 150.0
Writer = Callable[[Pen, Band], float]
LANES: dict[str, Writer] = {
    "step": draw_steps,
    "touchpoint": lane(touchpoints),
    "owner": draw_owners,
    "emotion": draw_feelings,
    "thinking": lane(thoughts),
    "promise": draw_promises,
    "pain": lane(pains),
    "opportunity": lane(opportunities),
    "metric": lane(metrics),
    "evidence": lane(evidence),
    "seen": lane(seen),
    "front": lane(front),
    "back": lane(back),
    "system": lane(systems),
    "fail": lane(fails),
}


def render_svg(view: MapView, options: Options) -> Drawing:
    """The map as a file of its own."""
    return Drawing(svg(view, options, options.styled))


def svg(view: MapView, options: Options, styled: bool, prefix: str = "") -> str:
    """The element; without its style where it goes into a page that has the rules already. `prefix` keeps ids apart on a page."""
    pen = Pen(options.theme)
    rows = bands(view, options)
    width = float(options.width or max([float(DOCUMENT_WIDTH), *(row.right + MARGIN for row in rows)]))
    y = draw_head(pen, view, width) + 12
    for row in rows:
        y += draw_band(pen, row, y) + 22
    height = draw_foot(pen, view, width, y) + MARGIN - 6
    return element(pen, view, width, height, styled, prefix)


def draw_band(
    pen: Pen, band: Band, y: float, writers: Mapping[str, Writer] = LANES, heads: Callable[[Pen, Band], None] = draw_heads,
    around: Callable[[Pen, Band, float, float], None] | None = None,
) -> float:  # fmt: skip
    """Brackets, heads and lanes; the grounds go behind them once their height is known. Returns the height.

    writers: of each lane, its height. around: what goes over the grounds and behind the lanes, from one height to another.
    """
    pen.open(0, y)
    behind = len(pen.parts)
    draw_brackets(pen, band)
    draw_ghost_brackets(pen, band)
    pen.open(0, TOP)
    heads(pen, band)
    pen.close()
    bottom = draw_lanes(pen, band, writers) if band.columns() else TOP + HEADS + GHOST_HEIGHT
    pen.open(0, TOP)
    draw_ghosts(pen, band, bottom - TOP)
    pen.close()
    front = len(pen.parts)
    draw_grounds(pen, band, TOP + HEADS, bottom)
    draw_boundary(pen, band, TOP, bottom)
    if around:
        around(pen, band, TOP + HEADS, bottom)
    grounds = pen.parts[front:]
    del pen.parts[front:]
    pen.parts[behind:behind] = grounds
    pen.close()
    return bottom


def draw_lanes(pen: Pen, band: Band, writers: Mapping[str, Writer] = LANES) -> float:
    """The lanes below each other, with a rule between them; returns where the last ends."""
    used = TOP + HEADS
    lanes = band.view.lanes
    for order, row in enumerate(lanes):
        pen.open(0, used)
        if row.divides:
            used += draw_divide(pen, row.title, band.right)
            pen.close()
            continue
        if order and not lanes[order - 1].divides:
            pen.line(MARGIN, 0, band.right, 0, "line")
        label = draw_label(pen, row.title, row.note)
        height = max(label, writers[row.id](pen, band))
        pen.close()
        used += height
    pen.line(MARGIN, used, band.right, used, "line")
    return used


def draw_divide(pen: Pen, title: str, right: float) -> float:
    """A line of the blueprint with its name on it; returns the height it takes."""
    lines = wrap(title, LABELS - 8, SMALL, True)
    height = max(26.0, len(lines) * SMALL_LEADING + 12)
    pen.lines(MARGIN, (height - len(lines) * SMALL_LEADING) / 2 + 1.5, lines, "note", SMALL, True, leading=SMALL_LEADING)
    pen.line(MARGIN + LABELS, height / 2, right, height / 2, "note", ' stroke-width="2" stroke-dasharray="8 5"')
    return height


def draw_label(pen: Pen, title: str, note: str) -> float:
    """The lane's title and note in the column of labels; returns the height they need."""
    lines = wrap(title, LABELS - 10, 12.5, True)
    taken = pen.lines(MARGIN, 12, lines, "ink", 12.5, True)
    if note:
        taken += 1 + pen.lines(MARGIN, 13 + taken, wrap(note, LABELS - 34, SMALL), "muted", SMALL, leading=SMALL_LEADING)
    return 12 + taken + 8
