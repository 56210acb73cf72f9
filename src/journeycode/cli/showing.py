"""One thing with everything that touches it, as text or as JSON."""

from journeycode.cli.listing import padded, thing_object
from journeycode.graph import Thing, Workspace
from journeycode.model.part import Part, fields_in_order
from journeycode.published import json_text
from journeycode.reporters.screen import cleaned
from journeycode.source.plain import plain

# kind of edge: (read forwards, read backwards)
SAID = {
    "contains": ("contains", "part of"),
    "next": ("leads to", "reached from"),
    "nests": ("sub-journey", "happens at"),
    "continues": ("continues in", "continues"),
    "based_on": ("based on", "basis of"),
    "lived_by": ("lived by", "lives"),
    "owns": ("owns", "owner"),
    "supports": ("supports", "supported by"),
    "meets_at": ("meets at", "met at"),
    "via": ("via", "used by"),
    "backed_up_by": ("backstage", "backs up"),
    "sets": ("promises", "promised at"),
    "keeps": ("keeps", "kept at"),
    "breaks": ("breaks", "broken at"),
    "has": ("has", "of"),
    "offers": ("opportunities", "offered at"),
    "answers": ("answers", "answered by"),
    "moves": ("moves", "moved by"),
    "measured_by": ("measured by", "measures"),
    "drives": ("drives", "driven by"),
    "backed_by": ("evidence", "backs"),
    "records": ("records", "recorded in"),
}
Touch = tuple[str, str, str, str]


def as_text(workspace: Workspace, thing: Thing) -> str:
    """The name, where it is written, its fields, and its neighbours by kind of edge."""
    place = thing.at().place
    where = f"  ({cleaned(place.path)}:{place.line})" if thing.document else "  (built in)"
    written = [f"  {padded(field.replace('_', ' '), 14)}  {cleaned(_said(value))}" for field, value in fields(thing).items()]
    touching, seen = list[str](), ""
    for what, address, name, note in touches(workspace, thing):
        head = what if what != seen else ""
        seen = what
        touching.append(f"  {padded(head, 14)}  {padded(address, 36)}  {cleaned(name)}{note and f'  ({cleaned(note)})'}")
    blocks = [[cleaned(thing.name), f"{thing.noun} {thing.address}{where}"], written, touching]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def as_json(workspace: Workspace, thing: Thing) -> str:
    """The same as an object: fields as they were written, and `touches`, a list of what, address, name, note."""
    touched = [dict(zip(("what", "address", "name", "note"), touch, strict=True)) for touch in touches(workspace, thing)]
    return json_text({**thing_object(thing), "fields": fields(thing), "touches": touched})


def fields(thing: Thing) -> dict[str, object]:
    """The fields that are written and hold a value of their own, in the order of the language."""
    value = thing.document.composition.value((*thing.document.root, *thing.route)) if thing.document else None
    if not isinstance(value, dict) or not isinstance(thing.model, Part):
        return {}
    order = [name for name in fields_in_order(type(thing.model)) if name in value and name not in ("id", "name", "stages", "steps")]
    return {name: plain(value[name]) for name in order}


def _said(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_said(entry) for entry in value)
    if isinstance(value, dict):
        named = value.get("name") or value.get("text") or value.get("id") or value.get("channel") or value.get("to")
        return str(named) if named else ", ".join(f"{key}: {_said(entry)}" for key, entry in value.items())
    return {True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)


def touches(workspace: Workspace, thing: Thing) -> list[Touch]:
    """Every edge of the graph at a thing: how it reads from here, the other end, its name, and what the edge carries."""
    graph = workspace.graph
    if thing.address not in graph:
        return []
    found = [(SAID[data["kind"]][0], end, _note(data)) for _, end, data in graph.out_edges(thing.address, data=True)]
    found += [(SAID[data["kind"]][1], start, _note(data)) for start, _, data in graph.in_edges(thing.address, data=True)]
    return [(what, address, str(graph.nodes[address]["name"]), note) for what, address, note in found]


def _note(data: dict[str, object]) -> str:
    share = data.get("share")
    flow = data.get("flow")
    handoff = data.get("handoff")
    carries = getattr(handoff, "carries", ())
    parts = [
        str(flow) if flow not in (None, "forward") else "",
        f"{share:.0%}" if isinstance(share, float) else "",
        str(data.get("when") or ""),
        f"carries {', '.join(carries)}" if carries else "",
        f"version {data['version']}" if data.get("version") is not None else "",
    ]
    return "; ".join(part for part in parts if part)
