"""Writes the flow of a journey as a Mermaid `flowchart`."""

from journeycode.renderers.escaping import clean, mermaid
from journeycode.renderers.mermaid.journey import LONGEST_NAME, MOST_CHARACTERS
from journeycode.renderers.options import Drawing, Options
from journeycode.views.flow import FlowStep, FlowView, FlowWay

# Mermaid refuses more, and no text can raise that.
MOST_WAYS = 500


def render_mermaid(view: FlowView, options: Options) -> Drawing:
    """Stages are subgraphs, steps boxes (rounded where customers leave, double where a sub-journey opens), dashed ways lead back or fail."""
    lines = ["flowchart TB"]
    for number, stage in enumerate(view.stages):
        lines.append(f'    subgraph g{number}["{name(stage.name)}"]')
        lines += [f"        {box(index, step)}" for index, step in enumerate(view.steps) if step.stage == number]
        lines.append("    end")
    size = sum(len(line) + 1 for line in lines)
    drawn = []
    for way in view.ways[:MOST_WAYS]:
        line = f"    {arrow(way)}"
        size += len(line) + 1
        if size > MOST_CHARACTERS:
            break
        drawn.append(line)
    return Drawing("\n".join([*lines, *drawn]) + "\n", notes(view, len(drawn)))


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


def notes(view: FlowView, drawn: int) -> tuple[str, ...]:
    """What a flowchart cannot show of this flow."""
    said = [f"the mermaid flow of {view.id} leaves out: owners, feelings, hand-offs"]
    if drawn < len(view.ways):
        said.append(
            f"the mermaid flow of {view.id} leaves out {len(view.ways) - drawn} of {len(view.ways)} ways: Mermaid takes {MOST_WAYS} and 50,000 characters"
        )
    return tuple(said)
