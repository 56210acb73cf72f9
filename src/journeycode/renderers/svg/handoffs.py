"""The hand-offs of a journey: their numbers, and the list that says what each carries."""

from journeycode.renderers.measuring import text_width
from journeycode.renderers.svg.chips import draw_chip
from journeycode.renderers.svg.pen import BODY, SMALL, SMALL_LEADING, Pen, number
from journeycode.renderers.svg.sheet import MARGIN
from journeycode.renderers.wrapping import wrap
from journeycode.views.swimlane import NumberedHandoff, SwimlaneView


def draw_number(pen: Pen, x: float, y: float, count: int, passing: str) -> None:
    """A disc with a number: dark where something is carried, red and hollow where it should be."""
    if passing == "silent":
        pen.circle(x, y, 9.5, "card", "bad", ' stroke-width="2.2"')
    elif passing == "carries":
        pen.circle(x, y, 9.5, "ink", "page", ' stroke-width="1.4"')
    else:
        pen.circle(x, y, 9.5, "card", "muted", ' stroke-width="1.3" stroke-dasharray="3 2.5"')
    tone = {"silent": "bad", "carries": "page"}.get(passing, "muted")
    pen.text(x, y + 3.8, str(count), tone, SMALL, True, anchor="middle")


def draw_handoffs(pen: Pen, view: SwimlaneView, width: float, y: float) -> float:
    """The list of the hand-offs: number, teams, what is carried, and after which step."""
    if view.handoffs:
        pen.text(MARGIN, y + 12, "Hand-offs", "ink", 13, True)
        y += 24
    for one in view.handoffs:
        y = draw_handoff(pen, one, width, y)
    return y


def draw_handoff(pen: Pen, one: NumberedHandoff, width: float, y: float) -> float:
    draw_number(pen, MARGIN + 10, y + 10, one.number, one.passing)
    x = MARGIN + 28
    for order, chip in enumerate((one.source, one.target)):
        if order:
            pen.path(f"M{number(x)} {number(y + 6)}l6.5 4l-6.5 4z", "muted")
            x += 12
        wide = text_width(chip.initials, BODY, True) + 18
        draw_chip(pen, x, y, wide, 20, chip)
        x += wide + 5
    x = MARGIN + 152
    tone = "bad" if one.passing == "silent" else "ink" if one.passing == "carries" else "muted"
    used = pen.lines(
        x,
        y + 2.5,
        wrap(one.words, width - MARGIN - x, BODY, one.passing == "silent", 3),
        tone,
        BODY,
        one.passing == "silent",
        whole=one.words,
    )
    between = f"{one.source.name} → {one.target.name}, after “{one.before}”"
    used += pen.lines(
        x, y + 2.5 + used, wrap(between, width - MARGIN - x, SMALL, most=2), "muted", SMALL, leading=SMALL_LEADING, whole=between
    )
    return y + max(22.0, used) + 8
