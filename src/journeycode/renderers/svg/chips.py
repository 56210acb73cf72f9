"""A team in a picture: its colour, its initials, its name."""

from journeycode.renderers.colours import team_style
from journeycode.renderers.measuring import text_width
from journeycode.renderers.svg.pen import BODY, Pen
from journeycode.renderers.svg.sheet import MARGIN
from journeycode.renderers.wrapping import wrap
from journeycode.views.map.values import TeamChip

NAME_SIZE = 11.5


def draw_chip(pen: Pen, x: float, y: float, width: float, height: float, chip: TeamChip) -> None:
    """A team's shape with its initials in bold."""
    ink = draw_shape(pen, x, y, width, height, chip)
    pen.text(x + 9, y + height / 2 + 4.2, chip.initials, ink, 12, True)


def draw_shape(pen: Pen, x: float, y: float, width: float, height: float, chip: TeamChip) -> str:
    """A team's shape, filled or outlined by its turn; returns the role of what is written on it."""
    _, filled, _ = team_style(chip.colour)
    tone = chip.colour % 8
    if filled:
        pen.rect(x, y, width, height, f"team{tone}", "", 6)
        return "on"
    pen.rect(x + 0.8, y + 0.8, width - 1.6, height - 1.6, "card", f"line{tone}", 5.2, ' stroke-width="1.6"')
    return f"line{tone}"


def draw_teams(pen: Pen, chips: tuple[TeamChip, ...], width: float, y: float) -> float:
    """The teams side by side, initials and names; returns where they end."""
    x = MARGIN
    for chip in chips:
        wide = text_width(chip.initials, BODY, True) + 18
        lines = wrap(chip.name + (" (external)" if chip.external else ""), width - 2 * MARGIN - wide - 8, BODY, most=1)
        text = text_width(lines[0], BODY)
        if x > MARGIN and x + wide + 8 + text > width - MARGIN:
            x, y = MARGIN, y + 28
        draw_chip(pen, x, y, wide, 21, chip)
        pen.lines(x + wide + 7, y + 3.5, lines, "muted", whole=chip.name)
        x += wide + 8 + text + 20
    return y + (34 if chips else 0)
