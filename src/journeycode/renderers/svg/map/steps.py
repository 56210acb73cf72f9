"""The lane of steps: a card each, with its star, its small print and the findings that sit on it."""

from journeycode.renderers.svg.icons import STAR
from journeycode.renderers.svg.map.bands import GAP, Band
from journeycode.renderers.svg.pen import LEADING, SMALL, SMALL_LEADING, Pen, number
from journeycode.renderers.wrapping import wrap
from journeycode.views.map.lanes import SIGNED, notes
from journeycode.views.map.marks import FindingMark
from journeycode.views.map.values import Column, MapView

TONES = {"error": "bad", "warning": "warn", "info": "note"}
MOST_LINES, MOST_BADGES, INSET = 6, 5, 9.0


def badges(findings: tuple[FindingMark, ...]) -> list[tuple[str, str, str]]:
    """(severity, words, whole) for each rule, the gravest first, a rule only once, and what is left out."""
    rank = {"error": 0, "warning": 1, "info": 2}
    by_rule: dict[str, list[FindingMark]] = {}
    for mark in sorted(findings, key=lambda mark: rank[mark.severity]):
        by_rule.setdefault(mark.rule, []).append(mark)
    made = [
        (marks[0].severity, rule + (f" ×{len(marks)}" if len(marks) > 1 else ""), " · ".join(mark.message for mark in marks))
        for rule, marks in by_rule.items()
    ]
    if len(made) > MOST_BADGES:
        rest = made[MOST_BADGES - 1 :]
        made = [*made[: MOST_BADGES - 1], (rest[0][0], f"{len(rest)} more", " · ".join(whole for _, _, whole in rest))]
    return made


def draw_steps(pen: Pen, band: Band) -> float:
    width = band.inner - 2 * INSET
    cards = [(position, column, *card_text(band.view, column, width)) for position, _, column in band.columns()]
    height = max([48.0, *(used for *_, used in cards)])
    for position, column, name, small, marks, _ in cards:
        draw_card(pen, band.x(position) + GAP, 8.0, band.inner, height, column, name, small, marks)
    return height + 18


Note = tuple[list[str], str]
Badge = tuple[str, list[str], str]


def card_text(view: MapView, column: Column, width: float) -> tuple[list[str], list[Note], list[Badge], float]:
    """Wrapped name, small print and badges of a card, and the height they need."""
    name = wrap(column.name, width - (16 if column.pivotal else 0), 12.5, True, MOST_LINES)
    small = [(wrap(note, width, SMALL, most=3), note) for note in notes(view, column)]
    marks = [(severity, wrap(words, width - 14, SMALL, True, 3), whole) for severity, words, whole in badges(column.findings)]
    height = (
        16
        + len(name) * LEADING
        + sum(len(lines) for lines, _ in small) * SMALL_LEADING
        + sum(len(lines) * SMALL_LEADING + 8 for _, lines, _ in marks)
    )
    return name, small, marks, height + (4 if small else 0) + (5 if marks else 0)


def draw_card(
    pen: Pen, x: float, y: float, width: float, height: float, column: Column, name: list[str], small: list[Note], marks: list[Badge]
) -> None:
    worst = next((severity for severity, _, _ in marks), "")
    edge = "bad-edge" if worst == "error" else "warn-edge" if worst == "warning" else "edge"
    dashes = ' stroke-dasharray="4 3"' if column.kind in ("exit", "anytime") else ""
    pen.rect(x, y, width, height, "card", edge, 7, dashes)
    if column.pivotal:
        pen.path(STAR, "star", "", f' transform="translate({number(x + width - 14)} {number(y + 15)})"')
    top = y + 8
    top += pen.lines(x + INSET, top, name, "ink", 12.5, True, whole=column.name)
    top += 2
    for lines, whole in small:
        top += pen.lines(x + INSET, top, lines, "muted", SMALL, leading=SMALL_LEADING, whole=whole)
    top += 3 if not small else 5
    for severity, lines, whole in marks:
        top += draw_badge(pen, x + 6, top, width - 12, severity, lines, whole) + 3


def draw_badge(pen: Pen, x: float, y: float, width: float, severity: str, lines: list[str], whole: str) -> float:
    """A finding's rule on its tint, with a sign for its severity; the message is its title."""
    tone = TONES[severity]
    height = len(lines) * SMALL_LEADING + 5
    pen.open(title=whole)
    pen.rect(x, y, width, height, f"{tone}-tint", "", 4)
    pen.text(x + 7.5, y + 12.5, SIGNED[severity], tone, SMALL, True, anchor="middle")
    pen.lines(x + 16, y + 3, lines, tone, SMALL, True, leading=SMALL_LEADING)
    pen.close()
    return height
