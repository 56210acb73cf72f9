"""The SVG map as a file: whole output, well-formed, inert, the same bytes every time."""

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from journeycode.renderers import Options
from journeycode.renderers.svg.map import render_svg
from journeycode.renderers.svg.map.bands import MOST_IN_A_DOCUMENT, bands
from journeycode.rulebook.examples import workspace_of
from journeycode.views.map import MapView, map_view

CASES = Path(__file__).parent / "cases"
SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {"svg", "title", "desc", "style", "g", "rect", "circle", "path", "text"}


@pytest.mark.parametrize(
    ("name", "options"), [("broadband", Options()), ("broadband.wide", Options(width=None)), ("broadband.dark", Options(theme="dark"))]
)
def test_whole_output(broadband: MapView, name: str, options: Options, snapshot: Callable[[Path, str], None]) -> None:
    snapshot(CASES / f"{name}.svg", render_svg(broadband, options).text)


@pytest.mark.parametrize("theme", ["auto", "light", "dark"])
def test_inert_whatever_the_texts_hold(nasty: MapView, theme: str) -> None:
    root = ElementTree.fromstring(
        render_svg(nasty, Options(theme="dark" if theme == "dark" else "light" if theme == "light" else "auto")).text
    )
    names = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert names <= DRAWN
    for element in root.iter():
        assert not [name for name in element.attrib if name.startswith("on") or name.endswith(("href", "src")) or name == "style"]
    style = "".join(element.text or "" for element in root.iter(f"{SVG}style"))
    assert (
        style == ""
        if theme != "auto"
        else re.fullmatch(r"@media \(prefers-color-scheme: dark\)\{(\.jc-[fs]-[a-z0-9-]+\{(fill|stroke):#[0-9a-f]{6}\})+\}", style)
    )
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe]", render_svg(nasty, Options()).text)


def test_text_is_large_enough_and_named_for_all(strained: MapView) -> None:
    text = render_svg(strained, Options()).text
    assert min(float(size) for size in re.findall(r'font-size="([\d.]+)"', text)) >= 10.5
    root = ElementTree.fromstring(text)
    labels = root.attrib["aria-labelledby"].split()
    ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    assert (root.attrib["role"], labels, len(ids)) == ("img", ids, len(set(ids)))
    assert root.findtext(f"{SVG}title")
    assert root.findtext(f"{SVG}desc")


def test_of_many_hand_offs_the_rest_is_counted() -> None:
    steps = "".join(f", {{name: Meets {number}, owner: team-{number}, next: []}}" for number in range(6))
    ways = ", ".join(f"meets-{number}" for number in range(6))
    teams = ", ".join(f"{{id: team-{number}, name: Team {number}}}" for number in range(6))
    text = f"stages: [{{name: Use, phase: use, steps: [{{name: Asks, owner: care, next: [{ways}]}}{steps}]}}]\n---\nkind: Team\nitems: [{teams}]\n"
    drawn = render_svg(map_view(workspace_of(text).journeys()[0], ()), Options()).text
    assert re.findall(r">(▷ [^<]*|and [^<]*)</text", drawn) == [
        *(f"▷ Team {number}: nothing is passed on" for number in range(4)),
        "and 2 more",
    ]


def test_numbers_have_one_decimal(strained: MapView) -> None:
    assert not re.search(r'="[^"]*\d\.\d\d[^"]*"', re.sub(r"<(title|desc|text)[^>]*>[^<]*", "", render_svg(strained, Options()).text))


def test_a_clipped_text_has_its_whole_in_a_title(strained: MapView) -> None:
    root = ElementTree.fromstring(render_svg(strained, Options()).text)
    parents = {child: parent for parent in root.iter() for child in parent}
    clipped = [element for element in root.iter(f"{SVG}text") if (element.text or "".join(element.itertext())).endswith("…")]
    clipped += [element for element in root.iter(f"{SVG}text") if element.find(f"{SVG}title") is not None]
    assert len(clipped) > 100
    bare = [element for element in clipped if element.find(f"{SVG}title") is None and parents[element].find(f"{SVG}title") is None]
    assert ["".join(element.itertext()) for element in bare] == []


def test_same_bytes_under_any_hash_seed() -> None:
    program = (
        "import hashlib, sys; from datetime import date; from pathlib import Path; from journeycode.graph import Workspace\n"
        "from journeycode.workspace.reading import read_texts; from journeycode.views.map import map_view; from journeycode.renderers import RENDERERS, Options\n"
        "texts = {path.name: path.read_text() for path in sorted(Path('examples/broadband').rglob('*.yaml'))}\n"
        "workspace = Workspace(read_texts(texts), date(2026, 11, 21))\n"
        "for journey in workspace.journeys():\n"
        "    for name, renderer in RENDERERS['map'].items():\n"
        "        data = renderer(map_view(journey, (), teams=workspace.teams()), Options()).data\n"
        "        print(journey.id, name, hashlib.sha256(data).hexdigest())\n"
    )
    root = Path(__file__).parents[2]
    seen = [
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=root,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(root / "src"), "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert seen[0] == seen[1]
    assert seen[0].count(b"\n") == 16


@pytest.mark.parametrize("width", [600, 984, 1480])
def test_bands_break_at_stages_and_hold_what_fits(strained: MapView, broadband: MapView, width: int) -> None:
    for view in (strained, broadband):
        rows = bands(view, Options(width))
        assert [slot.index for row in rows for slot in row.slots if slot.column] == list(range(len(view.columns)))
        assert all(row.right <= width - 24 + 0.01 for row in rows)
    assert [len(row.slots) for row in bands(broadband, Options(984))] == [6, MOST_IN_A_DOCUMENT]
    assert len(bands(broadband, Options(None))) == 1


def test_lanes_are_drawn_in_the_order_wanted(broadband: MapView) -> None:
    view = replace(broadband, lanes=tuple(reversed(broadband.lanes[:2])))
    text = render_svg(view, Options()).text
    assert text.index(">Touchpoint<") < text.index(">Step<")
    assert ">Owner<" not in text
