"""Which drawings a call asks for, and where each of them goes."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
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
from journeycode.finding import Finding, Trouble
from journeycode.graph import Journey, Persona, Stage, Step, Thing, Workspace
from journeycode.renderers import Options
from journeycode.renderers.html.index import Chapter, Entry, render_index
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
    """One drawing: the file it goes to, None for stdout; notes say what its format could not hold."""

    path: Path | None
    text: str
    notes: tuple[str, ...] = ()


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
        return [Output(None, f"{view.alt}\n") for _, views in made for view, _ in views]
    how_many = sum(len(views) * len(plan.formats) for plan, views in made)
    drawn: list[Output] = []
    pages: list[Chapter] = []
    for plan, views in made:
        entries = []
        for view, subject in views:
            below = plan.workspace.root.name if several else ""
            files = [_output(view, subject, to, plan.options, out, below, how_many) for to in plan.formats]
            drawn += files
            if isinstance(view, MapView) and view.view == "map":
                entries.append(Entry(view, tuple((file.path.suffix[1:], _beside(file.path, several)) for file in files if file.path)))
        parts = {journey.id for journey in plan.journeys if journey.model.scope == "part"}
        pages += [_chapter(plan, sorted(entries, key=lambda entry: entry.view.id in parts))] if entries else []
    if pages and any("html" in plan.formats for plan in plans) and not _is_file(out, "html"):
        drawn.append(_index(pages, out or FOLDER, Options(check_size(wish.width or "984"))))
    return drawn


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
        found += [(OF_JOURNEY[name](subject), subject) for name in plan.views if name in OF_JOURNEY]
    for name in plan.views:
        if name in OF_WORKSPACE:
            found.append((OF_WORKSPACE[name](plan.workspace, plan.findings), None))
        elif name in OF_PERSONA:
            found += [(OF_PERSONA[name](plan.workspace, persona, plan.findings), None) for persona in plan.personas]
    return found


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
    if out is None and to in TO_STDOUT:
        return Output(None, drawing.text, drawing.notes)
    if out is not None and _is_file(out, to):
        if how_many > 1:
            raise Trouble(f"{how_many} drawings do not fit into the one file {out}", "name a folder, or one journey and one format")
        return Output(out, drawing.text, drawing.notes)
    name = view.view if view.view in OF_WORKSPACE else f"{view.id}.{view.view}"
    return Output((out or FOLDER) / below / f"{name}.{ENDINGS.get(to, to)}", drawing.text, drawing.notes)


def _is_file(out: Path | None, to: str) -> bool:
    return out is not None and out.suffix == f".{ENDINGS.get(to, to)}" and not out.is_dir()


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


def _beside(path: Path, below: bool) -> str:
    """The path of a drawing from the index page."""
    return "/".join(path.parts[-2:] if below else path.parts[-1:])


def _chapter(plan: Plan, entries: list[Entry]) -> Chapter:
    """The journeys of a workspace on the index page, with a portfolio where there are several."""
    if len(entries) < 2:
        return Chapter(plan.workspace.name, entries)
    portfolio = OF_WORKSPACE["portfolio"](plan.workspace, plan.findings)
    return Chapter(plan.workspace.name, entries, draw(portfolio, "svg", Options(plan.options.width, styled=False)).text)


def _index(pages: list[Chapter], folder: Path, options: Options) -> Output:
    title = pages[0].name if len(pages) == 1 else "Journeys"
    return Output(folder / "index.html", render_index(title, pages, options))
