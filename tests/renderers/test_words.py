"""The formats of words alone: Markdown, text for a terminal, JSON."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from journeycode.renderers import RENDERERS, Options
from journeycode.renderers.json import render_json
from journeycode.renderers.markdown.map import render_markdown
from journeycode.renderers.measuring import columns
from journeycode.renderers.text.map import render_text
from journeycode.views.map import MapView

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("name", ["markdown", "text", "json"])
def test_whole_output(broadband: MapView, name: str, snapshot: Callable[[Path, str], None]) -> None:
    snapshot(CASES / f"broadband.{name}", RENDERERS["map"][name](broadband, Options()).text)


def test_text_is_at_most_100_columns_wide(strained: MapView, nasty: MapView, broadband: MapView) -> None:
    for view in (strained, nasty, broadband):
        for shown in (view, replace(view, lanes=view.lanes[:4])):
            lines = render_text(shown, Options()).text.splitlines()
            assert [line for line in lines if columns(line) > 100] == []
            assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", "".join(lines))


def test_text_shows_what_goes_wrong(broadband: MapView) -> None:
    text = render_text(broadband, Options()).text
    for sentence in (
        "AFTER PURCHASE · 6 of 11 steps",
        "✕ breaks: The price is locked for 24 months",
        "▷ Customer care: nothing is passed on",
        "! broken-promise: ",
    ):
        assert sentence in text


def test_text_says_which_lanes_it_leaves_out(broadband: MapView) -> None:
    assert render_text(broadband, Options()).notes == (
        "the text map of switch-broadband leaves out: touchpoint, thinking, opportunity & value, metric, evidence; --lanes shows them",
    )
    few = replace(broadband, lanes=tuple(lane for lane in broadband.lanes if lane.id in ("step", "metric")))
    drawing = render_text(few, Options())
    assert (drawing.notes, "# Effort of understanding the bill: 3.2 of 5.5 ✕" in drawing.text) == ((), True)


def test_markdown_holds_no_markup_of_a_document(nasty: MapView) -> None:
    text = render_markdown(nasty, Options()).text
    assert set(re.findall(r"(?<!\\)<[^>]*>", text)) == {"<br>"}
    assert not re.search(r"@team|https:|javascript:jcpwn\(3\)\]|#1|(?<!\\)`", text)
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {len(nasty.lanes) + 2}


def test_json_is_the_view_itself(strained: MapView, nasty: MapView) -> None:
    values = json.loads(render_json(strained, Options()).text)
    assert (values["view"], values["format"], len(values["columns"])) == ("map", 1, 40)
    render_json(nasty, Options()).text.encode()
