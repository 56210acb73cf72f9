"""`journeycode review`: the comment of a pull request."""

import click

from journeycode.cli.reports import Target, targets_among
from journeycode.cli.to_file import output_option
from journeycode.reporters.changes.formats import FORMATS as ALL

LEVELS = ("breaking", "risk", "change", "never")
FORMATS = ("markdown", "json", "html")


@click.command("review")
@click.argument("versions", nargs=-1, metavar="[BASE [HEAD]]")
@click.option("--format", "how", type=click.Choice(FORMATS), default="markdown", show_default=True, help="How it is written.")
@click.option(
    "--report",
    "reports",
    multiple=True,
    metavar="FORMAT=PATH",
    callback=targets_among(ALL),
    help="The changes to a file as well, in any format of `diff`, again and again.",
)
@click.option("--fail-on", type=click.Choice(LEVELS), default="breaking", show_default=True, help="From which level on the gate fails.")
@output_option
@click.pass_context
def command(
    context: click.Context, versions: tuple[str, ...], how: str, reports: tuple[Target, ...], fail_on: str, output: str | None
) -> None:
    """Write what a reviewer of a change should see: verdict, what to decide, who must look, picture, and the rest.

    BASE and HEAD are those of `journeycode diff`. Where there is nothing to say, nothing is printed; reports are always written.
    """
    from dataclasses import replace

    from journeycode.api.prioritise import moves
    from journeycode.cli.changes import deliver, settings_faults, told, write_reports
    from journeycode.cli.versions import compared
    from journeycode.cli.versions import versions as found_versions
    from journeycode.reporters.changes.comment import has_something

    if len(versions) > 2:
        raise click.UsageError("two versions are compared: name at most BASE and HEAD", context)
    found = found_versions(versions)
    faults = settings_faults(found)
    whole = replace(told(found, compared(found), fail_on), moves=tuple(move for one in found for move in moves(one.old, one.new)))
    write_reports(whole, reports)
    if how == "json" or has_something(whole):
        context.exit(max(faults, deliver(whole, "comment" if how == "markdown" else how, output)))
    context.exit(faults)
