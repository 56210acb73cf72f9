"""Pages in a real browser: filters, deep links, details, tabs, print, without a script, for everybody, and whatever the texts hold."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import journeycode
from journeycode.cli.guard import run
from journeycode.graph.selectors import select
from journeycode.renderers import Options
from journeycode.renderers.html.filters import FINDING, step_words
from journeycode.renderers.html.index import Chapter, Entry, render_index
from journeycode.renderers.html.map import render_html
from journeycode.views.map import MapView, map_view
from tests.renderers.chromium import Chromium, Page

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir())
AXE = Path(__file__).parents[1] / "axe/node_modules/axe-core/axe.min.js"
SHOWN = "[...document.querySelectorAll('.steps th[id]:not(.folded)')].map((head) => head.id)"
BILL = "switch-broadband/first-bill"


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    started = Chromium(tmp_path_factory.mktemp("profile"))
    yield started
    started.close()


@pytest.fixture
def page(chromium: Chromium) -> Iterator[Page]:
    opened = chromium.page()
    opened.size(1200, 900)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every example as a site of its own, with the sheets of its personas."""
    folder = tmp_path_factory.mktemp("sites")
    for name in NAMES:
        assert run(["render", str(EXAMPLES / name), "--view", "map,persona", "--to", "html", "-o", str(folder / name)]) == 0
    return folder


@pytest.fixture
def bill(sites: Path) -> Path:
    return sites / "broadband" / "switch-broadband.map.html"


@pytest.fixture(scope="session")
def axe() -> str:
    """axe-core as its makers publish it; `make test` puts it there where Node is installed."""
    if not AXE.is_file():
        pytest.skip("no axe-core here to ask: npm ci in tests/axe")
    return AXE.read_text(encoding="utf-8")


def clean(page: Page, *files: Path) -> None:
    """Nothing stands in the console, and nothing was asked for but these files."""
    assert page.complaints() == []
    assert {address.split("#")[0] for address in page.requests()} - {"about:blank"} == {file.as_uri() for file in files}


def choose(page: Page, name: str, value: str) -> None:
    page.ask(
        f"{{const list = document.querySelector('[data-filter={name}]'); list.value = '{value}'; list.dispatchEvent(new Event('change'))}}"
    )


def test_filter_by_persona_and_share_the_link(page: Page, sites: Path) -> None:
    file = sites / "parking-permit" / "get-a-parking-permit.map.html"
    page.open(file)
    assert page.ask("document.getElementById('count').textContent") == "24 steps"
    choose(page, "lived-by", "lived-by:deaf-driver")
    assert page.ask("location.hash") == "#show=lived-by:deaf-driver"
    assert page.ask("document.getElementById('count').textContent") == "22 of 24 steps"
    seen = page.ask(SHOWN)
    assert isinstance(seen, list)
    assert len(seen) == 22
    # The other personas stand back: cards, lines, figures.
    aside = page.ask("[...document.querySelectorAll('.personas li')].map((card) => card.classList.contains('aside'))")
    assert aside == [True, True, False]
    choose(page, "phase", "phase:post")
    assert page.ask("location.hash") == "#show=lived-by:deaf-driver&phase:post"
    both = page.ask(SHOWN)
    hash = str(page.ask("location.hash"))
    # Who gets the link sees the same.
    page.open(file, hash[1:])
    assert page.ask(SHOWN) == both
    assert page.ask("document.getElementById('selector').value") == "lived-by:deaf-driver&phase:post"
    page.ask("document.getElementById('clear').click()")
    assert page.ask("[location.hash, document.getElementById('count').textContent, document.activeElement.tagName]") == [
        "",
        "24 steps",
        "SELECT",
    ]
    # Back is what was seen before.
    page.ask("history.back()")
    page.until("location.hash === '#show=lived-by:deaf-driver&phase:post'")
    assert page.ask(SHOWN) == both
    clean(page, file)


def test_a_folded_step_keeps_its_place(page: Page, bill: Path) -> None:
    page.open(bill, "show=owner:billing;finding=broken-promise")
    assert page.ask(SHOWN) == [BILL]
    assert page.ask("document.getElementById('count').textContent") == "1 of 12 steps"
    widths = page.ask("[...document.querySelectorAll('.steps th[id]')].map((head) => head.getBoundingClientRect().width < 40)")
    assert widths == [True] * 8 + [False] + [True] * 3
    assert page.ask("[...document.querySelectorAll('article.finding:not([hidden])')].map((one) => one.dataset.rule)") == ["broken-promise"]
    assert page.ask("document.querySelectorAll('article.step:not([hidden])').length") == 1
    # A deep link to a step that the filter folds shows the step all the same.
    page.open(bill, "switch-broadband/online;show=owner:billing")
    clean(page, bill)


