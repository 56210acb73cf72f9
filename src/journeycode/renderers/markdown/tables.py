"""Writes the tables of a view as Markdown."""

from journeycode.renderers.escaping import markdown
from journeycode.renderers.options import Drawing
from journeycode.views.view import Table, View


def tables_as_markdown(view: View, tables: tuple[Table, ...]) -> Drawing:
    """The title, what the picture says in a sentence, and every table."""
    parts = [f"# {markdown(view.title)}", markdown(view.alt), *(part for table in tables for part in written(table))]
    return Drawing("\n\n".join(part for part in parts if part) + "\n")


def written(table: Table) -> list[str]:
    lines = [row(tuple((head,) for head in table.heads)), "|" + " --- |" * len(table.heads), *(row(cells) for cells in table.rows)]
    return [f"## {markdown(table.title)}" if table.title else "", "\n".join(lines) if table.rows else ""]


def row(cells: tuple[tuple[str, ...], ...]) -> str:
    return "| " + " | ".join("<br>".join(markdown(line) for line in cell) for cell in cells) + " |"
