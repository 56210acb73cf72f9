"""`journeycode render --embed`: drawings between the markers of Markdown files."""

from collections.abc import Sequence
from pathlib import Path

import click

from journeycode.cli.names import split
from journeycode.cli.opening import selection
from journeycode.finding import USAGE, Trouble
from journeycode.reporters.concise import line
from journeycode.reporters.report import counted
from journeycode.reporters.screen import cleaned
from journeycode.site.embedding import Embedded, embed
from journeycode.site.markers import CLOSE, example
from journeycode.site.opened import opened
from journeycode.source.writing import write_whole
from journeycode.workspace.places import display


def embed_all(files: Sequence[str], words: Sequence[str], options: Sequence[str], *, check: bool) -> int:
    """Bring Markdown files up to date, all or none of them; the exit code.

    words: paths, and addresses of which each must have a marker. options: what was said on the command line about how to draw, as
    `view=owners`; it only goes into the lines to paste. Raises Trouble where there is no file, and where options
    were said although there are markers, which say them.
    """
    paths, addresses = split(words)
    done = [_embedded(Path(file), tuple(paths)) for file in dict.fromkeys(files)]
    for one in done:
        if what := _missing(one, tuple(paths), addresses):
            click.echo(f"{one.path.as_posix()} has no marker for {what}: paste these two lines where the drawing belongs", err=True)
            click.echo(f"\n{example(what, ' '.join(options))}\n{CLOSE}", err=True)
            return USAGE
    faults = [fault for one in done for fault in one.faults]
    for fault in faults:
        place = fault.place
        click.echo(cleaned(f"{place.path}:{place.line}:{place.column}: error {fault.message}"), err=True)
        click.echo(cleaned(f"  {fault.hint}"), err=True)
    if faults:
        click.echo("Nothing was written.", err=True)
        return USAGE
    if options:
        raise Trouble("what is drawn stands in the markers", f"write `{' '.join(options)}` into the one that it is for")
    for note in dict.fromkeys(note for one in done for note in one.notes if not check):
        click.echo(note, err=True)
    unread = dict.fromkeys(finding for one in done for finding in one.unread)
    for finding in unread:
        click.echo(line(finding), err=True)
    return max(1 if unread else 0, _deliver(done, check=check))


def _embedded(path: Path, paths: tuple[str, ...]) -> Embedded:
    if not path.is_file():
        raise Trouble(f"there is no file {path}", "name the Markdown file that the drawing stands in")
    return embed(path, display(path, Path.cwd()), paths, Path.cwd())


def _missing(one: Embedded, paths: tuple[str, ...], addresses: Sequence[str]) -> str:
    """A journey that a file has no marker for: one of those that are to be drawn, or the first where there is no marker at all."""
    if one.faults:
        return ""
    around = [each.workspace for each in opened(paths, Path.cwd())]
    wanted = {thing.id for _, thing in selection(around, addresses)} if addresses else set()
    if not wanted and not one.addresses:
        journeys = sorted((journey for each in around for journey in each.journeys()), key=lambda journey: journey.model.scope == "part")
        return journeys[0].id if journeys else "JOURNEY"
    return min(wanted - set(one.addresses), default="")


def _deliver(done: Sequence[Embedded], *, check: bool) -> int:
    """Pictures first, then the files that show them; 1 where something is not up to date and only compared."""
    stale = 0
    for path, data in ((path, data) for one in done for path, data in sorted(one.contents.items(), key=lambda item: item[0] == one.path)):
        shown = display(path, Path.cwd())
        if not check:
            click.echo(f"{'drawn' if write_whole(path, data) else 'fresh'} {shown}")
        elif not path.is_file() or path.read_bytes() != data:
            stale += 1
            click.echo(f"{'stale' if path.is_file() else 'missing'} {shown}")
    if stale:
        click.echo(f"{counted(stale, 'file')} not up to date: run `journeycode render --embed` and commit what changes.", err=True)
    return 1 if stale else 0
