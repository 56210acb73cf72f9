"""Draws what Graphviz has placed: frames, lines with their arrows, and labels on them."""

from math import hypot

from journeycode.renderers.graphviz.diagram import Places, Point
from journeycode.renderers.svg.pen import SMALL, SMALL_LEADING, Pen, number
from journeycode.renderers.wrapping import clip


def draw_group(pen: Pen, corners: tuple[float, float, float, float], tone: str) -> None:
    """The frame of a group."""
    x1, y1, x2, y2 = corners
    pen.rect(x1, y1, x2 - x1, y2 - y1, tone, f"{tone}-head", 10)


def draw_group_name(pen: Pen, corners: tuple[float, float, float, float], name: str, tone: str) -> None:
    """The name at the top of a frame, over the lines that pass there."""
    x1, y1, x2, _ = corners
    pen.text(x1 + 12, y1 + 19, clip(name, x2 - x1 - 24, 12, True), f"{tone}-ink", 12, True, whole=name, halo=True)


def draw_join(pen: Pen, places: Places, index: int, tone: str, broad: float, dashed: bool, arrow: bool = True) -> None:
    """A line `broad` pixels wide, with its arrow unless it has no direction."""
    points, tip = places.curves[index], places.tips[index]
    dashes = ' stroke-dasharray="5 4"' if dashed else ""
    end, pale = ("", "") if arrow else (f"L{number(tip[0])} {number(tip[1])}", ' stroke-opacity="0.6"')
    pen.path(path(points) + end, "", tone, f' stroke-width="{number(broad)}"{dashes}{pale}')
    if arrow:
        draw_arrow(pen, points[-1], tip, tone, max(4.0, broad * 0.9 + 2.4))


def path(points: tuple[Point, ...]) -> str:
    """Path data of a start and pieces of three points each."""
    written = f"M{number(points[0][0])} {number(points[0][1])}"
    for at in range(1, len(points) - 2, 3):
        written += "C" + " ".join(f"{number(x)} {number(y)}" for x, y in points[at : at + 3])
    return written


def draw_arrow(pen: Pen, before: Point, tip: Point, tone: str, half: float) -> None:
    long = hypot(tip[0] - before[0], tip[1] - before[1]) or 1.0
    dx, dy = (tip[0] - before[0]) / long, (tip[1] - before[1]) / long
    base = (tip[0] - dx * 9, tip[1] - dy * 9)
    corners = [tip, (base[0] - dy * half, base[1] + dx * half), (base[0] + dy * half, base[1] - dx * half)]
    pen.path("M" + "L".join(f"{number(x)} {number(y)}" for x, y in corners) + "z", tone)


def draw_label(pen: Pen, middle: Point, lines: list[str], whole: str) -> None:
    """Words on a line, with room around them."""
    top = middle[1] - len(lines) * SMALL_LEADING / 2
    for order, line in enumerate(lines):
        pen.text(
            middle[0], top + SMALL * 0.92 + order * SMALL_LEADING, line, "ink", SMALL, True, anchor="middle", halo=True,
            whole=whole if lines[-1].endswith("…") else "",
        )  # fmt: skip
