"""What the page of a journey shows, section by section: tabs where a script runs, one under the other where none does."""

from collections.abc import Sequence
from dataclasses import dataclass

from journeycode.renderers.escaping import xml
from journeycode.renderers.html.sheet import table
from journeycode.views.map.values import MapView
from journeycode.views.view import Table


@dataclass(frozen=True, slots=True)
class Sheet:
    """Another view: its word, what it is called here, its svg element without a style of its own, what that says, and the same as tables."""

    view: str
    name: str
    picture: str
    alt: str
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page: its word in an address, its name, and its body, escaped."""

    word: str
    name: str
    body: str


def anchor(view: MapView, word: str) -> str:
    return f"{view.id}--{word}"


def contents(view: MapView, sections: Sequence[Section]) -> str:
    """Links to the sections: the tabs."""
    links = "".join(
        f'<a href="#{xml(anchor(view, one.word))}" id="{xml(anchor(view, one.word))}-tab" data-view="{xml(one.word)}">{xml(one.name)}</a>'
        for one in sections
    )
    return f'<nav class="views" aria-label="Views">{links}</nav>' if links else ""


def section(view: MapView, one: Section) -> str:
    place = xml(anchor(view, one.word))
    return f'<section id="{place}" data-view="{xml(one.word)}"><h2>{xml(one.name)}</h2>{one.body}</section>'


def drawn(sheet: Sheet) -> Section:
    """A picture with what it says, and its tables folded away under it."""
    tables = "".join(table(one) for one in sheet.tables if one.rows)
    words = f"<details><summary>The same as a table</summary>{tables}</details>" if tables else ""
    picture = f'<div class="picture" tabindex="0" role="region" aria-label="{xml(sheet.name)}">{sheet.picture}</div>'
    return Section(sheet.view, sheet.name, f'<p class="muted">{xml(sheet.alt)}</p>{picture}{words}')
