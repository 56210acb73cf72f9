"""The ecosystem of a workspace as a diagram, and as a picture: customers, channels, teams and systems from left to right."""

from dataclasses import dataclass

from journeycode.renderers.graphviz.diagram import Box, Diagram, Join
from journeycode.renderers.graphviz.drawing import draw_join
from journeycode.renderers.graphviz.layout import places
from journeycode.renderers.graphviz.source import dot_source
from journeycode.renderers.measuring import text_width
from journeycode.renderers.options import Drawing, Options
from journeycode.renderers.svg.chips import draw_chip
from journeycode.renderers.svg.icons import icon
from journeycode.renderers.svg.pen import BODY, LEADING, SMALL, SMALL_LEADING, Pen, number
from journeycode.renderers.svg.sheet import MARGIN, draw_heading, draw_key
from journeycode.renderers.wrapping import wrap
from journeycode.views.ecosystem import Actor, EcosystemView, Tie
from journeycode.views.map.summary import counted

WIDTHS = {"customer": 150.0, "channel": 158.0, "team": 190.0, "system": 150.0}
HEADS = {"customer": "Customers", "channel": "Channels", "team": "Teams", "system": "Systems"}
SIGNS = (("→", "the broader, the more steps"), ("⇢", "hand-offs between teams"), ("✕", "some of them carry nothing"))


@dataclass(frozen=True, slots=True)
class Seat:
    """An actor as it is drawn: its lines and the size they need."""

    actor: Actor
    name: list[str]
    small: list[str]
    width: float
    height: float


def seat(actor: Actor) -> Seat:
    width = WIDTHS[actor.kind]
    room = width - 20 - (30 if actor.kind == "channel" else text_width(actor.chip.initials, BODY, True) + 26 if actor.chip else 0)
    name = wrap(actor.name, room, BODY, actor.kind == "customer", 3)
    words = [f"{counted(actor.count, 'step')}"] if actor.kind != "customer" else list(actor.lines)
    small = [line for text in words for line in wrap(text, room, SMALL, most=2)]
    return Seat(actor, name, small, width, 16 + len(name) * LEADING + len(small) * SMALL_LEADING)


def numbered(view: EcosystemView) -> dict[str, str]:
    """A name for Graphviz by the id of each actor: what people write goes into no name."""
    return {actor.id: f"a{index}" for index, actor in enumerate(view.actors)}


def diagram(view: EcosystemView) -> Diagram:
    """What Graphviz is told: kinds stand in columns; what teams pass to each other moves none of them."""
    numbers = numbered(view)
    boxes = tuple(
        Box(numbers[actor.id], made.width, made.height, (actor.name, *actor.lines), rank=actor.kind)
        for actor in view.actors for made in (seat(actor),)
    )  # fmt: skip
    joins = tuple(
        Join(numbers[tie.source], numbers[tie.target], (counted(tie.count, "hand-off"),) if tie.handoffs else (), loose=tie.handoffs, weight=tie.count)
        for tie in view.ties
    )  # fmt: skip
    return Diagram(boxes, joins, down=False)


def render_dot(view: EcosystemView, options: Options) -> Drawing:
    """The ecosystem for one's own Graphviz."""
    return Drawing(dot_source(diagram(view), view.title), ("the dot ecosystem leaves out: what hand-offs carry",))


def draw_ecosystem(pen: Pen, view: EcosystemView, width: float) -> tuple[float, float]:
    found = places(diagram(view))
    width = max(width, found.width + 2 * MARGIN)
    y = draw_heading(pen, view.title, view.subtitle, width) + 4
    left = (width - found.width) / 2
    numbers = numbered(view)
    seats = {actor.id: seat(actor) for actor in view.actors}
    for kind, head in HEADS.items():
        middle = next((found.boxes[numbers[actor.id]][0] for actor in view.actors if actor.kind == kind), None)
        if middle is not None:
            pen.text(left + middle, y + 12, head, "ink", 13, True, anchor="middle")
    y += 26
    names = {actor.id: actor.name for actor in view.actors}
    pen.open(left, y)
    for index, tie in sorted(enumerate(view.ties), key=lambda pair: pair[1].handoffs):
        pen.open(title=said(tie, names))
        draw_join(pen, found, index, tone(tie), broad(tie), tie.handoffs, tie.handoffs)
        pen.close()
    for actor in view.actors:
        x, middle = found.boxes[numbers[actor.id]]
        draw_seat(pen, seats[actor.id], x - seats[actor.id].width / 2, middle - seats[actor.id].height / 2)
    pen.close()
    used = {"→": bool(view.ties), "⇢": any(tie.handoffs for tie in view.ties), "✕": any(tie.silent for tie in view.ties)}
    return width, draw_key(pen, [pair for pair in SIGNS if used[pair[0]]], width, y + found.height + 16) + MARGIN - 6


def said(tie: Tie, names: dict[str, str]) -> str:
    """A tie in words: "Sales → Digital: 2 hand-offs, 1 of which carries nothing (address, quote)"."""
    counts = counted(tie.count, "hand-off" if tie.handoffs else "step")
    silent = f", {tie.silent} of which carry nothing" if tie.silent else ""
    carried = f" ({', '.join(tie.carries)})" if tie.carries else ""
    return f"{names[tie.source]} → {names[tie.target]}: {counts}{silent}{carried}"


def tone(tie: Tie) -> str:
    return "bad" if tie.silent else "note" if tie.handoffs else "muted"


def broad(tie: Tie) -> float:
    return min(6.0, 0.9 + 0.5 * tie.count)


def draw_seat(pen: Pen, made: Seat, x: float, y: float) -> None:
    """A customer round, a channel with its icon, a team with its chip, a system with square corners."""
    actor = made.actor
    pen.open(title=", ".join((actor.name, *actor.lines)))
    fill, radius = {"customer": ("note-tint", 16.0), "channel": ("card", 8.0), "team": ("card", 8.0), "system": ("soft", 2.0)}[actor.kind]
    pen.rect(x, y, made.width, made.height, fill, "note-edge" if actor.kind == "customer" else "edge", radius)
    start, middle = x + 10, y + made.height / 2
    if actor.kind == "channel":
        drawn = icon(actor.id.removeprefix("channel:"), actor.type)
        pen.circle(x + 20, middle, 12, "card", "edge")
        pen.path(drawn, "", "ink", f' stroke-width="1.3" transform="translate({number(x + 12)} {number(middle - 8)})"')
        start = x + 40
    elif actor.chip:
        wide = text_width(actor.chip.initials, BODY, True) + 18
        draw_chip(pen, x + 8, middle - 10, wide, 20, actor.chip)
        start = x + 8 + wide + 8
    top = y + 8
    top += pen.lines(start, top, made.name, "ink", BODY, actor.kind == "customer", whole=actor.name)
    pen.lines(start, top, made.small, "muted", SMALL, leading=SMALL_LEADING)
    pen.close()
