"""The page: whole output, nothing that runs or is fetched, a table that can be read without the picture."""

import html.parser
import json
import re
from collections.abc import Callable
from datetime import date
from html import unescape
from pathlib import Path

from journeycode.api.draw import render
from journeycode.graph import Workspace
from journeycode.renderers import Options
from journeycode.renderers.html.index import Chapter, Entry, render_index
from journeycode.renderers.html.map import Sheet, render_html
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
    page = Page(text)
    assert {tag for tag, _ in page.tags} & {"script", "iframe", "object", "embed", "base", "form", "img", "link"} == set()
    for _, attributes in page.tags:
        assert not [name for name in attributes if name.startswith("on") or name in ("style", "src", "srcset", "action")]
        assert re.match(r"#|\./|$", attributes.get("href", ""))
    policy = next(attributes["content"] for attributes in page.all("meta") if attributes.get("http-equiv") == "Content-Security-Policy")
    assert re.fullmatch(r"default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'", policy)
    return page


def test_whole_output(broadband: MapView, snapshot: Callable[[Path, str], None]) -> None:
    snapshot(CASES / "broadband.html", render_html(broadband, Options()).text)


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
    assert {attributes["popovertarget"] for attributes in page.all("button")} <= set(ids)


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
    assert [attributes["href"] for attributes in page.all("a") if attributes["href"].startswith("./")][:2] == [
        "./a%20b/switch%231.html"
    ] * 2


def test_other_views_stand_under_the_map(broadband: MapView) -> None:
    sheets = [Sheet("owners", "Owners <b>", "<svg></svg>", "6 owners"), Sheet("curve", "Feelings", "<svg></svg>", "")]
    page = inert(render_html(broadband, Options(), sheets).text)
    ids = {attributes["id"] for _, attributes in page.tags if "id" in attributes}
    assert {"switch-broadband--owners", "switch-broadband--curve"} <= ids
    assert [attributes["href"] for attributes in page.all("a")][:2] == ["#switch-broadband--owners", "#switch-broadband--curve"]


def test_the_page_of_a_journey_shows_its_other_views() -> None:
    texts = {path.relative_to(BROADBAND).as_posix(): path.read_text(encoding="utf-8") for path in sorted(BROADBAND.rglob("*.yaml"))}
    workspace = Workspace(read_texts(texts), date(2026, 11, 21))
    page = inert(render(workspace, "switch-broadband", to="html"))
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert [id.split("--")[1] for id in ids if id.startswith("switch-broadband--")] == ["swimlane", "owners", "promises", "curve"]
    # No promise is made on that journey: its page shows no empty picture.
    small = inert(render(workspace, "resolve-billing-dispute", to="html"))
    assert [attributes["href"] for attributes in small.all("a")][:3] == [
        f"#resolve-billing-dispute--{view}" for view in ("swimlane", "owners", "curve")
    ]
