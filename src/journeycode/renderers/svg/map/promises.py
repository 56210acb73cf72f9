"""The lane of promises: cards where they are made, kept and broken, joined by lines that go on from band to band."""

from dataclasses import dataclass, replace

from journeycode.renderers.measuring import text_width
from journeycode.renderers.svg.map.bands import GAP, Band
from journeycode.renderers.svg.pen import BODY, LEADING, SMALL, SMALL_LEADING, Pen, number
from journeycode.renderers.wrapping import clip, wrap
from journeycode.views.map.lanes import MADE, elsewhere_words
from journeycode.views.map.marks import PromiseLink, PromiseMark
from journeycode.views.map.values import Column

TONES = {"made": "note", "kept": "good", "broken": "bad"}
VERBS = {"kept": "kept", "broken": "broken"}
TRACK = 19.0


@dataclass(frozen=True, slots=True)
class Run:
    """A link as far as it is in this band: from x to x on a track; whether an end is a card here or the band's edge."""

    link: PromiseLink
    start: float
    end: float
    starts: bool
    ends: bool
    track: int = 0


def runs(band: Band) -> list[Run]:
    """The links that touch this band, each on a track of its own where they overlap."""
    first, last = band.span
    found: list[Run] = []
    for order, link in enumerate(band.view.links):
        left, right = min(link.made, link.met), max(link.made, link.met)
        if right < first or left > last:
            continue
        starts, ends = band.position(left), band.position(right)
        nudge = 6.0 * (order % 3 - 1)
        start = band.left if starts is None else band.x(starts) + band.step / 2 + nudge
        end = band.right if ends is None else band.x(ends) + band.step / 2 + nudge
        found.append(Run(link, start, end, starts is not None, ends is not None))
    return stacked(found)


def stacked(found: list[Run]) -> list[Run]:
    """Each run on the lowest track that is free, the shortest first, so that no line comes down through another's words."""
    taken: list[list[Run]] = []
    placed = []
    for run in sorted(found, key=lambda run: (run.end - run.start, run.start, run.link.number)):
        # Seen from the top: where hundreds of runs lie over each other, the uppermost track decides at once.
        upwards = range(len(taken) - 1, -1, -1)
        above = next((index for index in upwards if any(run.start < other.end and run.end > other.start for other in taken[index])), -1)
        track = next((index for index in range(above + 1, len(taken)) if all(_apart(run, other) for other in taken[index])), len(taken))
        if track == len(taken):
            taken.append([])
        taken[track].append(run)
        placed.append(replace(run, track=track))
    return placed


def _apart(run: Run, other: Run) -> bool:
    return run.start > other.end + 10 or run.end < other.start - 10


def draw_promises(pen: Pen, band: Band) -> float:
    joined = runs(band)
    tracks = 1 + max((run.track for run in joined), default=-1)
    top = 9 + tracks * TRACK
    below = 0.0
    heights = {}
    for position, _, column in band.columns():
        heights[position] = draw_cards(pen, band, position, column, top)
        below = max(below, heights[position])
    for run in joined:
        draw_run(pen, band, run, top, 3 + (tracks - run.track) * TRACK - 4)
    for run in joined:
        draw_words(pen, band, run, 3 + (tracks - run.track) * TRACK - 4)
    return top + max(below, 20) + 9


def draw_cards(pen: Pen, band: Band, position: int, column: Column, top: float) -> float:
    """The promise marks of a step, below each other; returns their height."""
    start = top
    for mark in column.promises:
        top += draw_mark(pen, band.x(position) + GAP, top, band.inner, mark) + 5
    return top - start


def draw_mark(pen: Pen, x: float, y: float, width: float, mark: PromiseMark) -> float:
    tone = TONES[mark.mark]
    lines = wrap(mark.text, width - 18, BODY, most=4)
    others = [(words, wrap(words, width - 18, SMALL, True, 3)) for words in elsewhere_words(mark)]
    height = 23 + len(lines) * LEADING + 5 + sum(3 + len(parts) * SMALL_LEADING for _, parts in others)
    pen.rect(
        x, y, width, height, f"{tone}-tint", f"{tone}-edge" if tone != "bad" else "bad", 6, ' stroke-width="1.6"' if tone == "bad" else ""
    )
    pen.text(x + 9, y + 16.5, MADE[mark.mark], tone, 11, True)
    pen.circle(x + width - 14, y + 13, 8, tone)
    pen.text(x + width - 14, y + 16.8, str(mark.number), "card", SMALL, True, anchor="middle")
    used = y + 22 + pen.lines(x + 9, y + 22, lines, "ink", BODY, whole=mark.text)
    for (words, parts), (done, _) in zip(others, mark.elsewhere, strict=True):
        used += 3 + pen.lines(x + 9, used + 3, parts, TONES[done], SMALL, True, leading=SMALL_LEADING, whole=words)
    return height


def draw_run(pen: Pen, band: Band, run: Run, top: float, y: float) -> None:
    """The line: down into the cards it joins, or out over the edge of the band."""
    tone = TONES[run.link.mark]
    dashes = "" if run.link.mark == "broken" else ' stroke-dasharray="5 3"'
    d = f"M{number(run.start)} {number(top)}V{number(y + 5)}q0 -5 5 -5" if run.starts else f"M{number(run.start)} {number(y)}"
    d += f"H{number(run.end - 5)}q5 0 5 5V{number(top - 1)}" if run.ends else f"H{number(run.end)}"
    pen.path(d, "", tone, f' stroke-width="1.8"{dashes}')
    if run.starts:
        pen.circle(run.start, top, 3, tone)
    if run.ends:
        pen.path(f"M{number(run.end - 4.5)} {number(top - 7)}h9l-4.5 7z", tone)
    else:
        pen.path(f"M{number(run.end - 1)} {number(y - 4)}l6 4l-6 4z", tone)


def draw_words(pen: Pen, band: Band, run: Run, y: float) -> None:
    """What the line says, above it where there is room: which promise, and where its other end is."""
    tone, columns = TONES[run.link.mark], band.view.columns
    link = run.link
    verb = VERBS[link.mark]
    if run.starts and not run.ends:
        words = f"{link.number} {verb} at “{columns[link.met].name}” ▸"
    elif run.ends and not run.starts:
        words = f"▸ {link.number} made at “{columns[link.made].name}”"
    else:
        words = f"{link.number} {verb}"
    room = run.end - run.start - 16
    short = f"▸ {link.number}" if run.ends else f"{link.number} ▸"
    shown = clip(words, room, SMALL, True) if room > 110 or text_width(words, SMALL, True) < room else short
    if run.starts and not run.ends:
        pen.text(run.end - 6, y - 4, shown, tone, SMALL, True, anchor="end", whole=words, halo=True)
    else:
        pen.text(run.start + 8, y - 4, shown, tone, SMALL, True, whole=words, halo=True)
