"""The picture of a change as tables: what became of each step, and how it feels before and after."""

from journeycode.views.diff.values import Both, DiffView
from journeycode.views.map.lanes import LANES, persona_name, signed, team_name
from journeycode.views.map.values import Column
from journeycode.views.view import Table

SIGNS = {"+": "+", "-": "−", "~": "~", "↷": "↷"}


def tables(view: DiffView) -> tuple[Table, ...]:
    """What changed, step by step; what changed in stages and the whole; and the feelings where one differs."""
    pairs = list(zip(view.map.columns, view.columns, strict=True))
    steps = tuple(
        ((named(part, column),), (view.map.stages[column.stage].name,), tuple(differences(view, column, part)))
        for column, part in pairs if part.mark
    )  # fmt: skip
    whole = tuple(((mark.rule,), (mark.message,)) for mark in view.map.findings)
    felt = tuple(
        ((named(part, column),), (before_words(view, part),), (feelings_now(view, column, part),))
        for column, part in pairs if column.feelings or part.before
    )  # fmt: skip
    tables = [Table("Steps", ("Step", "Stage", "What changed"), steps), Table("Stages and the whole", ("Change", "What"), whole)]
    if any(row[1] != row[2] for row in felt):
        tables.append(Table("Feeling per step", ("Step", "Before", "After"), felt))
    return tuple(tables)


def named(part: Both, column: Column) -> str:
    """`− removed: Tells a friend`; a new name after the old one."""
    name = f"{part.name_before} → {column.name}" if part.name_before else column.name
    return f"{SIGNS[part.mark]} {part.word}: {name}" if part.mark else name


def differences(view: DiffView, column: Column, part: Both) -> list[str]:
    """What is different at a step, lane by lane, and the changes that say so."""
    lines = [part.note] if part.note else []
    if part.owned:
        before, after = (team_name(view.map, id) if id else "nobody" for id in (part.owner_before, column.owner))
        lines.append(f"Owner: {before} → {after}")
    for cell in part.cells:
        if cell.lane != "emotion":
            lines += [f"{LANES[cell.lane].title}: {SIGNS[line.mark]} {line.text}" for line in cell.lines if line.mark]
    before, after = before_words(view, part), feelings_now(view, column, part)
    if before and after and before != after:
        lines.append(f"Feeling: {before} → {after}")
    return lines + [f"{mark.rule}: {mark.message}" for mark in column.findings]


def feelings_now(view: DiffView, column: Column, part: Both) -> str:
    return "" if part.mark == "-" else values(view, {feeling.persona: feeling.value for feeling in column.feelings})


def before_words(view: DiffView, part: Both) -> str:
    return values(view, {feeling.persona: feeling.value for feeling in part.before})


def values(view: DiffView, felt: dict[str, float]) -> str:
    """One figure where all feel the same, else one for each persona."""
    if len(set(felt.values())) < 2:
        return next((signed(value) for value in felt.values()), "")
    return ", ".join(f"{persona_name(view.map, persona)} {signed(value)}" for persona, value in felt.items())
