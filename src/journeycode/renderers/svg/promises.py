"""Draws the ledger of promises: each on a line over the journey, from where it is made to where it is kept or broken."""

from journeycode.renderers.measuring import text_width
from journeycode.renderers.svg.pen import BODY, LEADING, SMALL, SMALL_LEADING, Pen, number
from journeycode.renderers.svg.sheet import MARGIN, draw_heading, draw_key
from journeycode.renderers.wrapping import wrap
from journeycode.views.map.marks import Mark
from journeycode.views.promises import SAID, PromiseEvent, PromiseRow, PromisesView, Verdict, event_words

TEXT, WORDS, BETWEEN, HEADS = 222.0, 278.0, 22.0, 46.0
TONES: dict[Verdict, str] = {"kept": "good", "broken": "bad", "mixed": "bad", "forgotten": "warn"}
MARKS: dict[Mark, str] = {"made": "note", "kept": "good", "broken": "bad"}
PLACES = {"before": "before", "commit": "commit", "after": "after", "": "none"}
SIGNS = (("◆", "made"), ("✓", "kept"), ("✕", "broken"), ("?", "nobody keeps it, nobody breaks it"))


def draw_promises(pen: Pen, view: PromisesView, width: float) -> tuple[float, float]:
    y = draw_heading(pen, view.title, view.subtitle, width) + 2
    if not view.rows:
        pen.text(MARGIN, y + 14, "No promise is made on this journey.", "muted")
        return width, y + 30 + MARGIN
    narrow = width < 780
    left = MARGIN + (150.0 if narrow else TEXT) + BETWEEN
    right = width - MARGIN - (150.0 if narrow else WORDS) - BETWEEN
    top, behind = y + HEADS, len(pen.parts)
    draw_stages(pen, view, left, right, y)
    y = top + 6
    for row in view.rows:
        y += draw_row(pen, view, row, left, right, width, y)
    grounds = len(pen.parts)
    for stage in view.stages:
        x1, x2 = at(view, stage.first - 0.5, left, right), at(view, stage.last + 0.5, left, right)
        pen.rect(x1 + 1, top, x2 - x1 - 2, y - top, PLACES[stage.place])
    drawn = pen.parts[grounds:]
    del pen.parts[grounds:]
    pen.parts[behind:behind] = drawn
    used = {event.mark for row in view.rows for event in row.events} | {row.verdict for row in view.rows}
    words = {"◆": "made", "✓": "kept", "✕": "broken", "?": "forgotten"}
    return width, draw_key(pen, [pair for pair in SIGNS if words[pair[0]] in used], width, y + 14) + MARGIN - 6


def at(view: PromisesView, index: float, left: float, right: float) -> float:
    """Where the middle of a step lies on the line over the journey."""
    return left + (index + 0.5) * (right - left) / max(1, view.steps)


def draw_stages(pen: Pen, view: PromisesView, left: float, right: float, y: float) -> None:
    """The stages as heads over the line, with as much of their names as there is room for."""
    for bracket in view.brackets:
        x1, x2 = at(view, bracket.first - 0.5, left, right) + 1, at(view, bracket.last + 0.5, left, right) - 1
        short = bracket.place if bracket.place in ("before", "after") else ""
        words = next((words for words in (bracket.words, short) if text_width(words, SMALL, True) <= x2 - x1), "")
        pen.text((x1 + x2) / 2, y + 12, words, f"{PLACES[bracket.place]}-ink", SMALL, True, anchor="middle", whole=bracket.words)
    for stage in view.stages:
        x1, x2 = at(view, stage.first - 0.5, left, right) + 1, at(view, stage.last + 0.5, left, right) - 1
        tone = PLACES[stage.place]
        pen.open(title=stage.name)
        pen.rect(x1, y + 18, x2 - x1, HEADS - 22, f"{tone}-head")
        if text_width(stage.name, SMALL, True) < x2 - x1 - 4:
            pen.text((x1 + x2) / 2, y + 34, stage.name, f"{tone}-ink", SMALL, True, anchor="middle")
        pen.close()