@pytest.mark.parametrize(
    ("selector", "fault"),
    [
        ("ownr:billing", "There is no filter “ownr:”. Filters are is, owner, lived-by, met-on, phase, tag, state."),
        ("owner:billing+", "What leads to a step, and where it leads (+), is known on the command line only."),
        ("finding:owner-silo", "Findings have a list of their own beside the selector."),
        ("owner:billing,", "Something is missing before or after a comma or &."),
    ],
)
def test_a_selector_that_cannot_be_read_filters_nothing_and_says_why(page: Page, bill: Path, selector: str, fault: str) -> None:
    page.open(bill, f"show={selector}")
    assert page.ask("[document.getElementById('fault').textContent, document.querySelectorAll('th.folded').length]") == [fault, 0]
    clean(page, bill)


@pytest.mark.parametrize(
    "selector", ["owner:billing&phase:post", "owner:team:digital,met-on:channel:phone", "state:current&phase:pre,is:step&owner:sales"]
)
def test_selectors_mean_what_they_mean_on_the_command_line(page: Page, bill: Path, selector: str) -> None:
    page.open(bill)
    page.ask(f"{{const field = document.getElementById('selector'); field.value = '{selector}'; field.dispatchEvent(new Event('change'))}}")
    assert page.ask("location.hash") == f"#show={selector}"
    named = [thing.address for thing in select(journeycode.load(EXAMPLES / "broadband"), selector)]
    assert page.ask(SHOWN) == [address for address in named if address.startswith("switch-broadband/")]
    assert named


@pytest.mark.parametrize("example", NAMES)
def test_every_word_of_every_step_is_a_selector(example: str) -> None:
    workspace = journeycode.load(EXAMPLES / example)
    met: dict[str, set[str]] = {}
    for journey in workspace.journeys():
        for column in map_view(journey).columns:
            for word in step_words(map_view(journey), column):
                met.setdefault(word, set()).add(column.address)
    steps = {step.address for journey in workspace.journeys() for step in journey.steps}
    words = [word for word in met if not word.startswith(f"{FINDING}:")]
    assert len(words) > len(steps)
    assert {word: met[word] for word in words} == {word: {one.address for one in select(workspace, word)} & steps for word in words}


def test_a_deep_link_shows_marks_and_focuses_its_step(page: Page, bill: Path) -> None:
    page.open(bill, BILL)
    assert page.ask("document.querySelector('.target').id") == BILL
    page.until("document.activeElement.textContent === 'Opens the first bill'")
    page.until("(({left, right}) => left > 0 && right < innerWidth)(document.querySelector('.target').getBoundingClientRect())")
    assert page.ask("document.querySelector('dialog').open") is False
    # To a finding: its view is chosen.
    page.open(bill, "finding:first-bill/broken-promise")
    assert page.ask("document.querySelector('[aria-selected=true]').dataset.view") == "findings"
    page.until("document.activeElement.dataset.rule === 'broken-promise'")
    clean(page, bill)


def test_details_by_keyboard(page: Page, bill: Path) -> None:
    page.open(bill, f"{BILL};show=phase:post")
    page.until("document.activeElement.textContent === 'Opens the first bill'")
    page.press("Enter")
    assert page.ask("document.querySelector('dialog').open") is True
    assert page.ask("location.hash") == f"#{BILL};open;show=phase:post"
    said = str(page.ask("document.querySelector('dialog').innerText"))
    for words in (
        "Opens the first bill",
        "−2 Busy parent",
        "Customer care: nothing is passed on",
        "The price is locked for 24 months",
        "What to do:",
    ):
        assert words in said
    assert page.ask("document.querySelector('dialog').getAttribute('aria-labelledby') === document.querySelector('dialog h3').id") is True
    page.press("ArrowRight")
    assert page.ask("document.getElementById('details-title').textContent") == "Calls about the bill"
    # What is filtered is passed over: the first step after the purchase is the first here.
    for _ in range(9):
        page.press("ArrowLeft")
    assert page.ask("document.getElementById('details-title').textContent") == "Waits for the engineer"
    page.press("Escape")
    page.until("!document.querySelector('dialog').open && !location.hash.includes('open')")
    assert page.ask("document.activeElement.textContent") == "Waits for the engineer"
    # Closed without moving: focus is where it was, and back does not open it again.
    page.press("Enter")
    page.press("Escape")
    page.until("!document.querySelector('dialog').open && !location.hash.includes('open')")
    assert page.ask("document.activeElement.textContent") == "Waits for the engineer"
    clean(page, bill)


