"""`journeycode new`: one document from a template."""

from pathlib import Path

import click

KINDS = ("journey", "persona", "team", "channel", "touchpoint", "promise", "metric", "evidence", "opportunity", "source")


@click.command("new")
@click.argument("kind", type=click.Choice(KINDS), metavar=f"{'|'.join(KINDS[:3])}|…")
@click.argument("id")
@click.option("-o", "--output", metavar="FILE", help="Where it goes; else a file named by convention.")
def command(kind: str, id: str, output: str | None) -> None:
    """Write a new document of a kind with ID; a journey has a stage for each phase its lifecycle requires."""
    from datetime import date

    from journeycode.finding import Trouble
    from journeycode.graph import Workspace
    from journeycode.model.words import is_word, slug
    from journeycode.scaffold.documents import Known, document, file_name
    from journeycode.source.writing import write_whole
    from journeycode.workspace import Reading
    from journeycode.workspace.matched import read_all
    from journeycode.workspace.places import display

    if not is_word(id):
        raise Trouble(
            f"`{id[:60]}` is not an id: an id has small letters, digits and single hyphens", f"write `{slug(id)}`" if slug(id) else ""
        )
    try:
        workspace = Workspace(read_all((), Path.cwd())[0])
    except Trouble:
        workspace = Workspace(Reading(Path.cwd(), []))
    if workspace.find(kind if kind != "promise" else "promise", id, None):
        raise Trouble(f"there is already a {kind} `{id}` in this workspace", "choose another id")
    teams, personas = workspace.teams(), workspace.personas()
    sponsors = [team for team in teams if team.model.sponsor] or teams
    known = Known(workspace.lifecycle(None, None), sponsors[0].id if sponsors else None, personas[0].id if personas else None, date.today())
    path = Path(output) if output else workspace.root / file_name(kind, id)
    if path.exists():
        raise Trouble(f"{display(path, Path.cwd())} is already there", "choose another id, or name a file with -o")
    write_whole(path, document(kind, id, known).encode())
    click.echo(f"wrote {display(path, Path.cwd())}")
