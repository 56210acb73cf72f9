"""Draws the journeys of a workspace: phases in the colour of their feeling, a curve each, and who lives them."""

from journeycode.renderers.measuring import text_width
from journeycode.renderers.svg.chips import draw_chip
from journeycode.renderers.svg.heat import draw_heat, draw_small_curve
from journeycode.renderers.svg.pen import BODY, LEADING, SMALL, SMALL_LEADING, Pen
from journeycode.renderers.svg.sheet import MARGIN, draw_heading, draw_key
from journeycode.renderers.wrapping import clip, largest, wrap
from journeycode.views.map.lanes import SIGNED
from journeycode.views.portfolio import JourneyRow, PhaseCell, PortfolioView, found_words

NAME, ABOUT, CURVE, GAP, CELL, LEAST = 204.0, 176.0, 120.0, 16.0, 24.0, 32.0
TONES = {"error": "bad", "warning": "warn", "info": "note"}
SIGNS = (("✕", "a complete journey has this phase, and it is missing"), ("▹", "in a sub-journey"))


def draw_portfolio(pen: Pen, view: PortfolioView, width: float) -> tuple[float, float]:
    name = min(NAME, width * 0.24)
    left = MARGIN + name + GAP
    beside = GAP + CURVE + GAP + ABOUT + MARGIN
    width = max(width, left + LEAST * len(view.phases) + beside)
    step = (width - left - beside) / max(1, len(view.phases))
    y = draw_heading(pen, view.title, view.subtitle, width)
    y = draw_phases(pen, view, left, step, y)
    for row in view.rows:
        y = draw_row(pen, row, name, left, step, width, y)
    pen.line(MARGIN, y, width - MARGIN, y, "line")
    hows = {cell.how for row in view.rows for cell in row.phases if cell}
    used = [sign for sign, how in zip(SIGNS, ("missing", "inside"), strict=True) if how in hows]
    y = draw_key(pen, used, width, y + 10) + 16
    if view.personas and view.rows:
        y = draw_matrix(pen, view, width, y + 10)
    return width, y + MARGIN - 10


def draw_phases(pen: Pen, view: PortfolioView, left: float, step: float, y: float) -> float:
    """The names of the phases in two rows, so that each has the room of two columns."""
    for index, phase in enumerate(view.phases):
        x = left + (index + 0.5) * step
        low = bool(index % 2)
        words = clip(phase.name, 2 * step - 6, SMALL, True)
        pen.text(x, y + (25 if low else 10), words, f"{phase.place or 'none'}-ink", SMALL, True, anchor="middle", whole=phase.name)
        if not low:
            pen.line(x, y + 14, x, y + 30, "line")
        pen.rect(left + index * step + 1, y + 32, step - 2, 4, f"{phase.place or 'none'}-head")
    return y + 44


def draw_row(pen: Pen, row: JourneyRow, name: float, left: float, step: float, width: float, y: float) -> float:
    """A journey; returns where it ends."""
    pen.line(MARGIN, y, width - MARGIN, y, "line")
    title, notes = wrap(row.name, name, BODY, True, 3), wrap(" · ".join(row.notes), name, SMALL, most=2)
    x = left + step * len(row.phases) + GAP
    about = x + CURVE + GAP
    low = wrap(f"Lowest: {row.lowest}", ABOUT, SMALL, most=2) if row.lowest else []
    height = max(56.0, 18 + len(title) * LEADING + len(notes) * SMALL_LEADING, 44.0 + 14 + len(low) * SMALL_LEADING)
    top = y + (height - len(title) * LEADING - len(notes) * SMALL_LEADING) / 2
    top += pen.lines(MARGIN, top, title, "ink", BODY, True, whole=row.name)
    pen.lines(MARGIN, top, notes, "muted", SMALL, leading=SMALL_LEADING, whole=" · ".join(row.notes))
    for index, cell in enumerate(row.phases):
        draw_phase(pen, cell, left + index * step + 1, y + (height - CELL) / 2, step - 2)
    draw_small_curve(pen, row.means, x, y + (height - 40) / 2, CURVE, 40)
    draw_about(pen, row, low, about, y + (height - 38 - len(low) * SMALL_LEADING) / 2)
    return y + height


