"""The curve of a page: drawn once, and shown in the cell of each step by the piece that lies over it."""

from journeycode.renderers.colours import PERSONAS
from journeycode.renderers.escaping import xml
from journeycode.renderers.svg.curve import smooth
from journeycode.renderers.svg.faces import MOUTHS, nearest
from journeycode.renderers.svg.pen import number
from journeycode.views.map.values import Column, MapView

CELL, HEIGHT, TOP, UNIT = 100.0, 136.0, 18.0, 25.0


def level(value: float) -> float:
    return TOP + (2 - value) * UNIT


def drawn(view: MapView) -> list[str]:
    """The ids of the personas that have a line; the empty one where nobody is named."""
    return [card.id for card in view.personas] or [""]


def definitions(view: MapView) -> str:
    """The lines of all personas over all columns, to be used by the cells. Ghosts take no room in them."""
    paths = []
    for index, persona in enumerate(drawn(view)):
        points = [
            (CELL * (at + 0.5), level(feeling.value))
            for at, column in enumerate(view.columns)
            if column.kind not in ("exit", "anytime")
            for feeling in column.feelings
            if feeling.persona == persona
        ]
        if len(points) > 1:
            dashes = PERSONAS[index % 7][2]
            extra = f' stroke-dasharray="{dashes}"' if dashes else ""
            paths.append(
                f'<path class="line{index % 7}" data-persona="{xml(persona)}" fill="none" stroke-width="2.4" vector-effect="non-scaling-stroke"{extra} d="{smooth(points)}"/>'
            )
    return (
        f'<svg class="lines" width="0" height="0" aria-hidden="true"><defs><g id="{xml(view.id)}-curve">{"".join(paths)}</g></defs></svg>'
    )


def piece(view: MapView, index: int, column: Column) -> str:
    """The picture of a cell: levels, the part of the lines that passes here, and the faces."""
    levels = "".join(
        f'<line class="jc-s-line" stroke="#d5dce4" x1="0" x2="100%" y1="{number(level(value))}" y2="{number(level(value))}"{"" if value == 0 else " stroke-dasharray=" + chr(34) + "2 4" + chr(34)}/>'
        for value in (2, 1, 0, -1, -2)
    )
    box = f"{number(index * CELL)} 0 {number(CELL)} {number(HEIGHT)}"
    lines = (
        f'<svg viewBox="{box}" width="100%" height="{number(HEIGHT)}" preserveAspectRatio="none"><use href="#{xml(view.id)}-curve"/></svg>'
    )
    aside = column.kind in ("exit", "anytime")
    faces = "".join(
        f'<g data-persona="{xml(" ".join(feeling.persona for feeling in column.feelings if feeling.value == value))}">{face(value, aside)}</g>'
        for value in sorted({feeling.value for feeling in column.feelings})
    )
    return f'<svg height="{number(HEIGHT)}" aria-hidden="true">{levels}{lines}<svg x="50%" overflow="visible">{faces}</svg></svg>'


def face(value: float, aside: bool) -> str:
    """A face in the middle of its cell; smaller and in a dashed ring where it lies off the curve."""
    if aside:
        ring = f'<circle class="jc-s-muted" fill="none" stroke="#556070" stroke-dasharray="2.5 2.5" cy="{number(level(value))}" r="10"/>'
        return f'<circle class="face{nearest(value) + 2}" cy="{number(level(value))}" r="6"/>{ring}'
    mood, y = nearest(value), level(value)
    mouth = f"M-4 {number(y + 3.8 - MOUTHS[mood] * 0.35)}q4 {number(MOUTHS[mood] * 1.05)} 8 0"
    return (
        f'<circle class="face{mood + 2}" cy="{number(y)}" r="9.5"/><circle class="jc-f-feature" fill="#ffffff" cx="-3" cy="{number(y - 2.5)}" r="1.3"/>'
        f'<circle class="jc-f-feature" fill="#ffffff" cx="3" cy="{number(y - 2.5)}" r="1.3"/><path class="jc-s-feature" fill="none" stroke="#ffffff" stroke-width="1.6" stroke-linecap="round" d="{mouth}"/>'
    )


def small_curve(view: MapView, width: float = 220, height: float = 48) -> str:
    """The mean feeling of the steps as a line of its own, for a list of journeys."""
    means = [
        sum(feeling.value for feeling in column.feelings) / len(column.feelings)
        for column in view.columns
        if column.feelings and column.kind not in ("exit", "anytime")
    ]
    if len(means) < 2:
        return ""
    step = (width - 12) / (len(means) - 1)
    points = [(6 + index * step, 6 + (2 - value) * (height - 12) / 4) for index, value in enumerate(means)]
    lowest = min(range(len(means)), key=lambda index: means[index])
    middle = number(height / 2)
    return (
        f'<svg width="{number(width)}" height="{number(height)}" viewBox="0 0 {number(width)} {number(height)}" role="img" aria-label="Feelings from the first step to the last">'
        f'<line class="jc-s-line" stroke="#d5dce4" x1="0" x2="{number(width)}" y1="{middle}" y2="{middle}"/>'
        f'<path class="line0" fill="none" stroke-width="2" d="{smooth(points)}"/>'
        + (
            f'<circle class="jc-f-bad" fill="#b3261e" cx="{number(points[lowest][0])}" cy="{number(points[lowest][1])}" r="4"/>'
            if means[lowest] < 0
            else ""
        )
        + "</svg>"
    )
