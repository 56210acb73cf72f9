"""Writes a view as a page: the picture, and under it the tables that say the same in words."""

from journeycode.renderers.escaping import xml
from journeycode.renderers.html.around import journeys, ways
from journeycode.renderers.html.style import document
from journeycode.renderers.options import ALONE, Around, Drawing
from journeycode.views.view import Table, View


def page(view: View, picture: str, tables: tuple[Table, ...], around: Around = ALONE) -> Drawing:
    """One file, no network, no script. `picture` is the svg element without a style of its own."""
    parts = [
        ways(around),
        f'<header><h1 class="unseen">{xml(view.title)}</h1></header>',
        f'<div class="picture" tabindex="0" role="region" aria-label="{xml(view.title)}">{picture}</div>',
        journeys(around),
        *(table(one) for one in tables if one.rows),
    ]
    return Drawing(document(xml(view.title), "\n".join(part for part in parts if part), "sheet"))


def table(table: Table) -> str:
    """A table with its heads; the first cell of a row is its head."""
    heads = "".join(f'<th scope="col">{xml(head)}</th>' for head in table.heads)
    rows = "\n".join(f"<tr>{''.join(cell(at, lines) for at, lines in enumerate(row))}</tr>" for row in table.rows)
    title = f"<h2>{xml(table.title)}</h2>" if table.title else ""
    return f'{title}<div class="scroll" tabindex="0" role="region" aria-label="{xml(table.title or "Table")}"><table><thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody></table></div>'


def cell(at: int, lines: tuple[str, ...]) -> str:
    if at:
        return f"<td>{'<br>'.join(xml(line) for line in lines)}</td>"
    small = "".join(f'<span class="small">{xml(line)}</span>' for line in lines[1:])
    return f'<th scope="row">{xml(lines[0]) if lines else ""}{small}</th>'
