"""Reads of a font file what it is called, which characters it has, and how far each goes on; nothing else."""

import struct
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

COLLECTION, MOST_FACES, MOST_BYTES = b"ttcf", 64, 8_000_000
# Name records that hold the family: the one that typographers mean before the one of old systems.
FAMILY = (16, 1)
UNICODE_ENCODINGS = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))


@dataclass(frozen=True, slots=True)
class Face:
    """A font by its family and its file. `advances`: code point -> width as a share of the size, of those asked for that it has."""

    family: str
    path: Path
    advances: Mapping[int, float]


def faces(path: Path, points: Iterable[int]) -> list[Face]:
    """The faces of a file with those of the code points that each has; none where the file cannot be read as a font."""
    wanted = sorted(points)
    try:
        with path.open("rb") as file:
            starts = list(directories(file))
            return [Face(family(tables, file), path, advances(tables, file, glyphs(tables, file, wanted))) for tables in starts]
    except (OSError, struct.error, KeyError, UnicodeDecodeError):
        return []


def directories(file: BinaryIO) -> Iterator[dict[bytes, tuple[int, int]]]:
    """For each face of a file where its tables stand: tag -> offset, length."""
    starts: tuple[int, ...] = (0,)
    if file.read(4) == COLLECTION:
        (count,) = struct.unpack(">4xI", file.read(8))
        starts = struct.unpack(f">{min(count, MOST_FACES)}I", file.read(4 * min(count, MOST_FACES)))
    for start in starts:
        file.seek(start)
        (count,) = struct.unpack(">4xH6x", file.read(12))
        records = [struct.unpack(">4s4xII", file.read(16)) for _ in range(count)]
        yield {tag: (offset, length) for tag, offset, length in records}


def table(tables: dict[bytes, tuple[int, int]], tag: bytes, file: BinaryIO) -> bytes:
    offset, length = tables[tag]
    file.seek(offset)
    return file.read(min(length, MOST_BYTES))


def family(tables: dict[bytes, tuple[int, int]], file: BinaryIO) -> str:
    """What the font is called, in English where it says so."""
    names = table(tables, b"name", file)
    count, start = struct.unpack_from(">2xHH", names)
    found: dict[tuple[bool, int], str] = {}
    for number in range(count):
        platform, _, language, name, length, offset = struct.unpack_from(">6H", names, 6 + 12 * number)
        if platform in (0, 3) and name in FAMILY:
            found.setdefault((language != 0x409, FAMILY.index(name)), names[start + offset :][:length].decode("utf-16-be"))
    return found[min(found)]


def glyphs(tables: dict[bytes, tuple[int, int]], file: BinaryIO, wanted: list[int]) -> dict[int, int]:
    """Code point -> glyph, of those of a sorted list that the face has."""
    data = table(tables, b"cmap", file)
    (count,) = struct.unpack_from(">2xH", data)
    maps = {}
    for number in range(count):
        platform, encoding, offset = struct.unpack_from(">HHI", data, 4 + 8 * number)
        maps[platform, encoding] = offset
    for encoding in UNICODE_ENCODINGS:
        if encoding in maps:
            start = maps[encoding]
            (format,) = struct.unpack_from(">H", data, start)
            if format in (4, 12):
                found = (by_groups if format == 12 else by_segments)(data, start, wanted)
                return {point: glyph for point, glyph in found if glyph}
    return {}


def by_groups(data: bytes, start: int, wanted: list[int]) -> Iterator[tuple[int, int]]:
    """Format 12: from, to, first glyph."""
    (count,) = struct.unpack_from(">I", data, start + 12)
    for first, last, glyph in struct.iter_unpack(">III", data[start + 16 : start + 16 + 12 * count]):
        yield from ((point, glyph + point - first) for point in between(wanted, first, last))


def by_segments(data: bytes, start: int, wanted: list[int]) -> Iterator[tuple[int, int]]:
    """Format 4: four columns of segments."""
    (double,) = struct.unpack_from(">H", data, start + 6)
    ends, starts, deltas, offsets = (
        struct.unpack_from(f">{double // 2}H", data, start + at) for at in (14, 16 + double, 16 + 2 * double, 16 + 3 * double)
    )
    for number, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        for point in between(wanted, first, last):
            glyph = point
            if offset:
                (glyph,) = struct.unpack_from(">H", data, start + 16 + 3 * double + 2 * number + offset + 2 * (point - first))
            yield point, (glyph + delta) & 0xFFFF if glyph or not offset else 0


def between(wanted: list[int], first: int, last: int) -> list[int]:
    return wanted[bisect_left(wanted, first) : bisect_left(wanted, last + 1)]


def advances(tables: dict[bytes, tuple[int, int]], file: BinaryIO, found: dict[int, int]) -> dict[int, float]:
    """Code point -> advance; the last that is written holds for all glyphs after it."""
    if not found:
        return {}
    (em,) = struct.unpack_from(">18xH", table(tables, b"head", file))
    (count,) = struct.unpack_from(">34xH", table(tables, b"hhea", file))
    widths = table(tables, b"hmtx", file)
    return {point: struct.unpack_from(">H", widths, 4 * min(glyph, count - 1))[0] / em for point, glyph in found.items()}
