"""Draws the lanes of owners: steps as cards from left to right, in bands, with the ways between them."""

from dataclasses import dataclass

from journeycode.renderers.measuring import text_width
from journeycode.renderers.svg.chips import draw_chip
from journeycode.renderers.svg.faces import face
from journeycode.renderers.svg.icons import STAR
from journeycode.renderers.svg.map.bands import evenly
from journeycode.renderers.svg.pen import BODY, LEADING, SMALL, SMALL_LEADING, Pen, number
from journeycode.renderers.svg.sheet import MARGIN, draw_heading
from journeycode.renderers.wrapping import clip, wrap
from journeycode.views.swimlane import NumberedHandoff, SwimlaneView, SwimStep, SwimWay

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
        draw_chip(pen, MARGIN + 6, y + 9, text_width(chip.initials, BODY, True) + 18, 20, chip, "")
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


Point = tuple[float, float]


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


def rounded(points: list[Point]) -> str:
    """A path through corner points, with the corners rounded."""
    written = [f"M{number(points[0][0])} {number(points[0][1])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(6.0, reach(before, corner) / 2, reach(corner, after) / 2)
        enter, leave = toward(corner, before, radius), toward(corner, after, radius)
        written.append(
            f"L{number(enter[0])} {number(enter[1])}Q{number(corner[0])} {number(corner[1])} {number(leave[0])} {number(leave[1])}"
        )
    return "".join(written) + f"L{number(points[-1][0] - 5)} {number(points[-1][1])}"


def reach(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def toward(corner: Point, other: Point, far: float) -> Point:
    """The point at a distance from a corner on the way to another point on its row or column."""
    length = reach(corner, other) or 1
    return corner[0] + (other[0] - corner[0]) * far / length, corner[1] + (other[1] - corner[1]) * far / length


def arrow(pen: Pen, tip: Point) -> None:
    pen.path(f"M{number(tip[0])} {number(tip[1])}l-7 -4v8z", "muted")


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
        draw_chip(pen, x, y, wide, 20, chip, "")
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
