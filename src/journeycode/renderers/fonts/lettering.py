"""Gives every text of a picture a font that has its characters, so that no letter is lost where no browser looks for one."""

import html
import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from journeycode.renderers.escaping import xml
from journeycode.renderers.fonts.face import Face, faces
from journeycode.renderers.fonts.machine import folders, taken
from journeycode.renderers.wrapping import clusters

HERE = Path(__file__).parent
REGULAR, BOLD, SLANTED = HERE / "NotoSans-Regular.ttf", HERE / "NotoSans-Bold.ttf", HERE / "NotoSans-Italic.ttf"
OURS = (REGULAR, BOLD, SLANTED)
# What is not seen by itself and takes the font of what it follows.
UNSEEN = re.compile("[\\s\u200c\u200d\ufe00-\ufe0f\U000e0020-\U000e007f]")
TEXT = re.compile(r"<text([^>]*)>(<title>[^<]*</title>)?([^<]+)</text>")
PLACE, SIZE = re.compile(r' x="(-?[\d.]+)"'), re.compile(r' font-size="([\d.]+)"')
ANCHOR, HEAVY, ITALIC = re.compile(r' text-anchor="(\w+)"'), ' font-weight="600"', ' font-style="italic"'
USUAL_SIZE = 12.0
MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class Lettered:
    """A picture, the fonts of this machine that it needs beside ours, and a sentence about each of them and about what no font has."""

    svg: str
    beside: tuple[Path, ...]
    notes: tuple[str, ...]


def lettered(svg: str, what: str, places: Sequence[Path] | None = None) -> Lettered:
    """The picture with a font for every character. `what`: how notes name it; `places`: folders of fonts, None for those of this machine."""
    used = {ord(character) for match in TEXT.finditer(svg) for character in html.unescape(match[3]) if not UNSEEN.match(character)}
    used |= set(map(ord, " -"))
    regular, bold, slanted = (faces(path, used)[0].advances for path in OURS)
    strange = used - regular.keys()
    upright = used - slanted.keys()
    theirs = taken(strange, folders() if places is None else places) if strange else []
    other = {point: face for face in theirs for point in face.advances}

    def written(match: re.Match[str]) -> str:
        attributes, title, text = match[1], match[2] or "", html.unescape(match[3])
        points = set(map(ord, text))
        if points & upright:
            attributes = attributes.replace(ITALIC, "")
        if not points & strange:
            return f"<text{attributes}>{title}{match[3]}</text>"
        return pieces(attributes, title, text, other, bold if HEAVY in attributes else regular)

    svg = TEXT.sub(written, svg) if upright else svg
    return Lettered(svg, tuple(dict.fromkeys(face.path for face in theirs)), notes(what, theirs, strange - other.keys()))


def pieces(attributes: str, title: str, text: str, other: Mapping[int, Face], ours: Mapping[int, float]) -> str:
    """A text as texts of one font each, side by side: within one text, what draws it is not sure to change fonts well."""
    size = float(found[1]) if (found := SIZE.search(attributes)) else USUAL_SIZE
    anchor = found[1] if (found := ANCHOR.search(attributes)) else "start"
    runs: list[tuple[str, str, float]] = []
    for face, group in groupby(clusters(text), lambda cluster: next((other[ord(one)] for one in cluster if ord(one) in other), None)):
        members = list(group)
        advances = face.advances if face else ours
        runs.append((face.family if face else "", "".join(members), size * sum(advances.get(ord(one[0]), 0.6) for one in members)))
    x = float(found[1]) if (found := PLACE.search(attributes)) else 0.0
    x -= sum(wide for _, _, wide in runs) * {"start": 0, "middle": 0.5, "end": 1}[anchor]
    attributes = ANCHOR.sub("", attributes)
    drawn = ""
    for family, piece, wide in runs:
        font = f' font-family="{xml(family)}"' if family else ""
        placed = PLACE.sub(f' x="{x:.2f}"', attributes)
        drawn += f'<text{placed}{font} xml:space="preserve">{title}{spaced(piece)}</text>'
        x += wide
    return drawn


def spaced(piece: str) -> str:
    """A piece of a text as XML, with the spaces at its ends."""
    return " ".join(xml(word) for word in piece.split(" "))


def notes(what: str, theirs: Sequence[Face], nowhere: Set[int]) -> tuple[str, ...]:
    """What a drawing owes to this machine, and what it cannot show."""
    said = [
        f"{what} is written with {face.family} of this machine where the fonts that come along have nothing: {named(face.advances.keys(), ' ')}"
        for face in theirs
    ]
    if nowhere:
        said.append(f"{what} shows boxes, because no font of this machine has {named(nowhere, ', ', number=True)}")
    return tuple(said)


def named(points: Set[int], between: str, number: bool = False) -> str:
    """The characters themselves, with their numbers where they may not be seen."""
    found = [f"{chr(point)} (U+{point:04X})" if number else chr(point) for point in sorted(points)[:MOST_NAMED]]
    return between.join(found) + (f" and {len(points) - MOST_NAMED} more" if len(points) > MOST_NAMED else "")
