"""What would mend a fault: fixes that rules hand over with what they found."""

from journeycode.finding import Fix
from journeycode.graph import Journey, Step, Thing
from journeycode.model.chapters import CHAPTERS
from journeycode.model.lifecycle import PHASES, PhaseId
from journeycode.model.part import Part, fields_in_order
from journeycode.reading import mending
from journeycode.reading.document import Document
from journeycode.source import Span
from journeycode.source.edits import Edit


def field(thing: Thing, key: str, text: str, *, within: tuple[str | int, ...] = (), safe: bool = True) -> Fix | None:
    """A field that is added to a thing, or to a group within it, where the language has it: `key: text`, as YAML."""
    if thing.document is None:
        return None
    route = (*thing.route, *within)
    part = thing.document.model_at(route)
    order = fields_in_order(type(part)) if isinstance(part, Part) else [key]
    edit = mending.added(thing.document, route, key, text, tuple(order[: order.index(key)]))
    return Fix(f"add `{key}: {text}`", (edit,), safe) if edit else None


def value(thing: Thing, route: tuple[str | int, ...], text: str, *, safe: bool = True) -> Fix | None:
    """Another value at a route of a thing."""
    edit = mending.replaced(thing.document, (*thing.route, *route), text) if thing.document else None
    return Fix(f"write `{text}`", (edit,), safe) if edit else None


def values(thing: Thing, texts: dict[tuple[str | int, ...], str], title: str) -> Fix | None:
    """Other values at several routes of a thing; none where one of them is not written."""
    edits = [mending.replaced(thing.document, (*thing.route, *route), text) for route, text in texts.items()] if thing.document else []
    found = tuple(edit for edit in edits if edit is not None)
    return Fix(title, found) if found and len(found) == len(texts) else None


def quoted(document: Document, start: int, end: int, *, safe: bool = True) -> Fix:
    """The text of a file from start to end in double quotes; offsets in characters."""
    text = document.text.content[start:end].rstrip()
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return Fix("put the whole text in quotes", (Edit(Span(start, start + len(text)), f'"{escaped}"'),), safe)


def stages(journey: Journey, missing: set[PhaseId]) -> Fix | None:
    """A stage for each missing phase, in the order of the lifecycle, each with a step to be written and honest about its evidence."""
    if journey.document is None or not missing:
        return None
    content, composition = journey.document.text.content, journey.document.composition
    route = (*journey.document.root, "stages")
    listed = composition.value(route)
    mark = composition.mark((*route, len(listed) - 1)) if isinstance(listed, list) and listed else None
    last = composition.mark(route)
    if mark is None or last is None or content[last.start] == "[":
        return None
    hyphen = content.rfind("-", content.rfind("\n", 0, mark.start) + 1, mark.start)
    newline, indent = mending.newline(content), mending.indent(content, hyphen)
    owner = f"{newline}{indent}  owner: {journey.owner.id}" if journey.owner else ""
    text = "".join(
        f"{newline}{indent}- name: {CHAPTERS[phase][0]}{newline}{indent}  phase: {phase}{owner}{newline}{indent}  evidence: assumed{newline}"
        f"{indent}  steps:{newline}{indent}    - TODO what customers do in the phase {phase}"
        for phase in PHASES
        if phase in missing
    )
    at = mending.line_end(content, mark)
    return Fix(f"add a stage for {', '.join(phase for phase in PHASES if phase in missing)}", (Edit(Span(at, at), text),), safe=False)


def handoff(step: Step, entry: int | None) -> Fix | None:
    """A hand-off that says that something must be passed: on the way of an entry of `next`, else on the step."""
    stub = "{carries: [TODO]}"
    if entry is None or step.document is None:
        return field(step, "handoff", stub, safe=False)
    written = step.document.composition.value((*step.document.root, *step.route, "next", entry))
    if isinstance(written, str):
        return value(step, ("next", entry), f"{{to: {written}, handoff: {stub}}}", safe=False)
    return field(step, "handoff", stub, within=("next", entry), safe=False)
