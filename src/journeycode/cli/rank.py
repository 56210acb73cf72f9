"""`journeycode rank`: what to do first."""

import click

from journeycode.cli.to_file import output_option, put

# The names of `figures.priorities.METHODS` and `renderers.report.REPORT_WRITERS`: the help must load neither.
METHODS = ("default", "rice", "ice", "wsjf", "ulwick", "impact-effort")
FORMATS = ("text", "json", "markdown", "html", "svg")


@click.command("rank")
@click.argument("paths", nargs=-1)
@click.option("--method", type=click.Choice(METHODS), default="default", show_default=True, help="How the list is put in order.")
@click.option(
    "--format",
    "how",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How it is written; svg is the picture of effort and impact alone.",
)
@output_option
@click.option("--documents-only", is_flag=True, help="Rank by what the documents say, even where there is data.")
@click.pass_context
def command(context: click.Context, paths: tuple[str, ...], method: str, how: str, output: str | None, documents_only: bool) -> None:
    """Say what to do first: what must be mended, then opportunities by what they bring for the work.

    Each factor is taken from the first source that there is, and the source is said; measured figures are used where the workspace
    declares sources of data.
    """
    from typing import cast

    from journeycode.api.prioritise import rank
    from journeycode.cli.figures import deliver, drawing, measured_in
    from journeycode.cli.opening import faults_on_stderr, workspaces
    from journeycode.figures.priorities import Method
    from journeycode.measures.ranking.told import told
    from journeycode.renderers.report.ranking import ranking_json

    opened = workspaces(paths)
    rankings = [
        rank(workspace, method=cast("Method", method), measured=() if documents_only else measured_in(workspace)) for workspace in opened
    ]
    if how == "svg":
        put(drawing(rankings), output)
    else:
        deliver([told(one) for one in rankings], how, output, lambda: ranking_json(rankings))
    context.exit(faults_on_stderr(opened))
