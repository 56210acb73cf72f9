"""Writes the elements of an SVG: numbers with one decimal, colours by role, text escaped."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from journeycode.renderers.colours import DARK, FEELINGS, LIGHT, PERSONAS, TEAMS
from journeycode.renderers.escaping import clean, xml
from journeycode.renderers.options import Theme

FONTS = "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif"
BODY, SMALL, LEADING, SMALL_LEADING = 12.0, 10.5, 15.0, 13.5
HALO = ' paint-order="stroke" stroke-width="3.5" stroke-linejoin="round"'
Anchor = Literal["start", "middle", "end"]


def roles() -> tuple[dict[str, str], dict[str, str]]:
    """Every role's colour, on a light and on a dark page."""
    light, dark = dict(LIGHT), dict(DARK)
    for index, (fill, _, outline) in enumerate(TEAMS):
        light[f"team{index}"], dark[f"team{index}"] = fill, fill
        light[f"line{index}"], dark[f"line{index}"] = fill, outline
    for index, (line, on_dark, _) in enumerate(PERSONAS):
        light[f"persona{index}"], dark[f"persona{index}"] = line, on_dark
    for value, (face, on_dark) in FEELINGS.items():
        light[f"feel{value + 2}"], dark[f"feel{value + 2}"] = face, on_dark
    light["feature"], dark["feature"] = "#ffffff", DARK["page"]
    return light, dark


ON_LIGHT, ON_DARK = roles()


@lru_cache(maxsize=20_000)
def number(value: float) -> str:
    """At most one decimal, and no -0."""
    written = f"{value:.1f}"
    if written.endswith(".0"):
        written = written[:-2]
    return "0" if written == "-0" else written


def overrides(used: Iterable[str]) -> str:
    """The rules that turn the classes used into the colours of a dark page."""
    rules = []
    for name in sorted(used):
        kind, role = name[3], name[5:]
        if ON_DARK[role] != ON_LIGHT[role]:
            rules.append(f".{name}{{{'fill' if kind == 'f' else 'stroke'}:{ON_DARK[role]}}}")
    return "@media (prefers-color-scheme: dark){" + "".join(rules) + "}"


EVERY_CLASS = tuple(f"jc-{kind}-{role}" for kind in "fs" for role in ON_LIGHT)


class Pen:
    """Collects elements. `x` and `y` are those of the group that is open; a text's y is its baseline."""

    __slots__ = ("colours", "paints", "parts", "theme", "used")

    def __init__(self, theme: Theme) -> None:
        self.parts: list[str] = []
        self.theme: Theme = theme
        self.colours = ON_DARK if theme == "dark" else ON_LIGHT
        self.used: set[str] = set()
        self.paints: dict[tuple[str, str], str] = {}

    def paint(self, fill: str, stroke: str = "") -> str:
        """The attributes for a fill and a stroke, named by role; no role is no paint."""
        known = self.paints.get((fill, stroke))
        if known is None:
            written = f' fill="{self.colours[fill] if fill else "none"}"' + (f' stroke="{self.colours[stroke]}"' if stroke else "")
            classes = [f"jc-{kind}-{role}" for kind, role in (("f", fill), ("s", stroke)) if role and ON_DARK[role] != ON_LIGHT[role]]
            if self.theme == "auto" and classes:
                self.used.update(classes)
                written += f' class="{" ".join(classes)}"'
            known = self.paints[fill, stroke] = written
        return known

    def open(self, x: float = 0, y: float = 0, title: str = "", attributes: str = "") -> None:
        move = f' transform="translate({number(x)} {number(y)})"' if x or y else ""
        self.parts.append(f"<g{move}{attributes}>" + (f"<title>{xml(title)}</title>" if title else ""))

    def close(self) -> None:
        self.parts.append("</g>")

    def rect(
        self, x: float, y: float, width: float, height: float, fill: str, stroke: str = "", radius: float = 0, extra: str = ""
    ) -> None:
        """`extra` is written as it is: stroke-width, stroke-dasharray."""
        round_corners = f' rx="{number(radius)}"' if radius else ""
        self.parts.append(
            f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"{round_corners}{self.paint(fill, stroke)}{extra}/>'
        )

    def circle(self, x: float, y: float, radius: float, fill: str, stroke: str = "", extra: str = "") -> None:
        self.parts.append(f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"{self.paint(fill, stroke)}{extra}/>')

    def path(self, d: str, fill: str = "", stroke: str = "", extra: str = "") -> None:
        self.parts.append(f'<path d="{d}"{self.paint(fill, stroke)}{extra}/>')

    def line(self, x1: float, y1: float, x2: float, y2: float, stroke: str, extra: str = "") -> None:
        self.parts.append(f'<path d="M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}"{self.paint("", stroke)}{extra}/>')

    def text(
        self, x: float, y: float, text: str, fill: str = "ink", size: float = BODY, bold: bool = False, italic: bool = False,
        anchor: Anchor = "start", whole: str = "", halo: bool = False, struck: bool = False,
    ) -> None:  # fmt: skip
        """One line. `whole` is the full text where this line is only a part of it; a halo keeps lines behind it off its letters.

        What is `struck` out is no longer so.
        """
        if not text:
            return
        attributes = f' x="{number(x)}" y="{number(y)}"{self.paint(fill, "page") + HALO if halo else self.paint(fill)}'
        if size != BODY:
            attributes += f' font-size="{number(size)}"'
        if bold:
            attributes += ' font-weight="600"'
        if italic:
            attributes += ' font-style="italic"'
        if anchor != "start":
            attributes += f' text-anchor="{anchor}"'
        if struck:
            attributes += ' text-decoration="line-through"'
        title = f"<title>{xml(whole)}</title>" if whole and whole != text else ""
        self.parts.append(f"<text{attributes}>{title}{xml(text)}</text>")

    def lines(
        self, x: float, y: float, lines: list[str], fill: str = "ink", size: float = BODY, bold: bool = False, italic: bool = False,
        leading: float = LEADING, whole: str = "", struck: bool = False,
    ) -> float:  # fmt: skip
        """Lines below each other, the first with its top at y; returns the height taken. `whole` titles a text cut short."""
        cut = whole if lines and lines[-1].endswith("…") and clean(whole) != lines[-1] else ""
        for index, line in enumerate(lines):
            self.text(x, y + size * 0.92 + index * leading, line, fill, size, bold, italic, whole=cut, struck=struck)
        return len(lines) * leading
