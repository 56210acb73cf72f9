"""The table of all writers: what it is handed that it cannot be handed is a fault of ours, and says so at once."""

from dataclasses import dataclass

import pytest

from journeycode.renderers import RENDERERS, Options
from journeycode.renderers.options import Drawing
from journeycode.views.map import MapView
from journeycode.views.view import View


@dataclass(frozen=True)
class Odd:
    """What calls itself a view of its kind and is none of ours."""

    id: str = "odd"
    title: str = "Odd"
    alt: str = ""
    view: str = "odd"


class Bare:
    """The same without fields."""

    id = title = alt = view = "bare"


@pytest.mark.parametrize(("view", "name"), [(name, to) for name, writers in RENDERERS.items() for to in writers if to != "json"])
def test_a_writer_refuses_the_view_of_another(view: str, name: str) -> None:
    with pytest.raises(TypeError, match=r"^a odd is no [A-Z][A-Za-z]+View$"):
        RENDERERS[view][name](Odd(), Options())


def test_what_has_no_fields_is_no_view() -> None:
    bare: View = Bare()
    with pytest.raises(TypeError, match=r"^a bare is no view$"):
        RENDERERS["map"]["json"](bare, Options())


def test_bytes_are_no_text_and_text_is_bytes(broadband: MapView) -> None:
    with pytest.raises(TypeError, match=r"^the drawing is no text$"):
        _ = RENDERERS["map"]["png"](broadband, Options()).text
    assert Drawing("Größe").data == "Größe".encode()
