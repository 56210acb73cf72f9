"""Writes a map for a terminal, at most 100 columns wide: stage, step, a bar for the feeling, owner."""

from journeycode.renderers.escaping import terminal
from journeycode.renderers.measuring import columns as cells
from journeycode.renderers.options import Drawing, Options
from journeycode.renderers.wrapping import wrap_columns
from journeycode.views.map.lanes import SIGNED, cell, handoff_words, measured_words, metric_sentence, notes, phase_note, signed, team_name
from journeycode.views.map.values import Column, MapView

WIDTH, NAME, BAR, FIGURE, OWNER = 100, 44, 9, 14, 24
TONES = {"bad": "✕", "warn": "!", "good": "✓", "plain": "·"}
FURTHER = ("seen", "front", "back", "system", "fail", "touchpoint", "thinking", "promise", "pain", "opportunity", "metric", "evidence")
LEADS = {
    "pain": "– ",
    "opportunity": "+ ",
    "metric": "# ",
    "evidence": "· ",
    "touchpoint": "@ ",
    "seen": "@ ",
    "front": "meets ",
    "back": "behind: ",
    "system": "with ",
}
SHOWN_UNASKED = frozenset({"promise", "pain", "seen", "front", "back", "system", "fail"})


def render_text(view: MapView, options: Options) -> Drawing:
    """The steps from top to bottom, each with what goes wrong at it."""
    lines = [*heading(view), ""]
    brackets = {bracket.first: bracket for bracket in view.brackets}
    seen = -1
    for index, column in enumerate(view.columns):
        lines += [missing for at, ghost in view.ghosts if at == index for missing in ghost_lines(ghost.label, ghost.rule, ghost.message)]
        if bracket := brackets.get(index):
            lines += ["", padded(f"── {terminal(bracket.words).upper()}{' · ' if bracket.note else ''}{bracket.note} ", WIDTH, "─")]
        if column.stage != seen:
            seen = column.stage
            stage = view.stages[seen]
            lines += wrapped(terminal(stage.name) + (f" ({phase_note(stage)})" if phase_note(stage) else ""), "")
        lines += step_lines(view, column)
    lines += [
        missing for at, ghost in view.ghosts if at >= len(view.columns) for missing in ghost_lines(ghost.label, ghost.rule, ghost.message)
    ]
    return Drawing("\n".join([*lines, *ending(view)]) + "\n", left_out(view))


def left_out(view: MapView) -> tuple[str, ...]:
    """The lanes that are filled and not printed."""
    names = [lane.title.lower() for lane in view.lanes if lane.id in FURTHER and lane.id not in SHOWN_UNASKED]
    return (
        (f"the text map of {view.id} leaves out: {', '.join(names)}; --lanes shows them",)
        if names and len(view.lanes) > len(names) + 2
        else ()
    )


def wrapped(text: str, indent: str, hang: str = "") -> list[str]:
    parts = wrap_columns(text, WIDTH - cells(indent) - cells(hang))
    return [indent + (hang if number else "") + part for number, part in enumerate(parts)]


def padded(text: str, width: int, filling: str = " ") -> str:
    return text + filling * max(0, width - cells(text))


def heading(view: MapView) -> list[str]:
    marks = " · ".join(part for part in (f"v{view.version}" if view.version else "", view.status) if part)
    lines = wrapped(terminal(view.title) + (f"  ({marks})" if marks else ""), "")
    lines += wrapped(terminal(view.subtitle), "") if view.subtitle else []
    for card in view.personas:
        lines += wrapped(
            f"{card.initials}  {terminal(card.name)}"
            + (f", {terminal(card.closed)}" if card.closed else "")
            + (f": “{terminal(card.quote)}”" if card.quote else ""),
            "",
            "    ",
        )
    return lines + [line for tone, sentence in view.summary for line in wrapped(f"{TONES[tone]} {terminal(sentence)}", "", "  ")]


def step_lines(view: MapView, column: Column) -> list[str]:
    """A line with name, bar, figures and owner; below it what the step is marked with."""
    name = ("★ " if column.pivotal else "") + terminal(column.name)
    parts = wrap_columns(name, NAME - 2)
    owner = wrap_columns(terminal(team_name(view, column.owner)), OWNER, 1)[0] if column.owner else ""
    first = f"  {padded(parts[0], NAME - 2)}  {bar(column)}  {padded(figures(view, column), FIGURE)}  {owner}"
    lines = [first.rstrip(), *(f"    {part}" for part in parts[1:])]
    asked = {lane.id for lane in view.lanes}
    below = [*notes(view, column), *measured_words(view, column)]
    below += [handoff_words(view, column, index) for index in range(len(column.handoffs))] if "owner" in asked else []
    for lane in FURTHER:
        if lane in asked and (lane in SHOWN_UNASKED or len(asked) <= 4):
            below += [f"{LEADS.get(lane, '')}{line}" for line in cell(view, lane, column)]
    below += [f"{SIGNED[mark.severity]} {mark.rule}: {mark.message}" for mark in column.findings]
    return lines + [line for words in below for line in wrapped(terminal(words), "      ", "  ")]


def bar(column: Column) -> str:
    """Nine cells from -2 to +2 around a middle; blocks reach to the mean feeling."""
    if not column.feelings:
        return " " * BAR
    mean = sum(feeling.value for feeling in column.feelings) / len(column.feelings)
    filled = min(4, int(abs(mean) * 2 + 0.5))
    left, right = ("█" * filled).rjust(4, "·") if mean < 0 else "····", ("█" * filled).ljust(4, "·") if mean > 0 else "····"
    return f"{left}│{right}"


def figures(view: MapView, column: Column) -> str:
    """One figure, or one for each persona as far as there is room."""
    values = sorted({feeling.value for feeling in column.feelings})
    if len(values) < 2:
        return "".join(map(signed, values))
    initials = {card.id: card.initials for card in view.personas}
    each = " ".join(f"{initials.get(feeling.persona, '')} {signed(feeling.value)}" for feeling in column.feelings)
    return each if cells(each) <= FIGURE else f"{signed(values[0])} … {signed(values[-1])}"


def ghost_lines(label: str, rule: str, message: str) -> list[str]:
    return ["", *wrapped(f"┄┄ MISSING: {label} ┄┄ {rule}" + (f": {terminal(message)}" if message else ""), "", "   ")]


def ending(view: MapView) -> list[str]:
    """Figures and findings of the whole."""
    lines = [
        line
        for mark in view.metrics
        for line in wrapped(terminal(metric_sentence(mark.name, mark.actual, mark.target, mark.met)), "", "  ")
    ]
    lines += [
        line for mark in view.findings for line in wrapped(f"{SIGNED[mark.severity]} {mark.rule}: {terminal(mark.message)}", "", "  ")
    ]
    return ["", *lines] if lines else []
