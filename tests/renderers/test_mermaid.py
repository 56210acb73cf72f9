"""The Mermaid journey, as Mermaid's own parser and renderer take it."""

import html
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from journeycode.renderers import Options
from journeycode.renderers.mermaid.flowchart import render_mermaid as render_flowchart
from journeycode.renderers.mermaid.journey import MOST_CHARACTERS, render_mermaid
from journeycode.views.flow import FlowStep, FlowView, FlowWay
from journeycode.views.map import MapView
from journeycode.views.map.marks import Feeling
from journeycode.views.map.values import StageHead

CASES = Path(__file__).parent / "cases"
AWKWARD = (
    "Section end: 5: Me", "section", "end", "title of it", "journey", "accTitle: x", "a; b # c, d : e", "%% comment", '"quoted" (round) [square] {curly}',
    "<b>bold</b>", "click me", "100 %", "- dash", "#35;", "日本語", "تفتح الفاتورة", "🎉 party", "_under_", "`ticks`", "\\", "…", "1: 2: 3", "  ",
)  # fmt: skip


@pytest.fixture(scope="session")
def mermaid() -> Path:
    """Mermaid as its makers publish it; `make test` puts it there where Node is installed."""
    path = Path(__file__).parents[1] / "mermaid/node_modules/mermaid/dist/mermaid.min.js"
    if not path.is_file():
        pytest.skip("no Mermaid here to ask: npm ci in tests/mermaid")
    return path


def drawn(browser: Callable[[str], str], mermaid: Path, source: str) -> tuple[int, str]:
    """How many tasks Mermaid draws, and what it says if it refuses."""
    page = browser(
        f"<!doctype html><meta charset='utf-8'><script src='{mermaid.as_uri()}'></script><body><script>"
        "const tell = (number, refusal) => { document.body.innerHTML = '<pre></pre>';"
        " document.querySelector('pre').textContent = JSON.stringify([number, String(refusal)]); };"
        f"mermaid.initialize({{startOnLoad: false}}); mermaid.render('it', {json.dumps(source).replace('<', chr(92) + 'u003c')})"
        ".then(({svg}) => { document.body.innerHTML = svg; tell(document.querySelectorAll('circle.face').length, ''); }, (error) => tell(0, error));"
        "</script>"
    )
    number, refusal = json.loads(html.unescape(page.split("<pre>")[1].split("</pre>")[0]))
    return int(number), str(refusal)


def awkward(view: MapView) -> MapView:
    """The same map with names that are syntax in Mermaid."""
    columns = tuple(replace(column, name=AWKWARD[index % len(AWKWARD)]) for index, column in enumerate(view.columns + view.columns))
    stages = tuple(replace(stage, name=AWKWARD[index]) for index, stage in enumerate(view.stages))
    personas = tuple(replace(card, name=AWKWARD[index + 5]) for index, card in enumerate(view.personas))
    return replace(view, title="title: of # it; all, end", columns=columns, stages=stages, personas=personas)


def test_mermaid_takes_the_broadband_journey(browser: Callable[[str], str], mermaid: Path, broadband: MapView) -> None:
    assert drawn(browser, mermaid, render_mermaid(broadband, Options()).text) == (12, "")


def test_mermaid_takes_names_that_are_its_syntax(
    browser: Callable[[str], str], mermaid: Path, broadband: MapView, nasty: MapView, strained: MapView
) -> None:
    view = awkward(broadband)
    for one in (view, nasty, strained):
        assert drawn(browser, mermaid, render_mermaid(one, Options()).text) == (len(one.columns), "")


def test_whole_output(broadband: MapView, snapshot: Callable[[Path, str], None]) -> None:
    snapshot(CASES / "broadband.mermaid", render_mermaid(broadband, Options()).text)


def test_a_long_journey_says_what_it_leaves_out(strained: MapView) -> None:
    long = replace(strained, columns=strained.columns * 40)
    drawing = render_mermaid(long, Options())
    assert len(drawing.text) <= MOST_CHARACTERS
    assert drawing.notes[0] == "the mermaid map of strained leaves out 1428 of 1600 steps: Mermaid takes 50,000 characters"


def test_nobody_and_no_feeling(broadband: MapView) -> None:
    bare = replace(
        broadband,
        personas=(),
        columns=(replace(broadband.columns[0], feelings=()), replace(broadband.columns[1], feelings=(Feeling("", -1.5),))),
    )
    assert render_mermaid(bare, Options()).text.splitlines()[3:] == [
        "      Sees the price#45;lock advert: 3: Customer",
        "      Compares three providers: 1: Customer",
    ]


def flow_of(names: tuple[str, ...]) -> FlowView:
    """A flow in which every name stands on a stage, a step and a way."""
    stages = tuple(StageHead(f"g{number}", name, "", "", number, number) for number, name in enumerate(names))
    kinds = ("step", "exit", "step")
    steps = tuple(
        FlowStep(f"j/s{number}", name, kinds[number % 3], number, sub_journey="x" if number % 3 == 2 else "")
        for number, name in enumerate(names)
    )
    ways = tuple(
        FlowWay(number, (number + 1) % len(names), "back" if number % 2 else "forward", (name,)) for number, name in enumerate(names)
    )
    return FlowView("j", "title", "", "", stages, steps, ways, ())


def test_mermaid_takes_flowcharts(browser: Callable[[str], str], mermaid: Path) -> None:
    source = render_flowchart(flow_of(AWKWARD), Options()).text
    page = browser(
        f"<!doctype html><meta charset='utf-8'><script src='{mermaid.as_uri()}'></script><body><script>"
        "const tell = (number, refusal) => { document.body.innerHTML = '<pre></pre>';"
        " document.querySelector('pre').textContent = JSON.stringify([number, String(refusal)]); };"
        f"mermaid.initialize({{startOnLoad: false}}); mermaid.render('it', {json.dumps(source).replace('<', chr(92) + 'u003c')})"
        ".then(({svg}) => { document.body.innerHTML = svg; tell(document.querySelectorAll('g.node').length, ''); }, (error) => tell(0, error));"
        "</script>"
    )
    number, refusal = json.loads(html.unescape(page.split("<pre>")[1].split("</pre>")[0]))
    assert (number, refusal) == (len(AWKWARD), "")
