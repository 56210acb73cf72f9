"""Draws the plots of a report: estimates with their intervals, bars, and points by two figures."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeycode.measures.report import Plot, Point
from journeycode.renderers.measuring import text_width
from journeycode.renderers.options import Theme
from journeycode.renderers.report.places import Box, placed
from journeycode.renderers.report.scale import Scale, scale
from journeycode.renderers.report.words import spoken, worded
from journeycode.renderers.svg.pen import BODY, SMALL, Pen
from journeycode.renderers.svg.sheet import element
from journeycode.renderers.wrapping import clip, wrap

WIDTH, MARGIN, ROW, DEEP = 900.0, 12.0, 26.0, 360.0
DASHED = ' stroke-width="1.2" stroke-dasharray="4 3"'
THIN = ' stroke-width="1"'
# Groups have a colour and a shape: no picture speaks by colour alone.
COLOURS = ("line0", "line1", "line2", "line3", "line5", "line7")
SHAPES = ("circle", "square", "diamond", "triangle", "ring", "cross")


@dataclass(frozen=True, slots=True)
class Picture:
    """A plot as a picture on a page."""

    id: str
    title: str
    alt: str
    view: str = "plot"


def draw_plot(plot: Plot, id: str, theme: Theme = "auto", styled: bool = True) -> str:
    """The svg element of a plot; `id` keeps its title and description apart from those of others on the page."""
    pen = Pen(theme)
    height = (draw_scatter if plot.kind == "scatter" else draw_rows)(pen, plot)
    return element(pen, Picture(id, plot.title, plot.alt or plot.title), WIDTH, height, styled)


def draw_rows(pen: Pen, plot: Plot) -> float:
    """A row for each point, with its value in words at the right; groups under their names."""
    beside = [worded(point, plot) for point in plot.points]
    right = min(250.0, max((text_width(words, SMALL) for words in beside), default=0) + 10)
    left = min(280.0, max((text_width(point.label, BODY) for point in plot.points), default=0) + 2)
    start, end = MARGIN + left + 12, WIDTH - MARGIN - right - 12
    bars = plot.kind == "bars"
    values = [value for point in plot.points for value in (point.x, point.low, point.high) if value is not None]
    if plot.reference is not None:
        values.append(plot.reference)
    axis = scale(values, start, end, plot.x_unit, zero=bars)
    top = 26.0 if plot.reference is not None and plot.reference_label else 10.0
    rows = list(_rows(plot))
    bottom = top + ROW * len(rows)
    draw_axis(pen, axis, top, bottom, plot.x_label)
    if plot.reference is not None:
        draw_reference(pen, plot, axis, top, bottom)
    y, groups = top, list(dict.fromkeys(point.group for point in plot.points))
    for row in rows:
        if isinstance(row, str):
            pen.text(MARGIN, y + 17, clip(row, end - MARGIN, SMALL, True), "muted", SMALL, True, whole=row)
        else:
            draw_row(pen, plot, row, axis, y + ROW / 2, left, groups.index(row.group))
            pen.text(WIDTH - MARGIN, y + 17, clip(worded(row, plot), right, SMALL), "muted", SMALL, anchor="end", whole=worded(row, plot))
        y += ROW
    return bottom + 44


def _rows(plot: Plot) -> Iterator[Point | str]:
    """The points in order, a name before each new group."""
    group = ""
    for point in plot.points:
        if point.group and point.group != group:
            yield point.group
        group = point.group
        yield point


def draw_row(pen: Pen, plot: Plot, point: Point, axis: Scale, y: float, left: float, group: int) -> None:
    """A label, and its bar or its mark, with its interval."""
    pen.text(MARGIN, y + 4, clip(point.label, left, BODY), "ink", whole=point.label)
    colour, x = COLOURS[group % len(COLOURS)], axis.at(point.x)
    if plot.kind == "bars":
        zero = axis.at(0.0)
        pen.rect(min(zero, x), y - 7, max(1.0, abs(x - zero)), 14, colour, radius=2)
    if point.low is not None or point.high is not None:
        low = axis.at(point.low if point.low is not None else axis.first)
        high = axis.at(point.high if point.high is not None else axis.last)
        ink = "ink" if plot.kind == "bars" else colour
        pen.line(low, y, high, y, ink, ' stroke-width="1.6"')
        for end, known in ((low, point.low), (high, point.high)):
            if known is not None:
                pen.line(end, y - 4, end, y + 4, ink, ' stroke-width="1.6"')
    if plot.kind == "intervals":
        draw_mark(pen, SHAPES[group % len(SHAPES)], colour, x, y)


def draw_mark(pen: Pen, shape: str, colour: str, x: float, y: float, size: float = 5.0) -> None:
    """One mark in the shape of its group."""
    edge = ' stroke-width="1.5"'
    if shape == "circle":
        pen.circle(x, y, size, colour, "page", edge)
    elif shape == "ring":
        pen.circle(x, y, size, "page", colour, ' stroke-width="2"')
    elif shape == "square":
        pen.rect(x - size * 0.9, y - size * 0.9, size * 1.8, size * 1.8, colour, "page", extra=edge)
    else:
        s = size * 1.25
        ways = {
            "diamond": ((0, -s), (s, 0), (0, s), (-s, 0)),
            "triangle": ((0, -s), (s, s * 0.8), (-s, s * 0.8)),
            "cross": ((-s, -s / 3), (s, -s / 3), (s, s / 3), (-s, s / 3)),
        }[shape]
        path = "L".join(f"{x + right:.1f} {y + down:.1f}" for right, down in ways)
        pen.path(f"M{path}Z", colour, "page", edge)


def draw_axis(pen: Pen, axis: Scale, top: float, bottom: float, label: str) -> None:
    """Ticks with thin lines through the rows, and the label under them."""
    for value, words in axis.ticks(max(4, int((axis.end - axis.start) / 62))):
        x = axis.at(value)
        pen.line(x, top, x, bottom, "faint", THIN)
        pen.text(x, bottom + 15, words, "muted", SMALL, anchor="middle")
    pen.line(axis.start, bottom, axis.end, bottom, "edge", THIN)
    pen.text((axis.start + axis.end) / 2, bottom + 33, clip(label, axis.end - axis.start, SMALL, True), "muted", SMALL, True, anchor="middle", whole=label)  # fmt: skip


def draw_reference(pen: Pen, plot: Plot, axis: Scale, top: float, bottom: float) -> None:
    """The line that values are compared with, and its name above it."""
    x = axis.at(plot.reference or 0.0)
    pen.line(x, top - 6, x, bottom, "muted", DASHED)
    half = text_width(plot.reference_label, SMALL) / 2
    middle = min(max(x, MARGIN + half), WIDTH - MARGIN - half)
    pen.text(middle, top - 10, plot.reference_label, "muted", SMALL, anchor="middle")


def draw_scatter(pen: Pen, plot: Plot) -> float:
    """Points by two figures, each with its label where nothing else stands."""
    points = [point for point in plot.points if point.y is not None]
    groups = [group for group in dict.fromkeys(point.group for point in points) if group]
    top = 34.0 if groups else 14.0
    bottom = top + DEEP
    values = [point.x for point in points], [point.y or 0.0 for point in points]
    across = scale([*values[0], *([plot.reference] if plot.reference is not None else [])], MARGIN + 66, WIDTH - MARGIN - 20, plot.x_unit)
    up = scale(values[1], bottom, top, plot.y_unit)
    draw_axis(pen, across, top, bottom, plot.x_label)
    draw_side(pen, up, across, plot.y_label)
    if plot.reference is not None:
        x = across.at(plot.reference)
        pen.line(x, top, x, bottom, "muted", DASHED)
        pen.text(x + 4, top + 12, plot.reference_label, "muted", SMALL, halo=True)
    draw_groups(pen, groups)
    marks = [(across.at(point.x), up.at(point.y or 0.0)) for point in points]
    lines = [wrap(point.label, 190, SMALL, most=2) for point in points]
    sizes = [(max((text_width(line, SMALL) for line in one), default=0) + 4, 13.0 * len(one)) for one in lines]
    boxes = placed(marks, sizes, Box(across.start + 2, top + 2, WIDTH - 4, bottom - 2))
    for (x, y), box in zip(marks, boxes, strict=True):
        if abs((box.left + box.right) / 2 - x) > (box.right - box.left) / 2 + 14 or abs((box.top + box.bottom) / 2 - y) > 24:
            pen.line(x, y, min(max(x, box.left), box.right), min(max(y, box.top), box.bottom), "edge", THIN)
    for point, (x, y), box, words in zip(points, marks, boxes, lines, strict=True):
        shown = f"{point.label}: {plot.x_label} {spoken(point.x, plot.x_unit)}, {plot.y_label} {spoken(point.y or 0.0, plot.y_unit)}"
        pen.open(title=shown)
        number = groups.index(point.group) if point.group else 0
        draw_mark(pen, SHAPES[number % len(SHAPES)], COLOURS[number % len(COLOURS)], x, y, 6)
        pen.close()
        pen.lines(box.left + 2, box.top + 1, words, "ink", SMALL, leading=13, whole=point.label)
    return bottom + 44


def draw_side(pen: Pen, up: Scale, across: Scale, label: str) -> None:
    """The axis at the left."""
    for value, words in up.ticks(6):
        y = up.at(value)
        pen.line(across.start, y, across.end, y, "faint", THIN)
        pen.text(across.start - 6, y + 4, words, "muted", SMALL, anchor="end")
    pen.line(across.start, up.start, across.start, up.end, "edge", THIN)
    x, y = MARGIN, (up.start + up.end) / 2
    pen.parts.append(f'<g transform="translate({x:.1f} {y:.1f}) rotate(-90)">')
    pen.text(0, 4, clip(label, abs(up.end - up.start), SMALL, True), "muted", SMALL, True, anchor="middle", whole=label)
    pen.close()


def draw_groups(pen: Pen, groups: list[str]) -> None:
    """What the shapes mean, in a line at the top."""
    x = MARGIN + 66
    for number, group in enumerate(groups):
        draw_mark(pen, SHAPES[number % len(SHAPES)], COLOURS[number % len(COLOURS)], x + 5, 14, 5)
        pen.text(x + 16, 18, group, "muted", SMALL)
        x += 16 + text_width(group, SMALL) + 20
