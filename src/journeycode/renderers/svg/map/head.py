"""The top of a map: title, what kind of document it is, whose way it is, and what to see first."""

from journeycode.renderers.measuring import text_width
from journeycode.renderers.svg.map.bands import MARGIN
from journeycode.renderers.svg.map.feelings import line_style
from journeycode.renderers.svg.pen import BODY, SMALL, Pen
from journeycode.renderers.wrapping import clip, wrap
from journeycode.views.map.values import MapView, PersonaCard

TONES = {"bad": "bad", "warn": "warn", "good": "good", "plain": "note"}
SIGNS = {"bad": "✕", "warn": "!", "good": "✓", "plain": "i"}
STATUS = {"approved": "good", "retired": "bad", "review": "warn", "draft": "warn"}
CARD_WIDTH, CARD_GAP = 248.0, 12.0


def draw_head(pen: Pen, view: MapView, width: float) -> float:
    """Everything above the first band; returns its height."""
    y = draw_title(pen, view, width)
    y = draw_personas(pen, view.personas, width, y + 14)
    return draw_summary(pen, view, width, y + 12)


def draw_title(pen: Pen, view: MapView, width: float) -> float:
    right = width - MARGIN
    for words, tone in (
        (view.status, STATUS.get(view.status, "note")),
        (view.state if view.state == "future" else "", "note"),
        (f"v{view.version}" if view.version else "", ""),
    ):
        if words:
            wide = text_width(words, 11, True) + 22
            right -= wide
            pen.rect(right, 24, wide, 22, f"{tone}-tint" if tone else "soft", "" if tone else "edge", 11)
            pen.text(right + wide / 2, 39, words, tone or "muted", 11, True, anchor="middle")
            right -= 8
    room = right - MARGIN - 12
    lines = wrap(view.title, room, 21, True, 3)
    y = 22 + pen.lines(MARGIN, 22, lines, "ink", 21, True, leading=26, whole=view.title)
    return y + pen.lines(MARGIN, y + 3, wrap(view.subtitle, width - 2 * MARGIN, BODY, most=3), "muted", leading=16, whole=view.subtitle) + 3


def draw_personas(pen: Pen, cards: tuple[PersonaCard, ...], width: float, y: float) -> float:
    """Cards in rows as wide as they can be; each carries the line that its persona has on the curve."""
    if not cards:
        return y - 14
    space = width - 2 * MARGIN
    row = min(len(cards), max(1, int((space + CARD_GAP) // (CARD_WIDTH + CARD_GAP))))
    wide = min(420.0, (space - CARD_GAP * (row - 1)) / row)
    for start in range(0, len(cards), row):
        said = [card_lines(card, wide - 66) for card in cards[start : start + row]]
        height = max(50.0, *(20 + sum(leading * len(lines) for lines, *_, leading, _ in parts) for parts in said))
        for offset, parts in enumerate(said):
            draw_persona(pen, cards[start + offset], parts, start + offset, MARGIN + offset * (wide + CARD_GAP), y, wide, height)
        y += height + 10
    return y - 10


CardPart = tuple[list[str], str, float, bool, float, str]  # lines, tone, size, bold, leading, whole text


def card_lines(card: PersonaCard, width: float) -> list[CardPart]:
    """What a card says from top to bottom; what is closed to a persona is never cut to a line."""
    parts = [(wrap(card.name, width, 13, True, 2), "ink", 13.0, True, 17.0, card.name)]
    if card.note:
        parts.append((wrap(card.note, width, SMALL, most=2), "muted", SMALL, False, 15.0, card.note))
    if card.closed:
        parts.append((wrap(f"⊘ {card.closed}", width, SMALL, True, 4), "warn", SMALL, True, 14.0, card.closed))
    if card.quote:
        parts.append((wrap(f"“{card.quote}”", width, 11.5, most=3), "muted", 11.5, False, 15.0, card.quote))
    return parts


def draw_persona(pen: Pen, card: PersonaCard, parts: list[CardPart], number: int, x: float, y: float, width: float, height: float) -> None:
    style = number % 7
    pen.rect(x, y, width, height, "soft", "line", 9)
    pen.circle(x + 28, y + 24, 16, f"persona{style}")
    pen.text(x + 28, y + 28.2, card.initials, "page", BODY, True, anchor="middle")
    pen.line(x + 14, y + height - 8, x + 42, y + height - 8, f"persona{style}", line_style(number)) if height > 54 else None
    used = y + 9
    for lines, tone, size, bold, leading, whole in parts:
        used += pen.lines(x + 54, used, lines, tone, size, bold, italic=whole == card.quote, leading=leading, whole=whole)


def draw_summary(pen: Pen, view: MapView, width: float, y: float) -> float:
    """What to see first, each with its sign, side by side while there is room."""
    if not view.summary:
        return y - 12
    tones = [tone for tone, _ in view.summary]
    ground = "bad" if "bad" in tones else "warn" if "warn" in tones else "good" if "good" in tones else "note"
    space = width - 2 * MARGIN
    placed: list[tuple[float, float, str, str, str]] = []
    x, row = 14.0, 0
    for tone, sentence in view.summary:
        shown = clip(sentence, space - 48, BODY, True)
        wide = text_width(shown, BODY, True) + 20
        if x > 14 and x + wide > space - 14:
            x, row = 14.0, row + 1
        placed.append((x, row * 20.0, tone, shown, sentence))
        x += wide + 22
    height = 20.0 * (row + 1) + 12
    pen.rect(MARGIN, y, space, height, f"{ground}-tint", f"{ground}-edge", 8)
    for x, down, tone, shown, whole in placed:
        pen.text(MARGIN + x + 4, y + down + 20, SIGNS[tone], TONES[tone], BODY, True, anchor="middle")
        pen.text(MARGIN + x + 16, y + down + 20, shown, TONES[tone], BODY, True, whole=whole)
    return y + height
