"""The page: whole output, nothing that runs or is fetched, a table that can be read without the picture."""

import base64
import hashlib
import html.parser
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from journeycode.api.draw import render
from journeycode.graph import Workspace
from journeycode.renderers import Options
from journeycode.renderers.html.behaviour import PARTS, data, script
from journeycode.renderers.html.index import MOST_MAPS, Chapter, Entry, render_index
from journeycode.renderers.html.map import Sheet, render_html
from journeycode.renderers.options import Around
from journeycode.views.map import MapView
from journeycode.workspace.reading import read_texts

CASES = Path(__file__).parent / "cases"
BROADBAND = Path(__file__).parents[2] / "examples" / "broadband"


class Page(html.parser.HTMLParser):
    """Collects tags with their attributes, ids, and the text of style and script."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attributes}))

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]


def inert(text: str) -> Page:
    """Nothing runs and nothing is fetched but, on a page that has one, the one script that its policy knows by its digest."""
    page = Page(text)
    assert {tag for tag, _ in page.tags} & {"iframe", "object", "embed", "base", "form", "img", "link"} == set()
    for _, attributes in page.tags:
        assert not [name for name in attributes if name.startswith("on") or name in ("style", "src", "srcset", "action")]
        assert re.match(r"#|\./|$", attributes.get("href", ""))
    policy = next(attributes["content"] for attributes in page.all("meta") if attributes.get("http-equiv") == "Content-Security-Policy")
    known = re.findall(r"'sha256-([\w+/=]+)'", policy)
    assert re.sub(r"'sha256-[\w+/=]+'", "…", policy) == (
        f"default-src 'none'; {'script-src …; ' if page.all('script') else ''}style-src …; base-uri 'none'; form-action 'none'"
    )
    written = [re.findall(r"<style>(.*?)</style>", text, re.DOTALL)[0]]
    if page.all("script"):
        assert page.all("script") == [{"type": "application/json", "id": "known"}, {"type": "module"}]
        written.insert(0, re.findall(r'<script type="module">(.*?)</script>', text, re.DOTALL)[0])
    assert known == [base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in written]
    return page


@pytest.mark.parametrize("page", list(PARTS))
def test_the_script_ends_where_it_should(page: str) -> None:
    assert script(page)
    assert not re.search(r"</script|<!--|<script|\r", script(page))
    assert script("sheet") == ""


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        "<!--",
        "<script",
        "]]>",
        "&lt;/script&gt;",
        "a\u2028b\u2029c",
        '"\\\n\t',
        "日本語 🎉",
        "__proto__",
    ],
)
def test_data_is_the_same_value_and_never_an_end(text: str) -> None:
    written = data({"words": [text, {text: None}], "n": [1, 0.5, True]})
    assert json.loads(written) == {"words": [text, {text: None}], "n": [1, 0.5, True]}
    assert not re.search("[<>&\u2028\u2029]", written)


def test_data_holds_half_characters_as_signs_of_loss() -> None:
    assert json.loads(data(["a\ud800b", "\ud83c\udf89"])) == ["a\ufffdb", "🎉"]


def test_whole_output(broadband: MapView, snapshot: Callable[[Path, str], None]) -> None:
    text = render_html(broadband, Options()).text
    # The style and the script are files of their own; here they would only be shown twice.
    text = re.sub(r"(<style>|<script type=\"module\">).*?(</style>|</script>)", r"\1…\2", text, flags=re.DOTALL)
    snapshot(CASES / "broadband.html", re.sub(r"sha256-[\w+/=]+", "sha256-…", text))


def test_inert_whatever_the_texts_hold(nasty: MapView, strained: MapView) -> None:
    for view in (nasty, strained):
        text = render_html(view, Options()).text
        inert(text)
        inert(
            render_index(
                "<b>", [Chapter("</style><script>", [Entry(view, (("<i>", "javascript:alert(1)"), ("x", "//evil.example/")))])], Options()
            )
        )
        assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe]", text)


def test_the_table_has_heads_for_all_three_ways(broadband: MapView) -> None:
    page = inert(render_html(broadband, Options()).text)
    heads = [attributes.get("scope") for attributes in page.all("th")]
    assert (heads.count("col"), heads.count("row")) == (12, 1 + len(broadband.lanes))
    assert heads.count("colgroup") == 3 + 8
    assert [attributes["class"] for attributes in page.all("col")].count("step") == 12
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert "switch-broadband/first-bill" in ids
    assert {attributes["href"].removeprefix("#") for attributes in page.all("a") + page.all("use")} <= set(ids)
    # Every step has its details, and its findings are told in full.
    assert [attributes["id"] for attributes in page.all("article") if attributes["class"] == "step"] == [
        f"switch-broadband/{column.id}--details" for column in broadband.columns
    ]
    assert [attributes["data-rule"] for attributes in page.all("article") if "data-rule" in attributes] == [
        "persona-blocked", "owner-silo", "broken-promise", "broken-promise", "undocumented-handoff",
    ]  # fmt: skip


def test_the_policy_lets_the_style_hold_and_the_head_stay(browser: Callable[[str], str], broadband: MapView) -> None:
    # A script of the test needs a policy of the test: the style's own digest stays.
    text = render_html(broadband, Options()).text.replace("default-src 'none'", "default-src 'none'; script-src 'unsafe-inline'")
    measure = (
        "const head = document.querySelector('thead'), first = document.querySelector('tbody th');"
        "document.body.innerHTML = '<pre>' + JSON.stringify([getComputedStyle(head).position, getComputedStyle(first).position]) + '</pre>';"
    )
    page = browser(text.replace("</body>", f"<script>{measure}</script></body>"))
    assert json.loads(unescape(page.split("<pre>")[1].split("</pre>")[0])) == ["sticky", "sticky"]


def test_index_shows_every_map(broadband: MapView, strained: MapView) -> None:
    entry = Entry(broadband, (("page", "a b/switch#1.html"), ("SVG", "switch.svg")))
    page = inert(
        render_index("Journeys", [Chapter("Northline", [entry, Entry(strained)]), Chapter("Another", [Entry(broadband)])], Options())
    )
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {"0-switch-broadband", "0-strained", "1-switch-broadband"} <= set(ids)
    assert {attributes["href"] for attributes in page.all("a") if attributes["href"].startswith("./a")} == {"./a%20b/switch%231.html"}


def test_a_page_leads_to_those_around_it(broadband: MapView) -> None:
    around = Around(
        ("All journeys", "../index.html"),
        None,
        ("Next <one>", "next one.map.html"),
        (("persona:busy-parent", "Busy parent", "busy-parent.persona.html"),),
    )
    page = inert(render_html(broadband, Options(around=around)).text)
    assert [attributes["href"] for attributes in page.all("a") if attributes["href"].startswith("./")] == [
        "./../index.html", "./next%20one.map.html", "./busy-parent.persona.html",
    ]  # fmt: skip


def test_other_views_stand_under_the_map(broadband: MapView) -> None:
    sheets = [Sheet("owners", "Owners <b>", "<svg></svg>", "6 owners"), Sheet("curve", "Feelings", "<svg></svg>", "")]
    page = inert(render_html(broadband, Options(), sheets).text)
    ids = {attributes["id"] for _, attributes in page.tags if "id" in attributes}
    assert {"switch-broadband--owners", "switch-broadband--curve"} <= ids
    assert [attributes["href"].split("--")[1] for attributes in page.all("a") if "data-view" in attributes] == [
        "map", "owners", "curve", "findings", "steps",
    ]  # fmt: skip


def test_the_page_of_a_journey_shows_its_other_views() -> None:
    texts = {path.relative_to(BROADBAND).as_posix(): path.read_text(encoding="utf-8") for path in sorted(BROADBAND.rglob("*.yaml"))}
    workspace = Workspace(read_texts(texts), date(2026, 11, 21))
    page = inert(render(workspace, "switch-broadband", to="html"))
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    views = ["map", "blueprint", "swimlane", "owners", "promises", "curve", "findings", "steps"]
    assert [attributes["data-view"] for attributes in page.all("section")] == views
    # No promise is made on that journey: its page shows no empty picture.
    small = inert(render(workspace, "resolve-billing-dispute", to="html"))
    assert [attributes["data-view"] for attributes in small.all("section")] == [view for view in views if view != "promises"]


def test_many_journeys_are_listed_without_their_maps(broadband: MapView) -> None:
    views = [replace(broadband, id=f"journey-{number}", personas=()) for number in range(MOST_MAPS + 1)]
    few = inert(render_index("Few", [Chapter("Few", [Entry(view) for view in views[1:]])], Options()))
    many = inert(render_index("Many", [Chapter("Many", [Entry(view) for view in views])], Options()))
    assert len(few.all("section")) == MOST_MAPS
    assert (len(many.all("section")), len([one for one in many.all("li") if "data-journey" in one])) == (0, MOST_MAPS + 1)
