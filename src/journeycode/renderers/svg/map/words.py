"""The lanes that are mostly words: touchpoints, thoughts, pains, opportunities and value, metrics, evidence."""

from collections.abc import Callable

from journeycode.renderers.svg.icons import icon
from journeycode.renderers.svg.map.bands import GAP, Band
from journeycode.renderers.svg.pen import BODY, SMALL, SMALL_LEADING, Pen, number
from journeycode.renderers.wrapping import wrap
from journeycode.views.map.lanes import team_name
from journeycode.views.map.marks import MetricMark
from journeycode.views.map.values import Column

PAD = 9.0
Writer = Callable[[Pen, Band, float, float, Column], float]
SEVERITY_WIDTH = 7.0


def lane(writer: Writer, least: float = 18.0) -> Callable[[Pen, Band], float]:
    """A lane whose cells are written one below the other by `writer`, which returns the height it took."""

    def draw(pen: Pen, band: Band) -> float:
        taken = [writer(pen, band, band.x(position) + GAP, PAD, column) for position, _, column in band.columns()]
        return PAD + max([least, *taken]) + PAD - 2

    return draw


def touchpoints(pen: Pen, band: Band, x: float, y: float, column: Column) -> float:
    start = y
    for mark in column.touchpoints:
        pen.circle(x + 13, y + 11, 11.5, "card", "edge")
        pen.path(icon(mark.channel, mark.type), "", "ink", f' stroke-width="1.3" transform="translate({number(x + 5)} {number(y + 3)})"')
        lines = wrap(mark.name, band.inner - 34, BODY, most=3)
        taken = pen.lines(x + 31, y + (4 if len(lines) == 1 else 0), lines, whole=mark.name)
        if mark.owner:
            under = wrap("by " + team_name(band.view, mark.owner), band.inner - 34, SMALL, most=2)
            taken += pen.lines(
                x + 31,
                y + taken + (4 if len(lines) == 1 else 0),
                under,
                "muted",
                SMALL,
                leading=SMALL_LEADING,
                whole=team_name(band.view, mark.owner),
            )
        y += max(24.0, taken + 4) + 4
    return y - start


def thoughts(pen: Pen, band: Band, x: float, y: float, column: Column) -> float:
    start = y
    for thought in column.thoughts:
        who = next((card.initials for card in band.view.personas if card.id == thought.persona), "")
        lead = f"{who} {thought.sense if thought.sense != 'thinks' or who else ''}".strip()
        if lead:
            y += pen.lines(x + 4, y, wrap(lead, band.inner - 8, SMALL, most=2), "muted", SMALL, leading=SMALL_LEADING, whole=lead)
        y += pen.lines(x + 4, y, wrap(f"“{thought.text}”", band.inner - 8, BODY, most=6), italic=True, whole=thought.text) + 4
    return y - start


def pains(pen: Pen, band: Band, x: float, y: float, column: Column) -> float:
    start = y
    for pain in column.pains:
        top = y
        pen.open(title=pain.text + (f" (cause: {pain.cause})" if pain.cause else ""))
        y += pen.lines(x + 12, y, wrap(pain.text, band.inner - 14, BODY, most=6), "ink", whole=pain.text)
        if pain.severity is not None:
            for step in range(5):
                fill = "bad" if step < pain.severity else "gauge"
                pen.rect(x + 12 + step * (SEVERITY_WIDTH + 2), y + 5, SEVERITY_WIDTH, 5, fill, "", 1)
            pen.text(x + 14 + 5 * (SEVERITY_WIDTH + 2), y + 11, f"{pain.severity} of 5", "bad", SMALL, True)
            y += 15
        pen.rect(x + 3, top, 3, y - top, "bad")
        pen.close()
        y += 8
    return y - start


def opportunities(pen: Pen, band: Band, x: float, y: float, column: Column) -> float:
    start = y
    for mark in column.opportunities:
        top = y
        y += pen.lines(x + 12, y, wrap(mark.text, band.inner - 14, BODY, most=6), whole=mark.text)
        small = " · ".join(part for part in (mark.status, team_name(band.view, mark.owner) if mark.owner else "") if part)
        if small:
            y += (
                pen.lines(x + 12, y + 1, wrap(small, band.inner - 14, SMALL, most=2), "good", SMALL, leading=SMALL_LEADING, whole=small) + 1
            )
        pen.rect(x + 3, top, 3, y - top, "good")
        y += 8
    for gain in column.gains:
        kind = " · ".join(part for part in (gain.value, gain.dimension) if part)
        head = wrap(f"◇ {kind}" if kind else "◇ value", band.inner - 14, SMALL, True, 2)
        lines = wrap(gain.text, band.inner - 14, BODY, most=5)
        mark_at = len(pen.parts)
        top = y
        y += 4 + pen.lines(x + 7, y + 4, head, "good", SMALL, True, leading=SMALL_LEADING, whole=kind)
        y += pen.lines(x + 7, y + 1, lines, whole=gain.text) + 6
        late = len(pen.parts)
        pen.rect(x, top, band.inner, y - top, "good-tint", "", 5)
        pen.parts.insert(mark_at, pen.parts.pop(late))
        y += 6
    return y - start


def metrics(pen: Pen, band: Band, x: float, y: float, column: Column) -> float:
    start = y
    for mark in column.metrics:
        y += draw_metric(pen, x + 4, y, band.inner - 8, mark) + 7
    return y - start


def draw_metric(pen: Pen, x: float, y: float, width: float, mark: MetricMark) -> float:
    """The name, and below it the figure against its target with a sign."""
    top = y
    y += pen.lines(x, y, wrap(mark.name, width, BODY, most=3), whole=mark.name)
    tone, sign = ("muted", "") if mark.met is None else ("good", " ✓") if mark.met else ("bad", " ✕")
    figures = f"{mark.type.upper()} {mark.actual or '–'}".strip() + (f" of {mark.target}" if mark.target else "")
    return y + pen.lines(x, y + 1, wrap(figures + sign, width, 11, True, 2), tone, 11, True, leading=14, whole=figures) + 1 - top


def evidence(pen: Pen, band: Band, x: float, y: float, column: Column) -> float:
    start = y
    for mark in column.evidence:
        words = mark.type.replace("-", " ") + (f" · n={mark.n}" if mark.n is not None else "") + (" · small" if mark.small else "")
        y += pen.lines(x + 4, y, wrap(words, band.inner - 8, SMALL, most=2), "muted", SMALL, leading=SMALL_LEADING, whole=mark.id) + 2
    if column.unsure == "assumed":
        pen.rect(x + 2, y - 1, 66, 18, "", "muted", 5, ' stroke-dasharray="3 2.5"')
        pen.text(x + 35, y + 11.5, "assumed", "muted", SMALL, anchor="middle")
        y += 20
    return y - start
