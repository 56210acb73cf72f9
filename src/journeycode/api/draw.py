"""Draw: a journey in a view and a format."""

from collections.abc import Callable, Sequence
from typing import Literal, cast, get_args, overload

from journeycode.api.change import future_view
from journeycode.api.load import journey_of
from journeycode.finding import Finding, Trouble
from journeycode.graph import Journey, Persona, Workspace
from journeycode.linting.run import run
from journeycode.linting.selection import selected
from journeycode.model.nearest import listed, nearest
from journeycode.renderers import FORMATS, ON_THE_PAGE, RENDERERS, Drawing, Options, render_page
from journeycode.renderers.options import DOCUMENT_WIDTH, NARROWEST, Theme
from journeycode.rules.registry import RULES
from journeycode.source.limits import shown
from journeycode.views.blueprint import blueprint_view
from journeycode.views.curve import CurveView, curve_view
from journeycode.views.ecosystem import ecosystem_view
from journeycode.views.findings import Findings
from journeycode.views.flow import flow_view
from journeycode.views.map import LANES, map_view
from journeycode.views.owners import OwnersView, owners_view
from journeycode.views.persona import persona_view
from journeycode.views.portfolio import portfolio_view
from journeycode.views.promises import PromisesView, promises_view
from journeycode.views.subject import Subject
from journeycode.views.swimlane import SwimlaneView, swimlane_view
from journeycode.views.view import View

# What is drawn of a journey: from it, its map, and the findings of the workspace.
OF_JOURNEY: dict[str, Callable[[Subject], View]] = {
    "map": lambda subject: subject.map,
    "blueprint": blueprint_view,
    "swimlane": swimlane_view,
    "owners": owners_view,
    "promises": promises_view,
    "curve": curve_view,
    "flow": flow_view,
    "diff": future_view,
}
# Of the whole workspace, with the findings.
OF_WORKSPACE: dict[str, Callable[[Workspace, Sequence[Finding]], View]] = {"portfolio": portfolio_view, "ecosystem": ecosystem_view}
# Of a persona.
OF_PERSONA: dict[str, Callable[[Workspace, Persona, Sequence[Finding]], View]] = {"persona": persona_view}
VIEWS = tuple(RENDERERS)
TextFormat = Literal["svg", "html", "markdown", "text", "json", "mermaid", "dot"]
BytesFormat = Literal["png", "pdf"]
ENDINGS = {"markdown": "md", "text": "txt", "mermaid": "mmd"}


@overload
def render(
    workspace: Workspace, address: str = "", *, view: str = "map", to: TextFormat = "svg", width: int | None = DOCUMENT_WIDTH,
    theme: Theme = "auto", lanes: Sequence[str] | None = None, persona: str | None = None,
) -> str: ...  # fmt: skip


@overload
def render(
    workspace: Workspace, address: str = "", *, view: str = "map", to: BytesFormat, width: int | None = DOCUMENT_WIDTH,
    theme: Theme = "auto", lanes: Sequence[str] | None = None, persona: str | None = None,
) -> bytes: ...  # fmt: skip


@overload
def render(
    workspace: Workspace, address: str = "", *, view: str = "map", to: str, width: int | None = DOCUMENT_WIDTH,
    theme: Theme = "auto", lanes: Sequence[str] | None = None, persona: str | None = None,
) -> str | bytes: ...  # fmt: skip


def render(
    workspace: Workspace,
    address: str = "",
    *,
    view: str = "map",
    to: str = "svg",
    width: int | None = DOCUMENT_WIDTH,
    theme: Theme = "auto",
    lanes: Sequence[str] | None = None,
    persona: str | None = None,
) -> str | bytes:
    """A drawing as text, or as bytes for png and pdf: a pure function of the documents.

    address: of the journey, `switch-broadband` or `journey:switch-broadband`; of the persona for the view `persona`; none for the views of
    the whole workspace. view: one of VIEWS. to: one of FORMATS. width: in pixels; None draws one
    band, however wide. lanes: ids of lanes, in order. persona: the id of the only one to draw. Raises Trouble for what there is not.
    """
    check_wish("view", view, VIEWS)
    check_format(view, to)
    findings, options = drawn_findings(workspace), Options(width, theme)
    if view in OF_WORKSPACE:
        return draw(OF_WORKSPACE[view](workspace, findings), to, options).content
    if view in OF_PERSONA:
        return draw(OF_PERSONA[view](workspace, persona_of(workspace, address), findings), to, options).content
    subject = subject_of(workspace, journey_of(workspace, address), lanes, persona, findings)
    return draw(OF_JOURNEY[view](subject), to, options, subject).content


def persona_of(workspace: Workspace, address: str) -> Persona:
    """The persona of an address, `busy-parent` or `persona:busy-parent`. Raises Trouble where there is none."""
    people = {person.id: person for person in workspace.all_personas()}
    check_wish("persona", address.removeprefix("persona:"), tuple(people))
    return people[address.removeprefix("persona:")]


def telling(view: View) -> bool:
    """Whether a view shows more than that there is nothing to see."""
    if isinstance(view, SwimlaneView):
        return len(view.lanes) > 1
    if isinstance(view, OwnersView):
        return any(row.team for row in view.rows)
    if isinstance(view, PromisesView):
        return bool(view.rows)
    return not isinstance(view, CurveView) or any(panel.series for panel in view.panels)


def draw(view: View, to: str, options: Options, subject: Subject | None = None) -> Drawing:
    """A view in one format, with notes on what the format cannot hold. Raises Trouble where it cannot hold the view at all.

    The page of a map has the other views of its journey, the `subject`, under it.
    """
    check_format(view.view, to)
    if subject and (view.view, to) == ("map", "html"):
        return render_page(subject.map, [shown for name in ON_THE_PAGE if telling(shown := OF_JOURNEY[name](subject))], options)
    return RENDERERS[view.view][to](view, options)


def check_format(view: str, to: str) -> None:
    """Raise Trouble for a format that there is not, and for one that cannot hold the view."""
    check_wish("format", to, FORMATS)
    if to not in RENDERERS[view]:
        holding = [other for other, formats in RENDERERS.items() if to in formats]
        raise Trouble(
            f"{to} cannot hold the view `{view}`",
            f"it is drawn as {listed(tuple(RENDERERS[view]), 'or')}; {to} holds {listed(holding, 'and')}",
        )


def subject_of(
    workspace: Workspace, journey: Journey, lanes: Sequence[str] | None, persona: str | None, findings: tuple[Finding, ...]
) -> Subject:
    """A journey with its map, to be drawn in any view. Raises Trouble for a lane or persona that there is not."""
    for lane in lanes or ():
        check_wish("lane", lane, tuple(LANES))
    if persona is not None:
        check_wish("persona of this journey", persona, tuple(thing.id for thing in journey.personas))
    return Subject(workspace, journey, map_view(journey, findings, lanes, persona, workspace.teams()), findings)


def drawn_findings(workspace: Workspace) -> Findings:
    """The findings that a drawing shows: those that follow from the documents alone, on whatever day; plugins are for `lint`."""
    outside = [rule.name for rule in RULES if rule.dated or rule.needs in ("git", "data")]
    return Findings(run(workspace, selected(workspace, ignore=outside)))


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
