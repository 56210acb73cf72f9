"""Small pictures of feelings: a cell in the colour of a mean, and a curve the size of a word."""

from collections.abc import Sequence

from journeycode.renderers.svg.curve import smooth
from journeycode.renderers.svg.faces import nearest
from journeycode.renderers.svg.pen import SMALL, Pen
from journeycode.views.map.lanes import signed


def draw_heat(pen: Pen, mean: float | None, x: float, y: float, width: float, height: float) -> None:
    """The mean feeling on its colour; an open cell where none is given."""
    if mean is None:
        pen.rect(x + 0.6, y + 0.6, width - 1.2, height - 1.2, "card", "edge", 4)
        pen.circle(x + width / 2, y + height / 2, 2.2, "muted")
        return
    heat = f"heat{nearest(mean) + 2}"
    pen.rect(x, y, width, height, heat, "", 4)
    pen.text(x + width / 2, y + height / 2 + 3.8, signed(mean), f"{heat}-ink", SMALL, True, anchor="middle")


def draw_small_curve(pen: Pen, means: Sequence[float], x: float, y: float, width: float, height: float) -> None:
    """The feelings of the steps from left to right, the lowest with a dot."""
    pen.line(x, y + height / 2, x + width, y + height / 2, "line", ' stroke-dasharray="2 4"')
    if len(means) < 2:
        return
    step = (width - 12) / (len(means) - 1)
    points = [(x + 6 + index * step, y + 5 + (2 - value) * (height - 10) / 4) for index, value in enumerate(means)]
    pen.path(smooth(points), "", "persona0", ' stroke-width="1.8"')
    lowest = min(range(len(means)), key=lambda index: means[index])
    if means[lowest] < 0:
        pen.circle(*points[lowest], 3.4, "bad", "page", ' stroke-width="1"')
