"""The lane of owners: the old one and the new one where they differ, and what each hand-off carries."""

from journeycode.renderers.measuring import text_width
from journeycode.renderers.svg.chips import NAME_SIZE, draw_chip, draw_shape
from journeycode.renderers.svg.diff.cells import draw_lines, lines_of
from journeycode.renderers.svg.diff.marks import DASHED, SIGNS, TONES
from journeycode.renderers.svg.map.bands import GAP, Band
from journeycode.renderers.svg.map.owners import NAME_LEADING, OFF_THE_WAY
from journeycode.renderers.svg.pen import BODY, SMALL, Pen
from journeycode.renderers.wrapping import wrap
from journeycode.views.diff import DiffView
from journeycode.views.diff.values import Mark
from journeycode.views.map.values import TeamChip

TOP, LEAST = 9.0, 26.0


def draw_owners(view: DiffView, pen: Pen, band: Band) -> float:
    highest = 0.0
    for position, index, column in band.columns():
        both, x, y = view.columns[index], band.x(position) + GAP, TOP
        if both.owned:
            y += draw_owner(view, pen, x, y, band.inner, both.owner_before, "-") + 4
        if both.owned or (column.owner and column.kind not in OFF_THE_WAY):
            y += draw_owner(view, pen, x, y, band.inner, column.owner, "+" if both.owned else "") + 7
        y += draw_lines(pen, x + 2, y, band.inner - 4, lines_of(both.lines("owner"), band.inner - 4, SMALL))
        highest = max(highest, y)
    return max(highest, TOP + LEAST) + 6


def draw_owner(view: DiffView, pen: Pen, x: float, y: float, width: float, id: str, mark: Mark) -> float:
    """A team's chip, with the sign before it where it came or went; returns its height."""
    inset = 16.0 if mark else 0.0
    if mark:
        pen.text(x + 6, y + 17, SIGNS[mark], TONES[mark][0], BODY, True, anchor="middle")
    chip = next((chip for chip in view.map.teams if chip.id == id), None)
    if chip is None:
        words = id or "nobody"
        pen.rect(x + inset, y + 0.8, width - inset, LEAST - 1.6, "page", "muted", 6, DASHED)
        pen.lines(x + inset + 10, y + 5.5, wrap(words, width - inset - 16, BODY, most=1), "muted", whole=words, struck=mark == "-")
        return LEAST
    return draw_gone(pen, x + inset, y, width - inset, chip) if mark == "-" else draw_there(pen, x + inset, y, width - inset, chip)


def draw_there(pen: Pen, x: float, y: float, width: float, chip: TeamChip) -> float:
    """The chip with initials and name, in one line or two."""
    after = 17 + text_width(chip.initials, 12, True)
    lines = wrap(chip.name, width - after - 6, NAME_SIZE, most=2)
    height = LEAST if len(lines) < 2 else LEAST + 10
    pen.open(title=chip.name)
    ink = draw_shape(pen, x, y, width, height, chip)
    pen.text(x + 11, y + height / 2 + 4.2, chip.initials, ink, 12, True)
    pen.lines(x + after, y + (height - NAME_LEADING * len(lines)) / 2 + 0.8, lines, ink, NAME_SIZE, leading=NAME_LEADING, whole=chip.name)
    pen.close()
    return height


def draw_gone(pen: Pen, x: float, y: float, width: float, chip: TeamChip) -> float:
    """The chip of an owner that was: its initials in its colour, its name struck out, in a dashed frame."""
    wide = text_width(chip.initials, 12, True) + 18
    lines = wrap(chip.name, width - wide - 14, NAME_SIZE, most=2)
    height = LEAST if len(lines) < 2 else LEAST + 10
    pen.open(title=f"{chip.name}, no longer")
    pen.rect(x + 0.8, y + 0.8, width - 1.6, height - 1.6, "page", "bad", 6, DASHED)
    draw_chip(pen, x + 3, y + (height - 20) / 2, wide, 20, chip)
    pen.lines(
        x + wide + 9,
        y + (height - NAME_LEADING * len(lines)) / 2 + 0.8,
        lines,
        "bad",
        NAME_SIZE,
        leading=NAME_LEADING,
        whole=chip.name,
        struck=True,
    )
    pen.close()
    return height