def draw_row(pen: Pen, view: PromisesView, row: PromiseRow, left: float, right: float, width: float, y: float) -> float:
    """A promise: what it says, its line, what becomes of it in words. Returns the height."""
    text = wrap(row.text, left - BETWEEN - MARGIN - 28, BODY, True, 5)
    small = [(wrap(fact, left - BETWEEN - MARGIN - 28, SMALL, most=3), fact) for fact in row.facts]
    room = width - MARGIN - right - BETWEEN
    told = [(event, wrap(event_words(event), room, 11.5, most=4)) for event in row.events]
    first = len(text) * LEADING + sum(len(lines) * SMALL_LEADING + 1 for lines, _ in small)
    height = max(first, 22 + sum(len(lines) * 14.5 + 3 for _, lines in told)) + 26
    pen.line(MARGIN, y, width - MARGIN, y, "line")
    tone = TONES[row.verdict]
    pen.circle(MARGIN + 10, y + 19, 10, tone)
    pen.text(MARGIN + 10, y + 23, str(row.number), "card", SMALL, True, anchor="middle")
    used = y + 12 + pen.lines(MARGIN + 28, y + 12, text, "ink", BODY, True, whole=row.text)
    for lines, whole in small:
        used += 1 + pen.lines(MARGIN + 28, used + 1, lines, "muted", SMALL, leading=SMALL_LEADING, whole=whole)
    draw_line(pen, view, row, left, right, y + height / 2)
    x = right + BETWEEN
    wide = text_width(SAID[row.verdict], 11.5, True) + 18
    pen.rect(x, y + 10, wide, 20, f"{tone}-tint", "", 10)
    pen.text(x + wide / 2, y + 24, SAID[row.verdict], tone, 11.5, True, anchor="middle")
    used = y + 35
    for event, lines in told:
        used += 3 + pen.lines(x, used, lines, MARKS[event.mark], 11.5, leading=14.5, whole=event_words(event))
    return height


def draw_line(pen: Pen, view: PromisesView, row: PromiseRow, left: float, right: float, y: float) -> None:
    """From where it is made to where it is met; open at the end where nobody meets it here."""
    own = [(event, event.index) for event in row.events if event.index is not None]
    made = [index for event, index in own if event.mark == "made"]
    met = [(event, index) for event, index in own if event.mark != "made"]
    start = at(view, made[0], left, right) if made else left
    if not met:
        elsewhere = any(event.mark != "made" for event in row.events)
        pen.line(start, y, right - 8, y, "good" if elsewhere else "warn", ' stroke-width="2" stroke-dasharray="2 5" stroke-linecap="round"')
        sign, tone = ("▸", "good") if elsewhere else ("?", "warn")
        pen.text(right - 2, y + 4.2, sign, tone, 13, True, anchor="end", halo=True)
    for event, index in met:
        dashes = "" if event.mark == "broken" else ' stroke-dasharray="6 3"'
        pen.line(start, y, at(view, index, left, right), y, MARKS[event.mark], f' stroke-width="2.4"{dashes}')
    for event, index in own:
        draw_mark(pen, event, at(view, index, left, right), y)


def draw_mark(pen: Pen, event: PromiseEvent, x: float, y: float) -> None:
    tone = MARKS[event.mark]
    pen.open(title=event_words(event))
    if event.mark == "made":
        pen.path(f"M{number(x)} {number(y - 9)}l9 9l-9 9l-9 -9z", tone, "page", ' stroke-width="1.5"')
    else:
        pen.circle(x, y, 9.5, tone, "page", ' stroke-width="1.5"')
        strokes = (
            f"M{number(x - 4)} {number(y + 0.4)}l3 3 5.2-6.4"
            if event.mark == "kept"
            else f"M{number(x - 3.4)} {number(y - 3.4)}l6.8 6.8m0-6.8l-6.8 6.8"
        )
        pen.path(strokes, "", "card", ' stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"')
    pen.close()
