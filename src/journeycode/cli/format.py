"""`journeycode format`: documents in the order and form of the language."""

from pathlib import Path

import click


@click.command("format")
@click.argument("paths", nargs=-1)
@click.option("--check", is_flag=True, help="Write nothing; exit 1 where something would change.")
@click.option("--diff", is_flag=True, help="Write nothing; print what would change.")
@click.option("--ids", is_flag=True, help="Also write down the ids of stages and steps that are only slugs so far.")
@click.pass_context
def command(context: click.Context, paths: tuple[str, ...], check: bool, diff: bool, ids: bool) -> None:
    """Order keys, write quantities as people do; comments, styles, quotes and line ends stay."""
    from journeycode.cli.difference import difference
    from journeycode.cli.findings import asked_for, report, verdict
    from journeycode.cli.progress import watcher
    from journeycode.formatting import formatted
    from journeycode.reporters.report import counted
    from journeycode.source.writing import write_whole
    from journeycode.workspace.matched import read_all
    from journeycode.workspace.reading import Means

    readings = read_all(paths, Path.cwd(), Means(watch=watcher()))
    changed, kept, faults = 0, 0, []
    for reading in readings:
        faults += [
            finding
            for finding in asked_for(reading.findings, reading)
            if finding.rule == "invalid-document" and finding.severity == "error"
        ]
        for loaded in reading.files:
            text = loaded.text
            if not reading.concerns(text.path) or loaded.composition is None or loaded.composition.faults:
                continue
            content = formatted(text, ids or reading.settings.format.ids)
            if content == text.content:
                kept += 1
                continue
            changed += 1
            if diff:
                click.echo(difference(text.path, text.content, content), nl=False)
            elif check:
                click.echo(f"would change {text.path}")
            else:
                write_whole(reading.root / text.file, (b"\xef\xbb\xbf" if text.bom else b"") + content.encode())
                click.echo(f"changed {text.path}")
    click.echo(f"{counted(changed, 'file')} {'would change' if check or diff else 'changed'}, {kept:,} already in form.", err=True)
    if faults:
        report(faults, readings, "full")
    context.exit(max(verdict(faults), 1 if changed and (check or diff) else 0))
