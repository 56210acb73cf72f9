"""Writes the page that shows the maps of many journeys, by workspace."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from journeycode.renderers.escaping import xml
from journeycode.renderers.html.map.curve import small_curve
from journeycode.renderers.html.map.parts import SIGNS, chips
from journeycode.renderers.html.style import document
from journeycode.renderers.options import Options
from journeycode.renderers.svg.map import svg
from journeycode.views.map.summary import counted
from journeycode.views.map.values import MapView


@dataclass(frozen=True, slots=True)
class Entry:
    """A journey in the list: its map, and the files there are of it as (name, path relative to the page)."""

    view: MapView
    files: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """A workspace: its name, its journeys in order, and the svg element of its portfolio, empty for none."""

    name: str
    entries: Sequence[Entry]
    portfolio: str = ""


def render_index(title: str, chapters: Sequence[Chapter], options: Options) -> str:
    """The page: first all journeys as cards with their curves, then for each workspace its portfolio and its maps.

    The first file of an entry is its page.
    """
    parts = [f"<header><h1>{xml(title)}</h1></header>"]
    for number, chapter in enumerate(chapters):
        cards = "".join(card(number, entry) for entry in chapter.entries)
        parts.append(f'<nav aria-label="{xml(chapter.name)}"><h2>{xml(chapter.name)}</h2><ul class="cards">{cards}</ul></nav>')
    for number, chapter in enumerate(chapters):
        parts.append(f"<h2>{xml(chapter.name)}</h2>")
        if chapter.portfolio:
            picture = chapter.portfolio.replace("workspace-portfolio-", f"{number}-workspace-portfolio-")
            label = f"The journeys of {xml(chapter.name)}"
            parts.append(f'<section><div class="picture" tabindex="0" role="region" aria-label="{label}">{picture}</div></section>')
        parts += [section(number, entry, options) for entry in chapter.entries]
    return document(xml(title), "\n".join(parts), "index")


def card(number: int, entry: Entry) -> str:
    """A journey in the list at the top: its curve, its size, and what is to be seen first; it leads to the map below."""
    view = entry.view
    said = "".join(f'<li class="is-{tone}">{SIGNS[tone]} {xml(sentence)}</li>' for tone, sentence in view.summary[:2])
    steps = sum(column.kind not in ("exit", "anytime") for column in view.columns)
    size = f"{counted(steps, 'step')} in {counted(len(view.stages), 'stage')}"
    return (
        f'<li><h3><a href="#{xml(place(number, view))}">{xml(view.title)}</a></h3><p class="small">{size}{chips(view)}</p>'
        f'{small_curve(view)}<ul class="small">{said}</ul></li>'
    )


def place(number: int, view: MapView) -> str:
    return f"{number}-{view.id}"


def section(number: int, entry: Entry, options: Options) -> str:
    """The map, with its files above it."""
    view = entry.view
    links = "".join(f'<a href="{address(path)}">{xml(words)}</a>' for words, path in entry.files)
    name = xml(view.title)
    if entry.files:
        name = f'<a href="{address(entry.files[0][1])}">{name}</a>'
    picture = svg(view, Options(options.width, "auto"), styled=False, prefix=f"{number}-")
    return (
        f'<section id="{xml(place(number, view))}"><header><h3>{name}</h3><p class="links">{links}</p></header>'
        f'<div class="picture" tabindex="0" role="region" aria-label="{xml(view.title)}">{picture}</div></section>'
    )


def address(path: str) -> str:
    """A relative path as an address; a scheme cannot come of it."""
    return xml("./" + quote(path.lstrip("/"), safe="/"))
