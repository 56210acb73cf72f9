"""Doing something again whenever a file changes, until somebody presses Ctrl-C."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from journeycode.workspace.places import files_below, roots

# Seconds between two looks: changes are seen before one has looked up from the editor.
PAUSE = 0.4
Stamp = tuple[tuple[str, int, int], ...]


def again(paths: Sequence[str], action: Callable[[], object]) -> None:
    """Do it now, and again after every change of a YAML file in the workspaces around the paths."""
    seen: Stamp | None = None
    while True:
        stamp = _stamp(paths)
        if stamp != seen:
            seen = stamp
            click.clear()
            action()
            click.echo("Watching; Ctrl-C ends it.", err=True)
        time.sleep(PAUSE)


def _stamp(paths: Sequence[str]) -> Stamp:
    found = []
    for root in roots(tuple(paths), Path.cwd()):
        for path in [*root.named, *files_below(root.folder)]:
            try:
                status = path.stat()
            except OSError:
                continue
            found.append((path.as_posix(), status.st_mtime_ns, status.st_size))
    return tuple(found)
