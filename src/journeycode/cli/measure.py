"""`journeycode measure`: figures from data and from the map, and what was measured back into it."""

from datetime import date

import click

from journeycode.cli.day import day
from journeycode.cli.to_file import output_option

# The names of `api.measuring.WHATS` and `renderers.report.REPORT_WRITERS`: the help must load neither.
WHATS = ("touchpoints", "outcomes", "drivers", "flow", "teams", "all")
FORMATS = ("text", "json", "markdown", "html")


@click.command("measure")
@click.argument("what", type=click.Choice(WHATS), metavar="WHAT")
@click.argument("paths", nargs=-1)
@click.option("--format", "how", type=click.Choice(FORMATS), default="text", show_default=True, help="How it is written.")
@output_option
@click.option("--journey", "journeys", multiple=True, metavar="ID", help="Only this journey; again and again for several.")
@click.option("--write", is_flag=True, help="Bring measured figures up to date in the YAML; not a byte changes beside them.")
@click.option("--diff", is_flag=True, help="Write nothing; show what `--write` would change.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 where `--write` would change something.")
@click.option("--today", callback=day, metavar="DATE", help="The day by which reviews and evidence are judged.")
@click.pass_context
def command(
    context: click.Context,
    what: str,
    paths: tuple[str, ...],
    how: str,
    output: str | None,
    journeys: tuple[str, ...],
    write: bool,
    diff: bool,
    check: bool,
    today: date | None,
) -> None:
    """Measure WHAT: touchpoints, outcomes, drivers, flow, teams, or all.

    Each figure says n, its interval, where it comes from and what it assumes. All but `teams` need sources of data (`kind: Source`)
    and the extra `journeycode[data]`.
    """
    from journeycode.api.measuring import reports
    from journeycode.cli.figures import deliver, whats_of, write_back
    from journeycode.cli.opening import faults_on_stderr, workspaces
    from journeycode.cli.progress import say

    opened = workspaces(paths, today)
    if write or diff or check:
        code = max(write_back(workspace, what, journeys, diff=diff, check=check) for workspace in opened)
        context.exit(max(code, faults_on_stderr(opened)))
    deliver(
        [report for workspace in opened for report in reports(workspace, whats_of(workspace, what), journeys=journeys, say=say)],
        how,
        output,
    )
    context.exit(faults_on_stderr(opened))
