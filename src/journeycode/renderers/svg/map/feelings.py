"""The lane of feelings: a line for each persona, a face and a figure at each step, the lowest point marked."""

from journeycode.renderers.colours import PERSONAS
from journeycode.renderers.svg.curve import Point, smooth
from journeycode.renderers.svg.faces import face
from journeycode.renderers.svg.map.bands import Band
from journeycode.renderers.svg.pen import SMALL, Pen
from journeycode.views.map.lanes import persona_name, signed
from journeycode.views.map.values import Column

UNIT, TOP, BOTTOM = 26.0, 30.0, 36.0
OFF_THE_LINE = ("exit", "anytime")


def level(value: float) -> float:
    """Where a feeling is drawn, in pixels from the top of the lane."""
    return TOP + (2 - value) * UNIT


def draw_feelings(pen: Pen, band: Band) -> float:
    height = TOP + 4 * UNIT + BOTTOM
    for value in (2, 1, 0, -1, -2):
        y = level(value)
        dashes = "" if value == 0 else ' stroke-dasharray="2 4"'
        pen.line(band.left, y, band.right, y, "line", dashes)
        pen.text(band.left - 10, y + 3.8, signed(value), "muted", SMALL, anchor="end")
    for number, persona in reversed(list(enumerate([card.id for card in band.view.personas] or [""]))):
        draw_line(pen, band, persona, number)
    for position, index, column in band.columns():
        draw_points(pen, band, position, index, column)
        draw_measured(pen, band, position, column)
    return height


def draw_measured(pen: Pen, band: Band, position: int, column: Column) -> None:
    """What data says, as a diamond left of the face, with its figure where no face says the same."""
    shown = [mark for mark in column.measured if mark.what == "feeling"]
    said = {round(feeling.value, 1) for feeling in column.feelings}
    for mark in shown:
        x, y = band.x(position) + band.step / 2 - 24, level(mark.value)
        title = f"measured at {column.name}{f', {persona_name(band.view, mark.persona)}' if mark.persona else ''}: {mark.words}"
        pen.open(title=title)
        pen.path(f"M{x:.1f} {y - 5.5:.1f}l5.5 5.5-5.5 5.5-5.5-5.5z", "page", "ink", ' stroke-width="1.6"')
        pen.circle(x, y, 1.6, "ink")
        pen.close()
        if round(mark.value, 1) not in said:
            whose_it_is = f"{whose(band, [mark.persona])} " if mark.persona else ""
            pen.text(x - 9, y + 3.8, f"{whose_it_is}{signed(mark.value)}", "muted", SMALL, anchor="end", halo=True)


def neighbour(band: Band, persona: str, forward: bool) -> float | None:
    """The value at the next step beyond the band's edge, if the persona's line goes on there."""
    first, last = band.span
    columns = band.view.columns
    beyond = range(last + 1, len(columns)) if forward else range(first - 1, -1, -1)
    for index in beyond:
        column = columns[index]
        if column.kind not in OFF_THE_LINE:
            value = next((feeling.value for feeling in column.feelings if feeling.persona == persona), None)
            if value is not None:
                return value
    return None


def points(band: Band, persona: str) -> list[Point]:
    """Where a persona's line goes in this band, edge points included where it goes on in another."""
    found: list[Point] = []
    values: list[float] = []
    for position, _, column in band.columns():
        if column.kind in OFF_THE_LINE:
            continue
        for feeling in column.feelings:
            if feeling.persona == persona:
                found.append((band.x(position) + band.step / 2, level(feeling.value)))
                values.append(feeling.value)
    if found:
        before, after = neighbour(band, persona, False), neighbour(band, persona, True)
        if before is not None:
            found.insert(0, (band.left, level((before + values[0]) / 2)))
        if after is not None:
            found.append((band.right, level((after + values[-1]) / 2)))
    return found


def draw_line(pen: Pen, band: Band, persona: str, number: int) -> None:
    track = points(band, persona)
    if len(track) < 2:
        return
    style = number % 7
    pen.path(smooth(track), "", f"persona{style}", line_style(number))


def line_style(number: int) -> str:
    """Stroke attributes of the line of the persona with this number."""
    dashes = PERSONAS[number % 7][2]
    return ' stroke-width="2.2" stroke-linecap="round"' + (f' stroke-dasharray="{dashes}"' if dashes else "")


def draw_points(pen: Pen, band: Band, position: int, index: int, column: Column) -> None:
    """Faces of a step, one for each value, with whose it is where not everybody's."""
    groups: dict[float, list[str]] = {}
    for feeling in column.feelings:
        groups.setdefault(feeling.value, []).append(feeling.persona)
    x, lowest, used = band.x(position) + band.step / 2, min(groups, default=0.0), 0.0
    for order, value in enumerate(sorted(groups, reverse=True)):
        accent = index in band.view.lowest and value == lowest
        draw_face(pen, x, column, value, accent)
        aside = column.kind in OFF_THE_LINE
        words = signed(value) + (" lowest" if accent else "") + (f" {column.unsure}" if column.unsure and len(groups) == 1 else "")
        if len(groups) > 1:
            words = f"{whose(band, groups[value])} {words}"
        ringed = accent or bool(column.unsure)
        under = order == len(groups) - 1 and (order > 0 or value < 0)
        if under or order == 0:
            used = level(value) + ((29 if ringed else 23) if under else -(21 if ringed else 14))
            pen.text(x, used, words, "bad" if accent else "muted" if aside else "ink", SMALL, not aside, anchor="middle", halo=True)
            if aside and order == len(groups) - 1:
                pen.text(x, level(value) + (42 if under else 27), "off the curve", "muted", SMALL, italic=True, anchor="middle", halo=True)
        else:
            used = max(level(value) + 4, used + 13)
            pen.text(x + 15, used, words, "ink", SMALL, True, halo=True)


def draw_face(pen: Pen, x: float, column: Column, value: float, accent: bool) -> None:
    y = level(value)
    pen.open(
        title=f"{column.name}: {signed(value)}"
        + (f", {column.feels}" if column.feels else "")
        + (f" ({column.unsure})" if column.unsure else "")
    )
    if column.kind in OFF_THE_LINE:
        face(pen, x, y, value, 6.5)
        pen.circle(x, y, 10, "", "muted", ' stroke-width="1.3" stroke-dasharray="2.5 2.5"')
        pen.close()
        return
    if accent:
        pen.circle(x, y, 14, "bad-tint", "bad", ' stroke-width="1.8"')
    if column.unsure:
        pen.circle(x, y, 17 if accent else 13, "", "muted", ' stroke-width="1.3" stroke-dasharray="3 2.5"')
    face(pen, x, y, value, 9.5)
    pen.close()


def whose(band: Band, personas: list[str]) -> str:
    """The initials of those who feel so, or how many they are."""
    initials = [card.initials for card in band.view.personas if card.id in personas]
    return " ".join(initials) if len(initials) < 3 else f"{len(initials)} of {len(band.view.personas)}"
