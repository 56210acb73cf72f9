"""Draw: a journey in a view and a format."""

from collections.abc import Sequence
from typing import cast, get_args

from journeycode.api.check import lint
from journeycode.api.load import journey_of
from journeycode.finding import Finding, Trouble
from journeycode.graph import Journey, Workspace
from journeycode.model.nearest import listed, nearest
from journeycode.renderers import RENDERERS, Drawing, Options
from journeycode.renderers.options import DOCUMENT_WIDTH, NARROWEST, Theme
from journeycode.rules.registry import RULES
from journeycode.source.limits import shown
from journeycode.views.map import LANES, MapView, map_view

VIEWS = ("map",)
FORMATS = tuple(RENDERERS)
ENDINGS = {"markdown": "md", "text": "txt", "mermaid": "mmd"}


def render(
    workspace: Workspace,
    address: str,
    *,
    view: str = "map",
    to: str = "svg",
    width: int | None = DOCUMENT_WIDTH,
    theme: Theme = "auto",
    lanes: Sequence[str] | None = None,
    persona: str | None = None,
) -> str:
    """The drawing of a journey as text: a pure function of the documents.

    address: `switch-broadband` or `journey:switch-broadband`. view: one of VIEWS. to: one of FORMATS. width: in pixels; None draws one
    band, however wide. lanes: ids of lanes, in order. persona: the id of the only one to draw. Raises Trouble for what there is not.
    """
    journey = journey_of(workspace, address)
    check_wish("view", view, VIEWS)
    check_wish("format", to, FORMATS)
    return draw(viewed(workspace, journey, lanes, persona, drawn_findings(workspace)), to, Options(width, theme)).text


def draw(view: MapView, to: str, options: Options) -> Drawing:
    """A view in one format, with notes on what the format cannot hold."""
    return RENDERERS[to](view, options)


def viewed(
    workspace: Workspace, journey: Journey, lanes: Sequence[str] | None, persona: str | None, findings: Sequence[Finding]
) -> MapView:
    """The map of a journey. Raises Trouble for a lane or persona that there is not."""
    for lane in lanes or ():
        check_wish("lane", lane, tuple(LANES))
    if persona is not None:
        check_wish("persona of this journey", persona, tuple(thing.id for thing in journey.personas))
    return map_view(journey, findings, lanes, persona, workspace.teams())


def drawn_findings(workspace: Workspace) -> tuple[Finding, ...]:
    """The findings that a drawing shows: those that follow from the documents alone, on whatever day it is drawn."""
    dated = [rule.name for rule in RULES if rule.dated]
    return lint(workspace, ignore=dated)


def check_wish(what: str, wish: str, known: Sequence[str]) -> None:
    """Raise Trouble where a wish is none of those that can be met."""
    if wish not in known:
        near = nearest(wish, known)
        raise Trouble(f"there is no {what} `{shown(wish)}`", f"did you mean `{near}`?" if near else f"known are {listed(known, 'and')}")


def check_size(width: str) -> int | None:
    """A width as it is written: a number of pixels, or `wide` (None). Raises Trouble for anything else."""
    if width == "wide":
        return None
    if not width.isdecimal() or not NARROWEST <= int(width[:6]) <= 10_000:
        raise Trouble(f"`{shown(width)}` is no width", f"write a number of pixels from {NARROWEST} to 10000, or `wide` for one band")
    return int(width)


def check_theme(theme: str) -> Theme:
    """A theme by its name. Raises Trouble for any other word."""
    for known in get_args(Theme):
        if theme == known:
            return cast("Theme", known)
    raise Trouble(f"there is no theme `{shown(theme)}`", f"known are {listed(get_args(Theme), 'and')}")
