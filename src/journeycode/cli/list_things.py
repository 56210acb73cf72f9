"""`journeycode list`: what there is."""

import click


@click.command("list")
@click.argument("words", nargs=-1, metavar="[SELECTOR] [PATHS]")
@click.option("--format", "how", type=click.Choice(("text", "json")), default="text", show_default=True, help="How the list is printed.")
def command(words: tuple[str, ...], how: str) -> None:
    """List things by address: all of them, or those that a selector names.

    Selectors: an address (switch-broadband/first-bill, team:billing); is:journey, owner:billing, lived-by:busy-parent, met-on:phone,
    phase:post, tag:x, state:future; + before and after for what leads there and where it leads; a comma for either, & for both.
    """
    from journeycode.cli.listing import as_json, as_text
    from journeycode.cli.names import split
    from journeycode.cli.opening import selection, workspaces
    from journeycode.graph.selectors import everything

    paths, selectors = split(words)
    opened = workspaces(paths)
    found = selection(opened, selectors) if selectors else [(one, thing) for one in opened for thing in everything(one)]
    things = list(dict.fromkeys(thing for _, thing in found))
    click.echo(as_json(things) if how == "json" else as_text(things), nl=False)
