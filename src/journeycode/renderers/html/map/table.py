"""The map as a table: stages, steps and lanes are its heads, so that it can be read aloud, searched and printed."""

from journeycode.renderers.escaping import xml
from journeycode.renderers.html.map.cells import content, findings, href
from journeycode.views.map.lanes import notes, phase_note
from journeycode.views.map.values import Bracket, Column, Ghost, MapView

STEP = '<col class="step">'
Slot = tuple[int, Column | None, Ghost | None]


def slots(view: MapView) -> list[Slot]:
    """Columns and ghosts from left to right."""
    found: list[Slot] = []
    ghosts = list(view.ghosts)
    for index, column in enumerate(view.columns):
        while ghosts and ghosts[0][0] <= index:
            found.append((index, None, ghosts.pop(0)[1]))
        found.append((index, column, None))
    return found + [(len(view.columns), None, ghost) for _, ghost in ghosts]


def table(view: MapView) -> str:
    across = slots(view)
    rows = [
        divide(lane.title, len(across)) if lane.divides else row(view, lane.id, lane.title, lane.note, across)
        for lane in view.lanes
        if lane.id != "step"
    ]
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{xml(view.title)}"><table>'
        f"<caption hidden>{xml(view.alt)}</caption>{groups(view, across)}\n<thead>\n{heads(view, across)}\n</thead>\n<tbody>\n"
        + "\n".join(rows)
        + "\n</tbody></table></div>"
    )


def place(column: Column) -> str:
    return column.place or "none"


def runs(view: MapView, across: list[Slot]) -> list[tuple[int, str, Ghost | None]]:
    """(columns, stage index as text, ghost) from left to right: what a head of a stage spans."""
    found: list[tuple[int, str, Ghost | None]] = []
    for _, column, ghost in across:
        key = str(column.stage) if column else ""
        if column and found and found[-1][1] == key:
            found[-1] = (found[-1][0] + 1, key, None)
        else:
            found.append((1, key, ghost))
    return found


def groups(view: MapView, across: list[Slot]) -> str:
    """The columns by stage, as the heads span them."""
    return '<colgroup><col class="lane"></colgroup>' + "".join(f"<colgroup>{STEP * width}</colgroup>" for width, _, _ in runs(view, across))


def heads(view: MapView, across: list[Slot]) -> str:
    """Three rows: the brackets, the stages, the steps."""
    stages = []
    for width, key, ghost in runs(view, across):
        if ghost:
            stages.append(f'<th scope="colgroup" class="ghost"><span>Missing: {xml(ghost.label)}</span></th>')
        else:
            stage = view.stages[int(key)]
            phase = f"<small>{xml(phase_note(stage))}</small>" if phase_note(stage) else ""
            stages.append(
                f'<th scope="colgroup" colspan="{width}" class="{stage.place or "none"}"><span>{xml(stage.name)}</span>{phase}</th>'
            )
    steps = [step_head(view, index, column) if column else ghost_head(ghost) for index, column, ghost in across]
    brackets = f'<tr class="brackets"><td></td>{"".join(bracket_heads(view, across))}</tr>\n' if view.brackets else ""
    return f'{brackets}<tr class="stages"><th scope="row">Stage</th>{"".join(stages)}</tr>\n<tr class="steps"><th scope="row">Step</th>{"".join(steps)}</tr>'


def bracket_heads(view: MapView, across: list[Slot]) -> list[str]:
    """A head over each run of columns of one bracket, an empty cell over what is in none."""
    found: list[tuple[Bracket | None, int]] = []
    for index, column, _ in across:
        holding = next((bracket for bracket in view.brackets if column and bracket.first <= index <= bracket.last), None)
        if found and holding and found[-1][0] is holding:
            found[-1] = (holding, found[-1][1] + 1)
        else:
            found.append((holding, 1))
    written = []
    for bracket, width in found:
        note = f" · {xml(bracket.note)}" if bracket and bracket.note else ""
        written.append(
            f'<th scope="colgroup" colspan="{width}" class="{bracket.place or "none"}"><b>{xml(bracket.words)}{note}</b><span></span></th>'
            if bracket
            else "<td></td>"
        )
    return written


def step_head(view: MapView, index: int, column: Column) -> str:
    star = '<span class="star" title="pivotal moment">★</span> ' if column.pivotal else ""
    small = "".join(f"<small>{xml(note)}</small>" for note in notes(view, column))
    address = xml(href(view, column))
    name = f'<div class="name">{star}<a class="opens" href="#{address}--details">{xml(column.name)}</a></div>'
    return f'<th scope="col" id="{address}" class="{edge(view, index, column)}">{name}{small}{findings(column)}</th>'


def ghost_head(ghost: Ghost | None) -> str:
    return f'<th scope="col" class="ghost"><span>{xml(ghost.rule)}</span><small>{xml(ghost.message)}</small></th>' if ghost else ""


def edge(view: MapView, index: int, column: Column) -> str:
    """The classes of a cell: its place, and whether the purchase lies just before it."""
    before = view.columns[index - 1].place if index else ""
    return place(column) + (" first-after" if column.place == "after" and before in ("before", "commit") else "")


def divide(title: str, width: int) -> str:
    """A line of a blueprint."""
    return f'<tr class="divide"><th scope="row">{xml(title)}</th><td colspan="{width}"><hr></td></tr>'


def row(view: MapView, lane: str, title: str, note: str, across: list[Slot]) -> str:
    small = f'<span class="small">{xml(note)}</span>' if note else ""
    cells = "".join(cell(view, slot, content(view, lane, slot[0], slot[1]) if slot[1] else "") for slot in across)
    return f'<tr class="{lane}"><th scope="row">{xml(title)}{small}</th>{cells}</tr>'


def cell(view: MapView, slot: Slot, body: str) -> str:
    index, column, _ = slot
    return f'<td class="{edge(view, index, column)}">{body}</td>' if column else '<td class="ghost"></td>'
