"""`journeycode lint`: validate, then the rules."""

from datetime import datetime
from pathlib import Path

import click

FORMATS = ("full", "concise", "json", "github")
PROFILES = ("core", "recommended", "all")
FAIL_ON = ("error", "warning", "info", "never")


@click.command("lint")
@click.argument("paths", nargs=-1)
@click.option("--select", metavar="NAME,…", default="", help="Only these rules or families.")
@click.option("--ignore", metavar="NAME,…", default="", help="Not these rules or families.")
@click.option("--profile", type=click.Choice(PROFILES), help="The set of rules; else what the workspace file says, else recommended.")
@click.option(
    "--fail-on", type=click.Choice(FAIL_ON), help="From which severity on the exit code is 1; else the workspace file's, else error."
)
@click.option("--max-warnings", type=click.IntRange(0), metavar="N", help="More warnings than this fail as well.")
@click.option("--format", "how", type=click.Choice(FORMATS), default="full", show_default=True, help="How findings are printed.")
@click.option("--no-ignores", is_flag=True, help="Show what comments in the files hide.")
@click.option("--show-settings", is_flag=True, help="Print the rules that would run, and why, instead of running them.")
@click.option("--statistics", is_flag=True, help="Print how often each rule fired, instead of the findings.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The day by which reviews and evidence are judged.")
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[str, ...],
    select: str,
    ignore: str,
    profile: str | None,
    fail_on: str | None,
    max_warnings: int | None,
    how: str,
    no_ignores: bool,
    show_settings: bool,
    statistics: bool,
    today: datetime | None,
) -> None:
    """Find what is wrong with journeys: from the graph, with a source for every rule."""
    from journeycode.cli import settings_text
    from journeycode.cli.findings import asked_for, report, verdict
    from journeycode.cli.names import names
    from journeycode.graph import Workspace
    from journeycode.rules.rule import PROFILES as KNOWN
    from journeycode.rules.run import run
    from journeycode.rules.selection import selected
    from journeycode.workspace.matched import read_all

    readings = read_all(paths, Path.cwd())
    day = today.date() if today else None
    codes, findings = [], []
    for reading in readings:
        workspace = Workspace(reading, day)
        selection = selected(
            workspace,
            profile=next((known for known in KNOWN if known == profile), None),
            select=names(select),
            ignore=names(ignore),
            ignores=not no_ignores,
        )
        if show_settings:
            click.echo(settings_text.settings_text(workspace, selection), nl=False)
            continue
        found = asked_for(run(workspace, selection), reading)
        lint = reading.settings.lint
        most = lint.max_warnings if max_warnings is None else max_warnings
        codes.append(verdict(found, fail_on or lint.fail_on, most))
        findings += found
    if statistics:
        click.echo(settings_text.statistics_text(findings), nl=False)
    elif not show_settings:
        report(findings, readings, how)
    context.exit(max(codes, default=0))
