"""A picture as PNG: the SVG, drawn by resvg in the fonts that come along, the same on every machine."""

import importlib.util
import re

from journeycode.finding import ENVIRONMENT, Trouble
from journeycode.renderers.fonts.lettering import OURS, lettered
from journeycode.renderers.options import Drawing
from journeycode.views.view import View

# Twice the pixels of the SVG: sharp on every screen of today. No side is longer, and no picture larger, than viewers can show.
SCALE, LONGEST, MOST = 2.0, 32_000, 120_000_000
# What the page is painted with: the last row of pixels may stand half beside it.
GROUND = re.compile(r'<rect width="[\d.]+" height="[\d.]+" fill="(#\w+)"')
SIZE = re.compile(r'^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"')


def render_png(view: View, picture: str) -> Drawing:
    """The picture of a view, given as SVG, as PNG. Raises Trouble where the library for it is not here."""
    if not importlib.util.find_spec("resvg_py"):
        raise Trouble(
            "PNG is drawn by a library that is not here",
            "`pip install 'journeycode[png]'` brings it along; `--to svg` needs none",
            ENVIRONMENT,
        )
    import resvg_py

    what = f"the png {view.view} of {view.id}"
    found = lettered(picture, what)
    width, height = size(picture)
    scale = min(SCALE, LONGEST / max(width, height), (MOST / (width * height)) ** 0.5)
    smaller = f"{what} is drawn at {scale:.2f} times its size: at {SCALE:.0f} times it would be too large to be shown"
    data = resvg_py.svg_to_bytes(
        svg_string=found.svg,
        zoom=scale,
        background=ground[1] if (ground := GROUND.search(picture)) else None,
        skip_system_fonts=True,
        font_files=[str(path) for path in (*OURS, *found.beside)],
    )
    return Drawing(bytes(data), (*found.notes, *([smaller] if scale < SCALE else [])))


def size(picture: str) -> tuple[float, float]:
    """Width and height of an SVG in pixels."""
    found = SIZE.match(picture)
    return (float(found[1]), float(found[2])) if found else (1, 1)
