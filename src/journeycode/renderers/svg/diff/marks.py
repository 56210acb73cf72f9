"""What became of a part, as a sign, a word and a colour."""

from journeycode.renderers.svg.pen import SMALL, Pen
from journeycode.views.diff.values import Mark

# (ink, ground) of a mark; the sign says the same without colour.
TONES: dict[Mark, tuple[str, str]] = {
    "+": ("good", "good-tint"), "-": ("bad", "bad-tint"), "~": ("warn", "warn-tint"), "↷": ("commit-ink", "commit-head"), "": ("edge", "card"),
}  # fmt: skip
SIGNS: dict[Mark, str] = {"+": "+", "-": "−", "~": "~", "↷": "↷", "": ""}
DASHED = ' stroke-dasharray="5 4"'


def draw_sign(pen: Pen, x: float, y: float, mark: Mark) -> None:
    """The sign in a disc, at its middle."""
    ink, _ = TONES[mark]
    pen.circle(x, y, 9, ink, "page", ' stroke-width="1.5"')
    if mark == "↷":
        pen.path(f"M{x - 4:.1f} {y + 2:.1f}a4 4.4 0 0 1 7.4 -1.6M{x + 4:.1f} {y - 3.6:.1f}v3.6h-3.6", "", "page", ' stroke-width="1.7"')
        return
    if mark == "~":
        pen.path(f"M{x - 4.6:.1f} {y + 1.3:.1f}q2.3 -4.4 4.6 -1.3t4.6 -1.3", "", "page", ' stroke-width="1.7" stroke-linecap="round"')
        return
    pen.line(x - 4.3, y, x + 4.3, y, "page", ' stroke-width="1.9"')
    if mark == "+":
        pen.line(x, y - 4.3, x, y + 4.3, "page", ' stroke-width="1.9"')


def draw_word(pen: Pen, x: float, y: float, mark: Mark, word: str) -> None:
    """`− removed`: the sign and what it means."""
    ink, _ = TONES[mark]
    pen.text(x, y, f"{SIGNS[mark]} {word}", ink, SMALL, True)
