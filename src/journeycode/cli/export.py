"""`journeycode export`: the graph for other programs."""

import click

from journeycode.cli.to_file import output_option, put


@click.command("export")
@click.argument("paths", nargs=-1)
@click.option("--to", type=click.Choice(("json", "graphml")), default="json", show_default=True, help="The format.")
@output_option
@click.pass_context
def command(context: click.Context, paths: tuple[str, ...], to: str, output: str | None) -> None:
    """Write the graph and the documents of the workspace around PATHS."""
    from journeycode.cli.opening import faults_on_stderr, workspaces
    from journeycode.finding import Trouble
    from journeycode.graph.exchange import as_graphml, as_json

    opened = workspaces(paths)
    if len(opened) > 1:
        raise Trouble(
            f"{len(opened)} workspaces are below these paths, and one graph holds one of them", "name the folder of one workspace"
        )
    text = as_json(opened[0]) if to == "json" else as_graphml(opened[0])
    put(text, output)
    context.exit(faults_on_stderr(opened))
