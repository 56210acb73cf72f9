"""Writes the page that shows many journeys, by workspace: as cards to filter, as a portfolio, and their maps."""

from collections.abc import Sequence
from dataclasses import dataclass

from journeycode.renderers.escaping import xml
from journeycode.renderers.html.around import address
from journeycode.renderers.html.filters import bar, journey_words, names, numbered, step_words
from journeycode.renderers.html.map.curve import small_curve
from journeycode.renderers.html.map.parts import SIGNS, chips
from journeycode.renderers.html.style import document
from journeycode.renderers.options import Options
from journeycode.renderers.svg.map import svg
from journeycode.views.map.lanes import SIGNED
from journeycode.views.map.marks import FindingMark
from journeycode.views.map.summary import counted
from journeycode.views.map.values import Column, MapView, TeamChip

# So many maps stand on the page itself; beyond that it would be slow to open, and each map has a page of its own.
MOST_MAPS = 40


@dataclass(frozen=True, slots=True)
class Entry:
    """A journey in the list: its map, and the files there are of it as (name, path relative to the page)."""

    view: MapView
    files: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """A workspace: its name, its journeys in order, and the svg element of its portfolio, empty for none.

    `people` are (persona's id, name, path of its page or nothing); `teams` those that may own a step.
    """

    name: str
    entries: Sequence[Entry]
    portfolio: str = ""
    people: Sequence[tuple[str, str, str]] = ()
    teams: Sequence[TeamChip] = ()


def render_index(title: str, chapters: Sequence[Chapter], options: Options) -> str:
    """The page: first all journeys as cards with their curves, then for each workspace its portfolio, and its maps while they are few.

    A journey's page is its HTML file; without one, its first file.
    """
    every = [(number, entry) for number, chapter in enumerate(chapters) for entry in chapter.entries]
    words = [[journey_words(entry.view), *(step_words(entry.view, column) for column in entry.view.columns)] for _, entry in every]
    called = {f"owner:{team.id}": team.name for chapter in chapters for team in chapter.teams} | names(entry.view for _, entry in every)
    parts = [f"<header><h1>{xml(title)}</h1></header>", bar(words, called, "journey")]
    parts += [cards(number, chapter) for number, chapter in enumerate(chapters)]
    for number, chapter in enumerate(chapters):
        maps = [section(number, entry, options) for entry in chapter.entries] if len(every) <= MOST_MAPS else []
        picture = portfolio(number, chapter) if chapter.portfolio else ""
        if picture or maps:
            parts += [f'<div class="chapter"><h2>{xml(chapter.name)}</h2>', picture, *maps, "</div>"]
    order, numbers = numbered(words)
    items = [{"id": place(number, entry.view), "parts": own} for (number, entry), own in zip(every, numbers, strict=True)]
    return document(xml(title), "\n".join(part for part in parts if part), "index", {"words": order, "items": items})


def cards(number: int, chapter: Chapter) -> str:
    """A workspace at the top of the page: who lives and who owns, and a card for each journey."""
    written = "".join(card(number, entry) for entry in chapter.entries)
    people = [(f"lived-by:{id}", name, page) for id, name, page in chapter.people]
    teams = [(f"owner:{team.id}", team.name, "") for team in chapter.teams]
    return (
        f'<nav class="chapter" aria-label="{xml(chapter.name)}"><h2>{xml(chapter.name)}</h2>{links("Personas", people)}{links("Teams", teams)}'
        f'<ul class="cards">{written}</ul></nav>'
    )


def links(title: str, choices: Sequence[tuple[str, str, str]]) -> str:
    """Links that filter by (word, name, page), each with one to its page where it has one."""
    if not choices:
        return ""
    written = "".join(
        f'<li><a href="#show={xml(word)}">{xml(name)}</a>'
        + (f' <a class="sheet" href="{address(page)}">sheet</a>' if page else "")
        + "</li>"
        for word, name, page in choices
    )
    return f'<div class="who"><h3>{title}</h3><ul>{written}</ul></div>'


def card(number: int, entry: Entry) -> str:
    """A journey: its curve, its size, what is to be seen first and what was found; it leads to its page, else to the map below."""
    view = entry.view
    said = "".join(f'<li class="is-{tone}">{SIGNS[tone]} {xml(sentence)}</li>' for tone, sentence in view.summary[:2])
    steps = sum(column.kind not in ("exit", "anytime") for column in view.columns)
    size = f"{counted(steps, 'step')} in {counted(len(view.stages), 'stage')}"
    return (
        f'<li data-journey="{xml(place(number, view))}"><h3>{title_link(number, entry)}</h3><p class="small">{size}{chips(view)}</p>'
        f'{small_curve(view)}<ul class="small">{said}</ul>{found(number, entry)}<p class="small matched"></p></li>'
    )


def page_of(entry: Entry) -> str:
    """The path of its page: the HTML where there is one, else the first file."""
    paths = [path for name, path in entry.files if name == "html"] or [path for _, path in entry.files]
    return paths[0] if paths else ""


def title_link(number: int, entry: Entry) -> str:
    name = xml(entry.view.title)
    if not entry.files:
        return f'<a href="#{xml(place(number, entry.view))}">{name}</a>'
    page = address(page_of(entry))
    return f'<a href="{page}" data-page="{page}">{name}</a>'


def found(number: int, entry: Entry) -> str:
    """The errors and warnings of a journey, each leading to its step."""
    whole: list[tuple[Column | None, FindingMark]] = [(None, mark) for mark in entry.view.findings]
    marks = whole + [(column, mark) for column in entry.view.columns for mark in column.findings]
    grave = [(column, mark) for column, mark in marks if mark.severity != "info"]
    lines = "".join(
        f'<li class="is-{"bad" if mark.severity == "error" else "warn"}">{SIGNED[mark.severity]} {step_link(number, entry, column, mark)}</li>'
        for column, mark in grave
    )
    return f'<details class="small"><summary>{counted(len(grave), "finding")}</summary><ul>{lines}</ul></details>' if lines else ""


def step_link(number: int, entry: Entry, column: Column | None, mark: FindingMark) -> str:
    words = xml(mark.rule) + (f" at {xml(column.name)}" if column else "")
    if not any(name == "html" for name, _ in entry.files):
        return words
    step = f"#{xml(column.address)}" if column else "#view=findings"
    return f'<a href="{address(page_of(entry))}{step}" title="{xml(mark.message)}">{words}</a>'


def place(number: int, view: MapView) -> str:
    return f"{number}-{view.id}"


def portfolio(number: int, chapter: Chapter) -> str:
    picture = chapter.portfolio.replace("workspace-portfolio-", f"{number}-workspace-portfolio-")
    label = f"The journeys of {xml(chapter.name)}"
    return f'<section><div class="picture" tabindex="0" role="region" aria-label="{label}">{picture}</div></section>'


def section(number: int, entry: Entry, options: Options) -> str:
    """The map, with its files above it."""
    view = entry.view
    files = "".join(f'<a href="{address(path)}">{xml(words)}</a>' for words, path in entry.files)
    name = xml(view.title)
    if entry.files:
        name = f'<a href="{address(page_of(entry))}">{name}</a>'
    picture = svg(view, Options(options.width, "auto"), styled=False, prefix=f"{number}-")
    return (
        f'<section id="{xml(place(number, view))}" data-journey="{xml(place(number, view))}"><header><h3>{name}</h3><p class="links">{files}</p></header>'
        f'<div class="picture" tabindex="0" role="region" aria-label="{xml(view.title)}">{picture}</div></section>'
    )
