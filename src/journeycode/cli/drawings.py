"""Which drawings a call asks for, and where each of them goes."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from journeycode.api.draw import ENDINGS, FORMATS, VIEWS, check_size, check_theme, check_wish, draw, drawn_findings, viewed
from journeycode.cli.opening import selection
from journeycode.finding import Trouble
from journeycode.graph import Journey, Stage, Step, Workspace
from journeycode.renderers import Options
from journeycode.renderers.html import Entry, render_index

if TYPE_CHECKING:
    from journeycode.views.map import MapView

TO_STDOUT = frozenset({"text", "markdown", "mermaid", "json"})
FOLDER = Path("build", "journeys")


@dataclass(frozen=True, slots=True)
class Wish:
    """How drawings are wanted; what is None or empty comes from the workspace file, else the default."""

    view: str | None
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


def drawings(opened: Sequence[Workspace], selectors: Sequence[str], wish: Wish, out: Path | None, *, alt: bool) -> list[Output]:
    """Every drawing of a call. Raises Trouble for what there is not, and where nothing is to be drawn."""
    out = out or _said_folder(opened)
    drawn: list[Output] = []
    pages: list[tuple[str, list[Entry]]] = []
    chosen = _chosen(opened, selectors)
    several = len({id(workspace) for workspace, _ in chosen}) > 1
    formats: set[str] = set()
    for workspace in opened:
        findings = drawn_findings(workspace)
        options, wanted = _settled(workspace, wish)
        formats |= set(wanted)
        entries = []
        for journey in [journey for one, journey in chosen if one is workspace]:
            view = viewed(workspace, journey, wish.lanes or workspace.settings.render.lanes or None, wish.persona, findings)
            if alt:
                drawn.append(Output(None, f"{view.alt}\n"))
                continue
            files = [_output(view, to, options, out, workspace.root.name if several else "", len(chosen) * len(wanted)) for to in wanted]
            drawn += files
            entries.append(Entry(view, tuple((file.path.suffix[1:], _beside(file.path, several)) for file in files if file.path)))
        pages += [(workspace.name, entries)] if entries else []
    if "html" in formats and not _is_file(out, "html") and not alt:
        drawn.append(_index(pages, out or FOLDER, Options(check_size(wish.width or "984"))))
    return drawn


def _chosen(opened: Sequence[Workspace], selectors: Sequence[str]) -> list[tuple[Workspace, Journey]]:
    """The journeys to draw: those selected, those of selected stages and steps; else all in the files asked for."""
    if selectors:
        named = [
            (workspace, thing.journey if isinstance(thing, Stage | Step) else thing) for workspace, thing in selection(opened, selectors)
        ]
        found = [(workspace, thing) for workspace, thing in named if isinstance(thing, Journey)]
        if not found:
            raise Trouble(
                f"`{' '.join(selectors)[:60]}` names no journey, and a map is of a journey",
                "`journeycode list is:journey` shows what there is",
            )
    else:
        found = [(one, journey) for one in opened for journey in one.journeys() if one.reading.concerns(journey.at().place.path)]
        if not found and not any(finding.severity == "error" for one in opened for finding in one.findings):
            raise Trouble("there is no journey here to draw", "`journeycode new journey ID` writes one to begin with")
    return list(dict.fromkeys(found))


def _settled(workspace: Workspace, wish: Wish) -> tuple[Options, tuple[str, ...]]:
    """Options and formats after the workspace file and the defaults have filled in what the call leaves open."""
    said = workspace.settings.render
    check_wish("view", wish.view or said.view or VIEWS[0], VIEWS)
    formats = wish.formats or said.to or ("svg",)
    for to in formats:
        check_wish("format", to, FORMATS)
    return Options(check_size(wish.width or said.width or "984"), check_theme(wish.theme or said.theme)), formats


def _output(view: "MapView", to: str, options: Options, out: Path | None, below: str, how_many: int) -> Output:
    drawing = draw(view, to, options)
    if out is None and to in TO_STDOUT:
        return Output(None, drawing.text, drawing.notes)
    if out is not None and _is_file(out, to):
        if how_many > 1:
            raise Trouble(f"{how_many} drawings do not fit into the one file {out}", "name a folder, or one journey and one format")
        return Output(out, drawing.text, drawing.notes)
    return Output((out or FOLDER) / below / f"{view.id}.map.{ENDINGS.get(to, to)}", drawing.text, drawing.notes)


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


def _index(pages: list[tuple[str, list[Entry]]], folder: Path, options: Options) -> Output:
    title = pages[0][0] if len(pages) == 1 else "Journeys"
    return Output(folder / "index.html", render_index(title, pages, options))
