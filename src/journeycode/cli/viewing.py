"""`journeycode render --open`: the drawing in the browser, where there is one."""

import os
import sys
import webbrowser
from pathlib import Path

import click


def show(path: Path | None) -> None:
    """Open a drawing in the browser; say where it is on a machine that has no desktop."""
    if path is None:
        click.echo("Nothing to open: the drawing went to the terminal; `-o FILE` writes a file.", err=True)
    elif not has_desktop() or not webbrowser.open(path.resolve().as_uri()):
        click.echo(f"No browser here; open {path.resolve().as_posix()}", err=True)


def has_desktop() -> bool:
    """Whether somebody sits before a screen: not in CI, not on a server, not where the output goes to a program."""
    if os.environ.get("CI") or not sys.stdout.isatty():
        return False
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
