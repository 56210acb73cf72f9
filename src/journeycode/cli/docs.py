"""`journeycode docs`: pages for documentation generators."""

from pathlib import Path

import click


@click.group("docs", no_args_is_help=True)
def command() -> None:
    """Write pages with drawings for any documentation generator."""


@command.command("build")
@click.argument("paths", nargs=-1, metavar="[PATHS]")
@click.option("-o", "--output", required=True, metavar="DIR", help="The folder that the pages go to.")
@click.option("--front-matter", is_flag=True, help="Begin each page with its title in YAML, as Hugo, Jekyll and Docusaurus like it.")
@click.option("--width", default="700", metavar="PIXELS|wide", help="How wide the drawings are; the column of most themes is 700 pixels.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 where a page is missing or stale.")
@click.pass_context
def build(context: click.Context, paths: tuple[str, ...], output: str, front_matter: bool, width: str, check: bool) -> None:
    """Write a page for each journey, persona and team, with drawings and tables, and an index.

    What we wrote before and no longer write is taken away; files that are not ours are never touched.
    """
    from journeycode.cli.opening import faults_on_stderr
    from journeycode.reporters.report import counted
    from journeycode.site.opened import opened
    from journeycode.site.pages import books
    from journeycode.site.shelf import put

    found = opened(paths, Path.cwd())
    # Half of the journeys would take the pages of the other half away.
    if code := faults_on_stderr([one.workspace for one in found]):
        click.echo("Nothing was written.", err=True)
        context.exit(code)
    changes = put(Path(output), books(found, front_matter=front_matter, width=width), check=check)
    for change in changes:
        if change.what == "kept":
            click.echo(f"kept {change.path.as_posix()}: nothing is drawn there any more, but somebody changed it", err=True)
        elif change.what == "removed" or (check and change.what != "fresh"):
            click.echo(f"{change.what} {change.path.as_posix()}")
    stale = sum(change.what in ("missing", "stale") for change in changes)
    if stale:
        click.echo(f"{counted(stale, 'file')} not up to date: run `journeycode docs build` and commit what changes.", err=True)
    elif not check:
        written = sum(change.what == "written" for change in changes)
        click.echo(
            f"{counted(sum(change.what in ('written', 'fresh') for change in changes), 'file')} in {output}, {written} of them written"
        )
    context.exit(1 if stale else 0)
