"""`journeycode show`: one thing with everything that touches it."""

import click


@click.command("show")
@click.argument("address")
@click.argument("paths", nargs=-1)
@click.option("--format", "how", type=click.Choice(("text", "json")), default="text", show_default=True, help="How it is printed.")
def command(address: str, paths: tuple[str, ...], how: str) -> None:
    """Show what is written about ADDRESS, and what refers to it."""
    from journeycode.cli.opening import selection, workspaces
    from journeycode.cli.showing import as_json, as_text

    workspace, thing = selection(workspaces(paths), [address])[0]
    click.echo(as_json(workspace, thing) if how == "json" else as_text(workspace, thing), nl=False)
