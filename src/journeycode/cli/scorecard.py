"""`journeycode scorecard`: the programme in six dimensions."""

from datetime import date

import click

from journeycode.cli.day import day
from journeycode.cli.to_file import output_option

FORMATS = ("text", "json", "markdown", "html")


@click.command("scorecard")
@click.argument("paths", nargs=-1)
@click.option("--format", "how", type=click.Choice(FORMATS), default="text", show_default=True, help="How it is written.")
@output_option
@click.option("--tags", "pattern", metavar="PATTERN", default="", help="Also as it was at the tags that match, such as `v*`.")
@click.option("--since", metavar="DAY|TAG", default="", help="Also as it was at the tags since then.")
@click.option("--today", callback=day, metavar="DATE", help="The day by which reviews are judged.")
@click.pass_context
def command(
    context: click.Context, paths: tuple[str, ...], how: str, output: str | None, pattern: str, since: str, today: date | None
) -> None:
    """Print processes, scope, focus, data, goals and metrics, each from named indicators, and what would raise them.

    They are never added up. Beside them: since when journeys and personas are worked on, and by how many, from git.
    """
    from journeycode.cli.figures import deliver
    from journeycode.cli.opening import faults_on_stderr, workspaces
    from journeycode.measures.scorecard import scorecard
    from journeycode.measures.scorecard.told import told
    from journeycode.renderers.report.scorecard import scorecard_json

    opened = workspaces(paths, today)
    cards = [scorecard(workspace, pattern=pattern, since=since) for workspace in opened]
    deliver([told(card) for card in cards], how, output, lambda: scorecard_json(cards))
    context.exit(faults_on_stderr(opened))
