"""One drawing for a document: which thing it shows, drawn, with the digest of everything it was drawn from."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from journeycode.api.draw import (
    OF_JOURNEY,
    OF_PERSONA,
    OF_WORKSPACE,
    VIEWS,
    check_format,
    check_size,
    check_theme,
    check_wish,
    draw,
    subject_of,
)
from journeycode.finding import Finding, Trouble
from journeycode.graph import Journey, Persona, Stage, Step
from journeycode.graph.selectors import check, select
from journeycode.model.nearest import listed, nearest
from journeycode.renderers import Drawing, Options
from journeycode.site.asked import Asked
from journeycode.site.opened import Opened
from journeycode.source.limits import shown
from journeycode.views.subject import Subject
from journeycode.views.view import View

Named = Journey | Persona
# The text of a page is about this wide, in pixels, in the usual documentation themes: a broader picture would be shown too small to read.
COLUMN = "700"


@dataclass(frozen=True, slots=True)
class Picture:
    """A view that was asked for, and how it is to be drawn."""

    asked: Asked
    opened: Opened
    view: View
    subject: Subject | None
    options: Options

    @property
    def alt(self) -> str:
        """What the picture says in words: as the document says it, else as we do."""
        return self.asked.alt or self.view.alt

    @property
    def name(self) -> str:
        """What a file of it is called: `switch-broadband.map`, with the persona where it is of one only."""
        name = self.view.view if self.view.view in OF_WORKSPACE else f"{self.view.id}.{self.view.view}"
        return f"{name}.{self.asked.persona}" if self.asked.persona else name

    @property
    def digest(self) -> str:
        """Sixteen hexadecimal digits that change whenever the drawing might."""
        return hashlib.sha256(f"{self.opened.digest}\0{self.asked}\0{self.options}".encode("utf-8", "surrogatepass")).hexdigest()[:16]

    @property
    def faults(self) -> tuple[Finding, ...]:
        """What could not be read of the workspace, so that the drawing may lack it."""
        return self.opened.faults

    def drawn(self, to: str, *, styled: bool = True) -> Drawing:
        """The picture in a format; not `styled` where it goes into a page that has the rules already."""
        return draw(self.view, to, Options(self.options.width, self.options.theme, styled), self.subject)


def picture(asked: Asked, workspaces: Sequence[Opened], width: str = "984") -> Picture:
    """The drawing that is asked for, of one of the workspaces; `width` holds where neither the document nor its workspace says one.

    Raises Trouble for what there is not, and where an address names several things.
    """
    opened, thing = _found(asked, workspaces)
    said = opened.workspace.settings.render
    view = asked.view or ("persona" if isinstance(thing, Persona) else said.view or VIEWS[0])
    check_wish("view", view, VIEWS)
    check_format(view, asked.to or "svg")
    options = Options(check_size(asked.width or said.width or width), check_theme(asked.theme or said.theme))
    if view in OF_WORKSPACE:
        return Picture(asked, opened, OF_WORKSPACE[view](opened.workspace, opened.findings), None, options)
    if isinstance(thing, Persona):
        return Picture(asked, opened, OF_PERSONA[view](opened.workspace, thing, opened.findings), None, options)
    if thing is None or view in OF_PERSONA:
        raise Trouble("a persona sheet is of one persona", "name it, as in `persona:busy-parent`")
    subject = subject_of(opened.workspace, thing, asked.lanes or said.lanes or None, asked.persona or None, opened.findings)
    return Picture(asked, opened, OF_JOURNEY[view](subject), subject, options)


def _found(asked: Asked, workspaces: Sequence[Opened]) -> tuple[Opened, Named | None]:
    """The workspace and the journey or persona that an address names; no thing for the view of a whole workspace."""
    if not asked.address:
        if asked.view in OF_WORKSPACE:
            return _only([(one, None) for one in workspaces], f"the {asked.view} of which workspace?")
        found = [(one, journey) for one in workspaces for journey in one.workspace.journeys()]
        if len(found) == 1:
            return found[0]
        raise Trouble("no journey is named", "write its id: `journeycode list is:journey` shows what there is")
    check(asked.address)
    whole = asked.view in OF_WORKSPACE
    matched: dict[tuple[int, str], tuple[Opened, Named | None]] = {}
    anything = False
    for number, one in enumerate(workspaces):
        for thing in select(one.workspace, asked.address):
            anything = True
            owner = thing.journey if isinstance(thing, Stage | Step) else thing
            if whole:
                matched[number, ""] = one, None
            elif isinstance(owner, Journey) or (isinstance(owner, Persona) and asked.view in ("", *OF_PERSONA)):
                matched[number, owner.address] = one, owner
    if anything and not matched:
        what = "persona, and a persona sheet" if asked.view in OF_PERSONA else f"journey, and a {asked.view or 'map'}"
        raise Trouble(f"`{shown(asked.address)}` is no {what} is of one", "`journeycode list` shows what there is")
    if not matched:
        raise _nothing(asked.address, workspaces)
    return _only(list(matched.values()), f"`{shown(asked.address)}` names {len(matched)} of them")


def _only(found: "list[tuple[Opened, Named | None]]", question: str) -> "tuple[Opened, Named | None]":
    """The one that was found. Raises Trouble where there are several."""
    if len(found) == 1:
        return found[0]
    names = dict.fromkeys(thing.address if thing else one.workspace.root.name for one, thing in found)
    folders = dict.fromkeys(one.workspace.root.name for one, _ in found)
    hint = f"say which workspace: {listed(folders)}" if len(folders) > 1 else "name one of them"
    raise Trouble(f"one drawing is of one thing, and {question}: {listed(list(names)[:8], 'and')}", hint)


def _nothing(address: str, workspaces: Sequence[Opened]) -> Trouble:
    """What to say where an address names nothing that can be drawn: a file that could not be read comes first."""
    for one in workspaces:
        for fault in one.faults:
            place = fault.place
            return Trouble(
                f"there is no `{shown(address)}`, and {place.path}:{place.line}:{place.column} could not be read: {fault.message}",
                fault.hint or "`journeycode validate` shows everything that is wrong",
            )
    things = [thing for one in workspaces for thing in (*one.workspace.all_journeys(), *one.workspace.all_personas())]
    near = nearest(address, [thing.address for thing in things] + [thing.id for thing in things])
    return Trouble(
        f"there is no journey or persona `{shown(address)}`",
        f"did you mean `{near}`?" if near else "`journeycode list is:journey` shows what there is",
    )
