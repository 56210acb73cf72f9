"""Doing something again whenever a file changes, until somebody presses Ctrl-C."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from journeycode.workspace.places import Stamp, stamp

# Seconds between two looks: changes are seen before one has looked up from the editor.
PAUSE = 0.4


def again(paths: Sequence[str], action: Callable[[], object]) -> None:
    """Do it now, and again after every change of a YAML file in the workspaces around the paths."""
    seen: Stamp | None = None
    while True:
        now = stamp(tuple(paths), Path.cwd())
        if now != seen:
            seen = now
            click.clear()
            action()
            click.echo("Watching; Ctrl-C ends it.", err=True)
        time.sleep(PAUSE)
