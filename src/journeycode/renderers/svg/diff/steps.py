"""The lane of steps: a card each, with what became of it in a sign and a word, its old name, and the changes that concern it."""

from dataclasses import dataclass

from journeycode.renderers.svg.diff.cells import Lines, draw_lines, lines_of
from journeycode.renderers.svg.diff.marks import DASHED, TONES, draw_sign, draw_word
from journeycode.renderers.svg.icons import STAR
from journeycode.renderers.svg.map.bands import GAP, Band
from journeycode.renderers.svg.map.steps import INSET, MOST_LINES, Badge, badges, draw_badge
from journeycode.renderers.svg.pen import LEADING, SMALL, SMALL_LEADING, Pen, number
from journeycode.renderers.wrapping import wrap
from journeycode.views.diff import DiffView
from journeycode.views.diff.values import Both
from journeycode.views.map.values import Column

NAME = 12.5


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says, wrapped; `height` is what that needs."""

    column: Column
    both: Both
    before: list[str]
    name: list[str]
    note: list[str]
    small: Lines
    marks: list[Badge]

    @property
    def height(self) -> float:
        words = (len(self.before) + len(self.name)) * LEADING + (18 if self.both.mark else 0)
        small = len(self.note) * SMALL_LEADING + self.small.height
        return 18 + words + small + sum(len(lines) * SMALL_LEADING + 8 for _, lines, _ in self.marks) + (5 if self.marks else 0)


def card(column: Column, both: Both, width: float) -> Card:
    room = width - (18 if column.pivotal and not both.mark else 0)
    marks: list[Badge] = [(severity, wrap(words, width - 14, SMALL, True, 3), whole) for severity, words, whole in badges(column.findings)]
    return Card(
        column, both, wrap(both.name_before, room, NAME, True, 3) if both.name_before else [], wrap(column.name, room, NAME, True, MOST_LINES),
        wrap(both.note, width, SMALL, most=3) if both.note else [], lines_of(both.lines("step"), width, SMALL), marks,
    )  # fmt: skip


def draw_steps(view: DiffView, pen: Pen, band: Band) -> float:
    width = band.inner - 2 * INSET
    cards = [(position, card(column, view.columns[index], width)) for position, index, column in band.columns()]
    height = max([48.0, *(one.height for _, one in cards)])
    for position, one in cards:
        draw_card(pen, band.x(position) + GAP, 10.0, band.inner, height, one)
    return height + 20


def draw_card(pen: Pen, x: float, y: float, width: float, height: float, one: Card) -> None:
    ink, _ = TONES[one.both.mark]
    dashes = DASHED if one.both.mark == "-" else ' stroke-dasharray="4 3"' if one.column.kind in ("exit", "anytime") else ""
    pen.rect(x, y, width, height, "card", ink, 7, f' stroke-width="{2 if one.both.mark else 1}"{dashes}')
    if one.column.pivotal:
        # Beside the sign, which hangs over the corner.
        left, down = (30, 17) if one.both.mark else (14, 15)
        pen.path(STAR, "star", "", f' transform="translate({number(x + width - left)} {number(y + down)})"')
    top, gone = y + 8, one.both.mark == "-"
    if one.both.mark:
        draw_sign(pen, x + width - 9, y + 3, one.both.mark)
        draw_word(pen, x + INSET, top + 10, one.both.mark, one.both.word)
        top += 18
    top += pen.lines(x + INSET, top, one.before, "bad", NAME, True, whole=one.both.name_before, struck=True)
    top += pen.lines(x + INSET, top, one.name, "muted" if gone else "ink", NAME, True, whole=one.column.name, struck=gone)
    top += 2 + pen.lines(x + INSET, top + 2, one.note, "muted", SMALL, leading=SMALL_LEADING, whole=one.both.note)
    top += draw_lines(pen, x + INSET - 2, top, width - 2 * INSET + 4, one.small) + 3
    for severity, lines, whole in one.marks:
        top += draw_badge(pen, x + 6, top, width - 12, severity, lines, whole) + 3
