"""The pages of a call as a site: what leads from one page to the others, and the page that shows them all."""

from collections.abc import Sequence
from pathlib import Path

from journeycode.api.draw import ENDINGS, OF_WORKSPACE, draw
from journeycode.finding import Finding
from journeycode.graph import Workspace
from journeycode.renderers import Options
from journeycode.renderers.html.index import Chapter, Entry, render_index
from journeycode.renderers.options import ALONE, Around
from journeycode.views.persona import PersonaView
from journeycode.views.portfolio import team_chips
from journeycode.views.view import View


def file_name(view: View, to: str) -> str:
    """What the file of a drawing is called: `switch-broadband.map.svg`, `portfolio.html`."""
    name = view.view if view.view in OF_WORKSPACE else f"{view.id}.{view.view}"
    return f"{name}.{ENDINGS.get(to, to)}"


def around(view: View, views: Sequence[View], home: tuple[str, str] | None) -> Around:
    """What stands beside a page: its neighbours are the pages of the same view. `views` are those of its folder, `home` leads to all."""
    if home is None:
        return ALONE
    row = [one for one in views if one.view == view.view]
    at = next(index for index, one in enumerate(row) if one is view)
    return Around(
        home,
        link(row[at - 1]) if at else None,
        link(row[at + 1]) if at + 1 < len(row) else None,
        tuple((f"{kind}:{one.id}", *link(one)) for kind, one in named(view, views)),
    )


def named(view: View, views: Sequence[View]) -> list[tuple[str, View]]:
    """What a page names that has a page: a map its personas, a persona its journeys."""
    if isinstance(view, PersonaView):
        lived = {journey.id for journey in view.journeys}
        return [("journey", one) for one in views if one.view == "map" and one.id in lived]
    return [("persona", one) for one in views if isinstance(one, PersonaView)]


def link(view: View) -> tuple[str, str]:
    return view.title, file_name(view, "html")


def beside(path: Path, below: bool) -> str:
    """The path of a drawing from the page that shows all."""
    return "/".join(path.parts[-2:] if below else path.parts[-1:])


def chapter(
    workspace: Workspace, findings: Sequence[Finding], entries: Sequence[Entry], views: Sequence[View], width: int | None, folder: str
) -> Chapter:
    """A workspace on the page that shows all, with a portfolio where there are several journeys, its teams, and its people with their sheets.

    folder: where its pages are from there, empty or with a slash at the end.
    """
    sheets = {one.id: folder + file_name(one, "html") for one in views if isinstance(one, PersonaView)}
    people = {card.id: card.name for entry in entries for card in entry.view.personas}
    owning = {column.owner for entry in entries for column in entry.view.columns} | {entry.view.owner for entry in entries}
    teams = [chip for chip in team_chips(workspace.teams()).values() if chip.id in owning]
    picture = ""
    if len(entries) > 1:
        picture = draw(OF_WORKSPACE["portfolio"](workspace, findings), "svg", Options(width, styled=False)).text
    return Chapter(workspace.name, entries, picture, [(id, name, sheets.get(id, "")) for id, name in people.items()], teams)


def index(pages: Sequence[Chapter], options: Options) -> str:
    """The page that shows all."""
    return render_index(pages[0].name if len(pages) == 1 else "Journeys", pages, options)
