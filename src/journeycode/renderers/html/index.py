"""Writes the page that shows the maps of many journeys, by workspace."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from journeycode.renderers.escaping import xml
from journeycode.renderers.html.curve import small_curve
from journeycode.renderers.html.parts import chips
from journeycode.renderers.html.style import document
from journeycode.renderers.options import Options
from journeycode.renderers.svg import svg
from journeycode.views.map.values import MapView


@dataclass(frozen=True, slots=True)
class Entry:
    """A journey in the list: its map, and the files there are of it as (name, path relative to the page)."""

    view: MapView
    files: tuple[tuple[str, str], ...] = ()


def render_index(title: str, workspaces: Sequence[tuple[str, Sequence[Entry]]], options: Options) -> str:
    """The page. `workspaces` are (name, journeys), each shown with its curve and its map; the first file of an entry is its page."""
    contents = "".join(
        f"<li>{xml(name)}: "
        + ", ".join(f'<a href="#{xml(place(number, entry.view))}">{xml(entry.view.title)}</a>' for entry in entries)
        + "</li>"
        for number, (name, entries) in enumerate(workspaces)
    )
    parts = [f"<header><h1>{xml(title)}</h1></header>", f'<nav aria-label="Journeys"><ul>{contents}</ul></nav>']
    for number, (name, entries) in enumerate(workspaces):
        parts.append(f"<h2>{xml(name)}</h2>")
        parts += [section(number, entry, options) for entry in entries]
    return document(xml(title), "\n".join(parts), "index")


def place(number: int, view: MapView) -> str:
    return f"{number}-{view.id}"


def section(number: int, entry: Entry, options: Options) -> str:
    """Title, links, what to see first, the small curve, and the map."""
    view = entry.view
    name = xml(view.title)
    if entry.files:
        name = f'<a href="{address(entry.files[0][1])}">{name}</a>'
    links = "".join(f'<a href="{address(path)}">{xml(words)}</a>' for words, path in entry.files)
    picture = svg(view, Options(options.width, "auto"), styled=False, prefix=f"{number}-")
    return (
        f'<section id="{xml(place(number, view))}"><header><div><h3>{name} {chips(view)}</h3><p class="muted">{xml(view.subtitle)}</p>'
        f'<p class="links">{links}</p></div>{small_curve(view)}</header><div class="picture">{picture}</div></section>'
    )


def address(path: str) -> str:
    """A relative path as an address; a scheme cannot come of it."""
    return xml("./" + quote(path.lstrip("/"), safe="/"))
