"""Draws feelings compared: lines over numbered steps, with the names of the steps under them."""

from math import ceil

from journeycode.renderers.colours import PERSONAS
from journeycode.renderers.measuring import text_width
from journeycode.renderers.options import DOCUMENT_WIDTH
from journeycode.renderers.svg.curve import smooth
from journeycode.renderers.svg.faces import face
from journeycode.renderers.svg.pen import BODY, SMALL, Pen
from journeycode.renderers.svg.sheet import MARGIN, draw_heading
from journeycode.renderers.wrapping import clip, wrap
from journeycode.views.curve import CurveView, Panel, Series
from journeycode.views.map.lanes import signed

AXIS, UNIT, HEADS, LEAST_COLUMN, STEP = 62.0, 36.0, 26.0, 210.0, 64.0
PLACES = {"before": "before", "commit": "commit", "after": "after", "": "none"}
SIGNS = {"added": ("+", "good"), "removed": ("−", "bad"), "": ("", "muted")}


def curve_width(view: CurveView) -> float:
    """How wide it is when every step has the room of its name's beginning."""
    return max(DOCUMENT_WIDTH, 2 * MARGIN + AXIS + STEP * max((len(panel.steps) for panel in view.panels), default=0))


def draw_curve(pen: Pen, view: CurveView, width: float) -> tuple[float, float]:
    y = draw_heading(pen, view.title, view.subtitle, width)
    drawn = [panel for panel in view.panels if panel.series]
    for panel in drawn:
        y = draw_panel(pen, panel, width, y) + 26
    if not drawn:
        pen.text(MARGIN, y + 14, "No feelings are given.", "muted")
        y += 30
    return width, y


def draw_panel(pen: Pen, panel: Panel, width: float, y: float) -> float:
    """A panel: its title and lines by name, stages, curves, and the steps by number. Returns where it ends."""
    if panel.title:
        pen.text(MARGIN, y + 12, panel.title, "ink", 13, True)
        y += 24
    y = draw_names(pen, panel, width, y) + 14
    left, right = MARGIN + AXIS, width - MARGIN
    step = (right - left) / max(1, len(panel.steps))
    heads = HEADS if panel.stages else 0.0
    base = y + heads + 26
    for stage in panel.stages:
        draw_stage(pen, stage.name, PLACES[stage.place], left + stage.first * step, left + (stage.last + 1) * step, y, base + 4 * UNIT + 46)
    for value in (2, 1, 0, -1, -2):
        at = base + (2 - value) * UNIT
        pen.line(left, at, right, at, "line", "" if value == 0 else ' stroke-dasharray="2 4"')
        pen.text(left - 26, at + 4, signed(value), "muted", SMALL, anchor="end")
        face(pen, left - 13, at, value, 7.5)
    for order in range(len(panel.series) - 1, -1, -1):
        draw_series(pen, panel, order, left, step, base)
    draw_lows(pen, panel, left, step, base)
    draw_numbers(pen, panel, left, step, base + 4 * UNIT + 41)
    return draw_steps(pen, panel, width, base + 4 * UNIT + 58)


def draw_numbers(pen: Pen, panel: Panel, left: float, step: float, y: float) -> None:
    """The numbers of the steps; where all would touch each other only every second, third …: the list below has them all."""
    every = max(1, ceil((text_width(str(len(panel.steps)), SMALL, True) + 2) / step))
    for index, mark in enumerate(panel.marks or ("",) * len(panel.steps)):
        if (index + 1) % every == 0:
            pen.text(left + (index + 0.5) * step, y, str(index + 1), SIGNS[mark][1], SMALL, bool(mark), anchor="middle")


def draw_stage(pen: Pen, name: str, tone: str, x1: float, x2: float, y: float, bottom: float) -> None:
    """A stage over its steps: its head with as much of the name as fits, and its ground."""
    pen.rect(x1 + 1, y + HEADS - 3, x2 - x1 - 2, bottom - y - HEADS + 3, tone)
    pen.open(title=name)
    pen.rect(x1 + 1, y, x2 - x1 - 2, HEADS - 5, f"{tone}-head")
    words = clip(name, x2 - x1 - 4, SMALL, True)
    if len(words) > 3 or words == name:
        pen.text((x1 + x2) / 2, y + 14.5, words, f"{tone}-ink", SMALL, True, anchor="middle")
    pen.close()


