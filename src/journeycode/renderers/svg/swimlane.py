"""Draws the lanes of owners: steps as cards from left to right, in bands, with the ways between them."""

from dataclasses import dataclass

from journeycode.renderers.measuring import text_width
from journeycode.renderers.options import DOCUMENT_WIDTH
from journeycode.renderers.svg.chips import draw_chip
from journeycode.renderers.svg.connectors import Point, arrow, rounded
from journeycode.renderers.svg.faces import face
from journeycode.renderers.svg.handoffs import draw_handoffs, draw_number
from journeycode.renderers.svg.icons import STAR
from journeycode.renderers.svg.map.bands import evenly
from journeycode.renderers.svg.pen import BODY, LEADING, SMALL, SMALL_LEADING, Pen, number
from journeycode.renderers.svg.sheet import MARGIN, draw_heading
from journeycode.renderers.wrapping import clip, wrap
from journeycode.views.swimlane import SwimlaneView, SwimStep, SwimWay

LABELS, LEAST, CHANNEL, PAD, HEADS = 112.0, 160.0, 30.0, 13.0, 30.0
TONES = {"before": "before", "commit": "commit", "after": "after", "": "none"}


@dataclass(frozen=True, slots=True)
class Card:
    """A step as it is drawn: its lines, the ways on that are told and not drawn, and where it stands."""

    index: int
    step: SwimStep
    name: list[str]
    small: list[tuple[str, list[str], str]]  # tone, lines, whole text
    height: float
    x: float = 0.0
    y: float = 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """A band: the steps from `first` to `last`, each `step` wide."""

    view: SwimlaneView
    first: int
    last: int
    step: float
    left: float

    @property
    def inner(self) -> float:
        return self.step - CHANNEL

    def x(self, index: int) -> float:
        return self.left + (index - self.first) * self.step + CHANNEL / 2

    def holds(self, index: int) -> bool:
        return self.first <= index <= self.last


def swimlane_width(view: SwimlaneView) -> float:
    """How wide all steps are in one band."""
    return max(DOCUMENT_WIDTH, 2 * MARGIN + LABELS + len(view.steps) * LEAST)


