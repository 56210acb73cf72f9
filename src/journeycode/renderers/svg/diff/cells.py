"""The lanes that are words: what is said in both versions, what is no longer said, and what is new."""

from collections.abc import Sequence
from dataclasses import dataclass

from journeycode.renderers.svg.diff.marks import SIGNS, TONES
from journeycode.renderers.svg.map.bands import GAP, Band
from journeycode.renderers.svg.pen import BODY, LEADING, SMALL, SMALL_LEADING, Pen
from journeycode.renderers.wrapping import wrap
from journeycode.views.diff import DiffView
from journeycode.views.diff.values import Said

PAD, BETWEEN, MOST_LINES, MOST_ENTRIES = 9.0, 4.0, 5, 12
SMALL_LANES = ("evidence", "owner", "step")


@dataclass(frozen=True, slots=True)
class Lines:
    """What a cell says, wrapped to its width; `height` is what it takes."""

    entries: tuple[tuple[Said, list[str]], ...]
    size: float

    @property
    def leading(self) -> float:
        return SMALL_LEADING if self.size == SMALL else LEADING

    @property
    def height(self) -> float:
        return sum(len(lines) * self.leading + (6 if said.mark else 0) + BETWEEN for said, lines in self.entries)


def lines_of(said: Sequence[Said], width: float, size: float = BODY) -> Lines:
    """The lines of a cell; more than there is room for are counted."""
    shown = list(said[:MOST_ENTRIES])
    if len(said) > MOST_ENTRIES:
        rest = said[MOST_ENTRIES - 1 :]
        shown = [*said[: MOST_ENTRIES - 1], Said(f"and {len(rest)} more", "~" if any(one.mark for one in rest) else "")]
    return Lines(tuple((one, wrap(one.text, width - (20 if one.mark else 4), size, most=MOST_LINES)) for one in shown), size)


def draw_lines(pen: Pen, x: float, y: float, width: float, cell: Lines, quiet: bool = False) -> float:
    """One below the other, what came or went on a ground of its own with its sign; returns the height taken."""
    top = y
    for said, lines in cell.entries:
        height = len(lines) * cell.leading
        if said.mark:
            ink, ground = TONES[said.mark]
            pen.rect(x, top, width, height + 5, ground, "", 4)
            pen.text(x + 8, top + 2 + cell.size * 0.92, SIGNS[said.mark], ink, cell.size, True, anchor="middle")
            pen.lines(x + 16, top + 2, lines, ink, cell.size, leading=cell.leading, whole=said.text, struck=said.mark == "-")
            top += height + 6 + BETWEEN
        else:
            tone = "muted" if quiet or cell.size == SMALL else "ink"
            top += pen.lines(x + 2, top, lines, tone, cell.size, leading=cell.leading, whole=said.text) + BETWEEN
    return top - y


def draw_cells(view: DiffView, lane: str, pen: Pen, band: Band) -> float:
    """A lane of words; returns its height."""
    size = SMALL if lane in SMALL_LANES else BODY
    highest = 18.0
    for position, index, _ in band.columns():
        both = view.columns[index]
        cell = lines_of(both.lines(lane), band.inner - 4, size)
        highest = max(highest, draw_lines(pen, band.x(position) + GAP + 2, PAD, band.inner - 4, cell, both.mark == "-"))
    return PAD + highest + PAD - 4
