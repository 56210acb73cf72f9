"""Font files made for tests: a family, characters and how wide they are, without a single outline."""

import struct
from collections.abc import Mapping


def font(family: str, advances: Mapping[str, int], format: int) -> bytes:
    """A font of 1,000 units whose characters have these advances, with a character map of format 4 or 12."""
    points = sorted(map(ord, advances))
    name = family.encode("utf-16-be")
    tables = {
        b"cmap": struct.pack(">HHHHI", 0, 1, 3, 10 if format == 12 else 1, 12) + (groups(points) if format == 12 else segments(points)),
        b"head": struct.pack(">18xH", 1000),
        b"hhea": struct.pack(">34xH", len(points) + 1),
        b"hmtx": b"".join(struct.pack(">Hh", wide, 0) for wide in (500, *(advances[chr(point)] for point in points))),
        b"name": struct.pack(">HHH", 0, 1, 18) + struct.pack(">6H", 3, 1, 0x409, 1, len(name), 0) + name,
    }
    head = struct.pack(">IHHHH", 0x10000, len(tables), 0, 0, 0)
    at, body = len(head) + 16 * len(tables), b""
    for tag, data in tables.items():
        head += struct.pack(">4sIII", tag, 0, at + len(body), len(data))
        body += data
    return head + body


def lent(whole: bytes, character: str, glyph: int, family: str) -> bytes:
    """A whole font with the outlines of another, which has one character only; the family is as long as "NotoSans"."""
    mapped = struct.pack(">HHHHI", 0, 1, 3, 10, 12) + struct.pack(">HHIIIIII", 12, 0, 28, 0, 1, ord(character), ord(character), glyph)
    moved = bytearray(whole.replace(b"NotoSans", family.encode()))
    for name, other in (("Noto Sans", f"{family[:4]} {family[4:]}"), ("NotoSans", family)):
        moved = moved.replace(name.encode("utf-16-be"), other.encode("utf-16-be"))
    (count,) = struct.unpack_from(">4xH", moved)
    at = next(12 + 16 * number for number in range(count) if moved[12 + 16 * number : 16 + 16 * number] == b"cmap")
    struct.pack_into(">II", moved, at + 8, len(moved), len(mapped))
    return bytes(moved) + mapped


def groups(points: list[int]) -> bytes:
    return struct.pack(">HHIII", 12, 0, 16 + 12 * len(points), 0, len(points)) + b"".join(
        struct.pack(">III", point, point, glyph + 1) for glyph, point in enumerate(points)
    )


def segments(points: list[int]) -> bytes:
    """One segment for each character, half of them through the array of glyphs; and the last that every font has."""
    ends = [*points, 0xFFFF]
    deltas = [glyph + 1 - point & 0xFFFF if glyph % 2 else 0 for glyph, point in enumerate(points)] + [1]
    offsets = [0 if glyph % 2 else 2 * (len(ends) - glyph) + 2 * glyph for glyph in range(len(points))] + [0]
    array = range(1, len(points) + 1)
    columns = (*ends, 0, *ends, *deltas, *offsets, *array)
    return struct.pack(">7H", 4, 14 + 2 * len(columns), 0, 2 * len(ends), 0, 0, 0) + struct.pack(f">{len(columns)}H", *columns)


def collection(*fonts: bytes) -> bytes:
    """Several fonts in one file, their tables where they then stand."""
    head = 12 + 4 * len(fonts)
    starts, body = [], b""
    for one in fonts:
        start = head + len(body)
        starts.append(start)
        (count,) = struct.unpack_from(">4xH", one)
        moved = bytearray(one)
        for number in range(count):
            (offset,) = struct.unpack_from(">I", one, 12 + 16 * number + 8)
            struct.pack_into(">I", moved, 12 + 16 * number + 8, offset + start)
        body += bytes(moved)
    return struct.pack(">4sII", b"ttcf", 0x10000, len(fonts)) + struct.pack(f">{len(fonts)}I", *starts) + body
