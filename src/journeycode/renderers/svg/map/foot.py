"""The bottom of a map: figures and findings of the whole journey, the teams, and what the signs mean."""

from journeycode.renderers.measuring import text_width
from journeycode.renderers.svg.chips import draw_teams
from journeycode.renderers.svg.map.bands import MARGIN
from journeycode.renderers.svg.pen import BODY, LEADING, Pen
from journeycode.renderers.svg.sheet import draw_key
from journeycode.renderers.wrapping import wrap
from journeycode.views.map.lanes import SIGNED, metric_sentence
from journeycode.views.map.values import MapView

TONES = {"error": "bad", "warning": "warn", "info": "note"}
MOST_FINDINGS = 8


def draw_foot(pen: Pen, view: MapView, width: float, y: float) -> float:
    """Everything under the last band; returns where it ends."""
    y = draw_metrics(pen, view, width, y)
    y = draw_findings(pen, view, width, y)
    y = draw_teams(pen, view.teams, width, y)
    return draw_key(pen, view.legend, width, y)


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
