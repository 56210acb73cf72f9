"""Draws the map of both versions of a journey together: a sign and a word for all that came, went, changed or moved."""

from collections.abc import Mapping
from functools import partial

from journeycode.renderers.options import Options
from journeycode.renderers.svg.diff.cells import draw_cells
from journeycode.renderers.svg.diff.feelings import draw_feelings
from journeycode.renderers.svg.diff.heads import draw_around, draw_heads
from journeycode.renderers.svg.diff.owners import draw_owners
from journeycode.renderers.svg.diff.steps import draw_steps
from journeycode.renderers.svg.map import Writer, draw_band
from journeycode.renderers.svg.map.bands import GAP, LABELS, MARGIN, NARROW, bands
from journeycode.renderers.svg.map.foot import draw_foot
from journeycode.renderers.svg.map.head import draw_head
from journeycode.renderers.svg.pen import Pen
from journeycode.views.diff import DiffView
from journeycode.views.map.lanes import LANES


def diff_width(view: DiffView) -> float:
    """How broad the picture is in one band."""
    return max(984.0, 2 * MARGIN + LABELS + (len(view.columns) + len(view.map.ghosts)) * (NARROW + 2 * GAP))


def draw_diff(pen: Pen, view: DiffView, width: float) -> tuple[float, float]:
    """The whole picture; returns its width and height."""
    writers = lanes(view)
    y = draw_head(pen, view.map, width) + 12
    for band in bands(view.map, Options(int(width))):
        y += draw_band(pen, band, y, writers, partial(draw_heads, view), partial(draw_around, view)) + 22
    return width, draw_foot(pen, view.map, width, y) + MARGIN - 6


def lanes(view: DiffView) -> Mapping[str, Writer]:
    """The writer of each lane; those that are words are all written alike."""
    words: dict[str, Writer] = {id: partial(draw_cells, view, id) for id in LANES}
    return {
        **words,
        "step": partial(draw_steps, view),
        "owner": partial(draw_owners, view),
        "emotion": partial(draw_feelings, view),
    }
