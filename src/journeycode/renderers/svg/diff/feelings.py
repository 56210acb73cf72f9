"""The lane of feelings: a line for each persona as it is, and a dashed one as it was where it differs."""

from journeycode.renderers.measuring import text_width
from journeycode.renderers.svg.curve import Point, smooth
from journeycode.renderers.svg.faces import face
from journeycode.renderers.svg.map.bands import Band
from journeycode.renderers.svg.map.feelings import BOTTOM, OFF_THE_LINE, TOP, UNIT, level, line_style, whose
from journeycode.renderers.svg.pen import SMALL, Pen
from journeycode.views.diff import DiffView
from journeycode.views.map.lanes import signed
from journeycode.views.map.marks import Feeling

OLD = ' stroke-width="1.3" stroke-dasharray="5 4"'


def draw_feelings(view: DiffView, pen: Pen, band: Band) -> float:
    for value in (2, 1, 0, -1, -2):
        y = level(value)
        pen.line(band.left, y, band.right, y, "line", "" if value == 0 else ' stroke-dasharray="2 4"')
        pen.text(band.left - 10, y + 3.8, signed(value), "muted", SMALL, anchor="end")
    personas = [card.id for card in view.map.personas] or [""]
    for number, persona in enumerate(personas):
        if differs(view, persona):
            ink = f"persona{number % 7}" if len(personas) > 1 else "muted"
            draw_line(pen, track(view, band, persona, True), ink, OLD)
    for number, persona in reversed(list(enumerate(personas))):
        draw_line(pen, track(view, band, persona, False), f"persona{number % 7}", line_style(number))
    for position, index, _ in band.columns():
        draw_points(view, pen, band, position, index)
    return TOP + 4 * UNIT + BOTTOM


def felt(view: DiffView, index: int, old: bool) -> tuple[Feeling, ...]:
    """The feelings at a step in one of the versions; none where the step is not in it."""
    both = view.columns[index]
    return both.before if old else () if both.mark == "-" and not view.mark else view.map.columns[index].feelings


def value_of(view: DiffView, index: int, persona: str, old: bool) -> float | None:
    """What a persona feels at a step that is on the line."""
    if view.map.columns[index].kind in OFF_THE_LINE:
        return None
    return next((feeling.value for feeling in felt(view, index, old) if feeling.persona == persona), None)


def differs(view: DiffView, persona: str) -> bool:
    """Whether the line of a persona is another one than it was."""
    if not any(both.before for both in view.columns):
        return False
    return any(value_of(view, at, persona, True) != value_of(view, at, persona, False) for at in range(len(view.columns)))


def track(view: DiffView, band: Band, persona: str, old: bool) -> list[Point]:
    """Where a line goes in this band, half way to its neighbours in the bands before and after it."""
    first, last = band.span
    values = [(at, value) for at in range(len(view.columns)) if (value := value_of(view, at, persona, old)) is not None]
    inside = [(at, value) for at, value in values if first <= at <= last]
    if not inside:
        return []
    found = [(band.x(band.position(at) or 0) + band.step / 2, level(value)) for at, value in inside]
    before = [value for at, value in values if at < first]
    after = [value for at, value in values if at > last]
    if before:
        found.insert(0, (band.left, level((before[-1] + inside[0][1]) / 2)))
    if after:
        found.append((band.right, level((after[0] + inside[-1][1]) / 2)))
    return found


def draw_line(pen: Pen, points: list[Point], ink: str, style: str) -> None:
    if len(points) > 1:
        pen.path(smooth(points), "", ink, style)


def draw_points(view: DiffView, pen: Pen, band: Band, position: int, index: int) -> None:
    """Faces as they are, each with its figure and the old one; hollow rings where it was otherwise."""
    x, column, both = band.x(position) + band.step / 2, view.map.columns[index], view.columns[index]
    before, now = ({one.persona: one.value for one in felt(view, index, old)} for old in (True, False))
    for value in sorted({value for persona, value in before.items() if now.get(persona) != value} - set(now.values())):
        pen.circle(x, level(value), 6.5, "page", "muted", ' stroke-width="1.8" stroke-dasharray="3 2.5"')
    groups: dict[float, list[str]] = {}
    for persona, value in (now or before).items():
        groups.setdefault(value, []).append(persona)
    used, came = 0.0, both.mark in ("+", "-")
    for order, value in enumerate(sorted(groups, reverse=True)):
        if now:
            pen.open(title=f"{column.name}: {signed(value)}")
            if column.unsure:
                pen.circle(x, level(value), 13, "", "muted", ' stroke-width="1.3" stroke-dasharray="3 2.5"')
            face(pen, x, level(value), value, 6.5 if column.kind in OFF_THE_LINE else 9.5)
            pen.close()
        old = [before[persona] for persona in groups[value] if persona in before] if now and not came else []
        mean = sum(old) / len(old) if old else value
        tone = "muted" if not now else "good" if value > mean else "bad" if value < mean else "ink"
        under = order == len(groups) - 1 and (order > 0 or value < 0)
        if under or order == 0:
            used = level(value) + (23 if under else -14)
            used = clear(used, under, before, now)
            words = figure(band, groups, value, old, bool(now), band.step - 6)
            pen.text(x, used, words, tone, SMALL, True, anchor="middle", halo=True)
        else:
            used = max(level(value) + 4, used + 13)
            words = figure(band, groups, value, old, bool(now), band.step / 2 - 18)
            pen.text(x + 15, used, words, tone, SMALL, True, halo=True)


def figure(band: Band, groups: dict[float, list[str]], value: float, old: list[float], now: bool, room: float) -> str:
    """A feeling in figures: whose it is where not everybody's, and what it was; as much of it as there is room for."""
    whom = f"{whose(band, groups[value])} " if len(groups) > 1 else ""
    before = was(old) if set(old) - {value} else "" if now else "was "
    tries = (f"{whom}{before}{signed(value)}", f"{whom}{signed(value)}", signed(value))
    return next((words for words in tries if text_width(words, SMALL, True) <= room), tries[-1])


def was(old: list[float]) -> str:
    """`−1 → `, or the ends of a range: `−1…0 → `."""
    ends = dict.fromkeys((min(old), max(old))) if old else {}
    return f"{'…'.join(signed(one) for one in ends)} → " if ends else ""


def clear(y: float, under: bool, before: dict[str, float], now: dict[str, float]) -> float:
    """A place for a figure where no ring of an old feeling lies behind it."""
    rings = [level(value) for value in before.values() if value not in now.values()] if now else []
    for ring in sorted(rings, reverse=not under):
        if abs(ring - (y - 4)) < 13:
            y = ring + (19 if under else -10)
    return y
