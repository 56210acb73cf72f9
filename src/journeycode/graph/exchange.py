"""The graph for other programs: JSON and GraphML."""

import json
from collections.abc import Mapping
from datetime import date

import networkx

from journeycode.graph.workspace import Workspace
from journeycode.model.durations import Duration
from journeycode.model.part import Part
from journeycode.published import json_text

FORMAT_VERSION = 1
Scalar = str | int | float | bool


def as_json(workspace: Workspace) -> str:
    """Strict JSON: `nodes` (address, kind, name, file, line, column), `edges` (from, to, kind and more), `documents` (kind, file, fields)."""
    graph = workspace.graph
    envelope = {
        "format": "journeycode-graph",
        "version": FORMAT_VERSION,
        "workspace": workspace.name,
        "nodes": [{"address": address, **_node(data)} for address, data in graph.nodes(data=True)],
        "edges": [{"from": start, "to": end, **_edge(data)} for start, end, data in graph.edges(data=True)],
        "documents": [
            {"kind": document.kind, "file": document.text.file, "fields": plain_value(document.model)}
            for document in workspace.reading.documents
        ],
    }
    return json_text(envelope)


def as_graphml(workspace: Workspace) -> str:
    """GraphML with the same nodes and edges; of the fields of a thing those that are one text, number or truth."""
    plain: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(name=workspace.name)
    for address, data in workspace.graph.nodes(data=True):
        fields = plain_fields(model) if isinstance(model := data["model"], Part) else {}
        single = {name: value for name, value in fields.items() if isinstance(value, Scalar) and name not in ("kind", "id")}
        plain.add_node(address, **{**single, **_node(data)})
    for start, end, data in workspace.graph.edges(data=True):
        carried = {
            name: value if isinstance(value, Scalar) else json.dumps(value, ensure_ascii=False) for name, value in _edge(data).items()
        }
        plain.add_edge(start, end, **carried)
    return "\n".join(networkx.generate_graphml(plain, prettyprint=True)) + "\n"


def _node(data: Mapping[str, object]) -> dict[str, object]:
    source = data["source"]
    where = {"file": source[0], "line": source[1], "column": source[2]} if isinstance(source, tuple) else {}
    return {"kind": data["kind"], "name": data["name"], **where}


def _edge(data: Mapping[str, object]) -> dict[str, object]:
    return {name: plain_value(value) for name, value in data.items() if value is not None}


def plain_fields(model: Part) -> dict[str, object]:
    """The fields of a part that were written, as JSON holds them."""
    return {name: plain_value(getattr(model, name)) for name in type(model).model_fields if name in model.model_fields_set}


def plain_value(value: object) -> object:
    """A value of a model as JSON holds it: durations and dates as text."""
    if isinstance(value, Part):
        return plain_fields(value)
    if isinstance(value, dict):
        return {str(key): plain_value(entry) for key, entry in value.items()}
    if isinstance(value, tuple | list):
        return [plain_value(entry) for entry in value]
    if isinstance(value, Duration):
        return value.text
    return value.isoformat() if isinstance(value, date) else str(value) if isinstance(value, str) else value
