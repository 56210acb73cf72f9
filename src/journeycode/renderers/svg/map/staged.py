"""The lanes of a blueprint: what is seen, who is met, what is done behind, with which systems, and where it fails."""

from journeycode.renderers.measuring import text_width
from journeycode.renderers.svg.chips import draw_chip
from journeycode.renderers.svg.map.bands import Band
from journeycode.renderers.svg.map.words import touchpoints
from journeycode.renderers.svg.pen import BODY, LEADING, SMALL, SMALL_LEADING, Pen
from journeycode.renderers.wrapping import wrap
from journeycode.views.map import lanes
from journeycode.views.map.lanes import team_name
from journeycode.views.map.values import Column


def seen(pen: Pen, band: Band, x: float, y: float, column: Column) -> float:
    """Touchpoints with their channels, and what the customer says to see there."""
    used = touchpoints(pen, band, x, y, column)
    for text in lanes.seen(column):
        used += pen.lines(x + 4, y + used, wrap(f"“{text}”", band.inner - 8, BODY, most=5), italic=True, whole=text) + 3
    return used


def owner(pen: Pen, band: Band, x: float, y: float, id: str) -> float:
    """A team's chip with its name beside it."""
    chip = next(chip for chip in band.view.teams if chip.id == id)
    wide = text_width(chip.initials, BODY, True) + 18
    lines = wrap(chip.name, band.inner - wide - 8, BODY, most=3)
    draw_chip(pen, x, y, wide, 20, chip)
    return max(20.0, pen.lines(x + wide + 6, y + 2.5, lines, whole=chip.name) + 3) + 5


def front(pen: Pen, band: Band, x: float, y: float, column: Column) -> float:
    """Whom the customer meets, and where customers help themselves."""
    start = y
    for id in lanes.front(column):
        y += owner(pen, band, x, y, id)
    for mark in column.touchpoints:
        if mark.self_service:
            words = f"helps oneself: {mark.name}"
            y += pen.lines(x + 2, y, wrap(words, band.inner - 4, SMALL, most=3), "muted", SMALL, leading=SMALL_LEADING, whole=words) + 3
    return y - start


def back(pen: Pen, band: Band, x: float, y: float, column: Column) -> float:
    """Work as a card each with its owner, and the teams that help."""
    start = y
    for mark in column.backstage:
        lines = wrap(mark.name, band.inner - 16, BODY, most=5)
        under = wrap("by " + team_name(band.view, mark.owner), band.inner - 16, SMALL, most=2) if mark.owner else []
        height = 12 + len(lines) * LEADING + len(under) * SMALL_LEADING
        pen.rect(x, y, band.inner, height, "card", "edge", 5)
        used = pen.lines(x + 8, y + 6, lines, whole=mark.name)
        pen.lines(x + 8, y + 6 + used, under, "muted", SMALL, leading=SMALL_LEADING, whole=team_name(band.view, mark.owner))
        y += height + 5
    if column.support:
        words = "with " + ", ".join(team_name(band.view, team) for team in column.support)
        y += pen.lines(x + 2, y, wrap(words, band.inner - 4, SMALL, most=3), "muted", SMALL, leading=SMALL_LEADING, whole=words) + 3
    return y - start


def systems(pen: Pen, band: Band, x: float, y: float, column: Column) -> float:
    """The systems in use, a box with square corners each."""
    start = y
    for name in column.systems:
        lines = wrap(name, band.inner - 14, SMALL, most=2)
        height = 8 + len(lines) * SMALL_LEADING
        pen.rect(x, y, band.inner, height, "soft", "edge", 2)
        pen.lines(x + 7, y + 4, lines, "ink", SMALL, leading=SMALL_LEADING, whole=name)
        y += height + 4
    return y - start


def fails(pen: Pen, band: Band, x: float, y: float, column: Column) -> float:
    """Waits, and where the service fails, each with its sign."""
    start = y
    for sign, words in lanes.fail_points(column):
        tone = "warn" if sign == "W" else "bad"
        lines = wrap(words, band.inner - 24, BODY, most=4)
        height = 8 + len(lines) * LEADING
        pen.rect(x, y, band.inner, height, f"{tone}-tint", "", 5)
        pen.text(x + 10, y + 15.5, sign, tone, BODY, True, anchor="middle")
        pen.lines(x + 20, y + 4, lines, tone, whole=words)
        y += height + 4
    return y - start
