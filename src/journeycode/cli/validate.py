"""`journeycode validate`: the language and the references, and nothing else is loaded."""

from pathlib import Path

import click

from journeycode.reporters import REPORTERS


@click.command("validate")
@click.argument("paths", nargs=-1)
@click.option("--format", "how", type=click.Choice(tuple(REPORTERS)), default="full", show_default=True, help="How findings are printed.")
@click.pass_context
def command(context: click.Context, paths: tuple[str, ...], how: str) -> None:
    """Check that documents say what the language knows, and that what they refer to is there."""
    from journeycode.cli.findings import asked_for, report, verdict
    from journeycode.cli.progress import watcher
    from journeycode.workspace.matched import read_all
    from journeycode.workspace.reading import Means

    readings = read_all(paths, Path.cwd(), Means(watch=watcher()))
    findings = [finding for reading in readings for finding in asked_for(reading.findings, reading)]
    report(findings, readings, how)
    context.exit(verdict(findings))
