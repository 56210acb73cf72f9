"""Writes the tables of a view for a terminal, at most 100 columns wide."""

from journeycode.renderers.escaping import terminal
from journeycode.renderers.measuring import columns
from journeycode.renderers.options import Drawing
from journeycode.renderers.wrapping import wrap_columns
from journeycode.views.view import Table, View

WIDTH, BETWEEN, LEAST = 100, 2, 6


def tables_as_text(view: View, tables: tuple[Table, ...]) -> Drawing:
    """The title, what the picture says in a sentence, and every table with its columns under each other."""
    lines = [*wrap_columns(terminal(view.title), WIDTH), *wrap_columns(terminal(view.alt), WIDTH)]
    for table in tables:
        if table.rows:
            lines += ["", *(wrap_columns(terminal(table.title), WIDTH) if table.title else []), *written(table)]
    return Drawing("\n".join(lines) + "\n")


def written(table: Table) -> list[str]:
    """Heads, a rule, and the rows; cells wrap in their columns."""
    rows = [tuple((head,) for head in table.heads), *table.rows]
    cleaned = [[[terminal(line) for line in cell] for cell in row] for row in rows]
    widths = shared([max(columns(line) for row in cleaned for line in row[at] or [""]) for at in range(len(table.heads))])
    lines = []
    for number, row in enumerate(cleaned):
        cells = [[part for line in cell for part in wrap_columns(line, width)] for cell, width in zip(row, widths, strict=True)]
        for at in range(max(len(cell) for cell in cells)):
            parts = [padded(cell[at] if at < len(cell) else "", width) for cell, width in zip(cells, widths, strict=True)]
            lines.append((" " * BETWEEN).join(parts).rstrip())
        if not number:
            lines.append((" " * BETWEEN).join("─" * width for width in widths))
    return lines


def shared(wanted: list[int]) -> list[int]:
    """How wide each column may be: as wide as it wants, the widest giving way until all fit."""
    widths = [max(1, width) for width in wanted]
    room = WIDTH - BETWEEN * (len(widths) - 1)
    while sum(widths) > room and max(widths) > LEAST:
        over = sum(widths) - room
        widest = max(widths)
        second = max([width for width in widths if width < widest], default=LEAST)
        wide = [at for at, width in enumerate(widths) if width == widest]
        less = max(1, min(widest - max(second, LEAST), -(-over // len(wide))))
        for at in wide:
            widths[at] -= less
    return widths


def padded(text: str, width: int) -> str:
    return text + " " * max(0, width - columns(text))
