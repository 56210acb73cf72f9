"""`journeycode diff`: what changed, in the words of journeys."""

import click

from journeycode.cli.reports import Target, on_screen, targets_among
from journeycode.reporters.changes.formats import FORMATS

LEVELS = ("breaking", "risk", "change", "never")


@click.command("diff")
@click.argument("versions", nargs=-1, metavar="[BASE [HEAD]]")
@click.option("--format", "how", type=click.Choice(FORMATS), show_default="text", help="How changes are printed; svg draws them.")
@click.option(
    "--report",
    "reports",
    multiple=True,
    metavar="FORMAT=PATH",
    callback=targets_among(FORMATS),
    help="Changes to a file as well, again and again; - is the screen.",
)
@click.option("--fail-on", type=click.Choice(LEVELS), default="never", show_default=True, help="From which level on the exit code is 1.")
@click.option(
    "-o", "--output", metavar="OUT", help="A file to write, - for stdout, for svg also a folder; else stdout, and build/journeys/ for svg."
)
@click.pass_context
def command(
    context: click.Context, versions: tuple[str, ...], how: str | None, reports: tuple[Target, ...], fail_on: str, output: str | None
) -> None:
    """Show what changed from BASE to HEAD, worst first.

    BASE and HEAD are commits, branches or tags; two folders; or two journeys of this workspace. Without HEAD it is the working tree,
    without BASE the commit in which this branch left the default branch.
    """
    from journeycode.cli.changes import deliver, settings_faults, told, write_reports
    from journeycode.cli.versions import compared
    from journeycode.cli.versions import versions as found_versions

    if len(versions) > 2:
        raise click.UsageError("two versions are compared: name at most BASE and HEAD", context)
    printed = on_screen(reports, how, "text")
    found = found_versions(versions)
    faults = settings_faults(found)
    whole = told(found, compared(found), fail_on)
    write_reports(whole, reports)
    context.exit(max(faults, deliver(whole, printed, output)))
