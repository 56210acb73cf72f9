"""`journeycode rules`: the table of rules, with what is switched on here."""

from pathlib import Path

import click


@click.command("rules")
@click.argument("paths", nargs=-1)
@click.option("--format", "how", type=click.Choice(("text", "json")), default="text", show_default=True, help="How the table is printed.")
def command(paths: tuple[str, ...], how: str) -> None:
    """List all rules with family, profile and severity; ● marks those that run in the workspace around PATHS."""
    from journeycode.cli.progress import watcher
    from journeycode.cli.rules_table import as_json, as_text
    from journeycode.finding import Trouble
    from journeycode.graph import Workspace
    from journeycode.linting.installed import installed_rules
    from journeycode.linting.selection import selected
    from journeycode.workspace import Reading
    from journeycode.workspace.matched import read_all
    from journeycode.workspace.reading import Means

    try:
        workspace = Workspace(read_all(paths, Path.cwd(), Means(watch=watcher()))[0])
    except Trouble:
        if paths:
            raise
        workspace = Workspace(Reading(Path.cwd(), []))
    selection = selected(workspace, installed=installed_rules(workspace))
    click.echo(as_json(selection) if how == "json" else as_text(selection), nl=False)
