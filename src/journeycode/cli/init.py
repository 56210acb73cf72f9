"""`journeycode init`: a workspace to begin with."""

from pathlib import Path

import click


@click.command("init")
@click.argument("folder", default=".", metavar="[DIR]")
@click.option("--example", "name", metavar="NAME", help="Begin with a copy of an example instead: broadband, contributor …")
def command(folder: str, name: str | None) -> None:
    """Make a workspace in DIR that lints clean and draws; nothing that is there is overwritten."""
    import json
    from datetime import date

    from journeycode.finding import Trouble
    from journeycode.model.schema import schema_for
    from journeycode.scaffold.workspace import example, starter, surroundings
    from journeycode.source.writing import write_whole
    from journeycode.workspace.places import WORKSPACE_FILE

    root = Path(folder)
    if (root / WORKSPACE_FILE).exists():
        raise Trouble(
            f"{(root / WORKSPACE_FILE).as_posix()} is already there", "this folder is a workspace: `journeycode new journey ID` adds to it"
        )
    today = date.today()
    files = (example(name) if name else starter(today)) | surroundings(today)
    files[".vscode/journeycode.schema.json"] = json.dumps(schema_for(None), ensure_ascii=False, indent=2) + "\n"
    for path, text in files.items():
        if (root / path).exists():
            click.echo(f"kept  {(root / path).as_posix()}")
        else:
            write_whole(root / path, text.encode())
            click.echo(f"wrote {(root / path).as_posix()}")
    into = "" if folder == "." else f"cd {folder} && "
    click.echo(f"\nNow: {into}journeycode lint && journeycode render", err=True)
