"""`journeycode render`: drawings."""

from pathlib import Path

import click


@click.command("render")
@click.argument("words", nargs=-1, metavar="[PATHS, ADDRESSES or SELECTORS]")
@click.option(
    "--view",
    default=None,
    metavar="VIEW,…",
    help="What is drawn: map (the default), blueprint, swimlane, owners, promises, curve, flow, diff (a future journey over today's), portfolio, ecosystem, persona.",
)
@click.option(
    "--to",
    default=None,
    metavar="FORMAT,…",
    help="svg (the default), png, pdf, html, markdown, text, json; mermaid for map and flow, dot for flow and ecosystem.",
)
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    help="A folder, a file that ends like the format, or - for stdout; else build/journeys/, and stdout for text formats.",
)
@click.option("--width", default=None, metavar="PIXELS|wide", help="984 pixels with bands of at most six steps; `wide` draws one band.")
@click.option(
    "--theme", type=click.Choice(("auto", "light", "dark")), default=None, help="Light, dark, or what the reader's screen asks for."
)
@click.option("--lanes", default="", metavar="LANE,…", help="The lanes of the map, in order.")
@click.option("--persona", default=None, metavar="ID", help="Draw one persona only.")
@click.option("--alt", is_flag=True, help="Print what the pictures say, in words, instead of drawing.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 where a drawing is missing or stale.")
@click.option(
    "--embed", multiple=True, metavar="FILE", help="Bring the drawings between the markers of a Markdown file up to date; again and again."
)
@click.option("--open", "opens", is_flag=True, help="Open the first drawing in the browser.")
@click.pass_context
def command(
    context: click.Context,
    words: tuple[str, ...],
    view: str | None,
    to: str | None,
    output: str | None,
    width: str | None,
    theme: str | None,
    lanes: str,
    persona: str | None,
    alt: bool,
    check: bool,
    embed: tuple[str, ...],
    opens: bool,
) -> None:
    """Draw journeys: all of a workspace, or those of files, addresses and selectors."""
    from journeycode.cli.drawings import Wish, drawings
    from journeycode.cli.names import names, split
    from journeycode.cli.opening import faults_on_stderr, workspaces
    from journeycode.cli.output import deliver

    if embed:
        from journeycode.cli.embedding import embed_all

        said = {"view": view, "to": to, "width": width, "theme": theme, "lanes": lanes, "persona": persona, "into": output}
        context.exit(embed_all(embed, words, [f"{name}={value}" for name, value in said.items() if value], check=check))
    paths, selectors = split(words)
    opened = workspaces(paths)
    wish = Wish(names(view or ""), names(to or ""), width, theme, names(lanes), persona)
    drawn = drawings(opened, selectors, wish, Path(output) if output else None, alt=alt)
    for note in dict.fromkeys(note for output in drawn for note in output.drawing.notes):
        click.echo(note, err=True)
    code = faults_on_stderr(opened)
    code = max(code, deliver(drawn, check=check))
    if opens and drawn and not check:
        from journeycode.cli.viewing import show

        show(drawn[-1].path if drawn[-1].path and drawn[-1].path.name == "index.html" else drawn[0].path)
    context.exit(code)
