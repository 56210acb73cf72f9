"""A picture for a printed page."""

from pathlib import Path

import pytest

from journeycode.site.asked import Asked
from journeycode.site.opened import opened
from journeycode.site.picture import Picture, picture
from journeycode.site.print import included

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize(("view", "options"), [("owners", "width=160mm"), ("curve", "width=160mm")])
def test_the_width_is_taken_that_fills_the_page(view: str, options: str) -> None:
    def draw(width: str) -> Picture:
        return picture(Asked("switch-broadband", view=view, width=width), opened(("broadband",), EXAMPLES))

    name, data, said = included(draw, fixed=False)
    assert (name, said) == (f"journey-{draw('700').digest}.pdf", options)
    assert data.startswith(b"%PDF-")
    assert included(lambda _: draw("1400"), fixed=True)[0] == f"journey-{draw('1400').digest}.pdf"
