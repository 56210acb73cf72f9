"""In a real browser: no text leaves its box or the picture, and no two texts collide."""

import html
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from journeycode.api.check import lint
from journeycode.graph import Workspace
from journeycode.renderers import Options
from journeycode.renderers.svg.map import render_svg
from journeycode.views.map import MapView, map_view
from journeycode.workspace.reading import read_texts

# Every text against the picture, against the boxes (rounded rectangles) that it begins in, and against every other text.
MEASURE = """
const said = [];
for (const svg of document.querySelectorAll('svg')) {
const all = svg.getBoundingClientRect();
const box = (node) => { const b = node.getBoundingClientRect(); return {l: b.left, t: b.top, r: b.right, b: b.bottom, s: (node.lastChild.data || '').slice(0, 40)}; };
const texts = [...svg.querySelectorAll('text')].map(box);
for (const a of texts) {
  if (a.l < all.left - 0.5 || a.r > all.right + 0.5 || a.t < all.top || a.b > all.bottom + 0.5) said.push('leaves the picture: ' + a.s);
}
for (const rect of svg.querySelectorAll('rect[rx]')) {
  const b = rect.getBoundingClientRect();
  for (const a of texts) {
    const middle = (a.t + a.b) / 2;
    if (a.l >= b.left && a.l < b.right - 1 && middle > b.top && middle < b.bottom && a.r > b.right + 0.5) said.push('leaves its box by ' + (a.r - b.right).toFixed(1) + ': ' + a.s);
    if (a.l >= b.left && a.r <= b.right && middle > b.top && middle < b.bottom && (a.t < b.top - 2.5 || a.b > b.bottom + 2.5)) said.push('stands out of its box: ' + a.s);
  }
}
for (let i = 0; i < texts.length; i++) for (let j = i + 1; j < texts.length; j++) {
  const a = texts[i], b = texts[j], wide = Math.min(a.r, b.r) - Math.max(a.l, b.l), high = Math.min(a.b, b.b) - Math.max(a.t, b.t);
  if (wide > 1 && high > 3.5) said.push('collide: ' + a.s + ' / ' + b.s);
}
}
document.body.innerHTML = '<pre></pre>';
document.querySelector('pre').textContent = JSON.stringify(said.slice(0, 40));
"""


def faults(browser: Callable[[str], str], svg: str, font: str = "") -> list[str]:
    style = f"<style>text{{font-family:{font} !important}}</style>" if font else ""
    page = browser(f'<!doctype html><meta charset="utf-8">{style}<body style="margin:0">{svg}<script>{MEASURE}</script>')
    found: list[str] = json.loads(html.unescape(page.split("<pre>")[1].split("</pre>")[0]))
    return found


@pytest.mark.parametrize("font", ["", "DejaVu Sans"])
@pytest.mark.parametrize("width", [984, 600, 1480, None])
def test_strained_map_holds(browser: Callable[[str], str], strained: MapView, width: int | None, font: str) -> None:
    assert faults(browser, render_svg(strained, Options(width)).text, font) == []


EXAMPLES = sorted(path for path in (Path(__file__).parents[2] / "examples").iterdir() if path.is_dir())


@pytest.mark.parametrize("example", EXAMPLES, ids=[path.name for path in EXAMPLES])
def test_examples_hold(browser: Callable[[str], str], example: Path) -> None:
    texts = {path.relative_to(example).as_posix(): path.read_text(encoding="utf-8") for path in sorted(example.rglob("*.yaml"))}
    workspace = Workspace(read_texts(texts), date(2026, 11, 21))
    findings = lint(workspace)
    maps = [map_view(journey, findings, teams=workspace.teams()) for journey in workspace.journeys()]
    assert maps
    assert faults(browser, "".join(render_svg(view, Options(width)).text for view in maps for width in (984, None))) == []


@pytest.mark.parametrize("width", [984, None])
def test_broadband_map_holds(browser: Callable[[str], str], broadband: MapView, width: int | None) -> None:
    assert faults(browser, render_svg(broadband, Options(width)).text) == []