def test_a_finding_opens_with_why_and_what_to_do(page: Page, bill: Path) -> None:
    page.open(bill)
    page.ask(f"document.getElementById('{BILL}').querySelector('a.mark').focus()")
    page.press("Enter")
    said = str(page.ask("document.querySelector('dialog').innerText"))
    assert said.split("\n")[0] != ""
    for words in ("broken-promise", "Warning at Opens the first bill", "What to do:", "journeycode explain broken-promise"):
        assert words in said
    page.press("Escape")
    page.until("!document.querySelector('dialog').open && location.hash === ''")
    assert page.ask("document.activeElement.textContent.includes('broken-promise')") is True


def test_steps_and_tabs_by_arrow_keys(page: Page, bill: Path) -> None:
    page.open(bill, "switch-broadband/see-advert")
    page.until("document.activeElement.textContent === 'Sees the price-lock advert'")
    page.press("ArrowRight")
    assert page.ask("document.activeElement.textContent") == "Compares three providers"
    page.press("End")
    assert page.ask("document.activeElement.textContent") == "Refers a neighbour"
    page.ask("document.querySelector('[role=tab]').focus()")
    seen = []
    for key in ("ArrowRight", "ArrowRight", "End", "ArrowRight", "ArrowLeft", "Home"):
        page.press(key)
        seen.append(page.ask("document.activeElement.textContent"))
        assert page.ask(
            "[...document.querySelectorAll('section[data-view]:not([hidden])')].map((one) => one.getAttribute('aria-labelledby'))"
        ) == [page.ask("document.activeElement.id")]
    assert seen == ["Service blueprint", "Who does what", "Step by step", "Map", "Step by step", "Map"]
    page.open(bill, "view=curve")
    assert page.ask("document.querySelector('[aria-selected=true]').textContent") == "Feelings compared"
    clean(page, bill)


def test_zoom_by_buttons_and_keys(page: Page, bill: Path) -> None:
    page.open(bill)
    width = "document.querySelector('.scroll > table').getBoundingClientRect().width"
    before = page.ask(width)
    page.ask("document.getElementById('larger').click()")
    assert page.ask(width) != before
    assert page.ask("document.getElementById('size').textContent") == "120%"
    page.ask("document.querySelector('.scroll').focus()")
    page.press("0")
    assert page.ask("document.getElementById('size').textContent") == "100%"
    assert page.ask(width) == before


def test_it_prints_on_a3(page: Page, bill: Path) -> None:
    page.open(bill)
    printed = page.pdf()
    sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert {(round(float(wide)), round(float(high))) for wide, high in sizes} == {(1191, 842)}
    assert printed.startswith(b"%PDF-")


def test_a_long_map_is_printed_in_bands_that_break_at_stages(page: Page, sites: Path) -> None:
    file = sites / "parking-permit" / "get-a-parking-permit.map.html"
    page.open(file)
    page.ask("dispatchEvent(new Event('beforeprint'))")
    heads = "[...document.querySelectorAll('.band')].map((band) => [...band.querySelectorAll('.stages th > span')].map((head) => head.textContent))"
    assert page.ask(heads) == [
        ["Walking gets hard", "Find out", "Apply", "Wait for the decision"], ["Use the permit", "Get help", "Renew", "Hand it back"],
    ]  # fmt: skip
    same = "[...document.querySelectorAll('.band tr')].every((row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0) === 13)"
    assert page.ask(same) is True
    page.ask("dispatchEvent(new Event('afterprint'))")
    assert page.ask("document.querySelectorAll('.band, .banded').length") == 0
    # Filtered to twelve steps or fewer, one band is enough.
    page.open(file, "show=phase:post")
    page.ask("dispatchEvent(new Event('beforeprint'))")
    assert page.ask("document.querySelectorAll('.band').length") == 0
    clean(page, file)


def test_without_a_script_everything_can_be_read(page: Page, bill: Path) -> None:
    page.call("Emulation.setScriptExecutionDisabled", value=True)
    page.call("Page.navigate", url=bill.as_uri())
    page.until("document.readyState === 'complete' && document.querySelectorAll('section[data-view]').length > 0")
    seen = "(one) => one.getClientRects().length > 0"
    views = page.ask(f"[...document.querySelectorAll('section[data-view]')].filter({seen}).map((one) => one.dataset.view)")
    assert views == ["map", "blueprint", "swimlane", "owners", "promises", "curve", "findings", "steps"]
    assert page.ask(f"[...document.querySelectorAll('article.step')].filter({seen}).length") == 12
    assert page.ask(f"[...document.querySelectorAll('.filters, dialog')].filter({seen}).length") == 0
    # What would open details leads to them.
    assert page.ask("document.querySelector('a.opens').getAttribute('href') === '#' + document.querySelector('article.step').id") is True
    page.call("Emulation.setScriptExecutionDisabled", value=False)


