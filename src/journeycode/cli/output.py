"""Drawings on their way out: to files, written whole, or to stdout."""

from collections.abc import Sequence

import click

from journeycode.cli.drawings import Output
from journeycode.reporters.report import counted
from journeycode.source.writing import write_whole


def deliver(drawn: Sequence[Output], *, check: bool) -> int:
    """Write or compare; the exit code: 1 where a drawing is missing or stale and only compared."""
    stale = 0
    for output in drawn:
        if output.path is None:
            click.echo(output.drawing.content, nl=False)
        elif not check:
            click.echo(f"{'drawn' if write_whole(output.path, output.drawing.data) else 'fresh'} {output.path.as_posix()}")
        elif not output.path.is_file() or output.path.read_bytes() != output.drawing.data:
            stale += 1
            click.echo(f"{'stale' if output.path.is_file() else 'missing'} {output.path.as_posix()}")
    if check and stale:
        click.echo(f"{counted(stale, 'drawing')} not up to date: run `journeycode render` and commit what changes.", err=True)
    return 1 if stale else 0
