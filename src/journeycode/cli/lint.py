"""`journeycode lint`: validate, then the rules."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeycode.cli.day import day
from journeycode.cli.reports import Target, on_screen, targets
from journeycode.reporters import REPORTERS

if TYPE_CHECKING:
    from typing import Unpack

    from journeycode.cli.linting import Asked

PROFILES = ("core", "recommended", "all")
FAIL_ON = ("error", "warning", "info", "never")


@click.command("lint")
@click.argument("words", nargs=-1, metavar="[PATHS or SELECTORS]")
@click.option("--select", metavar="NAME,…", default="", help="Only these rules or families.")
@click.option("--ignore", metavar="NAME,…", default="", help="Not these rules or families.")
@click.option("--profile", type=click.Choice(PROFILES), help="The set of rules; else what the workspace file says, else recommended.")
@click.option(
    "--fail-on", type=click.Choice(FAIL_ON), help="From which severity on the exit code is 1; else the workspace file's, else error."
)
@click.option("--max-warnings", type=click.IntRange(0), metavar="N", help="More warnings than this fail as well.")
@click.option("--format", "how", type=click.Choice(tuple(REPORTERS)), show_default="full", help="How findings are printed.")
@click.option(
    "--report",
    "reports",
    multiple=True,
    metavar="FORMAT=PATH",
    callback=targets,
    help="Findings to a file as well, again and again; - is the screen.",
)
@click.option("--fix", is_flag=True, help="Mend what can be mended safely; not a byte changes beside it.")
@click.option("--unsafe-fixes", is_flag=True, help="Also mend what people must look at afterwards.")
@click.option("--diff", is_flag=True, help="Show what would be mended instead of writing it; exit 1 where something would.")
@click.option("--write-baseline", is_flag=True, help="Write down today's findings, so that only new ones are shown from now on.")
@click.option("--baseline", metavar="FILE", help="The file of old findings; else journeycode-baseline.json in the workspace.")
@click.option("--no-baseline", is_flag=True, help="Show old findings as well.")
@click.option("--new-since", metavar="REF", help="Only what has come since a commit, a branch or a tag.")
@click.option("--no-ignores", is_flag=True, help="Show what comments in the files hide.")
@click.option("--show-settings", is_flag=True, help="Print the rules that would run, and how, instead of running them.")
@click.option("--statistics", is_flag=True, help="Print how often each rule fired, instead of the findings.")
@click.option("--no-cache", is_flag=True, help="Look again, even where nothing has changed since the last time.")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="How many processes; else two from about 1 MB on. It changes no result.")
@click.option("--watch", is_flag=True, help="Lint again whenever a file changes.")
@click.option("--today", callback=day, metavar="DATE", help="The day by which reviews and evidence are judged.")
@click.pass_context
def command(
    context: click.Context,
    words: tuple[str, ...],
    how: str | None,
    reports: tuple[Target, ...],
    show_settings: bool,
    statistics: bool,
    watch: bool,
    **asked: "Unpack[Asked]",
) -> None:
    """Find what is wrong with journeys: from the graph, with a source for every rule."""
    from journeycode.cli.names import split

    printed = on_screen(reports, how)
    paths, selectors = split(words)
    if show_settings:
        _show_settings(paths, asked)
    elif watch:
        from journeycode.cli.watching import again

        again(paths, lambda: _once(paths, selectors, printed, reports, statistics, asked))
    else:
        context.exit(_once(paths, selectors, printed, reports, statistics, asked))


def _show_settings(paths: list[str], asked: "Asked") -> None:
    from journeycode.cli.linting import selection_of
    from journeycode.cli.settings_text import settings_text
    from journeycode.graph import Workspace
    from journeycode.workspace.matched import read_all

    for workspace in map(Workspace, read_all(paths, Path.cwd())):
        click.echo(settings_text(workspace, selection_of(workspace, asked)), nl=False)


def _once(paths: list[str], selectors: list[str], printed: str, reports: tuple[Target, ...], statistics: bool, asked: "Asked") -> int:
    """One run over the workspaces around the paths; the exit code."""
    from journeycode.cli.answers import remember, remembered
    from journeycode.cli.asking import question

    call = None if reports else question(paths, (selectors, printed, statistics), asked)
    answer = remembered(call.name) if call else None
    if answer is None:
        from journeycode.cli.answering import answered

        answer, lasting = answered(paths, selectors, printed, reports, statistics, asked, call.contents if call else None)
        if call and lasting:
            remember(call.name, answer, call.roots)
    click.echo(answer.printed, nl=False, color=True)
    for line in answer.said:
        click.echo(line, err=True)
    return answer.code
