"""Every text of a picture gets a font that has its characters; what comes from the machine, or from nowhere, is said."""

import re
from pathlib import Path

import pytest

from journeycode.renderers.fonts.lettering import lettered
from journeycode.renderers.fonts.machine import files, taken
from tests.renderers.fonts.made import font


def svg(*texts: str) -> str:
    return "<svg>" + "".join(texts) + "</svg>"


def machine(tmp_path: Path) -> Path:
    """A machine with four fonts."""
    folder = tmp_path / "fonts" / "deeper"
    folder.mkdir(parents=True)
    (folder / "Ideographs-Bold.ttf").write_bytes(font("Ideographs Heavy", {"日": 1000, "本": 1000, "🎉": 1000}, 12))
    (folder / "Ideographs-Regular.ttf").write_bytes(font("Ideographs", {"日": 1000, "本": 1000}, 12))
    (folder / "Faces.TTF").write_bytes(font("Faces", {"🎉": 1250, "👩": 1250, "💻": 1250}, 12))
    (folder / "broken.otf").write_bytes(b"OTTO")
    return tmp_path / "fonts"


def test_what_our_fonts_have_stays_as_it_is(tmp_path: Path) -> None:
    picture = svg('<text x="1" y="2"><title>whole 日</title>Größe ★ → تفتح שלום &amp; Ж</text>')
    found = lettered(picture, "the png map of x", [machine(tmp_path)])
    assert (found.svg, found.beside, found.notes) == (picture, (), ())


def test_what_is_not_there_slanted_stands_upright() -> None:
    picture = svg('<text x="1" y="2" font-style="italic">“ok”</text>', '<text x="1" y="2" font-style="italic">★ ok</text>')
    assert lettered(picture, "it", []).svg == svg('<text x="1" y="2" font-style="italic">“ok”</text>', '<text x="1" y="2">★ ok</text>')


def test_other_characters_are_written_with_fonts_of_the_machine(tmp_path: Path) -> None:
    folder = machine(tmp_path)
    found = lettered(svg('<text x="10" y="20" font-size="10" fill="#000000">日本 ok 👩\u200d💻</text>'), "the png map of x", [folder])
    pieces = re.findall(
        r'<text x="([\d.]+)" y="20" font-size="10" fill="#000000"( font-family="\w+")? xml:space="preserve">(.*?)</text>', found.svg
    )
    assert [(family, said) for _, family, said in pieces] == [
        (' font-family="Ideographs"', "日本"),
        ("", " ok "),
        (' font-family="Faces"', "👩\u200d💻"),
    ]
    assert [x for x, _, _ in pieces][:2] == ["10.00", "30.00"]
    assert 46 < float(pieces[2][0]) < 49
    assert [path.name for path in found.beside] == ["Faces.TTF", "Ideographs-Regular.ttf"]
    assert found.notes == (
        "the png map of x is written with Faces of this machine where the fonts that come along have nothing: 👩 💻",
        "the png map of x is written with Ideographs of this machine where the fonts that come along have nothing: 日 本",
    )


def test_a_text_ends_where_it_should(tmp_path: Path) -> None:
    folder = machine(tmp_path)
    for anchor, start in (("middle", 100 - 10), ("end", 100 - 20)):
        found = lettered(svg(f'<text x="100" y="20" font-size="10" text-anchor="{anchor}">日本</text>'), "it", [folder])
        assert f'<text x="{start:.2f}" y="20" font-size="10" font-family="Ideographs"' in found.svg
        assert "text-anchor" not in found.svg


def test_boxes_are_never_drawn_in_silence(tmp_path: Path) -> None:
    picture = svg('<text x="1" y="2">Thai ไ 日</text>')
    assert lettered(picture, "the pdf map of x", []).notes == (
        "the pdf map of x shows boxes, because no font of this machine has ไ (U+0E44), 日 (U+65E5)",
    )
    assert lettered(picture, "the pdf map of x", [machine(tmp_path)]).notes[-1].endswith("no font of this machine has ไ (U+0E44)")
    many = lettered(svg(f'<text x="1" y="2">{"".join(map(chr, range(0x4E00, 0x4E20)))}</text>'), "it", []).notes[0]
    assert many.endswith("一 (U+4E00), 丁 (U+4E01), 丂 (U+4E02), 七 (U+4E03), 丄 (U+4E04), 丅 (U+4E05), 丆 (U+4E06), 万 (U+4E07), 丈 (U+4E08), 三 (U+4E09), 上 (U+4E0A), 下 (U+4E0B) and 20 more")  # fmt: skip


def test_as_few_fonts_as_it_takes_and_the_plain_ones_first(tmp_path: Path) -> None:
    folder = machine(tmp_path)
    assert [path.name for path in files([folder, tmp_path / "nowhere"])] == [
        "Faces.TTF",
        "Ideographs-Bold.ttf",
        "Ideographs-Regular.ttf",
        "broken.otf",
    ]
    assert [face.family for face in taken(frozenset(map(ord, "日本")), [folder])] == ["Ideographs"]
    assert [face.family for face in taken(frozenset(map(ord, "日本🎉")), [folder])] == ["Ideographs Heavy"]
    assert taken(frozenset(map(ord, "ไ")), [folder]) == []


def test_nobody_waits_for_more_fonts_than_a_machine_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = machine(tmp_path)
    monkeypatch.setattr("journeycode.renderers.fonts.machine.MOST_FILES", 2)
    assert [face.family for face in taken(frozenset(map(ord, "日本🎉👩")), [folder])] == ["Ideographs Heavy", "Faces"]


def test_ideographs_of_the_country_that_the_kana_are_of(tmp_path: Path) -> None:
    for country in ("JP", "KR", "SC"):
        (tmp_path / f"{country}.ttf").write_bytes(font(f"Han {country}", dict.fromkeys("日かな한국", 1000), 12))
    for text, country in (("日かな", "JP"), ("日한국", "KR"), ("日", "SC")):
        assert [face.family for face in taken(frozenset(map(ord, text)), [tmp_path])] == [f"Han {country}"]
