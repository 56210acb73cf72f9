"""What stands in the cells of both versions of a step, line by line."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from journeycode.views.diff.values import Both, Cell, Mark, Said, Seat
from journeycode.views.map.lanes import LANES, WORDS, notes
from journeycode.views.map.values import Column, MapView

# What people say in words of their own is shown as it is said now: that it is said in other words is hidden and counted.
WORDING = frozenset({"thinking"})


def both(seat: Seat, old: MapView | None, new: MapView | None) -> Both:
    """A step of either version."""
    was = old.columns[seat.before] if old and seat.before is not None else None
    now = new.columns[seat.after] if new and seat.after is not None else None
    cells = tuple(Cell(lane, lines) for lane in LANES if (lines := cell(lane, (old, was), (new, now))))
    if was is None or now is None:
        return Both(seat.mark, seat.word, seat.note, before=was.feelings if was and not now else (), cells=cells)
    owned = was.owner != now.owner
    # A step that takes its owner from its stage is told with the stage, and is changed all the same.
    mark: Mark = "~" if owned and not seat.mark else seat.mark
    word = seat.word or ("changed" if owned else "")
    return Both(
        mark, word, seat.note, was.name if was.name != now.name else "", owned, was.owner if owned else "",
        was.feelings, cells,
    )  # fmt: skip


Side = tuple[MapView | None, Column | None]


def cell(lane: str, before: Side, after: Side) -> tuple[Said, ...]:
    """The lines of a lane in both versions; of a step that is on one side only, as they are there."""
    old, new = said(lane, *before), said(lane, *after)
    if before[1] is None or after[1] is None or lane in WORDING:
        return tuple(Said(line) for line in (old if after[1] is None else new))
    return held_against(old, new)


def held_against(old: Sequence[str], new: Sequence[str]) -> tuple[Said, ...]:
    """Lines of both; where some were replaced, the old ones stand before the new ones."""
    lines: list[Said] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            lines += [Said(line) for line in new[j1:j2]]
        else:
            lines += [Said(line, "-") for line in old[i1:i2]] + [Said(line, "+") for line in new[j1:j2]]
    # What only stands elsewhere in its cell is no change.
    gone, come = ({line.text for line in lines if line.mark == mark} for mark in "-+")
    moved = gone & come
    return tuple(Said(line.text) if line.text in moved else line for line in lines if not (line.mark == "-" and line.text in moved))


def said(lane: str, view: MapView | None, column: Column | None) -> list[str]:
    """The words of a lane at a step; of the step its small print, of owners what goes beside the owner itself."""
    if view is None or column is None:
        return []
    if lane == "step":
        return notes(view, column)
    words = WORDS[lane](view, column)
    return [word for word in (words[1:] if lane == "owner" and column.owner else words) if word]
