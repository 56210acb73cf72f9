"""The workspaces that a command works on, as graphs."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from journeycode.cli.progress import watcher
from journeycode.finding import Trouble
from journeycode.graph import Workspace
from journeycode.source.limits import shown
from journeycode.workspace.matched import read_all
from journeycode.workspace.reading import Means

if TYPE_CHECKING:
    from journeycode.graph import Thing


def workspaces(paths: Sequence[str], today: date | None = None) -> list[Workspace]:
    """The workspaces around the paths. Raises Trouble where there is nothing of ours."""
    return [Workspace(reading, today) for reading in read_all(paths, Path.cwd(), Means(watch=watcher()))]


def selection(opened: Sequence[Workspace], selectors: Sequence[str]) -> "list[tuple[Workspace, Thing]]":
    """What the selectors name, in all of the workspaces. Raises Trouble where one of them names nothing."""
    from journeycode.graph.selectors import check, select

    found = []
    for selector in selectors:
        check(selector)
        matched = [(workspace, thing) for workspace in opened for thing in select(workspace, selector)]
        if not matched:
            near = _near(opened, selector)
            raise Trouble(
                f"nothing matches `{shown(selector)}`", f"did you mean `{near}`?" if near else "`journeycode list` shows what there is"
            )
        found += matched
    return found


def _near(opened: Sequence[Workspace], selector: str) -> str | None:
    """The address, the id of a journey or the filter that was probably meant, and that names something."""
    from journeycode.graph.selectors import everything, select
    from journeycode.model.nearest import nearest

    things = [thing for workspace in opened for thing in everything(workspace)]
    addresses = [thing.address for thing in things]
    prefix, colon, _ = selector.rpartition(":")
    filters = [f"{prefix}{colon}{thing.id}" for thing in things if thing.id and (colon or thing.kind == "journey")]
    near = nearest(selector, addresses + filters)
    if near in filters and not any(select(workspace, near) for workspace in opened):
        return nearest(selector, addresses)
    return near


def faults_on_stderr(opened: Sequence[Workspace]) -> int:
    """Say what could not be read, so that nobody takes half for the whole; the exit code that follows from it."""
    import click

    from journeycode.cli.findings import asked_for, verdict
    from journeycode.reporters.concise import line

    faults = [
        finding for workspace in opened for finding in asked_for(workspace.findings, workspace.reading) if finding.severity == "error"
    ]
    for finding in faults[:20]:
        click.echo(line(finding), err=True)
    if len(faults) > 20:
        click.echo(f"… and {len(faults) - 20:,} more: `journeycode validate` shows them", err=True)
    return verdict(faults)
