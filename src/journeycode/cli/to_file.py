"""`-o FILE`: where what a command says goes, if not to stdout."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

STDOUT = "-"
Decorated = TypeVar("Decorated", bound=Callable[..., object])


def output_option(command: Decorated) -> Decorated:
    """The option `-o` of a command that prints one thing: the file that it goes to instead, None for stdout."""
    help = f"A file to write; else, and for {STDOUT}, stdout."
    return click.option("-o", "--output", metavar="FILE", callback=lambda _, __, path: None if path == STDOUT else path, help=help)(command)


def put(text: str, output: str | None) -> None:
    """To stdout, or whole into a file, which is said."""
    from journeycode.source.writing import write_whole

    if output:
        write_whole(Path(output), text.encode("utf-8", "backslashreplace"))
        click.echo(f"written {output}", err=True)
    else:
        click.echo(text, nl=False)
