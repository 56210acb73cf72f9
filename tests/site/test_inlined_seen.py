"""Drawings in a page, as a browser shows them: light and dark as the site says, and never too small to read."""

import json
import re
from collections.abc import Callable
from pathlib import Path

from journeycode.site.asked import Asked
from journeycode.site.inlined import figure
from journeycode.site.opened import opened
from journeycode.site.picture import picture
from tests.renderers.conftest import browser

__all__ = ["browser"]

EXAMPLES = Path(__file__).parents[2] / "examples"
LOOK = """<script>
const ink = [...document.querySelectorAll("svg text")].find(text => text.classList.contains("jc-f-ink"));
const seen = {};
for (const [name, value] of [["", ""], ["data-md-color-scheme", "slate"], ["data-md-color-scheme", "default"], ["data-bs-theme", "dark"], ["data-theme", "light"]]) {
  if (name) document.body.setAttribute(name, value);
  seen[name + value] = getComputedStyle(ink).fill;
  if (name) document.body.removeAttribute(name);
}
const boxes = [...document.querySelectorAll("figure")].map(one => [one, one.querySelector("div"), one.querySelector("svg")].map(each => Math.round(each.getBoundingClientRect().width)));
document.title = JSON.stringify([seen, boxes]);
</script>"""
INK, ON_DARK = "rgb(28, 36, 48)", "rgb(232, 237, 243)"


def test_a_drawing_follows_the_site_and_scrolls_before_it_gets_too_small(browser: Callable[[str], str]) -> None:
    made = picture(Asked("switch-broadband", view="owners"), opened(("broadband",), EXAMPLES), "700")
    svg = made.drawn("svg", styled=False).text
    figures = [figure(svg, name="owners", digest="0", title="Owners", number=number) for number in (1, 2, 3)]
    columns = zip((900, 620, 360), figures, strict=True)
    page = browser("<body>" + "".join(f'<div style="width:{wide}px">{one}</div>' for wide, one in columns) + LOOK)
    found = re.search(r"<title>(.*?)</title>", page)
    assert found
    seen, boxes = json.loads(found[1])
    assert seen == {
        "": INK,
        "data-md-color-schemeslate": ON_DARK,
        "data-md-color-schemedefault": INK,
        "data-bs-themedark": ON_DARK,
        "data-themelight": INK,
    }
    assert boxes == [[900, 900, 700], [620, 620, 620], [360, 360, 560]]
