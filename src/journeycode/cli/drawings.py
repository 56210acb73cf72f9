"""Which drawings a call asks for, and where each of them goes."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from journeycode.api.draw import (
    ENDINGS,
    OF_JOURNEY,
    OF_PERSONA,
    OF_WORKSPACE,
    VIEWS,
    check_format,
    check_size,
    check_theme,
    check_wish,
    draw,
    drawn_findings,
    subject_of,
)
from journeycode.cli.names import names
from journeycode.cli.opening import selection
from journeycode.cli.site import around, beside, chapter, file_name, index
from journeycode.cli.to_file import STDOUT
from journeycode.finding import Finding, Trouble
from journeycode.graph import Journey, Persona, Stage, Step, Thing, Workspace
from journeycode.renderers import Drawing, Options
from journeycode.renderers.html.index import Chapter, Entry
from journeycode.views.map import MapView
from journeycode.views.subject import Subject
from journeycode.views.view import View

TO_STDOUT = frozenset({"text", "markdown", "mermaid", "json", "dot"})
FOLDER = Path("build", "journeys")
Shown = tuple[View, Subject | None]


@dataclass(frozen=True, slots=True)
class Wish:
    """How drawings are wanted; what is None or empty comes from the workspace file, else the default."""

    views: tuple[str, ...]
    formats: tuple[str, ...]
    width: str | None
    theme: str | None
    lanes: tuple[str, ...]
    persona: str | None


@dataclass(frozen=True, slots=True)
class Output:
    """One drawing, and the file it goes to, None for stdout."""

    path: Path | None
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be drawn of one workspace: its journeys and personas with what was found, in which views, formats and options."""

    workspace: Workspace
    views: tuple[str, ...]
    formats: tuple[str, ...]
    options: Options
    journeys: tuple[Journey, ...]
    personas: tuple[Persona, ...]
    findings: tuple[Finding, ...]


def drawings(opened: Sequence[Workspace], selectors: Sequence[str], wish: Wish, out: Path | None, *, alt: bool) -> list[Output]:
    """Every drawing of a call. Raises Trouble for what there is not, and where nothing is to be drawn."""
    out = out or _said_folder(opened)
    plans = _plans(opened, selectors, wish)
    several = sum(bool(plan.journeys or plan.personas) for plan in plans) > 1
    made = [(plan, _views(plan, wish)) for plan in plans]
    if alt:
        return [Output(None, Drawing(f"{view.alt}\n")) for _, views in made for view, _ in views]
    how_many = sum(len(views) * len(plan.formats) for plan, views in made)
    if not how_many and any("diff" in plan.views and plan.journeys for plan, _ in made):
        raise Trouble(
            "no journey here is based on another (`based_on`)", "`journeycode diff --format svg` draws what changed since a commit"
        )
    drawn: list[Output] = []
    pages: list[Chapter] = []
    for plan, views in made:
        entries = []
        below = plan.workspace.root.name if several else ""
        # Whole journeys before parts, as on the page that shows all.
        parts = {journey.id for journey in plan.journeys if journey.model.scope == "part"}
        row = sorted((view for view, _ in views), key=lambda view: view.view == "map" and view.id in parts)
        home = ("All journeys", "../index.html" if several else "index.html") if _has_index(plan, row, out) else None
        for view, subject in views:
            options = replace(plan.options, around=around(view, row, home))
            files = [_output(view, subject, to, options, out, below, how_many) for to in plan.formats]
            drawn += files
            if isinstance(view, MapView) and view.view == "map":
                entries.append(Entry(view, tuple((file.path.suffix[1:], beside(file.path, several)) for file in files if file.path)))
        entries.sort(key=lambda entry: entry.view.id in parts)
        sheets = row if "html" in plan.formats else ()
        folder = f"{below}/" if below else ""
        pages += [chapter(plan.workspace, plan.findings, entries, sheets, plan.options.width, folder)] if entries else []
    if pages and any("html" in plan.formats for plan in plans) and not _is_file(out, "html"):
        page = index(pages, Options(check_size(wish.width or "984")))
        drawn.append(Output((out or FOLDER) / "index.html", Drawing(page)))
    return drawn


def _has_index(plan: Plan, views: Sequence[View], out: Path | None) -> bool:
    """Whether a page that shows all stands above the pages of a plan."""
    return "html" in plan.formats and not _is_file(out, "html") and any(view.view == "map" for view in views)


