"""The formats of a report: the same figures in each, within their width, closed to hostile names; JSON by its published schema."""

import hashlib
import json
import re
from base64 import b64encode
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest

from journeycode.api.prioritise import rank
from journeycode.measures.ranking.told import told
from journeycode.measures.scorecard import scorecard
from journeycode.renderers.measuring import columns
from journeycode.renderers.report import REPORT_WRITERS, report_html, report_json, report_markdown, report_text
from journeycode.renderers.report.json import SCHEMA
from journeycode.renderers.report.ranking import SCHEMA as RANKING
from journeycode.renderers.report.ranking import ranking_json
from journeycode.renderers.report.scorecard import SCHEMA as SCORECARD
from journeycode.renderers.report.scorecard import scorecard_json
from tests.measures.small import small
from tests.renderers.report.sample import SAMPLE

CASES = Path(__file__).parent / "cases"
Snapshot = Callable[[Path, str], None]


@pytest.mark.parametrize(("name", "ending"), [("text", "txt"), ("markdown", "md"), ("json", "json")])
def test_the_whole_output(name: str, ending: str, snapshot: Snapshot) -> None:
    snapshot(CASES / f"sample.{ending}", REPORT_WRITERS[name]([SAMPLE]))


def test_text_stays_within_a_hundred_columns() -> None:
    for line in report_text([SAMPLE, told(rank(small()))]).splitlines():
        assert columns(line) <= 100, line


def test_every_figure_says_n_interval_source_and_assumption_in_every_format() -> None:
    for write in (report_text, report_markdown):
        plain = write([SAMPLE]).replace("\\", "")
        assert "1.23 (0.82 to 1.85), n 12" in plain
        assert "from answers, payments" in plain
        assert "ssumes: The last score before the window counts." in plain
    page = report_html([SAMPLE])
    for fact in ("<dd>0.82 to 1.85</dd>", "<dd>12</dd>", "<dd>answers, payments</dd>", "<dd>The last score before the window counts.</dd>"):
        assert fact in page


def test_markdown_is_closed_to_names() -> None:
    written = report_markdown([SAMPLE])
    assert "<script" not in written.replace("\\<", "")
    assert re.search(r"(?<!\\)\[y", written) is None
    assert re.search(r"@(?!\u2060)\w", written) is None
    rows = [line for line in written.splitlines() if line.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows if "Retention" in row or "promoter" in row or "Bill" in row} == {5}


class Page(HTMLParser):
    """What a page is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.headings += [int(tag[1])] if re.fullmatch("h[1-6]", tag) else []
        for name, value in attrs:
            self.ids += [value or ""] if name == "id" else []
            self.addresses += [value or ""] if name in ("href", "src", "action", "srcset") else []
            assert not name.startswith("on")
            assert name != "style"


@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_page_needs_no_script_and_no_network(number: int) -> None:
    reports = [SAMPLE, told(rank(small())), SAMPLE][:number]
    text = report_html(reports)
    page = Page()
    page.feed(text)
    assert {"script", "link", "iframe", "img", "form", "object", "foreignObject"}.isdisjoint(page.tags)
    assert all(address.startswith("#") for address in page.addresses)
    assert len(page.ids) == len(set(page.ids))
    assert all(after - before <= 1 for before, after in zip(page.headings, page.headings[1:], strict=False))
    assert page.headings.count(1) == 1
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style is not None
    digest = b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"content=\"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'\"" in text
    assert "<style>" not in text.replace(style[0], "")
    assert "prefers-color-scheme:dark" in text
    assert "@media print" in text
    assert text.count("<figure>") == text.count("The same as a table")


@pytest.mark.parametrize("kind", ["report", "ranking", "scorecard"])
def test_json_keeps_to_its_published_schema(kind: str) -> None:
    ranking, card = rank(small()), scorecard(small(), history=False)
    text, schema = {
        "report": (report_json([SAMPLE, told(ranking)]), SCHEMA), "ranking": (ranking_json([ranking]), RANKING), "scorecard": (scorecard_json([card]), SCORECARD),
    }[kind]  # fmt: skip
    value = json.loads(text)
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.validate(value, schema, cls=jsonschema.Draft7Validator)
    assert text.isascii() or "\u202e" not in text
    del value[next(iter(value))]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(value, schema)
