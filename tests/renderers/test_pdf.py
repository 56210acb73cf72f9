"""PDF: one page of the picture's size whose text can be selected, in fonts that are in the file, the same bytes every time."""

import io
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from journeycode.renderers import RENDERERS, Options
from journeycode.renderers.fonts.lettering import REGULAR
from journeycode.views.map import MapView
from tests.renderers.fonts.made import lent
from tests.renderers.strained import every_view
from tests.renderers.test_pictures import EXAMPLES, example

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.name for path in EXAMPLES])
def test_every_text_can_be_selected_whole_and_in_order(path: Path) -> None:
    for name, view in {view.view: view for view in every_view(example(path))}.items():
        picture = ElementTree.fromstring(RENDERERS[name]["svg"](view, Options(theme="light")).text)
        drawn = RENDERERS[name]["pdf"](view, Options())
        said = " ".join(PdfReader(io.BytesIO(drawn.data)).pages[0].extract_text().split())
        texts = [(text[0].tail if len(text) else text.text) or "" for text in picture.iter(f"{SVG}text")]
        assert [text for text in texts if text not in said] == [], f"{name} of {view.id}"
        assert said.replace(" ", "") == "".join(texts).replace(" ", ""), f"{name} of {view.id}"
        assert drawn.notes == ()


def test_the_page_has_the_size_of_the_picture_a_title_and_its_fonts(broadband: MapView) -> None:
    data = RENDERERS["map"]["pdf"](broadband, Options()).data
    reader = PdfReader(io.BytesIO(data))
    size = re.findall(r' width="([\d.]+)" height="([\d.]+)"', RENDERERS["map"]["svg"](broadband, Options()).text)[0]
    assert len(reader.pages) == 1
    assert [float(side) for side in reader.pages[0].mediabox[2:]] == pytest.approx([0.75 * float(side) for side in size], abs=0.01)
    assert reader.metadata is not None
    assert reader.metadata.title == broadband.title
    assert "/CreationDate" not in reader.metadata
    assert fonts(reader) == {"NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic"}
    assert not reader.pages[0].images


def fonts(reader: PdfReader) -> set[str]:
    """The fonts that are in the file."""
    found = reader.pages[0]["/Resources"].get_object()
    assert isinstance(found, DictionaryObject)
    listed = found["/Font"].get_object()
    assert isinstance(listed, DictionaryObject)
    described = []
    for font in (number.get_object() for number in listed.values()):
        assert isinstance(font, DictionaryObject)
        inner = font["/DescendantFonts"].get_object()
        assert isinstance(inner, ArrayObject)
        descendant = inner[0].get_object()
        assert isinstance(descendant, DictionaryObject)
        described.append((str(font["/BaseFont"]), str(descendant["/FontDescriptor"].get_object())))
    assert all("/FontFile2" in descriptor for _, descriptor in described)
    return {name.split("+")[1] for name, _ in described}


def test_same_bytes_in_another_process(tmp_path: Path, broadband: MapView) -> None:
    program = (
        "import sys; from pathlib import Path; from journeycode.renderers import RENDERERS, Options\n"
        "from tests.renderers.test_pictures import every_view, example\n"
        "view = next(view for view in every_view(example(Path('examples/broadband'))) if view.view == 'curve')\n"
        "sys.stdout.buffer.write(RENDERERS['curve']['pdf'](view, Options(theme='dark')).data)\n"
    )
    root = Path(__file__).parents[2]
    seen = [
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=root,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": f"{root / 'src'}:{root}", "PYTHONUTF8": "1", "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    ]
    assert seen[0] == seen[1]
    assert seen[0].startswith(b"%PDF-")


def test_a_font_of_the_machine_is_in_the_file_where_ours_have_nothing(
    tmp_path: Path, broadband: MapView, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Lent.ttf").write_bytes(lent(REGULAR.read_bytes(), "日", 40, "LentSans"))
    monkeypatch.setattr("journeycode.renderers.fonts.lettering.folders", lambda: [tmp_path])
    drawn = RENDERERS["map"]["pdf"](replace(broadband, title="日"), Options())
    assert drawn.notes == (
        "the pdf map of switch-broadband is written with Lent Sans of this machine where the fonts that come along have nothing: 日",
    )
    reader = PdfReader(io.BytesIO(drawn.data))
    assert fonts(reader) == {"NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic", "LentSans-Regular"}
    assert "日" in reader.pages[0].extract_text()


def test_whatever_the_texts_hold_it_is_drawn(nasty: MapView, strained: MapView) -> None:
    for view, unknown in ((nasty, ""), (strained, "し")):
        drawn = RENDERERS["map"]["pdf"](view, Options())
        assert drawn.data.startswith(b"%PDF-")
        assert unknown in " ".join(drawn.notes)
        assert all("of this machine" in note for note in drawn.notes)
        page = PdfReader(io.BytesIO(drawn.data)).pages[0]
        assert max(float(side) for side in page.mediabox[2:]) <= 14_400.01
