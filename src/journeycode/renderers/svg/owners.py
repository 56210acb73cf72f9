"""The lane of owners: a bar over neighbouring steps of one team, and a mark where the journey is handed on."""

from journeycode.renderers.colours import team_style
from journeycode.renderers.measuring import text_width
from journeycode.renderers.svg.bands import GAP, Band
from journeycode.renderers.svg.pen import SMALL, SMALL_LEADING, Pen, number
from journeycode.renderers.wrapping import clip, wrap
from journeycode.views.map.lanes import handoff_words, team_name
from journeycode.views.map.values import Column, TeamChip

HEIGHT, TOP, NAME_SIZE = 26.0, 9.0, 11.5
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


def draw_chip(pen: Pen, x: float, y: float, width: float, height: float, chip: TeamChip, words: str) -> None:
    """A team's shape: filled or outlined by its turn, with its initials in bold before `words`."""
    _, filled, _ = team_style(chip.colour)
    tone = chip.colour % 8
    if filled:
        pen.rect(x, y, width, height, f"team{tone}", "", 6)
    else:
        pen.rect(x + 0.8, y + 0.8, width - 1.6, height - 1.6, "card", f"line{tone}", 5.2, ' stroke-width="1.6"')
    ink = "on" if filled else f"line{tone}"
    baseline = y + height / 2 + 4.2
    inset = 12 if words else 9
    pen.text(x + inset, baseline, chip.initials, ink, 12, True)
    if words:
        start = x + inset + text_width(chip.initials, 12, True) + 5
        whole = "" if words == chip.name else chip.name
        pen.text(start, baseline, clip(words, x + width - 6 - start, NAME_SIZE), ink, NAME_SIZE, whole=whole or words)


def draw_owners(pen: Pen, band: Band) -> float:
    chips = {chip.id: chip for chip in band.view.teams}
    for first, last, team in runs(band):
        x, width = band.x(first) + GAP, band.step * (last - first + 1) - 2 * GAP
        marked = any(column.handoffs for position, _, column in band.columns() if first <= position < last)
        room = band.inner if marked else width
        pen.open(title=chips[team].name)
        draw_chip(
            pen,
            x,
            TOP,
            width,
            HEIGHT,
            chips[team],
            clip(chips[team].name, room - 23 - text_width(chips[team].initials, 12, True), NAME_SIZE),
        )
        pen.close()
    below = 0.0
    for position, _, column in band.columns():
        below = max(below, draw_passing(pen, band, position, column))
    for position, _, column in band.columns():
        draw_marker(pen, band, position, column)
    return TOP + HEIGHT + max(below, 10)


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


def draw_passing(pen: Pen, band: Band, position: int, column: Column) -> float:
    """The small print under a bar; returns its height."""
    x, top = band.x(position) + GAP + 3, TOP + HEIGHT + 7
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


def draw_marker(pen: Pen, band: Band, position: int, column: Column) -> None:
    """A disc where a step hands on: dark when something is carried, hollow and red when nothing is."""
    if not column.handoffs:
        return
    x, y = band.x(position + 1), TOP + HEIGHT / 2
    states = {handoff.passing for handoff in column.handoffs}
    pen.open(title=" · ".join(handoff_words(band.view, column, index) for index in range(len(column.handoffs))))
    triangle = f"M{number(x - 2.6)} {number(y - 4.2)}l6.4 4.2l-6.4 4.2z"
    if "silent" in states:
        pen.circle(x, y, 10, "card", "bad", ' stroke-width="2.2"')
        pen.path(triangle, "", "bad", ' stroke-width="1.6" stroke-linejoin="round"')
        pen.circle(x + 8, y - 9, 5.5, "bad", "card", ' stroke-width="1.2"')
        pen.line(x + 8, y - 12, x + 8, y - 8.4, "card", ' stroke-width="1.6"')
        pen.circle(x + 8, y - 6.4, 0.9, "card")
    elif "carries" in states:
        pen.circle(x, y, 9, "ink", "page", ' stroke-width="1.6"')
        pen.path(triangle, "page")
    else:
        pen.circle(x, y, 8, "card", "edge", ' stroke-width="1.4"')
        pen.path(triangle, "muted")
    pen.close()