def draw_swimlane(pen: Pen, view: SwimlaneView, width: float) -> tuple[float, float]:
    y = draw_heading(pen, view.title, view.subtitle, width) + 4
    space = width - 2 * MARGIN - LABELS
    most = max(1, int(space // LEAST))
    stages = [[index for index, step in enumerate(view.steps) if step.stage == stage] for stage in {step.stage: 0 for step in view.steps}]
    rows = [(row[0], row[-1]) for row in evenly(stages, most)]
    step = min(230.0, space / max(1, *(last - first + 1 for first, last in rows))) if rows else LEAST
    for first, last in rows:
        pen.open(0, y)
        y += draw_row(pen, Row(view, first, last, step, MARGIN + LABELS)) + 20
        pen.close()
    return width, draw_handoffs(pen, view, width, y) + MARGIN - 6


def card(row: Row, index: int) -> Card:
    step = row.view.steps[index]
    width = row.inner - 16
    name = wrap(step.name, width - (18 if step.pivotal or step.mean is not None else 0), BODY, True, 6)
    small = [("muted", wrap(note, width, SMALL, most=2), note) for note in step.notes]
    for way in step.ways:
        words = told(row, index, way)
        if words:
            small.append(("note", wrap(words, width, SMALL, most=4), words))
    height = 16 + len(name) * LEADING + sum(len(lines) * SMALL_LEADING + 2 for _, lines, _ in small)
    return Card(index, step, name, small, max(height, 44.0))


def told(row: Row, index: int, way: SwimWay) -> str:
    """What a card says of a way on: where it leads if no line leads there, and in which case it is taken."""
    said = f" ({way.words})" if way.words else ""
    if drawn(row, index, way) or way.target == index + 1:
        target = f" → {row.view.steps[way.target].name}" if len(row.view.steps[index].ways) > 1 else ""
        return f"▸ {way.words}{target}" if way.words else ""
    sign = ("↶" if way.target <= index else "↷") + (f" {way.handoff}:" if way.handoff else "")
    return f"{sign} {row.view.steps[way.target].name}{said}"


def drawn(row: Row, index: int, way: SwimWay) -> bool:
    """Whether a way is drawn as a line: forward, and to a step of the same band."""
    return way.target > index and row.holds(way.target)


def draw_row(pen: Pen, row: Row) -> float:
    """A band with the lanes that have steps in it; returns its height."""
    view = row.view
    draw_stages(pen, row)
    cards = {index: card(row, index) for index in range(row.first, row.last + 1)}
    lanes = sorted({one.step.lane for one in cards.values()})
    y, borders = HEADS + 8, {}
    right = row.x(row.last) + row.inner + CHANNEL / 2
    for order, lane in enumerate(lanes):
        mine = [one for one in cards.values() if one.step.lane == lane]
        labels = lane_label(view, lane)
        height = max(max(one.height for one in mine) + 2 * PAD, 15.0 * len(labels) + 40)
        if order % 2 == 0:
            pen.rect(MARGIN, y, right - MARGIN, height, "soft")
        pen.line(MARGIN, y, right, y, "line")
        draw_lane_label(pen, view, lane, labels, y)
        for one in mine:
            cards[one.index] = Card(one.index, one.step, one.name, one.small, one.height, row.x(one.index), y + (height - one.height) / 2)
        borders[lane] = (y, y + height)
        y += height
    pen.line(MARGIN, y, right, y, "line")
    draw_ways(pen, row, cards, borders)
    for one in cards.values():
        draw_card(pen, one, row.inner)
    draw_numbers(pen, row, cards, borders)
    return y


def draw_stages(pen: Pen, row: Row) -> None:
    for stage in row.view.stages:
        first, last = max(stage.first, row.first), min(stage.last, row.last)
        if first > last:
            continue
        x, right, tone = row.x(first) - CHANNEL / 2 + 2, row.x(last) + row.inner + CHANNEL / 2 - 2, TONES[stage.place]
        pen.path(
            f"M{number(x)} 0H{number(right - 8)}l8 {number(HEADS / 2)}l-8 {number(HEADS / 2)}H{number(x)}l8 -{number(HEADS / 2)}z",
            f"{tone}-head",
        )
        words = stage.name + (" (continued)" if stage.first < row.first else "")
        pen.text(x + 17, 19.5, clip(words, right - x - 28, BODY, True), f"{tone}-ink", BODY, True, whole=words)


def lane_label(view: SwimlaneView, lane: int) -> list[str]:
    chip = view.lanes[lane]
    return wrap(chip.name if chip else "No owner", LABELS - 16, BODY, True, 4)


def draw_lane_label(pen: Pen, view: SwimlaneView, lane: int, lines: list[str], y: float) -> None:
    chip = view.lanes[lane]
    if chip:
        draw_chip(pen, MARGIN + 6, y + 9, text_width(chip.initials, BODY, True) + 18, 20, chip)
    pen.lines(MARGIN + 6, y + (33 if chip else 11), lines, "ink" if chip else "muted", BODY, True, whole=chip.name if chip else "")


def draw_card(pen: Pen, one: Card, width: float) -> None:
    step = one.step
    dashes = ' stroke-dasharray="4 3"' if step.kind in ("exit", "anytime") else ""
    pen.rect(one.x, one.y, width, one.height, "card", "edge", 7, dashes)
    top = one.y + 8
    top += pen.lines(one.x + 8, top, one.name, "ink", BODY, True, whole=step.name) + 2
    for tone, lines, whole in one.small:
        top += pen.lines(one.x + 8, top, lines, tone, SMALL, leading=SMALL_LEADING, whole=whole) + 2
    if step.mean is not None:
        face(pen, one.x + width - 13, one.y + 14, step.mean, 7.5)
    if step.pivotal:
        pen.path(
            STAR,
            "star",
            "",
            f' transform="translate({number(one.x + width - 13)} {number(one.y + (34 if step.mean is not None else 14))}) scale(.8)"',
        )


def draw_ways(pen: Pen, row: Row, cards: dict[int, Card], borders: dict[int, tuple[float, float]]) -> None:
    for index, one in cards.items():
        for way in one.step.ways:
            if drawn(row, index, way):
                points = route(row, one, cards[way.target], borders)
                pen.path(rounded(points), "", "muted", ' stroke-width="1.5"')
                arrow(pen, points[-1])
            elif way.target == index + 1:
                y = one.y + one.height / 2
                x = one.x + row.inner
                pen.line(x, y, x + CHANNEL / 2 - 5, y, "muted", ' stroke-width="1.5"')
                arrow(pen, (x + CHANNEL / 2 + 1, y))
    before = row.view.steps[row.first - 1] if row.first else None
    if before and any(way.target == row.first for way in before.ways):
        one = cards[row.first]
        y = one.y + one.height / 2
        pen.line(one.x - CHANNEL / 2, y, one.x - 6, y, "muted", ' stroke-width="1.5"')
        arrow(pen, (one.x, y))


def route(row: Row, one: Card, other: Card, borders: dict[int, tuple[float, float]]) -> list[Point]:
    """Corner points from a card to a later one: between the columns, and along the border of a lane past the columns in between."""
    y1, y2 = one.y + one.height / 2, other.y + other.height / 2
    start, end = one.x + row.inner, other.x
    channel, last = start + CHANNEL / 2, end - CHANNEL / 2
    if other.index == one.index + 1:
        return [(start, y1), (channel, y1), (channel, y2), (end, y2)] if abs(y1 - y2) > 1 else [(start, y1), (end, y1)]
    top, bottom = borders[other.step.lane]
    along = bottom - 5 if y2 < y1 else top + 5
    return [(start, y1 + 6), (channel - 4, y1 + 6), (channel - 4, along), (last + 4, along), (last + 4, y2 + 6), (end, y2 + 6)]


def draw_numbers(pen: Pen, row: Row, cards: dict[int, Card], borders: dict[int, tuple[float, float]]) -> None:
    """The numbers of the hand-offs on their lines; of one that comes from the band before, at its arrival."""
    passing = {one.number: one.passing for one in row.view.handoffs}
    for index, one in cards.items():
        for way in one.step.ways:
            if way.handoff and drawn(row, index, way):
                points = route(row, one, cards[way.target], borders)
                (x1, y1), (x2, y2) = (points[1], points[2]) if len(points) > 2 else (points[0], points[-1])
                draw_number(pen, (x1 + x2) / 2, (y1 + y2) / 2, way.handoff, passing[way.handoff])
    for way in row.view.steps[row.first - 1].ways if row.first else ():
        if way.target == row.first and way.handoff:
            one = cards[row.first]
            draw_number(pen, one.x - CHANNEL / 2 - 1, one.y + one.height / 2, way.handoff, passing[way.handoff])
