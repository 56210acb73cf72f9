"""What stands around the lanes of a band: brackets, stage heads, tinted grounds, ghosts and the line of the purchase."""

from itertools import pairwise

from journeycode.renderers.measuring import text_width
from journeycode.renderers.svg.map.bands import GAP, Band
from journeycode.renderers.svg.pen import SMALL, Pen, number
from journeycode.renderers.wrapping import clip, wrap
from journeycode.views.map.lanes import phase_note
from journeycode.views.map.values import Ghost, Place

TONES: dict[Place, str] = {"before": "before", "commit": "commit", "after": "after", "": "none"}
BRACKETS, HEADS = 30.0, 38.0


def extent(band: Band, first: int, last: int) -> tuple[int, int] | None:
    """The positions in this band of the columns from `first` to `last`, if any."""
    inside = [position for position, index, _ in band.columns() if first <= index <= last]
    return (inside[0], inside[-1]) if inside else None


def draw_brackets(pen: Pen, band: Band) -> None:
    begins, ends = band.span
    for bracket in band.view.brackets:
        pieces = runs([position for position, index, _ in band.columns() if bracket.first <= index <= bracket.last])
        came, goes_on = bracket.first < begins, bracket.last > ends
        longest = max(pieces, key=lambda piece: piece[1] - piece[0], default=None)
        for order, (first, last) in enumerate(pieces):
            x1, x2 = band.x(first) + GAP, band.x(last + 1) - GAP
            draw_bracket(pen, x1, x2, f"{TONES[bracket.place]}-ink", came or order > 0, goes_on or order < len(pieces) - 1)
            if (first, last) == longest:
                words = bracket.words.upper() + (" (CONTINUED)" if came else "")
                full = words + (f" · {bracket.note}" if bracket.note else "")
                shown = full if text_width(full, 11, True) < x2 - x1 else clip(words, x2 - x1, 11, True)
                pen.text((x1 + x2) / 2, 15, shown, f"{TONES[bracket.place]}-ink", 11, True, anchor="middle", whole=full)


def draw_bracket(pen: Pen, x1: float, x2: float, tone: str, came: bool, goes_on: bool) -> None:
    """The line over columns, open to the side on which it goes on."""
    left = f"M{number(x1)} 21" if came else f"M{number(x1)} 30V25q0 -4 4 -4"
    right = f"H{number(x2)}" if goes_on else f"H{number(x2 - 4)}q4 0 4 4V30"
    pen.path(left + right, "", tone, ' stroke-width="1.6"')


def runs(positions: list[int]) -> list[tuple[int, int]]:
    """The first and last of positions that follow each other: a ghost between them belongs to none."""
    found: list[tuple[int, int]] = []
    for position in positions:
        if found and found[-1][1] == position - 1:
            found[-1] = (found[-1][0], position)
        else:
            found.append((position, position))
    return found


def draw_ghost_brackets(pen: Pen, band: Band) -> None:
    """A dashed bracket over ghosts that stand together, open to both sides: what is missing belongs there."""
    positions = [position for position, slot in enumerate(band.slots) if slot.ghost]
    where = next((slot.ghost.where for slot in band.slots if slot.ghost), "")
    while positions:
        run = [position for offset, position in enumerate(positions) if position == positions[0] + offset]
        positions = positions[len(run) :]
        x1, x2 = band.x(run[0]) + GAP, band.x(run[-1] + 1) - GAP
        words = clip(f"{where.upper()} · NOT MAPPED" if len(run) > 1 else "NOT MAPPED", x2 - x1, 11, True)
        pen.path(f"M{number(x1)} 30V25q0 -4 4 -4H{number(x2 - 4)}q4 0 4 4V30", "", "bad", ' stroke-width="1.6" stroke-dasharray="5 4"')
        pen.text((x1 + x2) / 2, 15, words, "bad", 11, True, anchor="middle")


def draw_grounds(pen: Pen, band: Band, top: float, bottom: float) -> None:
    """The tint behind the columns, by place, and the dashed line where the purchase is behind the customer."""
    for stage in band.view.stages:
        held = extent(band, stage.first, stage.last)
        if held:
            x1, x2 = band.x(held[0]) + GAP / 2, band.x(held[1] + 1) - GAP / 2
            pen.rect(x1, top, x2 - x1, bottom - top, TONES[stage.place])


def draw_boundary(pen: Pen, band: Band, top: float, bottom: float) -> None:
    columns = band.columns()
    for (_, _, before), (position, _, after) in pairwise(columns):
        if after.place == "after" and before.place in ("before", "commit"):
            x = band.x(position)
            pen.line(x, top, x, bottom, "after-ink", ' stroke-width="1.6" stroke-dasharray="3 4"')


def draw_heads(pen: Pen, band: Band) -> None:
    for stage in band.view.stages:
        held = extent(band, stage.first, stage.last)
        if not held:
            continue
        x1, x2, tone = band.x(held[0]) + GAP / 2, band.x(held[1] + 1) - GAP / 2, TONES[stage.place]
        notch = 9
        pen.open(title=stage.name + (f" ({stage.phase})" if stage.phase else "") + (f": {stage.goal}" if stage.goal else ""))
        pen.path(
            f"M{number(x1)} 0H{number(x2 - notch)}l{notch} {number(HEADS / 2)}l-{notch} {number(HEADS / 2)}H{number(x1)}l{notch} -{number(HEADS / 2)}z",
            f"{tone}-head",
        )
        room = x2 - x1 - 32
        came = stage.first < band.span[0]
        name = stage.name + (" (continued)" if came else "")
        phase = phase_note(stage)
        size = next((size for size in (13, 12, 11) if text_width(name, size, True) <= room), 13)
        pen.text(x1 + 19, 17 if phase else 23, clip(name, room, size, True), f"{tone}-ink", size, True)
        if phase:
            pen.text(x1 + 19, 31, clip(phase, room, SMALL), f"{tone}-ink", SMALL)
        pen.close()


def draw_ghosts(pen: Pen, band: Band, bottom: float) -> None:
    """A dashed column where a phase is missing, from the stage heads (y = 0) to the last lane, with the rule that says so."""
    for position, slot in enumerate(band.slots):
        if slot.ghost:
            draw_ghost(pen, band.x(position) + GAP, band.inner, bottom, slot.ghost)


def draw_ghost(pen: Pen, x: float, width: float, bottom: float, ghost: Ghost) -> None:
    pen.open(title=ghost.message)
    pen.rect(x, 0, width, HEADS, "bad-tint", "bad", 4, ' stroke-width="1.4" stroke-dasharray="5 4"')
    pen.rect(x, HEADS + 8, width, bottom - HEADS - 8, "page", "bad", 4, ' stroke-width="1.4" stroke-dasharray="5 4"')
    pen.text(x + 10, 16, "Missing", "bad", SMALL, True)
    label = ghost.label if text_width(ghost.label, 12, True) <= width - 18 else ghost.label.split(" / ")[0]
    pen.text(x + 10, 31, clip(label, width - 18, 12, True), "bad", 12, True, whole=ghost.label)
    y = HEADS + 18
    y += pen.lines(x + 10, y, wrap(ghost.rule, width - 18, 12, True), "bad", 12, True)
    most = max(1, int((bottom - y - 12) // 15))
    pen.lines(x + 10, y + 4, wrap(ghost.message, width - 18, 12, most=most), "bad", 12, whole=ghost.message)
    pen.close()
