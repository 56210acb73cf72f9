"""The bottom of a map: figures and findings of the whole journey, the teams, and what the signs mean."""

from journeycode.renderers.measuring import text_width
from journeycode.renderers.svg.bands import MARGIN
from journeycode.renderers.svg.owners import draw_chip
from journeycode.renderers.svg.pen import BODY, LEADING, SMALL, Pen
from journeycode.renderers.wrapping import wrap
from journeycode.views.map.lanes import SIGNED, metric_sentence
from journeycode.views.map.values import MapView

TONES = {"error": "bad", "warning": "warn", "info": "note"}
MOST_FINDINGS = 8


def draw_foot(pen: Pen, view: MapView, width: float, y: float) -> float:
    """Everything under the last band; returns where it ends."""
    y = draw_metrics(pen, view, width, y)
    y = draw_findings(pen, view, width, y)
    y = draw_teams(pen, view, width, y)
    return draw_legend(pen, view, width, y)


def draw_metrics(pen: Pen, view: MapView, width: float, y: float) -> float:
    if not view.metrics:
        return y
    pen.text(MARGIN, y + 12, "The whole journey", "ink", BODY, True)
    x, edge = MARGIN + 140, width - MARGIN
    for mark in view.metrics:
        words = metric_sentence(mark.name, mark.actual, mark.target, mark.met)
        lines = wrap(words, edge - MARGIN - 140, BODY)
        wide = max(text_width(line, BODY) for line in lines)
        if x > MARGIN + 140 and x + wide > edge:
            x, y = MARGIN + 140, y + 19
        tone = "muted" if mark.met is None else "good" if mark.met else "bad"
        pen.lines(x, y + 1, lines, tone)
        y += (len(lines) - 1) * LEADING
        x += wide + 26
    return y + 26


def draw_findings(pen: Pen, view: MapView, width: float, y: float) -> float:
    """Findings of stages and of the whole, which have no step to sit on."""
    shown = view.findings[:MOST_FINDINGS]
    for mark in shown:
        tone = TONES[mark.severity]
        head = f"{SIGNED[mark.severity]} {mark.rule}"
        pen.text(MARGIN, y + 12, head, tone, BODY, True)
        start = MARGIN + max(140.0, text_width(head, BODY, True) + 14)
        y += pen.lines(start, y + 1, wrap(mark.message, width - MARGIN - start, BODY, most=3), whole=mark.message) + 4
    if len(view.findings) > len(shown):
        pen.text(MARGIN, y + 12, f"and {len(view.findings) - len(shown)} more", "muted")
        y += 19
    return y + (8 if shown else 0)


def draw_teams(pen: Pen, view: MapView, width: float, y: float) -> float:
    x = MARGIN
    for chip in view.teams:
        wide = text_width(chip.initials, BODY, True) + 18
        lines = wrap(chip.name + (" (external)" if chip.external else ""), width - 2 * MARGIN - wide - 8, BODY, most=1)
        text = text_width(lines[0], BODY)
        if x > MARGIN and x + wide + 8 + text > width - MARGIN:
            x, y = MARGIN, y + 28
        draw_chip(pen, x, y, wide, 21, chip, "")
        pen.lines(x + wide + 7, y + 3.5, lines, "muted", whole=chip.name)
        x += wide + 8 + text + 20
    return y + (34 if view.teams else 0)


def draw_legend(pen: Pen, view: MapView, width: float, y: float) -> float:
    x = MARGIN
    for sign, meaning in view.legend:
        wide = text_width(sign, SMALL, True) + 5 + text_width(meaning, SMALL)
        if x > MARGIN and x + wide > width - MARGIN:
            x, y = MARGIN, y + 17
        pen.text(x, y + 10, sign, "ink", SMALL, True)
        pen.text(x + text_width(sign, SMALL, True) + 5, y + 10, meaning, "muted", SMALL)
        x += wide + 18
    return y + (14 if view.legend else 0)
