"""A picture for a printed page."""

import sys
from pathlib import Path

import pytest

from journeycode.finding import Trouble
from journeycode.site.asked import Asked
from journeycode.site.opened import opened
from journeycode.site.picture import Picture, picture
from journeycode.site.print import included

EXAMPLES = Path(__file__).parents[2] / "examples"


def drawn(view: str, width: str) -> Picture:
    return picture(Asked("switch-broadband", view=view, width=width), opened(("broadband",), EXAMPLES))


@pytest.mark.parametrize(("view", "options"), [("owners", "width=160mm"), ("curve", "width=160mm")])
def test_the_width_is_taken_that_fills_the_page(view: str, options: str) -> None:
    def draw(width: str) -> Picture:
        return drawn(view, width)

    name, data, said = included(draw, fixed=False)
    assert (name, said) == (f"journey-{draw('700').digest}.pdf", options)
    assert data.startswith(b"%PDF-")
    assert included(lambda _: draw("1400"), fixed=True)[0] == f"journey-{draw('1400').digest}.pdf"


def test_without_the_library_for_pdf_it_is_a_png_and_without_both_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    name, data, _ = included(lambda width: drawn("owners", width), fixed=True)
    assert (name, data[:8]) == (f"journey-{drawn('owners', '700').digest}.png", b"\x89PNG\r\n\x1a\n")
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(Trouble, match="PDF is drawn by a library that is not here"):
        included(lambda width: drawn("owners", width), fixed=True)
