"""What stands around the lanes: the heads of stages in both versions, and columns that are on one side only."""

from journeycode.renderers.measuring import text_width
from journeycode.renderers.svg.diff.marks import DASHED, SIGNS, TONES
from journeycode.renderers.svg.map.bands import GAP, Band
from journeycode.renderers.svg.map.frame import HEADS, extent
from journeycode.renderers.svg.map.frame import TONES as PLACES
from journeycode.renderers.svg.pen import SMALL, Pen, number
from journeycode.renderers.wrapping import clip
from journeycode.views.diff import DiffView
from journeycode.views.diff.values import StageBoth
from journeycode.views.map.lanes import phase_note
from journeycode.views.map.values import StageHead

NOTCH = 9
WORDS = {"+": "added", "-": "removed", "~": "changed", "↷": "moved"}


def draw_heads(view: DiffView, pen: Pen, band: Band) -> None:
    for at, stage in enumerate(view.map.stages):
        held = extent(band, stage.first, stage.last)
        if held:
            draw_head(pen, band.x(held[0]) + GAP / 2, band.x(held[1] + 1) - GAP / 2, stage, view.stages[at], stage.first < band.span[0])


def draw_head(pen: Pen, x1: float, x2: float, stage: StageHead, both: StageBoth, came: bool) -> None:
    """The arrow of a stage with its name, the old one before it, and its phase."""
    ink, ground = TONES[both.mark] if both.mark else (f"{PLACES[stage.place]}-ink", f"{PLACES[stage.place]}-head")
    line = f' stroke-width="1.8"{DASHED if both.mark == "-" else ""}' if both.mark else ""
    sign = f"{SIGNS[both.mark]} " if both.mark else ""
    name = f"{sign}{both.name_before} → {stage.name}" if both.name_before else f"{sign}{stage.name}"
    pen.open(title=f"{name}{f' ({WORDS[both.mark]})' if both.mark else ''}" + (f": {stage.goal}" if stage.goal else ""))
    half = number(HEADS / 2)
    pen.path(
        f"M{number(x1)} 0H{number(x2 - NOTCH)}l{NOTCH} {half}l-{NOTCH} {half}H{number(x1)}l{NOTCH} -{half}z",
        ground,
        ink if both.mark else "",
        line,
    )
    room = x2 - x1 - 32
    small = head_note(stage, both)
    whole = name + (" (continued)" if came else "")
    size = next((size for size in (13, 12, 11) if text_width(whole, size, True) <= room), 12)
    pen.text(x1 + 19, 17 if small else 23, clip(whole, room, size, True), ink, size, True, whole=whole, struck=both.mark == "-")
    if small:
        pen.text(x1 + 19, 31, clip(small, room, SMALL), ink, SMALL, whole=small)
    pen.close()


def head_note(stage: StageHead, both: StageBoth) -> str:
    """What became of the stage in a word, and its phase."""
    phase = f"{both.phase_before} → {stage.phase or 'no phase'}" if both.phase_before else "" if both.mark else phase_note(stage)
    return " · ".join(part for part in (WORDS.get(both.mark, "") if not both.phase_before else "", phase) if part)


def draw_around(view: DiffView, pen: Pen, band: Band, top: float, bottom: float) -> None:
    """A frame down the lanes around what is on one side only: dashed where it is gone."""
    for position, index, _ in band.columns():
        mark = view.columns[index].mark
        if mark in ("+", "-"):
            ink, ground = TONES[mark]
            dashes = DASHED if mark == "-" else ""
            pen.rect(
                band.x(position) + 1,
                top + 3,
                band.step - 2,
                bottom - top - 5,
                "page" if mark == "-" else ground,
                ink,
                6,
                f' stroke-width="1.3"{dashes}',
            )