def draw_phase(pen: Pen, cell: PhaseCell | None, x: float, y: float, width: float) -> None:
    if cell is None:
        pen.circle(x + width / 2, y + CELL / 2, 1.4, "edge")
    elif cell.how == "own":
        draw_heat(pen, cell.mean, x, y, width, CELL)
    else:
        tone, sign = ("bad", "✕") if cell.how == "missing" else ("muted", "▹")
        dashes = ' stroke-dasharray="3 2.5"' if cell.how == "missing" else ""
        pen.rect(x + 0.7, y + 0.7, width - 1.4, CELL - 1.4, "page", tone, 4, dashes)
        pen.text(x + width / 2, y + CELL / 2 + 3.8, sign, tone, SMALL, True, anchor="middle")


def draw_about(pen: Pen, row: JourneyRow, low: list[str], x: float, y: float) -> None:
    """Who answers for it, when it was reviewed, what was found, and where it hurts."""
    if row.owner:
        wide = text_width(row.owner.initials, BODY, True) + 18
        draw_chip(pen, x, y, wide, 20, row.owner)
        pen.text(x + wide + 6, y + 14, clip(row.owner.name, ABOUT - wide - 6, BODY), whole=row.owner.name)
    else:
        pen.text(x, y + 14, "nobody answers for it", "warn", SMALL, True)
    at = x
    for (severity, number), words in zip(row.findings, found_words(row), strict=True):
        sign = f"{SIGNED[severity]} {number}"
        pen.open(title=words)
        pen.text(at, y + 34, sign, TONES[severity], SMALL, True)
        pen.close()
        at += text_width(sign, SMALL, True) + 10
    reviewed = f"reviewed {row.reviewed}" if row.reviewed else "never reviewed"
    pen.text(x + ABOUT, y + 34, reviewed, "muted" if row.reviewed else "warn", SMALL, anchor="end")
    pen.lines(x, y + 39, low, "bad", SMALL, leading=SMALL_LEADING, whole=row.lowest)


def draw_matrix(pen: Pen, view: PortfolioView, width: float, y: float) -> float:
    """Who lives which journey, and how they feel on it; returns where it ends."""
    pen.text(MARGIN, y + 12, "Who lives what, and how they feel", "ink", 13, True)
    y += 26
    left = MARGIN + NAME + GAP
    step = min(132.0, (width - MARGIN - left) / len(view.personas))
    sizes = [largest(name, step - 8, (11.5, SMALL), True) for name in view.personas]
    heads = [wrap(name, step - 8, size, True, 4) for name, size in zip(view.personas, sizes, strict=True)]
    high = max(len(lines) for lines in heads) * 14.0
    for index, (name, lines, size) in enumerate(zip(view.personas, heads, sizes, strict=True)):
        for number, line in enumerate(lines):
            at = y + high - (len(lines) - number) * 14 + 10
            pen.text(
                left + (index + 0.5) * step, at, line, "ink", size, True, anchor="middle", whole=name if lines[-1].endswith("…") else ""
            )
    y += high + 8
    for row in view.rows:
        lines = wrap(row.name, NAME, BODY, most=2)
        height = max(32.0, len(lines) * LEADING + 8)
        pen.line(MARGIN, y, left + step * len(view.personas), y, "line")
        pen.lines(MARGIN, y + (height - len(lines) * LEADING) / 2, lines, whole=row.name)
        for index, cell in enumerate(row.lived):
            x = left + index * step
            if cell is None:
                pen.circle(x + step / 2, y + height / 2, 1.4, "edge")
            else:
                draw_heat(pen, cell.mean, x + 4, y + 4, step - 8, height - 8)
        y += height
    return y + 8
