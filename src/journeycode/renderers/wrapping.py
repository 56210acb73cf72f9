"""Breaks a text into lines that fit: by words, between ideographs, and inside a word only where nothing else helps."""

import re
import unicodedata
from collections.abc import Callable

from journeycode.renderers.measuring import columns, text_width, units

# A piece may stand at the start of a line: a word up to and with its hyphen, or one ideograph with the marks that follow it.
PIECE = re.compile(
    "[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef][\u3001\u3002\uff0c\uff0e\uff01\uff1f\uff09\u300d]*|[^\\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef-]*-+|[^\\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef-]+|\\s+"
)
ELLIPSIS = "…"


def wrap(text: str, width: float, size: float, bold: bool = False, most: int = 0) -> list[str]:
    """Lines of at most `width` pixels. With `most`, the last line allowed ends in an ellipsis where text is left out."""
    if text_width(text, size, bold) <= width:
        return [text]
    return fit(text, width, lambda part: units(part, bold) * size / 100, most)


def wrap_columns(text: str, width: int, most: int = 0) -> list[str]:
    """The same for a terminal, in character cells."""
    return [text] if columns(text) <= width else fit(text, width, columns, most)


def largest(text: str, width: float, sizes: tuple[float, ...], bold: bool = False) -> float:
    """The first of some sizes at which no word is wider than a line; the last where none is."""
    words = text.split() or [""]
    return next((size for size in sizes if all(text_width(word, size, bold) <= width for word in words)), sizes[-1])


def clip(text: str, width: float, size: float, bold: bool = False) -> str:
    """One line of at most `width` pixels, with an ellipsis where text is left out."""
    return (wrap(text, width, size, bold, 1) or [""])[0]


def fit(text: str, width: float, measure: Callable[[str], float], most: int) -> list[str]:
    lines: list[str] = []
    line, used = "", 0.0
    for piece in PIECE.findall(text[: 4000 if most else len(text)]):
        wide = measure(piece)
        if used + (0 if piece.isspace() else wide) <= width:
            line, used = line + piece, used + wide
            continue
        if line.strip():
            lines.append(line.strip())
            if most and len(lines) > most:
                break
        line, used = "", 0.0
        if piece.isspace():
            continue
        if wide <= width:
            line, used = piece, wide
            continue
        *full, line = broken(piece, width, measure, most)
        lines += full
        used = measure(line)
        if most and len(lines) > most:
            break
    if line.strip():
        lines.append(line.strip())
    if most and len(lines) > most:
        lines = [*lines[: most - 1], shortened(lines[most - 1], width, measure)]
    return lines or [""]


def broken(word: str, width: float, measure: Callable[[str], float], most: int) -> list[str]:
    """A word that is wider than a line, cut where it must be; marks and joined emoji stay with what they belong to."""
    parts, part, used = [], "", 0.0
    for cluster in clusters(word):
        wide = measure(cluster)
        if part and used + wide > width:
            parts.append(part)
            if most and len(parts) > most:
                return parts
            part, used = "", 0.0
        part, used = part + cluster, used + wide
    return [*parts, part]


def clusters(word: str) -> list[str]:
    """What a reader takes for one character."""
    found: list[str] = []
    for character in word:
        joins = unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf")
        # A skin tone belongs to the emoji before it, and stands alone after anything else.
        tones = (
            0x1F3FB <= ord(character) <= 0x1F3FF and bool(found) and (ord(found[-1][0]) >= 0x1F300 or 0x2600 <= ord(found[-1][0]) <= 0x27BF)
        )
        if found and (joins or tones or found[-1].endswith("\u200d")):
            found[-1] += character
        else:
            found.append(character)
    return found


def shortened(line: str, width: float, measure: Callable[[str], float]) -> str:
    """The line with an ellipsis, cut by as much as the ellipsis needs."""
    parts = clusters(line.rstrip())
    while parts and measure("".join(parts).rstrip() + ELLIPSIS) > width:
        parts.pop()
    return "".join(parts).rstrip() + ELLIPSIS
