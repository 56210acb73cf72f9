"""The other views of a journey on the page of its map: a list of contents, and a section each."""

from collections.abc import Sequence
from dataclasses import dataclass

from journeycode.renderers.escaping import xml
from journeycode.views.map.values import MapView


@dataclass(frozen=True, slots=True)
class Sheet:
    """Another view: its word, what it is called here, its svg element without a style of its own, and what that says."""

    view: str
    name: str
    picture: str
    alt: str


def anchor(view: MapView, word: str) -> str:
    return f"{view.id}--{word}"


def contents(view: MapView, sheets: Sequence[Sheet]) -> str:
    """Links to the sections, where there are any."""
    links = "".join(f'<a href="#{xml(anchor(view, sheet.view))}">{xml(sheet.name)}</a>' for sheet in sheets)
    return f'<nav class="views" aria-label="Views">{links}</nav>' if links else ""


def section(view: MapView, sheet: Sheet) -> str:
    return (
        f'<section id="{xml(anchor(view, sheet.view))}"><h2>{xml(sheet.name)}</h2><p class="muted">{xml(sheet.alt)}</p>'
        f'<div class="picture" tabindex="0" role="region" aria-label="{xml(sheet.name)}">{sheet.picture}</div></section>'
    )
