"""The lane of owners: a bar over neighbouring steps of one team, and a mark where the journey is handed on."""

from dataclasses import dataclass
from itertools import pairwise

from journeycode.renderers.measuring import text_width
from journeycode.renderers.svg.chips import NAME_SIZE, draw_shape
from journeycode.renderers.svg.map.bands import GAP, Band
from journeycode.renderers.svg.pen import SMALL, SMALL_LEADING, Pen, number
from journeycode.renderers.wrapping import wrap
from journeycode.views.map.lanes import handoff_words, team_name
from journeycode.views.map.values import Column, TeamChip

HEIGHT, HIGH, TOP, NAME_LEADING = 26.0, 36.0, 9.0, 13.5
MOST_HANDOFFS = 4
OFF_THE_WAY = ("exit", "anytime")


def runs(band: Band) -> list[tuple[int, int, str]]:
    """(first position, last position, team) of neighbouring steps with one owner."""
    found: list[tuple[int, int, str]] = []
    for position, _, column in band.columns():
        if not column.owner or column.kind in OFF_THE_WAY:
            continue
        if found and found[-1][1] == position - 1 and found[-1][2] == column.owner:
            found[-1] = (found[-1][0], position, column.owner)
        else:
            found.append((position, position, column.owner))
    return found


@dataclass(frozen=True, slots=True)
class Bar:
    """The bar of a team over its steps, with its name where no hand-off is in the way: at `start`, in one line or two."""

    x: float
    width: float
    chip: TeamChip
    start: float
    name: list[str]


def bar(band: Band, first: int, last: int, chip: TeamChip) -> Bar:
    """The bar from one position to another; its name stands between two marks where there is most room."""
    marks = [position + 1 for position, _, column in band.columns() if first <= position < last and column.handoffs]
    edges = [first, *marks, last + 1]
    left, right = max(pairwise(edges), key=lambda pair: (pair[1] - pair[0], -pair[0]))
    start = band.x(left) + (GAP if left == first else 12)
    room = band.x(right) - start - (GAP if right > last else 12) - 23 - text_width(chip.initials, 12, True)
    x, width = band.x(first) + GAP, band.step * (last - first + 1) - 2 * GAP
    return Bar(x, width, chip, start, wrap(chip.name, room, NAME_SIZE, most=2))


def draw_bar(pen: Pen, bar: Bar, height: float) -> None:
    pen.open(title=bar.chip.name)
    ink = draw_shape(pen, bar.x, TOP, bar.width, height, bar.chip)
    pen.text(bar.start + 12, TOP + height / 2 + 4.2, bar.chip.initials, ink, 12, True)
    after = bar.start + 17 + text_width(bar.chip.initials, 12, True)
    pen.lines(
        after, TOP + (height - NAME_LEADING * len(bar.name)) / 2 + 0.8, bar.name, ink, NAME_SIZE, leading=NAME_LEADING, whole=bar.chip.name
    )
    pen.close()


def draw_owners(pen: Pen, band: Band) -> float:
    chips = {chip.id: chip for chip in band.view.teams}
    bars = [bar(band, first, last, chips[team]) for first, last, team in runs(band)]
    height = HIGH if any(len(bar.name) > 1 for bar in bars) else HEIGHT
    for one in bars:
        draw_bar(pen, one, height)
    below = 0.0
    for position, _, column in band.columns():
        below = max(below, draw_passing(pen, band, position, column, TOP + height))
    for position, _, column in band.columns():
        draw_marker(pen, band, position, column, TOP + height / 2)
    return TOP + height + max(below, 10)


def passing_lines(band: Band, column: Column) -> list[tuple[str, list[str], str]]:
    """(tone, lines, whole text) under the bar: who helps, and what each hand-off carries."""
    width = band.inner - 10
    written: list[tuple[str, list[str], str]] = []
    if column.support:
        names = ", ".join(team_name(band.view, team) for team in column.support)
        written.append(("muted", wrap(f"with {names}", width, SMALL, most=2), f"with {names}"))
    telling = [(index, handoff) for index, handoff in enumerate(column.handoffs) if handoff.passing != "early"]
    for index, handoff in telling[:MOST_HANDOFFS]:
        words = handoff_words(band.view, column, index)
        silent = handoff.passing == "silent"
        written.append(("bad" if silent else "muted", wrap(words, width - (8 if silent else 0), SMALL, silent, 4), words))
    if len(telling) > MOST_HANDOFFS:
        written.append(("muted", [f"and {len(telling) - MOST_HANDOFFS} more"], ""))
    return written


def draw_passing(pen: Pen, band: Band, position: int, column: Column, bottom: float) -> float:
    """The small print under a bar; returns its height."""
    x, top = band.x(position) + GAP + 3, bottom + 7
    start = top
    for tone, lines, whole in passing_lines(band, column):
        if tone == "bad":
            height = len(lines) * SMALL_LEADING + 6
            pen.rect(x - 3, top - 1, band.inner, height, "bad-tint", "", 4)
            pen.lines(x + 3, top + 2, lines, "bad", SMALL, True, leading=SMALL_LEADING, whole=whole)
            top += height + 3
        else:
            top += pen.lines(x, top, lines, tone, SMALL, leading=SMALL_LEADING, whole=whole) + 3
    return top - start + (12 if top > start else 0)


def draw_marker(pen: Pen, band: Band, position: int, column: Column, y: float) -> None:
    """A disc where a step hands on: dark when something is carried, hollow and red when nothing is."""
    if not column.handoffs:
        return
    x = band.x(position + 1)
    states = {handoff.passing for handoff in column.handoffs}
    pen.open(title=" · ".join(handoff_words(band.view, column, index) for index in range(len(column.handoffs))))
    triangle = f"M{number(x - 2.6)} {number(y - 4.2)}l6.4 4.2l-6.4 4.2z"
    if "silent" in states:
        pen.circle(x, y, 10, "card", "bad", ' stroke-width="2.2"')
        pen.path(triangle, "", "bad", ' stroke-width="1.6" stroke-linejoin="round"')
        pen.circle(x + 8, y - 9, 5.5, "bad", "card", ' stroke-width="1.2"')
        pen.line(x + 8, y - 12, x + 8, y - 8.4, "card", ' stroke-width="1.6"')
        pen.circle(x + 8, y - 6.4, 0.9, "card")
    elif "quiet" in states:
        pen.circle(x, y, 8.5, "card", "muted", ' stroke-width="1.4" stroke-dasharray="3 2.5"')
        pen.path(triangle, "", "muted", ' stroke-width="1.4" stroke-linejoin="round"')
    elif "carries" in states:
        pen.circle(x, y, 9, "ink", "page", ' stroke-width="1.6"')
        pen.path(triangle, "page")
    else:
        pen.circle(x, y, 8, "card", "edge", ' stroke-width="1.4"')
        pen.path(triangle, "muted")
    pen.close()
