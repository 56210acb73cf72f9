"""The fonts of this machine: asked only for characters that ours do not have."""

import os
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from pathlib import Path

from journeycode.renderers.fonts.face import Face, faces

ENDINGS = (".ttf", ".ttc", ".otf", ".otc")
HOME = ("~/.local/share/fonts", "~/.fonts", "~/Library/Fonts")
SHARED = ("/usr/local/share/fonts", "/usr/share/fonts", "/Library/Fonts", "/System/Library/Fonts")
MOST_FILES = 5000
# Ideographs look different from country to country; what else is written says which one is meant.
COUNTRIES = (("JP", 0x3040, 0x30FF), ("KR", 0xAC00, 0xD7AF), ("SC", 0x4E00, 0x9FFF))


def folders() -> list[Path]:
    """Where Linux, macOS and Windows keep fonts."""
    windows = [
        Path(os.environ[name], *rest)
        for name, rest in (("WINDIR", ["Fonts"]), ("LOCALAPPDATA", ["Microsoft", "Windows", "Fonts"]))
        if name in os.environ
    ]
    return [*(Path(name).expanduser() for name in HOME), *map(Path, SHARED), *windows]


def files(places: Iterable[Path]) -> Iterator[Path]:
    """The font files below some folders, the same order every time."""
    for place in places:
        for folder, below, names in os.walk(place):
            below.sort()
            yield from (Path(folder, name) for name in sorted(names) if name.lower().endswith(ENDINGS))


def taken(points: Set[int], places: Iterable[Path]) -> list[Face]:
    """As few faces as have the code points between them, upright and plain ones first; what none has is in none."""
    found = []
    for number, path in enumerate(files(places)):
        if number == MOST_FILES:
            break
        found += [face for face in faces(path, points) if face.advances]
    country = next((name for name, first, last in COUNTRIES if any(first <= point <= last for point in points)), "")
    found.sort(key=lambda face: (strange(face), country not in face.family.split(), face.path.as_posix(), face.family))
    chosen: list[Face] = []
    waiting = points
    while waiting and found:
        best = max(found, key=lambda face: len(face.advances.keys() & waiting))
        if not best.advances.keys() & waiting:
            break
        chosen.append(replace(best, advances={point: best.advances[point] for point in sorted(best.advances.keys() & waiting)}))
        waiting = waiting - best.advances.keys()
    return chosen


def strange(face: Face) -> int:
    """How far a face is from the one that text is set in: slanted, heavy, narrow, with serifs, with one width."""
    name = f"{face.path.stem} {face.family}".lower()
    return sum(
        word in name
        for word in ("italic", "oblique", "bold", "black", "light", "thin", "condensed", "narrow", "serif", "mono", "lastresort")
    )
