"""Faces for feelings: the mouth says what the colour says."""

from journeycode.renderers.svg.pen import Pen, number

MOUTHS = {-2: -5.0, -1: -2.5, 0: 0.0, 1: 2.5, 2: 5.0}


def nearest(value: float) -> int:
    """The whole feeling a value is drawn as, away from zero at the half."""
    return max(-2, min(2, int(abs(value) + 0.5) * (1 if value > 0 else -1)))


def face(pen: Pen, x: float, y: float, value: float, radius: float = 9.0) -> None:
    mood = nearest(value)
    size = radius / 9
    bend = MOUTHS[mood] * size
    base = y + (3.6 - MOUTHS[mood] * 0.35) * size
    pen.circle(x, y, radius, f"feel{mood + 2}", "card", ' stroke-width="1.5"')
    for side in (-1, 1):
        pen.circle(x + side * 3 * size, y - 2.4 * size, 1.2 * size, "feature")
    mouth = f"M{number(x - 3.8 * size)} {number(base)}q{number(3.8 * size)} {number(bend)} {number(7.6 * size)} 0"
    pen.path(mouth, "", "feature", ' stroke-width="1.5" stroke-linecap="round"')
