"""Changes on their way out: who the teams are, where lines can be looked at, which format, and the exit code."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import click

from journeycode import __version__
from journeycode.changes import Changes
from journeycode.changes.approvals import FILE as APPROVALS
from journeycode.cli.reports import Target
from journeycode.cli.screen import has_colour, screen_width
from journeycode.cli.to_file import STDOUT
from journeycode.cli.versions import WORKING_TREE, Versions
from journeycode.finding import ENVIRONMENT, USAGE, Trouble
from journeycode.graph import Workspace
from journeycode.reporters.changes.formats import WITH_PICTURES
from journeycode.reporters.changes.told import ToldChanges, Who
from journeycode.reporters.changes.writing import change_reporter
from journeycode.source import Text
from journeycode.workspace.codeowners import PLACES, owners_of
from journeycode.workspace.history import commit_of, read_file

FOLDER = Path("build", "journeys")


def told(found: Sequence[Versions], changes: Changes, fail_on: str) -> ToldChanges:
    """The changes with all that a reporter needs."""
    texts = {text.path: text for one in found for text in one.new.texts}
    files = {text.path: f"{one.folder}{text.file}" for one in found for text in one.new.texts}
    head = next((one.head for one in found if one.head), "")
    return ToldChanges(
        changes, found[0].base, head or _head(found[0].new), _teams(found), texts, fail_on, _blob(found[0].new, head), _owners(found, changes, files),
        files, version=__version__,
    )  # fmt: skip


def write_reports(told: ToldChanges, reports: Sequence[Target]) -> None:
    """Write the reports that go to files. Raises Trouble where one cannot be written."""
    for target in reports:
        if target.path != STDOUT:
            _write(told, target.format, target.path)


def deliver(told: ToldChanges, how: str, output: str | None = None) -> int:
    """Print the changes, or write them to a file; the exit code."""
    if how == "svg" and output != STDOUT:
        for path, state in _draw(_drawn(told, how), Path(output) if output else FOLDER):
            click.echo(f"{state} {path.as_posix()}")
    elif output and output != STDOUT:
        _write(told, how, output)
    else:
        shown = replace(told, width=screen_width(), colour=has_colour()) if how == "text" else _drawn(told, how)
        click.echo(change_reporter(how)(shown), nl=False, color=True)
    return 1 if told.is_failing else 0


def _write(told: ToldChanges, how: str, path: str) -> None:
    """A report as a file, whole or not at all. Raises Trouble where it cannot be written."""
    from journeycode.source.writing import write_whole

    try:
        if how == "svg":
            list(_draw(_drawn(told, how), Path(path)))
        else:
            write_whole(Path(path), change_reporter(how)(_drawn(told, how)).encode("utf-8", "backslashreplace"))
    except OSError as error:
        why = (error.strerror or "it cannot be written").lower()
        raise Trouble(
            f"the report `{path}` was not written: {why}", "look at the path, its rights and the room on the disk", ENVIRONMENT
        ) from error


def _drawn(told: ToldChanges, how: str) -> ToldChanges:
    """With the journeys drawn, where a format shows them: on a page, the page has their style."""
    if how not in WITH_PICTURES:
        return told
    from journeycode.api.change import picture_style, pictures
    from journeycode.renderers.options import Options

    return replace(told, pictures=pictures(told.changes, Options(styled=how == "svg")), style=picture_style())


def _draw(told: ToldChanges, out: Path) -> Iterator[tuple[Path, str]]:
    """A file for each journey that changed, below a folder; or the one file. Raises Trouble where one file would have to hold several."""
    from journeycode.source.writing import write_whole

    if out.suffix == ".svg" and not out.is_dir():
        if told.pictures:
            yield out, "drawn" if write_whole(out, change_reporter("svg")(told).encode()) else "fresh"
        return
    for one in told.pictures:
        path = out / f"{one.id}.diff.svg"
        yield path, "drawn" if write_whole(path, one.svg.encode()) else "fresh"


def settings_faults(found: Sequence[Versions]) -> int:
    """Say what is wrong with a workspace file: without it, nothing is judged as the workspace wants; 2 where something is, else 0."""
    from journeycode.reporters.concise import line

    code = 0
    for one in found:
        document = one.new.reading.settings_document
        for finding in one.new.findings if document is not None and document.model is None else ():
            if document is not None and finding.place.path == document.text.path and finding.severity == "error":
                click.echo(line(finding), err=True)
                code = USAGE
    return code


def _teams(found: Sequence[Versions]) -> dict[str, Who]:
    """Every team of both versions; the contact is trusted where it is the one that was there before."""
    teams: dict[str, Who] = {}
    for one in found:
        before = {team.address: team for team in one.old.teams()}
        teams |= {address: Who(team.name, team.model.contact or "", True) for address, team in before.items()}
        for team in one.new.teams():
            contact, was = team.model.contact or "", before.get(team.address)
            teams[team.address] = Who(team.name, contact, was is not None and was.model.contact == contact)
    return teams


def _head(workspace: Workspace) -> str:
    try:
        return commit_of(workspace.root, "HEAD")
    except Trouble:
        return WORKING_TREE


def _blob(workspace: Workspace, head: str, environment: Mapping[str, str] = os.environ) -> str:
    """Where files can be looked at, from what CI says of its host; empty where nobody says."""
    commit = head or _head(workspace)
    server, repository = environment.get("GITHUB_SERVER_URL", ""), environment.get("GITHUB_REPOSITORY", "")
    project = environment.get("CI_PROJECT_URL", "")
    if commit == WORKING_TREE:
        return ""
    if server.startswith("https://") and repository:
        return f"{server}/{repository}/blob/{commit}"
    return f"{project}/-/blob/{commit}" if project.startswith("https://") else ""


def _owners(found: Sequence[Versions], changes: Changes, files: Mapping[str, str]) -> tuple[str, ...]:
    """Those whom CODEOWNERS named before the change for the files that changed."""
    touched = dict.fromkeys(files.get(change.place.path, change.place.path) for change in changes.shown if not change.approved)
    if any(change.approved for change in changes.by_itself):
        touched |= dict.fromkeys(f"{one.folder}{APPROVALS}" for one in found)
    text = _codeowners(found[0])
    return owners_of(text.content, touched) if text is not None else ()


def _codeowners(one: Versions) -> Text | None:
    top = one.new.root
    for _ in Path(one.folder).parts:
        top = top.parent
    for name in PLACES:
        try:
            data = read_file(top, one.base, name) if one.journeys is None else None
        except Trouble:
            return None
        if data is not None:
            return Text(name, name, data.decode("utf-8", "replace"))
    return None
