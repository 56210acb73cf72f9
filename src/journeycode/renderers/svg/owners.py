"""Draws owners by stages: a cell is the steps owned, its colour how they feel."""

from journeycode.renderers.measuring import text_width
from journeycode.renderers.svg.chips import draw_chip
from journeycode.renderers.svg.faces import nearest
from journeycode.renderers.svg.pen import BODY, SMALL, SMALL_LEADING, Pen
from journeycode.renderers.svg.sheet import MARGIN, draw_heading, draw_key
from journeycode.renderers.wrapping import largest, wrap
from journeycode.views.map.lanes import signed
from journeycode.views.map.values import StageHead
from journeycode.views.owners import OwnedCell, OwnerRow, OwnersView

LABELS, SUM, LEAST, GAP, HEIGHT = 184.0, 48.0, 76.0, 5.0, 44.0
TONES = {"before": "before", "commit": "commit", "after": "after", "": "none"}


def draw_owners(pen: Pen, view: OwnersView, width: float) -> tuple[float, float]:
    y = draw_heading(pen, view.title, view.subtitle, width)
    space = width - 2 * MARGIN - LABELS - SUM
    most = max(1, int(space // LEAST))
    parts = [range(start, min(start + most, len(view.stages))) for start in range(0, len(view.stages), most)] or [range(0)]
    for number, part in enumerate(parts):
        y = draw_part(pen, view, part, number == len(parts) - 1, min(120.0, space / max(1, *map(len, parts))), y) + 14
    words = draw_scale(pen, y)
    return width, draw_notes(pen, view, width, words + 8) + MARGIN - 6


def draw_part(pen: Pen, view: OwnersView, part: range, last: bool, step: float, y: float) -> float:
    """The stages of one band for all owners; the last has the sums. Returns where it ends."""
    sizes = {index: largest(view.stages[index].name, step - GAP - 8, (BODY, 11.2, SMALL), True) for index in part}
    heads = {index: wrap(view.stages[index].name, step - GAP - 8, size, True, 3) for index, size in sizes.items()}
    high = 15.0 * max([1, *(len(lines) for lines in heads.values())]) + 12
    for position, index in enumerate(part):
        draw_head(pen, view.stages[index], heads[index], sizes[index], MARGIN + LABELS + position * step, y, step - GAP, high)
    right = MARGIN + LABELS + len(part) * step
    if last:
        pen.text(right + SUM / 2, y + high - 9, "All", "ink", BODY, True, anchor="middle")
    y += high + GAP
    for row in (*view.rows, view.all):
        over = row is view.all
        if over:
            pen.line(MARGIN, y + 2, right + (SUM if last else 0), y + 2, "edge")
            y += 8
        high = draw_label(pen, row, over, y)
        for position, index in enumerate(part):
            draw_cell(pen, row.cells[index], bool(row.alone), over, MARGIN + LABELS + position * step, y, step - GAP, high)
        if last:
            pen.text(right + SUM / 2, y + high / 2 - 1, str(row.steps), "ink", 13, True, anchor="middle")
            if row.mean is not None:
                pen.text(right + SUM / 2, y + high / 2 + 13, signed(row.mean), "muted", SMALL, anchor="middle")
        y += high + GAP
    return y


def draw_head(pen: Pen, stage: StageHead, lines: list[str], size: float, x: float, y: float, width: float, height: float) -> None:
    tone = TONES[stage.place]
    pen.rect(x, y, width, height, f"{tone}-head", "", 5)
    for number, line in enumerate(lines):
        pen.text(
            x + width / 2, y + height / 2 + 4.2 + (number - (len(lines) - 1) / 2) * 15, line, f"{tone}-ink", size, True, anchor="middle",
            whole=stage.name if lines[-1].endswith("…") else "",
        )  # fmt: skip


def draw_label(pen: Pen, row: OwnerRow, over: bool, y: float) -> float:
    """The owner's chip and name, and that it works alone where it does; returns the height of the row."""
    if over:
        pen.text(MARGIN, y + HEIGHT / 2 + 4, "All steps", "ink", BODY, True)
        return HEIGHT
    wide = text_width(row.team.initials, BODY, True) + 18 if row.team else 0
    room = LABELS - (wide + 7 if wide else 0) - 12
    lines = wrap(row.name, room, BODY, most=3)
    marks = wrap("▷ works alone", room, SMALL, True, 2) if row.alone else []
    used = 15 * len(lines) + SMALL_LEADING * len(marks)
    height = max(HEIGHT, used + 10)
    top = y + (height - used) / 2
    if row.team:
        draw_chip(pen, MARGIN, y + height / 2 - 10.5, wide, 21, row.team)
    x = MARGIN + (wide + 7 if wide else 0)
    top += pen.lines(x, top, lines, "ink" if row.team else "bad", BODY, bold=not row.team, whole=row.name)
    pen.lines(x, top, marks, "bad", SMALL, True, leading=SMALL_LEADING, whole=row.alone)
    return height


def draw_cell(pen: Pen, cell: OwnedCell | None, alone: bool, over: bool, x: float, y: float, width: float, height: float) -> None:
    if cell is None:
        pen.circle(x + width / 2, y + height / 2, 1.4, "edge")
        return
    heat = "" if cell.mean is None else f"heat{nearest(cell.mean) + 2}"
    ink = f"{heat}-ink" if heat else "ink"
    edge = ' stroke-width="1.8" stroke-dasharray="5 3.5"' if alone else ""
    pen.open(title=" · ".join(cell.steps))
    pen.rect(x, y, width, height, heat or "card", "bad" if alone else "" if heat else "edge", 5, edge)
    middle = y + height / 2
    if over:
        pen.text(x + width / 2, middle + 4, "–" if cell.mean is None else signed(cell.mean), ink, BODY, True, anchor="middle")
    else:
        pen.text(x + width / 2, middle - (1 if cell.mean is not None else -4.5), str(len(cell.steps)), ink, 13, True, anchor="middle")
        if cell.mean is not None:
            pen.text(x + width / 2, middle + 13, signed(cell.mean), ink, SMALL, anchor="middle")
    pen.close()


def draw_scale(pen: Pen, y: float) -> float:
    """What the colours of the cells mean."""
    x = MARGIN
    pen.text(x, y + 12.5, "Steps owned, and their mean feeling:", "muted", SMALL)
    x += text_width("Steps owned, and their mean feeling:", SMALL) + 8
    for mood in (-2, -1, 0, 1, 2):
        pen.rect(x, y, 34, 18, f"heat{mood + 2}", "", 4)
        pen.text(x + 17, y + 12.5, signed(mood), f"heat{mood + 2}-ink", SMALL, True, anchor="middle")
        x += 38
    return y + 22


def draw_notes(pen: Pen, view: OwnersView, width: float, y: float) -> float:
    """What the rule says of each owner that works alone."""
    alone = [("▷", row.alone) for row in view.rows if row.alone]
    for sign in alone:
        y = draw_key(pen, [sign], width, y) + 4
    return y
