"""`journeycode explain`: the page of a rule or of a kind of change."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from journeycode.linting.catalogue import Catalogue


@click.command("explain")
@click.argument("rule")
def command(rule: str) -> None:
    """Explain RULE: what it finds, why that matters, where it comes from, and what it looks like.

    Also a kind of change that `journeycode diff` names; `changes` lists them all.
    """
    from journeycode.changes import KINDS
    from journeycode.cli.kinds_text import kind_text, kinds_text
    from journeycode.cli.page_text import page_text
    from journeycode.cli.screen import screen_width
    from journeycode.linting.catalogue import OURS
    from journeycode.rulebook.page import page

    width = min(screen_width(), 100)
    if rule == "changes" or rule in KINDS:
        click.echo(kinds_text(width) if rule == "changes" else kind_text(KINDS[rule], width), nl=False)
        return
    known = OURS if rule in OURS.names else _here()
    click.echo(page_text(page(known.rule(rule)), width), nl=False)


def _here() -> "Catalogue":
    """The rules of the workspace around the current folder: its contracts and plugins are explained where they hold."""
    from journeycode.finding import Trouble
    from journeycode.graph import Workspace
    from journeycode.linting.catalogue import OURS
    from journeycode.linting.installed import whole_catalogue
    from journeycode.workspace.matched import read_all

    try:
        reading = read_all((), Path.cwd())[0]
    except Trouble:
        return OURS
    return whole_catalogue(Workspace(reading))
