"""What a font file says of itself: family, characters, advances; and that nothing else is mistaken for a font."""

import struct
from pathlib import Path

import pytest

from journeycode.renderers.fonts.face import Face, faces
from journeycode.renderers.fonts.lettering import BOLD, REGULAR
from tests.renderers.fonts.made import collection, font

WANTED = [ord(character) for character in "A文🎉"]


@pytest.mark.parametrize("format", [4, 12])
def test_characters_and_advances(tmp_path: Path, format: int) -> None:
    path = tmp_path / "made.ttf"
    path.write_bytes(font("Made", {"A": 600, "文": 1000, **({"🎉": 1275} if format == 12 else {})}, format))
    known = {ord("A"): 0.6, ord("文"): 1.0, **({ord("🎉"): 1.275} if format == 12 else {})}
    assert faces(path, WANTED) == [Face("Made", path, known)]


def test_every_face_of_a_collection(tmp_path: Path) -> None:
    path = tmp_path / "made.ttc"
    path.write_bytes(collection(font("Made JP", {"文": 1000}, 12), font("Made SC", {"A": 500}, 4)))
    assert [(face.family, list(face.advances)) for face in faces(path, WANTED)] == [("Made JP", [ord("文")]), ("Made SC", [ord("A")])]


def test_what_comes_along() -> None:
    (regular,), (bold,) = faces(REGULAR, map(ord, "Mم★✕Жש→文")), faces(BOLD, map(ord, "M"))
    assert (regular.family, bold.family) == ("Noto Sans", "Noto Sans")
    assert "".join(map(chr, regular.advances)) == "MЖשم→★✕"
    assert bold.advances[ord("M")] > regular.advances[ord("M")] > 0.8


def test_a_font_without_a_map_of_characters_that_we_know_has_none(tmp_path: Path) -> None:
    made = font("Old", {"A": 600}, 4)
    known, symbols = struct.pack(">HHHH", 0, 1, 3, 1), struct.pack(">HHHH", 0, 1, 3, 0)
    assert made.count(known) == 1
    (tmp_path / "old.ttf").write_bytes(made.replace(known, symbols))
    assert faces(tmp_path / "old.ttf", WANTED) == [Face("Old", tmp_path / "old.ttf", {})]


@pytest.mark.parametrize("content", [b"", b"ttcf", b"no font at all", b"\0\1\0\0\0\xff" + b"x" * 200, font("Cut", {"A": 600}, 12)[:-40]])
def test_no_font(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "no.ttf").write_bytes(content)
    assert not any(face.advances for face in faces(tmp_path / "no.ttf", WANTED))
    assert faces(tmp_path / "missing.ttf", WANTED) == []
