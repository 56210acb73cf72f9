"""The Mermaid journey, as Mermaid's own parser and renderer take it."""

import html
import json
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from itertools import groupby
from math import ceil, floor
from pathlib import Path

import pytest

from journeycode.renderers import RENDERERS, Options
from journeycode.renderers.escaping import clean
from journeycode.renderers.mermaid.flowchart import render_mermaid as render_flowchart
from journeycode.renderers.mermaid.journey import MOST_CHARACTERS, render_mermaid
from journeycode.views.flow import FlowStep, FlowView, FlowWay
from journeycode.views.map import MapView
from journeycode.views.map.marks import Feeling
from journeycode.views.map.values import StageHead
from tests.renderers.strained import every_view
from tests.renderers.test_pictures import EXAMPLES, example

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


# What Mermaid has in its hands after reading, with its own numbers for characters turned back as it does when it draws.
READ_BACK = """
const decoded = (text) => { const area = document.createElement('textarea');
  area.innerHTML = text.replace(/ﬂ°°/g, '&#').replace(/ﬂ°/g, '&').replace(/¶ß/g, ';'); return area.value; };
const journey = (db) => ({title: decoded(db.getDiagramTitle()), sections: db.getSections().map(decoded),
  tasks: db.getTasks().map((task) => [decoded(task.section), decoded(task.task), task.score, task.people.map(decoded)])});
const flowchart = (db) => ({sections: db.getSubGraphs().map((group) => decoded(group.title)),
  tasks: [...db.getVertices().values()].map((box) => [box.id, decoded(box.text)]),
  ways: db.getEdges().map((way) => [way.start, way.end, decoded(way.text), way.stroke])});
(async () => {
  mermaid.initialize({startOnLoad: false});
  const found = [];
  for (const source of SOURCES) {
    try {
      const diagram = await mermaid.mermaidAPI.getDiagramFromText(source);
      found.push(diagram.type === 'journey' ? journey(diagram.db) : flowchart(diagram.db));
    } catch (error) { found.push(String(error)); }
  }
  document.body.innerHTML = '<pre></pre>';
  document.querySelector('pre').textContent = JSON.stringify(found);
})();
"""


def read_back(browser: Callable[[str], str], mermaid: Path, sources: list[str]) -> list[object]:
    """What the real Mermaid makes of some sources: title, sections, tasks, and what joins them; or why it refuses one."""
    written = json.dumps(sources).replace("<", "\\u003c")
    page = browser(
        f"<!doctype html><meta charset='utf-8'><script src='{mermaid.as_uri()}'></script><body><script>const SOURCES = {written};{READ_BACK}</script>"
    )
    found: list[object] = json.loads(html.unescape(page.split("<pre>")[1].split("</pre>")[0]))
    return found


def shown(text: str) -> str:
    """A name as a reader of the diagram sees it; a name of nothing is an invisible one."""
    return clean(text).strip() or "\u200b"


def expected_journey(view: MapView) -> dict[str, object]:
    tasks = []
    for column in view.columns:
        feelings = [Fraction(feeling.value) for feeling in column.feelings] or [Fraction(0)]
        mean = sum(feelings) / len(feelings)
        score = 3 + (floor(mean + Fraction(1, 2)) if mean > 0 else ceil(mean - Fraction(1, 2)))
        people = [shown(card.name) for card in view.personas if card.id in column.who or not column.who]
        tasks.append([shown(view.stages[column.stage].name), shown(column.name), score, people or ["Customer"]])
    sections = [section for section, _ in groupby(view.stages[column.stage].name for column in view.columns)]
    return {"title": shown(view.title), "sections": [shown(section) for section in sections], "tasks": tasks}


def expected_flowchart(view: FlowView) -> dict[str, object]:
    failing = ("back", "failure")
    ways = [
        [
            f"s{way.source}",
            f"s{way.target}",
            shown(" · ".join(way.words)) if way.words else "",
            "dotted" if way.kind in failing or way.target <= way.source else "normal",
        ]
        for way in view.ways
    ]
    tasks = [[f"s{number}", shown(step.name)] for number, step in enumerate(view.steps)]
    return {"sections": sorted(shown(stage.name) for stage in view.stages), "tasks": sorted(tasks), "ways": ways}


def in_order(found: object) -> object:
    """A flowchart, in which the order of boxes does not matter."""
    return (
        {**found, "sections": sorted(found["sections"]), "tasks": sorted(found["tasks"])}
        if isinstance(found, dict) and "ways" in found
        else found
    )


def test_every_example_comes_back_from_mermaid(browser: Callable[[str], str], mermaid: Path) -> None:
    views = [view for path in EXAMPLES for view in every_view(example(path)) if "mermaid" in RENDERERS[view.view]]
    found = read_back(browser, mermaid, [RENDERERS[view.view]["mermaid"](view, Options()).text for view in views])
    for view, back in zip(views, found, strict=True):
        expected = expected_flowchart(view) if isinstance(view, FlowView) else expected_journey(view) if isinstance(view, MapView) else None
        assert in_order(back) == expected, f"{view.view} of {view.id}"
    assert {view.view for view in views} == {"map", "flow"}


def test_names_of_every_special_character_come_back_from_mermaid(browser: Callable[[str], str], mermaid: Path, broadband: MapView) -> None:
    special = [
        chr(point)
        for point in (*range(0x20, 0x7F), *range(0xA0, 0x100), 0x2028, 0x202E, 0xFF1A, 0xFF1B, 0xFB02, 0xB0, 0xB6, 0xDF)
        if not chr(point).isalnum()
    ]
    names = tuple(text for one in special for text in (one, f"{one} first", f"in{one}side", f"last {one}", one * 3)) + AWKWARD
    maps = []
    for start in range(0, len(names), 60):
        part = names[start : start + 60]
        stages = tuple(StageHead(f"g{number}", name, "", "before", number, number) for number, name in enumerate(part))
        people = tuple(replace(broadband.personas[0], id=f"p{number}", name=name) for number, name in enumerate(part))
        columns = tuple(
            replace(
                broadband.columns[0],
                name=name,
                stage=number,
                who=(f"p{number}", f"p{(number * 7 + 3) % len(part)}"),
                feelings=(Feeling("", number % 5 - 2),),
            )
            for number, name in enumerate(part)
        )
        maps.append(replace(broadband, title=part[0], stages=stages, personas=people, columns=columns))
    flows = [flow_of(names[start : start + 60]) for start in range(0, len(names), 60)]
    sources = [render_mermaid(view, Options()).text for view in maps] + [render_flowchart(flow, Options()).text for flow in flows]
    found = read_back(browser, mermaid, sources)
    for view, back in zip(maps, found, strict=False):
        assert back == expected_journey(view)
    for flow, back in zip(flows, found[len(maps) :], strict=True):
        assert in_order(back) == expected_flowchart(flow)
