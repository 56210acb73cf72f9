"""Draws the sheet of a persona: its head, its sections in columns, and its journeys as curves."""

from journeycode.renderers.svg.heat import draw_small_curve
from journeycode.renderers.svg.pen import BODY, LEADING, SMALL, SMALL_LEADING, Pen
from journeycode.renderers.svg.sheet import MARGIN
from journeycode.renderers.wrapping import wrap
from journeycode.views.persona import Lived, PersonaView, Point, Section

GAP, PAD, COLUMN, CURVE = 18.0, 14.0, 292.0, 220.0
TONES = {"good": "good", "bad": "bad", "warn": "warn", "": "note"}


def draw_persona(pen: Pen, view: PersonaView, width: float) -> tuple[float, float]:
    y = draw_head(pen, view, width) + 20
    space = width - 2 * MARGIN
    count = max(1, min(3, int((space + GAP) // COLUMN)))
    wide = (space - GAP * (count - 1)) / count
    bottoms = [y] * count
    for section in view.sections:
        column = min(range(count), key=lambda index: (bottoms[index], index))
        bottoms[column] += draw_section(pen, section, MARGIN + column * (wide + GAP), bottoms[column], wide) + 14
    y = max(bottoms) + 4
    if view.journeys:
        pen.text(MARGIN, y + 14, "Journeys", "ink", 14, True)
        y += 28
    for journey in view.journeys:
        y = draw_journey(pen, journey, width, y)
    return width, y + MARGIN - 6


def draw_head(pen: Pen, view: PersonaView, width: float) -> float:
    """Name, quote, facts and what is closed to the persona, on a ground of its own; returns where it ends."""
    behind = len(pen.parts)
    x, room, y = MARGIN + 100, width - 2 * MARGIN - 120, 40.0
    y += pen.lines(x, y, wrap(view.title, room, 21, True, 2), "ink", 21, True, leading=26, whole=view.title)
    if view.quote:
        y += 2 + pen.lines(x, y + 2, wrap(f"“{view.quote}”", room, 15, most=3), "ink", 15, italic=True, leading=20, whole=view.quote)
    y += 5 + pen.lines(x, y + 5, wrap(" · ".join(view.facts), room, BODY, most=2), "muted", leading=16)
    if view.context:
        y += 5 + pen.lines(x, y + 5, wrap(view.context, room, BODY, most=5), "ink", leading=16, whole=view.context)
    if view.closed:
        y += 5 + pen.lines(x, y + 5, wrap(f"⊘ {view.closed}", room, BODY, True), "warn", BODY, True, leading=16)
    bottom = max(y + 16, 118.0)
    pen.circle(MARGIN + 54, 24 + (bottom - 24) / 2, 34, "persona0")
    pen.text(MARGIN + 54, 24 + (bottom - 24) / 2 + 8, view.initials, "page", 23, True, anchor="middle")
    drawn = pen.parts[behind:]
    del pen.parts[behind:]
    pen.rect(MARGIN, 24, width - 2 * MARGIN, bottom - 24, "soft", "line", 10)
    pen.parts += drawn
    return bottom


def draw_section(pen: Pen, section: Section, x: float, y: float, width: float) -> float:
    """A box with the points of a section; returns its height."""
    room = width - 2 * PAD - 14
    told = [
        (point, wrap(point.text, room, BODY, most=6), wrap(point.small, room, SMALL, most=4) if point.small else [])
        for point in section.points
    ]
    height = 40 + sum(len(lines) * LEADING + len(small) * SMALL_LEADING + 7 for _, lines, small in told) + 4
    pen.rect(x, y, width, height, "card", "line", 8)
    pen.text(x + PAD, y + 25, section.title, "ink", 13, True)
    top = y + 36
    for point, lines, small in told:
        top += draw_point(pen, point, lines, small, x + PAD, top) + 7
    return height


def draw_point(pen: Pen, point: Point, lines: list[str], small: list[str], x: float, y: float) -> float:
    tone = TONES[point.tone]
    height = len(lines) * LEADING + len(small) * SMALL_LEADING
    pen.rect(x, y + 1, 3, height, tone)
    used = pen.lines(x + 12, y, lines, whole=point.text)
    pen.lines(x + 12, y + used, small, tone if point.tone else "muted", SMALL, leading=SMALL_LEADING, whole=point.small)
    return height


def draw_journey(pen: Pen, journey: Lived, width: float, y: float) -> float:
    """A journey with its curve, and its best and worst step; returns where it ends."""
    pen.line(MARGIN, y, width - MARGIN, y, "line")
    space = width - 2 * MARGIN
    name = space * 0.32
    curve = min(CURVE, space * 0.28)
    x = MARGIN + name + 2 * GAP + curve
    room = width - MARGIN - x
    title, note = wrap(journey.name, name, BODY, True, 3), wrap(journey.note, name, SMALL, most=2)
    words = [
        (tone, wrap(text, room, 11.5, most=2), text)
        for tone, text in (("good", f"Best: {journey.best}"), ("bad", f"Worst: {journey.worst}"))
        if not text.endswith(": ")
    ]
    told = sum(len(lines) * 15.0 + 2 for _, lines, _ in words)
    height = max(62.0, 18 + len(title) * LEADING + len(note) * SMALL_LEADING, 16 + told)
    top = y + (height - len(title) * LEADING - len(note) * SMALL_LEADING) / 2
    top += pen.lines(MARGIN, top, title, "ink", BODY, True, whole=journey.name)
    pen.lines(MARGIN, top, note, "muted", SMALL, leading=SMALL_LEADING, whole=journey.note)
    draw_small_curve(pen, journey.means, MARGIN + name + GAP, y + (height - 46) / 2, curve, 46)
    top = y + (height - told) / 2
    for tone, lines, whole in words:
        top += pen.lines(x, top, lines, tone, 11.5, leading=15, whole=whole) + 2
    return y + height