def _plans(opened: Sequence[Workspace], selectors: Sequence[str], wish: Wish) -> list[Plan]:
    """What is to be drawn: the journeys and personas that are selected, and those of selected stages and steps; else all that is asked for."""
    settled = [(workspace, *_settled(workspace, wish)) for workspace in opened]
    chosen = _chosen(opened, selectors, any(set(views) & set(OF_JOURNEY) for _, views, _, _ in settled))
    plans = []
    for workspace, views, formats, options in settled:
        own = [thing for one, thing in chosen if one is workspace]
        journeys = tuple(thing for thing in own if isinstance(thing, Journey))
        personas = [thing for thing in own if isinstance(thing, Persona)]
        lived = [persona for journey in journeys for persona in journey.personas] if selectors else workspace.personas()
        plans.append(Plan(workspace, views, formats, options, journeys, tuple(dict.fromkeys(personas or lived)), drawn_findings(workspace)))
    return plans


def _views(plan: Plan, wish: Wish) -> list[Shown]:
    """The views of a plan: of each journey first and with it, then of the workspace and its personas."""
    lanes = wish.lanes or plan.workspace.settings.render.lanes or None
    found: list[Shown] = []
    for journey in plan.journeys if set(plan.views) & set(OF_JOURNEY) else ():
        subject = subject_of(plan.workspace, journey, lanes, wish.persona, plan.findings)
        found += [(OF_JOURNEY[name](subject), subject) for name in plan.views if name in OF_JOURNEY and _can_be(name, journey)]
    for name in plan.views:
        if name in OF_WORKSPACE:
            found.append((OF_WORKSPACE[name](plan.workspace, plan.findings), None))
        elif name in OF_PERSONA:
            found += [(OF_PERSONA[name](plan.workspace, persona, plan.findings), None) for persona in plan.personas]
    return found


def _can_be(view: str, journey: Journey) -> bool:
    """Whether a journey can be drawn in a view: only one that is based on another shows what is different."""
    return view != "diff" or journey.based_on is not None


def _chosen(opened: Sequence[Workspace], selectors: Sequence[str], journeys: bool) -> list[tuple[Workspace, Thing]]:
    """The things to draw. Raises Trouble where no journey is among them and one is needed."""
    if selectors:
        found: list[tuple[Workspace, Thing]] = [
            (workspace, thing.journey if isinstance(thing, Stage | Step) else thing) for workspace, thing in selection(opened, selectors)
        ]
        if journeys and not any(isinstance(thing, Journey) for _, thing in found):
            raise Trouble(
                f"`{' '.join(selectors)[:60]}` names no journey, and a map is of a journey",
                "`journeycode list is:journey` shows what there is",
            )
    else:
        found = [(one, journey) for one in opened for journey in one.journeys() if one.reading.concerns(journey.at().place.path)]
        if journeys and not found and not any(finding.severity == "error" for one in opened for finding in one.findings):
            raise Trouble("there is no journey here to draw", "`journeycode new journey ID` writes one to begin with")
    return list(dict.fromkeys(found))


def _settled(workspace: Workspace, wish: Wish) -> tuple[tuple[str, ...], tuple[str, ...], Options]:
    """Views, formats and options after the workspace file and the defaults have filled in what the call leaves open."""
    said = workspace.settings.render
    views = wish.views or names(said.view or VIEWS[0])
    formats = wish.formats or said.to or ("svg",)
    for view in views:
        check_wish("view", view, VIEWS)
        for to in formats:
            check_format(view, to)
    return views, formats, Options(check_size(wish.width or said.width or "984"), check_theme(wish.theme or said.theme))


def _output(view: View, subject: Subject | None, to: str, options: Options, out: Path | None, below: str, how_many: int) -> Output:
    drawing = draw(view, to, options, subject)
    if (out is None or _is_stdout(out)) and to in TO_STDOUT:
        return Output(None, drawing)
    if out is not None and _is_file(out, to):
        if how_many > 1:
            one = "stdout" if _is_stdout(out) else f"the one file {out}"
            raise Trouble(f"{how_many} drawings do not fit into {one}", "name a folder, or one journey and one format")
        # What is no text to read goes out as it would stand in a file, whatever the encoding of the screen.
        return Output(None, Drawing(drawing.data, drawing.notes)) if _is_stdout(out) else Output(out, drawing)
    return Output((out or FOLDER) / below / file_name(view, to), drawing)


def _is_file(out: Path | None, to: str) -> bool:
    return out is not None and (_is_stdout(out) or (out.suffix == f".{ENDINGS.get(to, to)}" and not out.is_dir()))


def _is_stdout(out: Path) -> bool:
    return out == Path(STDOUT)


def _said_folder(opened: Sequence[Workspace]) -> Path | None:
    """The folder that the workspace file names for drawings, within the workspace."""
    for workspace in opened:
        if workspace.settings.render.out:
            folder = workspace.root / workspace.settings.render.out
            if not folder.resolve().is_relative_to(workspace.root.resolve()):
                raise Trouble(
                    f"the folder `{workspace.settings.render.out[:60]}` for drawings lies outside of the workspace",
                    "name one below it, or use -o",
                )
            return Path(os.path.relpath(folder))
    return None