def style(panel: Panel, order: int) -> tuple[str, str]:
    """(role, attributes) of a line: today is dashed beside what we want, and the mean of all is broad and pale."""
    line = panel.series[order]
    if line.whole:
        return "muted", ' stroke-width="5" stroke-opacity="0.35" stroke-linecap="round"'
    if panel.marks:
        return ("muted", ' stroke-width="2.2" stroke-dasharray="6 5"') if order == 0 else ("note", ' stroke-width="2.8"')
    dashes = PERSONAS[order % 7][2]
    return f"persona{order % 7}", ' stroke-width="2.4" stroke-linecap="round"' + (f' stroke-dasharray="{dashes}"' if dashes else "")


def draw_names(pen: Pen, panel: Panel, width: float, y: float) -> float:
    """Each line with its name, its mean and its lowest step; returns where they end."""
    x = MARGIN
    for order, line in enumerate(panel.series):
        known = [value for value in line.values if value is not None]
        mean = f", mean {signed(sum(known) / len(known))}" if known else ""
        words = wrap(f"{line.initials} {line.name}{mean}".strip(), width - 2 * MARGIN - 44, BODY, most=1)[0]
        wide = 40 + text_width(words, BODY)
        if x > MARGIN and x + wide > width - MARGIN:
            x, y = MARGIN, y + 20
        role, attributes = style(panel, order)
        pen.line(x, y + 8, x + 32, y + 8, role, attributes)
        pen.text(x + 40, y + 12, words, whole=line.name)
        x += wide + 24
    return y + 18


def draw_series(pen: Pen, panel: Panel, order: int, left: float, step: float, base: float) -> None:
    role, attributes = style(panel, order)
    line = panel.series[order]
    points = [(left + (index + 0.5) * step, base + (2 - value) * UNIT) for index, value in enumerate(line.values) if value is not None]
    if len(points) > 1:
        pen.path(smooth(points), "", role, attributes)
    if line.whole:
        return
    for index, value in enumerate(line.values):
        if value is not None:
            pen.open(title=f"{line.name}: {panel.steps[index]}, {signed(value)}")
            pen.circle(left + (index + 0.5) * step, base + (2 - value) * UNIT, 3.6, role, "page", ' stroke-width="1.2"')
            pen.close()


def draw_lows(pen: Pen, panel: Panel, left: float, step: float, base: float) -> None:
    """The lowest point of each line with its figure and whose it is, those at one place together."""
    places: dict[tuple[int, float], list[Series]] = {}
    for line in panel.series:
        value = line.values[line.lowest] if line.lowest is not None else None
        if line.lowest is not None and value is not None and value < 0 and not line.whole:
            places.setdefault((line.lowest, value), []).append(line)
    taken: list[tuple[float, float, float]] = []
    for (index, value), lines in sorted(places.items()):
        x, y = left + (index + 0.5) * step, base + (2 - value) * UNIT
        pen.open(title=", ".join(line.name for line in lines) + f": {panel.steps[index]}, {signed(value)}")
        pen.circle(x, y, 11, "bad-tint", "bad", ' stroke-width="1.6"')
        face(pen, x, y, value, 8)
        whose = " ".join(line.initials for line in lines if line.initials)
        words = f"{whose} {signed(value)} lowest".strip()
        half = text_width(words, SMALL, True) / 2
        middle = min(max(x, left + half), left + step * len(panel.steps) - half)
        spots = (y - 16, y + 25) if any(other == index and worse < value for other, worse in places) else (y + 25, y - 16)
        free = [
            spot
            for spot in spots
            if all(abs(spot - other) >= 13 or start >= middle + half + 4 or end <= middle - half - 4 for start, end, other in taken)
        ]
        if free:
            taken.append((middle - half, middle + half, free[0]))
            pen.text(middle, free[0], words, "bad", SMALL, True, anchor="middle", halo=True)
        pen.close()


def draw_steps(pen: Pen, panel: Panel, width: float, y: float) -> float:
    """The steps by number in columns; those that are added or removed with their sign."""
    space = width - 2 * MARGIN
    columns = max(1, min(8, int(space // LEAST_COLUMN)))
    wide = space / columns
    rows = -(-len(panel.steps) // columns)
    lows = {line.lowest for line in panel.series if not line.whole}
    bottom = y
    for column in range(columns):
        top = y
        for index in range(column * rows, min((column + 1) * rows, len(panel.steps))):
            sign, tone = SIGNS[panel.marks[index] if panel.marks else ""]
            x = MARGIN + column * wide
            ink = tone if sign else "ink" if index in lows else "muted"
            pen.text(x + 18, top + 11, str(index + 1), tone, SMALL, True, anchor="end")
            lines = wrap(f"{sign} {panel.steps[index]}".strip(), wide - 40, 11.5, index in lows, 2)
            top += pen.lines(x + 25, top, lines, ink, 11.5, index in lows, leading=14.5, whole=panel.steps[index]) + 4
        bottom = max(bottom, top)
    return bottom
