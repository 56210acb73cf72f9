"""Writes a map as a Mermaid `journey`, so that its parser accepts it whatever the names hold."""

from journeycode.renderers.escaping import clean, mermaid
from journeycode.renderers.options import Drawing, Options
from journeycode.views.map.values import Column, MapView

# Mermaid refuses texts of more than 50,000 characters, and no text can raise that.
MOST_CHARACTERS, LONGEST_NAME, MOST_ACTORS = 50_000, 160, 6
NOBODY = "Customer"


def render_mermaid(view: MapView, options: Options) -> Drawing:
    """Sections are stages, scores are feelings + 3, actors are personas."""
    lines = ["journey", f"    title {name(view.title)}"]
    size = sum(len(line) + 1 for line in lines)
    seen, drawn = -1, 0
    for column in view.columns:
        written = [f"    section {name(view.stages[column.stage].name)}"] if column.stage != seen else []
        written.append(f"      {name(column.name)}: {score(column)}: {actors(view, column)}")
        size += sum(len(line) + 1 for line in written)
        if size > MOST_CHARACTERS:
            break
        lines += written
        seen, drawn = column.stage, drawn + 1
    return Drawing("\n".join(lines) + "\n", notes(view, drawn))


def name(text: str) -> str:
    cleaned = clean(text)
    return mermaid(cleaned if len(cleaned) <= LONGEST_NAME else cleaned[: LONGEST_NAME - 1] + "…")


def score(column: Column) -> int:
    """The mean feeling as Mermaid counts: 1 to 5, 3 where none is given; halves go away from zero."""
    if not column.feelings:
        return 3
    mean = sum(feeling.value for feeling in column.feelings) / len(column.feelings)
    return 3 + int(abs(mean) + 0.5) * (1 if mean > 0 else -1)


def actors(view: MapView, column: Column) -> str:
    """Who takes the step; never nobody."""
    taking = [card.name for card in view.personas if not column.who or card.id in column.who]
    return ", ".join(name(actor) for actor in taking) or NOBODY


def notes(view: MapView, drawn: int) -> tuple[str, ...]:
    """What a Mermaid journey cannot show of this map."""
    said = []
    if drawn < len(view.columns):
        said.append(
            f"the mermaid map of {view.id} leaves out {len(view.columns) - drawn} of {len(view.columns)} steps: Mermaid takes 50,000 characters"
        )
    blank = sum(not column.feelings for column in view.columns)
    if blank:
        said.append(f"the mermaid map of {view.id} draws {blank} steps without a feeling as neutral")
    if len(view.personas) > MOST_ACTORS:
        said.append(f"Mermaid has {MOST_ACTORS} colours for the {len(view.personas)} personas of {view.id}")
    lanes = [lane.title.lower() for lane in view.lanes if lane.id not in ("step", "emotion")]
    if lanes:
        said.append(f"the mermaid map of {view.id} leaves out: {', '.join(lanes)}, findings")
    return tuple(said)
