"""Writes the flow of a journey as a Mermaid `flowchart`."""

from journeycode.renderers.escaping import clean, mermaid
from journeycode.renderers.mermaid.journey import LONGEST_NAME, MOST_CHARACTERS
from journeycode.renderers.options import Drawing, Options
from journeycode.views.flow import FlowStep, FlowView, FlowWay

# Mermaid refuses more, and no text can raise that.
MOST_WAYS = 500


def render_mermaid(view: FlowView, options: Options) -> Drawing:
    """Stages are subgraphs, steps boxes (rounded where customers leave, double where a sub-journey opens), dashed ways lead back or fail."""
    text, shown = "flowchart TB\n", set[int]()
    for number, stage in enumerate(view.stages):
        boxes = {index: f"        {box(index, step)}\n" for index, step in enumerate(view.steps) if step.stage == number}
        group = f'    subgraph g{number}["{name(stage.name)}"]\n{"".join(boxes.values())}    end\n'
        if len(text) + len(group) > MOST_CHARACTERS:
            break
        text += group
        shown |= boxes.keys()
    drawn = 0
    for way in [way for way in view.ways if {way.source, way.target} <= shown][:MOST_WAYS]:
        line = f"    {arrow(way)}\n"
        if len(text) + len(line) > MOST_CHARACTERS:
            break
        text, drawn = text + line, drawn + 1
    return Drawing(text, notes(view, len(shown), drawn))


def name(text: str) -> str:
    cleaned = clean(text)
    return mermaid(cleaned if len(cleaned) <= LONGEST_NAME else cleaned[: LONGEST_NAME - 1] + "…")


def box(index: int, step: FlowStep) -> str:
    opening, closing = ("([", "])") if step.kind in ("exit", "anytime") else ("[[", "]]") if step.sub_journey else ("[", "]")
    return f's{index}{opening}"{name(step.name)}"{closing}'


def arrow(way: FlowWay) -> str:
    line = "-.->" if way.kind in ("back", "failure") or way.target <= way.source else "-->"
    words = f'|"{name(" · ".join(way.words))}"|' if way.words else ""
    return f"s{way.source} {line}{words} s{way.target}"


def notes(view: FlowView, shown: int, drawn: int) -> tuple[str, ...]:
    """What a flowchart cannot show of this flow, of which so many steps and ways are there."""
    said = [f"the mermaid flow of {view.id} leaves out: owners, feelings, hand-offs"]
    if shown < len(view.steps):
        said.append(
            f"the mermaid flow of {view.id} leaves out {len(view.steps) - shown} of {len(view.steps)} steps: Mermaid takes 50,000 characters"
        )
    if drawn < len(view.ways):
        said.append(
            f"the mermaid flow of {view.id} leaves out {len(view.ways) - drawn} of {len(view.ways)} ways: Mermaid takes {MOST_WAYS} and 50,000 characters"
        )
    return tuple(said)