def test_the_page_of_all_filters_and_hands_the_filter_on(page: Page, sites: Path) -> None:
    file = sites / "parking-permit" / "index.html"
    page.open(file)
    choose(page, "met-on", "met-on:phone")
    cards = "[...document.querySelectorAll('.cards > li:not([hidden]) h3 a')].map((link) => link.getAttribute('href'))"
    assert page.ask("document.getElementById('count').textContent") == "4 of 5 journeys"
    links = page.ask(cards)
    assert isinstance(links, list)
    assert links[0] == "./get-a-parking-permit.map.html#show=met-on:phone"
    assert page.ask("document.querySelectorAll('section[id]:not([hidden])').length") == 4
    page.ask("document.querySelector('.cards > li h3 a').click()")
    page.until(
        "document.readyState === 'complete' && location.pathname.endsWith('map.html') && document.getElementById('count').textContent"
    )
    assert page.ask("location.hash") == "#show=met-on:phone"
    assert page.ask("document.querySelector('.around a').getAttribute('href')") == "./index.html"
    clean(page, file, file.with_name("get-a-parking-permit.map.html"))


def test_links_of_a_site_lead_somewhere(sites: Path) -> None:
    met = 0
    for file in sorted(sites.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        for path, hash in re.findall(r'href="(\./[^"#]*)(#[^"]*)?"', text):
            other = file.parent / path
            assert other.is_file(), f"{file}: {path}"
            step = hash[1:]
            assert not step or step.startswith("view=") or f'id="{step}"' in other.read_text(encoding="utf-8"), f"{file}: {path}{hash}"
            met += 1
    assert met > 150


@pytest.mark.parametrize("example", NAMES)
def test_everybody_can_use_it_in_light_and_dark(page: Page, sites: Path, axe: str, example: str) -> None:
    folder = sites / example
    journeys = journeycode.load(EXAMPLES / example).journeys()
    asked = [one for one in journeys if one.model.scope == "whole"] + [one for one in journeys if one.model.scope == "part"][:1]
    looks = [(folder / f"{journey.id}.map.html", "") for journey in asked] + [(folder / "index.html", "")]
    if example == "broadband":
        looks += [(looks[0][0], hash) for hash in ("view=owners", "view=findings", f"{BILL};open", "show=lived-by:home-worker&phase:post")]
        looks.append((folder / "home-worker.persona.html", ""))
    for scheme in ("light", "dark"):
        page.look(prefers_color_scheme=scheme)
        for file, hash in looks:
            page.open(file, hash)
            page.ask(f"{axe};0")
            told = page.ask("axe.run(document, {resultTypes: ['violations']}).then((result) => JSON.stringify(result.violations))")
            grave = [one for one in json.loads(str(told)) if one["impact"] in ("serious", "critical")]
            assert [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in grave] == [], f"{file.name}#{hash} {scheme}"
    clean(page, *dict.fromkeys(file for file, _ in looks))


def test_hostile_texts_stay_texts(page: Page, nasty: MapView, tmp_path: Path) -> None:
    file, index = tmp_path / "nasty.html", tmp_path / "index.html"
    file.write_text(render_html(nasty, Options()).text, encoding="utf-8")
    index.write_text(
        render_index(
            "</script><img src=x onerror=jcpwn()>", [Chapter('"><img>', [Entry(nasty, (("html", "javascript:jcpwn(1)"),))])], Options()
        ),
        encoding="utf-8",
    )
    page.open(index, "show=</script><img src=x onerror=jcpwn()>")
    page.open(file, 'show="><img src=x onerror=jcpwn()>;view=__proto__;finding=constructor')
    page.open(file)
    # Every detail and every view once.
    page.ask("for (const link of document.querySelectorAll('a.opens, [role=tab]')) link.click()")
    assert page.ask("document.querySelector('dialog').open") is True
    assert page.ask("document.querySelectorAll('img, iframe, object, script:not([type])').length") == 0
    assert (
        page.ask(
            "[...document.querySelectorAll('*')].flatMap((one) => [...one.attributes]).filter((one) => one.name.startsWith('on')).length"
        )
        == 0
    )
    clean(page, file, index)


def test_a_journey_of_forty_steps_opens(page: Page, strained: MapView, tmp_path: Path) -> None:
    file = tmp_path / "strained.html"
    text = render_html(strained, Options()).text
    file.write_text(text, encoding="utf-8")
    assert len(text.encode()) < 900_000
    page.open(file, "strained/step-39;show=owner:team-03")
    assert page.ask("document.getElementById('count').textContent") == "3 of 40 steps"
    assert page.ask("document.documentElement.scrollWidth <= innerWidth") is True
    clean(page, file)
