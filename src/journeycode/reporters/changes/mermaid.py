"""The picture of a change as a Mermaid flowchart: what changed and its neighbours, small enough to be read in a comment."""

from collections.abc import Iterable

from journeycode.changes import LEVELS, Overlay
from journeycode.changes.overlay import Line, Shown
from journeycode.reporters.changes.told import ToldChanges
from journeycode.reporters.screen import cleaned

MOST_NODES, MOST_CHARACTERS, LABEL = 12, 1800, 36
# Strokes only: the fill is the theme's own, so that the words can be read in both.
CLASSES = {
    "-": ("gone", "stroke:#cf222e,stroke-width:3px,stroke-dasharray:6 4"),
    "+": ("come", "stroke:#1a7f37,stroke-width:3px"),
    "↷": ("moved", "stroke:#8250df,stroke-width:3px"),
    "~": ("changed", "stroke:#9a6700,stroke-width:3px"),
}
# A hyphen at the beginning would be the sign of a list.
SIGNS = {"-": "−"}
PLAIN = frozenset(" -_.,!?'/()+−↷~…’–")


def write(told: ToldChanges) -> str:
    """The flowchart of the journey with the worst change; empty where no step changed."""
    drawn = fragment(told.changes.overlays)
    return f"{drawn}\n" if drawn else ""


def fragment(overlays: Iterable[Overlay]) -> str:
    """A flowchart of at most 12 nodes and 1,800 characters; empty where there is nothing to draw."""
    worth = [(min((_rank(step) for step in one.steps if step.mark), default=9), one) for one in overlays]
    worst = min((pair for pair in worth if pair[0] < 9), key=lambda pair: pair[0], default=None)
    if worst is None:
        return ""
    drawings = (_flowchart(worst[1], most) for most in range(MOST_NODES, 0, -1))
    return next((drawn for drawn in drawings if len(drawn) <= MOST_CHARACTERS), "")


def _rank(step: Shown) -> int:
    return LEVELS.index(step.level) if step.level else 3


def _flowchart(whole: Overlay, most: int) -> str:
    chosen = _chosen(whole, most)
    numbers = {step.address: f"s{number}" for number, step in enumerate(chosen)}
    lines = ["flowchart LR"]
    lines += [f'  {numbers[step.address]}["{_label(step)}"]' for step in chosen]
    shown = [line for line in _lines(whole) if line.source in numbers and line.target in numbers]
    lines += [f"  {numbers[line.source]} {'-.->' if line.mark == '-' else '-->'} {numbers[line.target]}" for line in shown]
    for mark, (name, style) in CLASSES.items():
        with_mark = ",".join(numbers[step.address] for step in chosen if step.mark == mark)
        if with_mark:
            lines += [f"  classDef {name} {style}", f"  class {with_mark} {name}"]
    return "\n".join(lines)


def _lines(whole: Overlay) -> list[Line]:
    """The ways of both versions; a way that is gone only where one of its steps is, or it would cross everything."""
    marks = {step.address: step.mark for step in whole.steps}
    return [line for line in whole.ways if line.mark != "-" or "-" in (marks.get(line.source), marks.get(line.target))]


def _chosen(whole: Overlay, most: int) -> list[Shown]:
    """The worst of what changed, then neighbours as long as there is room, in the order of the journey."""
    worst = sorted((step for step in whole.steps if step.mark), key=_rank)[:most]
    taken = {step.address for step in worst}
    beside = dict.fromkeys(
        other
        for line in _lines(whole)
        for one, other in ((line.source, line.target), (line.target, line.source))
        if one in taken and other not in taken
    )
    taken |= set(list(beside)[: most - len(taken)])
    return [step for step in whole.steps if step.address in taken]


def _label(step: Shown) -> str:
    name = " ".join(cleaned(step.name).split())
    short = name if len(name) <= LABEL else f"{name[: LABEL - 1].rstrip()}…"
    said = f"{SIGNS.get(step.mark, step.mark)} {short}" if step.mark else short
    return "".join(char if char.isalnum() or char in PLAIN else f"#{ord(char)};" for char in said)
