"""Writes a map as a Markdown table: a row for each step, a column for each lane."""

from journeycode.renderers.escaping import markdown
from journeycode.renderers.options import Drawing, Options
from journeycode.views.map.lanes import SIGNED, cell, metric_sentence, phase_note
from journeycode.views.map.values import Column, MapView

TONES = {"bad": "✕", "warn": "!", "good": "✓", "plain": "·"}


def render_markdown(view: MapView, options: Options) -> Drawing:
    """Title, what to see first, the table, and what is said of the whole."""
    lanes = [lane for lane in view.lanes if lane.id != "step" and not lane.divides]
    rows = [
        row(["Stage", "Step", *(lane.title for lane in lanes)]),
        "|" + " --- |" * (len(lanes) + 2),
    ]
    seen = -1
    for column in view.columns:
        rows.append(
            row([stage_name(view, column) if column.stage != seen else "", *cells(view, column, ["step", *(lane.id for lane in lanes)])])
        )
        seen = column.stage
    parts = [
        f"# {markdown(view.title)}",
        f"_{markdown(view.subtitle)}_" if view.subtitle else "",
        "\n".join(head(view)),
        "\n".join(rows),
        "\n".join(foot(view)),
    ]
    return Drawing("\n\n".join(part for part in parts if part) + "\n")


def row(texts: list[str]) -> str:
    return "| " + " | ".join(texts) + " |"


def stage_name(view: MapView, column: Column) -> str:
    """The stage, and its phase where the name does not say it."""
    stage = view.stages[column.stage]
    return f"**{markdown(stage.name)}**" + (f"<br>{markdown(phase_note(stage))}" if phase_note(stage) else "")


def cells(view: MapView, column: Column, lanes: list[str]) -> list[str]:
    return ["<br>".join(markdown(line) for line in cell(view, lane, column)) for lane in lanes]


def head(view: MapView) -> list[str]:
    """Whose way it is, and what to see first."""
    said = [f"- {TONES[tone]} {markdown(sentence)}" for tone, sentence in view.summary]
    cards = [
        f"- **{markdown(card.name)}** ({markdown(card.initials)})"
        + (f", {markdown(card.closed)}" if card.closed else "")
        + (f": “{markdown(card.quote)}”" if card.quote else "")
        for card in view.personas
    ]
    return [*cards, *said]


def foot(view: MapView) -> list[str]:
    """Phases that are missing, figures and findings of the whole."""
    lines = [
        f"- Missing: **{markdown(ghost.label)}** ({markdown(ghost.rule)})" + (f": {markdown(ghost.message)}" if ghost.message else "")
        for _, ghost in view.ghosts
    ]
    lines += [f"- Metric: {markdown(metric_sentence(mark.name, mark.actual, mark.target, mark.met))}" for mark in view.metrics]
    lines += [f"- {SIGNED[mark.severity]} **{markdown(mark.rule)}**: {markdown(mark.message)}" for mark in view.findings]
    for column in view.columns:
        lines += [
            f"- {SIGNED[mark.severity]} **{markdown(mark.rule)}** at “{markdown(column.name)}”: {markdown(mark.message)}"
            for mark in column.findings
        ]
    return lines
