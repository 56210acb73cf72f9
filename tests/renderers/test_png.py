"""PNG by resvg, a second renderer beside the browser: every text of every view is seen in it, in the fonts that come along."""

import importlib.util
import io
import re
from collections.abc import Iterator
from math import ceil
from pathlib import Path
from xml.etree import ElementTree

import pytest
import resvg_py
from PIL import Image, ImageChops

from journeycode.finding import Trouble
from journeycode.renderers import RENDERERS, Options
from journeycode.renderers.fonts.lettering import OURS, lettered
from journeycode.renderers.measuring import text_width
from journeycode.renderers.options import Theme
from journeycode.renderers.png import LONGEST, render_png
from journeycode.views.map import MapView
from journeycode.views.view import View
from tests.renderers.strained import every_view
from tests.renderers.test_pictures import EXAMPLES, example

SVG = "{http://www.w3.org/2000/svg}"
TEXTS = re.compile(r"<text.*?</text>")


@pytest.fixture(scope="module")
def broadband_views() -> list[View]:
    return every_view(example(next(path for path in EXAMPLES if path.name == "broadband")))


def pixels(svg: str) -> Image.Image:
    data = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=[str(path) for path in OURS])
    return Image.open(io.BytesIO(bytes(data))).convert("RGB")


def texts(element: ElementTree.Element, left: float = 0, top: float = 0) -> Iterator[tuple[str, float, float, float, float]]:
    """Every text: its words, and where it should be seen: left, top, right, bottom."""
    for child in element:
        moved = re.match(r"translate\((\S+) (\S+)\)", child.get("transform", ""))
        x, y = (left + float(moved[1]), top + float(moved[2])) if moved else (left, top)
        if child.tag == f"{SVG}text":
            said = (child[0].tail if len(child) else child.text) or ""
            size = float(child.get("font-size", "12"))
            wide = text_width(said, size, child.get("font-weight") == "600")
            x += float(child.get("x", "0")) - wide * {"start": 0, "middle": 0.5, "end": 1}[child.get("text-anchor", "start")]
            y += float(child.get("y", "0"))
            yield said, x, y - size, x + wide, y + size * 0.3
        else:
            yield from texts(child, x, y)


def unseen(svg: str) -> list[str]:
    """The texts that leave no trace where they stand, or are cut off before half of their length."""
    root = ElementTree.fromstring(svg)
    changed = ImageChops.difference(pixels(svg), pixels(TEXTS.sub("", svg)))
    missing = []
    for said, left, top, right, bottom in texts(root):
        seen = changed.crop((int(left), int(top), int(right) + 1, int(bottom) + 1)).getbbox()
        if seen is None or (len(said) > 3 and seen[2] - seen[0] < 0.5 * (right - left)):
            missing.append(said)
    return missing


@pytest.mark.parametrize("name", sorted(set(RENDERERS) - {"diff"}))
def test_every_text_of_every_view_is_seen(name: str, broadband_views: list[View]) -> None:
    view = next(view for view in broadband_views if view.view == name and view.id != "resolve-billing-dispute")
    svg = RENDERERS[name]["svg"](view, Options(theme="light")).text
    assert len(TEXTS.findall(svg)) > 20
    assert unseen(svg) == []


def test_text_in_no_font_would_be_noticed(broadband_views: list[View]) -> None:
    svg = RENDERERS["owners"]["svg"](next(view for view in broadband_views if view.view == "owners"), Options(theme="light")).text
    words = re.sub(r"(<text[^>]*>)([^<]{4,})(</text>)", r"\1\3", svg, count=1)
    assert ImageChops.difference(pixels(svg), pixels(words)).getbbox() is not None


def test_twice_the_pixels_and_the_same_bytes(broadband: MapView) -> None:
    drawn = RENDERERS["map"]["png"](broadband, Options())
    image = Image.open(io.BytesIO(drawn.data))
    assert (image.width, drawn.notes) == (2 * 984, ())
    assert image.height == 2 * ceil(float(re.findall(r' height="([\d.]+)"', RENDERERS["map"]["svg"](broadband, Options()).text)[0]))
    assert image.getpixel((0, image.height - 1)) == (255, 255, 255, 255)
    assert RENDERERS["map"]["png"](broadband, Options()).content == drawn.content


def test_dark_is_dark_when_asked(broadband_views: list[View]) -> None:
    view = next(view for view in broadband_views if view.view == "promises")
    themes: tuple[Theme, ...] = ("auto", "light", "dark")
    drawn = [RENDERERS["promises"]["png"](view, Options(theme=theme)).data for theme in themes]
    corners = [Image.open(io.BytesIO(data)).convert("RGB").getpixel((2, 2)) for data in drawn]
    assert corners == [(255, 255, 255), (255, 255, 255), (15, 20, 27)]


def test_a_picture_too_large_to_be_shown_gets_fewer_pixels(broadband: MapView) -> None:
    drawn = render_png(broadband, '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20000" viewBox="0 0 40 20000"></svg>')
    assert Image.open(io.BytesIO(drawn.data)).size == (64, LONGEST)
    assert drawn.notes == ("the png map of switch-broadband is drawn at 1.60 times its size: at 2 times it would be too large to be shown",)


def test_without_the_library_the_way_to_it_is_named(monkeypatch: pytest.MonkeyPatch, broadband: MapView) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    for to in ("png", "pdf"):
        with pytest.raises(Trouble) as stopped:
            RENDERERS["map"][to](broadband, Options())
        assert stopped.value.message == f"{to.upper()} is drawn by a library that is not here"
        assert stopped.value.hint == f"`pip install 'journeycode[{to}]'` brings it along; `--to svg` needs none"
        assert stopped.value.exit_code == 3


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.name for path in EXAMPLES])
def test_the_fonts_that_come_along_have_every_character_of_the_examples(path: Path) -> None:
    for view in every_view(example(path)):
        found = lettered(RENDERERS[view.view]["svg"](view, Options(theme="light")).text, view.view, [])
        assert found.notes == ()
