"""The flow of a journey as a diagram, and as a picture."""

from dataclasses import dataclass

from journeycode.renderers.graphviz.diagram import Box, Diagram, Join
from journeycode.renderers.graphviz.drawing import draw_group, draw_group_name, draw_join, draw_label
from journeycode.renderers.graphviz.layout import places
from journeycode.renderers.graphviz.source import dot_source
from journeycode.renderers.measuring import text_width
from journeycode.renderers.options import Drawing, Options
from journeycode.renderers.svg.chips import draw_chip, draw_teams
from journeycode.renderers.svg.faces import face
from journeycode.renderers.svg.icons import STAR
from journeycode.renderers.svg.pen import BODY, LEADING, SMALL, SMALL_LEADING, Pen, number
from journeycode.renderers.svg.sheet import MARGIN, draw_heading, draw_key
from journeycode.renderers.wrapping import wrap
from journeycode.views.flow import FlowStep, FlowView, FlowWay

WIDE, LABEL, PAD = 196.0, 150.0, 10.0
TONES = {"before": "before", "commit": "commit", "after": "after", "": "none"}
SIGNS = (
    ("→", "as wide as the share that takes it"), ("⇠", "back, or after a failure"), ("▸", "hand-off"), ("▷", "hand-off that carries nothing"), ("★", "pivotal moment"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Card:
    """A step as it is drawn: its lines and the size they need."""

    step: FlowStep
    name: list[str]
    small: list[str]
    height: float


def card(view: FlowView, step: FlowStep) -> Card:
    name = wrap(step.name, WIDE - 2 * PAD - 22, BODY, True, 4)
    said = [f"waits {step.wait}"] if step.wait else []
    said += [f"opens: {step.sub_journey}"] if step.sub_journey else []
    said += [{"exit": "leaves here", "anytime": "at any time", "start": "starts here", "end": "ends here"}.get(step.kind, "")]
    small = [line for words in said if words for line in wrap(words, WIDE - 2 * PAD - (46 if step.owner else 0), SMALL, most=2)]
    height = 16 + len(name) * LEADING + max(len(small) * SMALL_LEADING, 20.0 if step.owner else 0.0) + 3
    return Card(step, name, small, max(height, 42.0))


def label(way: FlowWay) -> tuple[list[str], float, float]:
    """The lines of a way's label, and the size they need."""
    words = " · ".join(way.words)
    lines = wrap(words, LABEL, SMALL, most=4) if words else []
    wide = max((text_width(line, SMALL, True) for line in lines), default=0.0)
    return lines, wide + 8, len(lines) * SMALL_LEADING + 4


def diagram(view: FlowView) -> Diagram:
    """What Graphviz is told: cards of their sizes, labels of theirs; what leads back decides no rank."""
    boxes = []
    for index, step in enumerate(view.steps):
        made = card(view, step)
        said = [f"waits {step.wait}"] if step.wait else []
        said += [f"opens: {step.sub_journey}"] if step.sub_journey else []
        boxes.append(Box(f"s{index}", WIDE, made.height, (step.name, *said), step.stage))
    joins = []
    for way in view.ways:
        _, wide, high = label(way)
        words = (" · ".join(way.words),) if way.words else ()
        joins.append(Join(f"s{way.source}", f"s{way.target}", words, wide, high, back=way.target < way.source, weight=weight(view, way)))
    return Diagram(tuple(boxes), tuple(joins), tuple(stage.name for stage in view.stages))


def weight(view: FlowView, way: FlowWay) -> int:
    """How straight a way is drawn: the one that most take is straight, and those who leave go aside."""
    if view.steps[way.target].kind == "exit":
        return 0
    return 2 + round(10 * (way.share if way.share is not None else 0.8))


def render_dot(view: FlowView, options: Options) -> Drawing:
    """The flow for one's own Graphviz; owners and feelings are left to the picture."""
    return Drawing(dot_source(diagram(view), view.title), (f"the dot flow of {view.id} leaves out: owners, feelings, hand-offs",))


def draw_flow(pen: Pen, view: FlowView, width: float) -> tuple[float, float]:
    found = places(diagram(view))
    width = max(width, found.width + 2 * MARGIN)
    y = draw_heading(pen, view.title, view.subtitle, width) + 6
    pen.open((width - found.width) / 2, y)
    for index, stage in enumerate(view.stages):
        if index in found.groups:
            draw_group(pen, found.groups[index], TONES[stage.place])
    for index, way in enumerate(view.ways):
        failing = way.kind in ("back", "failure") or way.target <= way.source
        broad = 1.4 + 4.2 * way.share if way.share is not None else 1.6
        draw_join(pen, found, index, "bad" if way.passing == "silent" else "muted" if failing else "ink", broad, failing)
    for index, stage in enumerate(view.stages):
        if index in found.groups:
            draw_group_name(pen, found.groups[index], stage.name, TONES[stage.place])
    for index, way in enumerate(view.ways):
        if index in found.labels:
            draw_label(pen, found.labels[index], label(way)[0], " · ".join(way.words))
    for index, step in enumerate(view.steps):
        x, at = found.boxes[f"s{index}"]
        draw_step(pen, view, card(view, step), x - WIDE / 2, at)
    for index, way in enumerate(view.ways):
        if way.passing in ("silent", "carries"):
            draw_passing(pen, found.curves[index][0], way.passing == "silent")
    pen.close()
    y += found.height + 20
    y = draw_teams(pen, view.teams, width, y)
    return width, draw_key(pen, signs(view), width, y) + MARGIN - 6


def signs(view: FlowView) -> list[tuple[str, str]]:
    passing = {way.passing for way in view.ways}
    used = {
        "→": any(way.share is not None for way in view.ways), "⇠": any(way.kind in ("back", "failure") or way.target <= way.source for way in view.ways),
        "▸": "carries" in passing, "▷": "silent" in passing, "★": any(step.pivotal for step in view.steps),
    }  # fmt: skip
    return [pair for pair in SIGNS if used[pair[0]]]


def draw_step(pen: Pen, view: FlowView, made: Card, x: float, middle: float) -> None:
    step, y = made.step, middle - made.height / 2
    dashes = ' stroke-dasharray="4 3"' if step.kind in ("exit", "anytime") else ""
    double = step.sub_journey != ""
    pen.open(title=step.name)
    pen.rect(x, y, WIDE, made.height, "card", "edge", 8, dashes)
    if double:
        pen.rect(x + 3, y + 3, WIDE - 6, made.height - 6, "", "edge", 6)
    used = y + 8 + pen.lines(x + PAD, y + 8, made.name, "ink", BODY, True, whole=step.name)
    if step.mean is not None:
        face(pen, x + WIDE - 17, y + 17, step.mean, 8)
    if step.pivotal:
        pen.path(
            STAR,
            "star",
            "",
            f' transform="translate({number(x + WIDE - 17)} {number(y + (38 if step.mean is not None else 17))}) scale(.8)"',
        )
    chip = next((chip for chip in view.teams if chip.id == step.owner), None)
    start = x + PAD
    if chip:
        wide = text_width(chip.initials, BODY, True) + 18
        draw_chip(pen, start, used + 2, wide, 19, chip)
        start += wide + 6
    room = (19 - len(made.small) * SMALL_LEADING) / 2 if len(made.small) == 1 and chip else 0
    pen.lines(start, used + 2 + room, made.small, "muted", SMALL, leading=SMALL_LEADING)
    pen.close()


def draw_passing(pen: Pen, start: tuple[float, float], silent: bool) -> None:
    """The mark of a hand-off where its way begins."""
    x, y = start[0], start[1] + 2
    triangle = f"M{number(x - 3.6)} {number(y - 2.2)}h7.2l-3.6 5.6z"
    if silent:
        pen.circle(x, y, 8, "card", "bad", ' stroke-width="2"')
        pen.path(triangle, "", "bad", ' stroke-width="1.4" stroke-linejoin="round"')
    else:
        pen.circle(x, y, 7.5, "ink", "page", ' stroke-width="1.4"')
        pen.path(triangle, "page")
