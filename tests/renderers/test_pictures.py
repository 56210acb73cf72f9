"""Every view in every format: well-formed and inert whatever the names hold, the same bytes every time, and nothing collides in a browser."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from journeycode.finding import Trouble
from journeycode.graph import Workspace
from journeycode.renderers import FORMATS, RENDERERS, Options
from journeycode.renderers.measuring import columns
from journeycode.views.view import View
from journeycode.workspace.reading import read_texts
from tests.renderers.conftest import NAMES
from tests.renderers.strained import every_view, strained
from tests.renderers.test_html import inert
from tests.renderers.test_layout import faults

ROOT = Path(__file__).parents[2]
CASES = Path(__file__).parent / "cases"
SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {"svg", "title", "desc", "style", "g", "rect", "circle", "path", "text"}
EXAMPLES = sorted(path for path in (ROOT / "examples").iterdir() if path.is_dir())
VIEWS = tuple(RENDERERS)
# Where things stand in these is up to the version of Graphviz.
PLACED_BY_GRAPHVIZ = ("flow", "ecosystem")
AWKWARD = (
    "<script>jcpwn(1)</script>\" onload='jcpwn(2)' ]]> &amp; \\\" \\n | @team `x` javascript:jcpwn(3) #1; {{7*7}} <b> https://evil.example"
)


def example(path: Path) -> Workspace:
    texts = {file.relative_to(path).as_posix(): file.read_text(encoding="utf-8") for file in sorted(path.rglob("*.yaml"))}
    return Workspace(read_texts(texts), date(2026, 11, 21))


@pytest.fixture(scope="session")
def awkward_views() -> list[View]:
    return every_view(strained(lambda number: f"{AWKWARD} {number}"))


@pytest.fixture(scope="session")
def strained_views() -> list[View]:
    return every_view(strained(lambda number: f"{NAMES[number % len(NAMES)]} {number // len(NAMES)}"))


@pytest.fixture(scope="session")
def broadband_views() -> list[View]:
    return every_view(example(ROOT / "examples" / "broadband"))


def drawn(view: View, to: str, options: Options) -> str:
    return RENDERERS[view.view][to](view, options).text


def test_every_view_can_be_drawn_as_a_picture_a_page_tables_and_data() -> None:
    assert all({"svg", "png", "pdf", "html", "markdown", "text", "json"} <= set(formats) for formats in RENDERERS.values())
    assert FORMATS == ("svg", "png", "pdf", "html", "markdown", "text", "json", "mermaid", "dot")


@pytest.mark.parametrize("name", [view for view in VIEWS if view not in ("map", "diff")])
def test_whole_picture(name: str, broadband_views: list[View], snapshot: Callable[[Path, str], None]) -> None:
    view = next(view for view in broadband_views if view.view == name and view.id != "resolve-billing-dispute")
    if name not in PLACED_BY_GRAPHVIZ:
        snapshot(CASES / "views" / f"{name}.svg", drawn(view, "svg", Options()))
    snapshot(CASES / "views" / f"{name}.md", drawn(view, "markdown", Options()))
    snapshot(CASES / "views" / f"{name}.txt", drawn(view, "text", Options()))


@pytest.mark.parametrize("name", VIEWS)
def test_inert_whatever_the_texts_hold(name: str, awkward_views: list[View]) -> None:
    for view in [view for view in awkward_views if view.view == name]:
        root = ElementTree.fromstring(drawn(view, "svg", Options()))
        assert {element.tag.removeprefix(SVG) for element in root.iter()} <= DRAWN
        for element in root.iter():
            assert not [
                attribute
                for attribute in element.attrib
                if attribute.startswith("on") or attribute.endswith(("href", "src")) or attribute == "style"
            ]
        inert(drawn(view, "html", Options()))
        assert not re.search(r"(?<!\\)<(?!br>)", drawn(view, "markdown", Options()))
        assert json.loads(drawn(view, "json", Options()))["view"] == name


@pytest.mark.parametrize("name", VIEWS)
def test_a_picture_says_what_it_shows(name: str, strained_views: list[View]) -> None:
    for view in [view for view in strained_views if view.view == name]:
        root = ElementTree.fromstring(drawn(view, "svg", Options()))
        assert root.attrib["role"] == "img"
        title, description = root[0], root[1]
        assert root.attrib["aria-labelledby"] == f"{title.attrib['id']} {description.attrib['id']}"
        assert len(description.text or "") > 20
        assert max(columns(line) for line in drawn(view, "text", Options()).splitlines()) <= 100


@pytest.mark.parametrize("name", VIEWS)
def test_a_clipped_text_has_its_whole_in_a_title(name: str, strained_views: list[View]) -> None:
    for view in [view for view in strained_views if view.view == name]:
        root = ElementTree.fromstring(drawn(view, "svg", Options()))
        parents = {child: parent for parent in root.iter() for child in parent}
        bare = [
            "".join(element.itertext())
            for element in root.iter(f"{SVG}text")
            if "".join(element.itertext()).endswith("…")
            and element.find(f"{SVG}title") is None
            and parents[element].find(f"{SVG}title") is None
        ]
        assert bare == []


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("width", [984, 600, None])
def test_strained_pictures_hold(browser: Callable[[str], str], strained_views: list[View], name: str, width: int | None) -> None:
    views = [view for view in strained_views if view.view == name][:3]
    assert faults(browser, "".join(drawn(view, "svg", Options(width)) for view in views)) == []


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.name for path in EXAMPLES])
def test_pictures_of_examples_hold(browser: Callable[[str], str], path: Path) -> None:
    views = [view for view in every_view(example(path)) if view.view != "map"]
    assert faults(browser, "".join(drawn(view, "svg", Options(width)) for view in views for width in (984, 1600, None))) == []


def test_same_bytes_under_any_hash_seed() -> None:
    program = (
        "import hashlib; from pathlib import Path; from journeycode.renderers import RENDERERS, Options\n"
        "from tests.renderers.test_pictures import every_view, example\n"
        "for view in every_view(example(Path('examples/hospital-stay'))):\n"
        "    for name, renderer in RENDERERS[view.view].items():\n"
        "        if name == 'png': continue\n"
        "        print(view.view, view.id, name, hashlib.sha256(renderer(view, Options()).data).hexdigest())\n"
    )
    seen = [
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert seen[0] == seen[1]
    assert len(re.findall(rb"\n", seen[0])) > 150


def test_a_workspace_with_nothing_in_it_draws() -> None:
    bare = "apiVersion: journeycode/v1\nkind: Journey\nid: bare\nname: Bare\nstages:\n  - {name: Empty, steps: []}\n  - {name: Magic, steps: [Wonders]}\n"
    for text in (bare, "apiVersion: journeycode/v1\nkind: Team\nid: one\nname: One\n"):
        for view in every_view(Workspace(read_texts({"a.yaml": text}), date(2026, 11, 21))):
            for to in RENDERERS[view.view]:
                try:
                    assert RENDERERS[view.view][to](view, Options()).data
                except Trouble as trouble:
                    pytest.fail(f"{view.view} as {to}: {trouble.message}")
