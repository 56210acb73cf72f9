"""Figures on their way out, and what was measured on its way in."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from journeycode.cli.progress import say
from journeycode.cli.to_file import put
from journeycode.finding import Trouble
from journeycode.graph import Workspace

if TYPE_CHECKING:
    from journeycode.measures.ranking import Ranking
    from journeycode.measures.report import Measured, Report


def deliver(reports: "Sequence[Report]", how: str, output: str | None, as_json: Callable[[], str] | None = None) -> None:
    """Print reports, or write them to a file. as_json: what JSON has instead, where it has a form of its own."""
    from journeycode.renderers.report import REPORT_WRITERS

    put(as_json() if how == "json" and as_json else REPORT_WRITERS[how](reports), output)


def drawing(rankings: "Sequence[Ranking]") -> str:
    """The picture of one ranking. Raises Trouble where there are several workspaces, or nothing that is ranked."""
    from journeycode.measures.ranking.told import NOTHING, picture
    from journeycode.renderers.report.plot import draw_plot

    if len(rankings) != 1:
        raise Trouble(f"{len(rankings)} workspaces do not fit into one picture", "name the folder of one")
    if not rankings[0].items:
        raise Trouble("there is nothing to draw", NOTHING)
    return draw_plot(picture(rankings[0]), "rank")


def measured_in(workspace: Workspace) -> "tuple[Measured, ...]":
    """What the data of a workspace says; nothing where it declares no source, or where data cannot be read here, which is said."""
    from journeycode.api.measuring import has_sources, measured

    if not has_sources(workspace):
        return ()
    try:
        return measured(workspace, say)
    except Trouble as trouble:
        say("")
        click.echo(f"journeycode: by the documents alone: {trouble.message}" + (f"\n  {trouble.hint}" if trouble.hint else ""), err=True)
        return ()


def whats_of(workspace: Workspace, what: str) -> tuple[str, ...]:
    """The reports that a word asks for; `all` of a workspace without sources is what the map alone says."""
    from journeycode.api.measuring import FROM_THE_MAP, WHATS, has_sources

    if what != "all":
        return (what,)
    if not has_sources(workspace):
        click.echo(f"{workspace.name} declares no source of data: only what the map says.", err=True)
        return tuple(word for word in WHATS if word in FROM_THE_MAP)
    return WHATS


def write_back(workspace: Workspace, what: str, journeys: Sequence[str], *, diff: bool, check: bool) -> int:
    """Bring what was measured into the documents, or only show it (diff) or count it (check); the exit code, 1 where only that was done."""
    from journeycode.api.measuring import bring_back, reports
    from journeycode.api.mend import differences
    from journeycode.api.mend import write as write_files
    from journeycode.cli.difference import difference
    from journeycode.reporters.report import counted

    found = reports(workspace, whats_of(workspace, what), journeys=journeys, say=say)
    mended = bring_back(workspace, [one for report in found for one in report.measured])
    changed = differences(mended)
    for path, (before, after) in changed.items():
        if diff:
            click.echo(difference(path, before, after), nl=False)
        else:
            click.echo(f"{'would change' if check else 'changed'} {path}")
    if changed and not (diff or check):
        write_files(mended)
    figures = f"{counted(mended.fixes, 'figure')} in {counted(len(changed), 'file')}" if changed else "every figure"
    click.echo(f"{figures} {'brought' if changed and not (diff or check) else 'to be brought' if changed else 'is'} up to date.", err=True)
    return 1 if changed and (diff or check) else 0
