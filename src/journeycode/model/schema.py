"""The JSON Schemas of the language, draft-07, for editors and for other programs: one for each kind, and one for all."""

from journeycode.model.fields_schema import Schema, closed_list, fields_schema
from journeycode.model.kinds import API_VERSION, KINDS
from journeycode.model.part import Described
from journeycode.model.snippets import DOCUMENTS, Snippet

DRAFT = "http://json-schema.org/draft-07/schema#"
# One workspace file holds one workspace, and nothing refers to it.
WORKSPACE = "Workspace"


def schema_for(kind: str | None = None) -> Schema:
    """The JSON Schema (draft-07) of the documents of one kind, as a plain value for `json.dumps`; None: of every kind.

    Raises KeyError for a kind that there is not.
    """
    definitions: dict[str, Schema] = {}
    if kind is not None:
        part = KINDS[kind]
        schema = {"$schema": DRAFT, "title": f"{kind} ({API_VERSION})", **_documents(kind, part, definitions)}
    else:
        schema = {"$schema": DRAFT, "title": f"A document of journeycode ({API_VERSION})", **_any_document(definitions)}
    return {**schema, "definitions": {name: definitions[name] for name in sorted(definitions)}}


def schema_names() -> dict[str, str | None]:
    """The files under `schemas/`, and the kind that each of them is for."""
    return {"journeycode.schema.json": None, **{f"{kind.lower()}.schema.json": kind for kind in KINDS}}


def _any_document(definitions: dict[str, Schema]) -> Schema:
    """Every kind: which one is decided by `kind` alone, so that an editor speaks of one kind and never of eleven."""
    branches: list[object] = []
    for kind, part in KINDS.items():
        definitions[f"{kind}Documents"] = _documents(kind, part, definitions)
        condition = {"properties": {"kind": {"const": kind}}, "required": ["kind"]}
        branches.append({"if": condition, "then": {"$ref": f"#/definitions/{kind}Documents"}})
    # Where the kind is chosen, the documents of other kinds are no longer offered.
    branches.append(
        {"if": {"required": ["kind"]}, "else": {"defaultSnippets": [_offer(kind, snippet) for kind, snippet in DOCUMENTS.items()]}}
    )
    kinds = closed_list({kind: part.__doc__ or "" for kind, part in KINDS.items()})
    return {
        "description": "One document of a workspace: the customer's way, or a thing that it refers to.",
        "type": "object",
        "required": ["apiVersion", "kind"],
        "properties": {"apiVersion": _api_version(), "kind": {"description": "What kind of document it is.", **kinds}},
        "allOf": branches,
    }


def _documents(kind: str, part: type[Described], definitions: dict[str, Schema]) -> Schema:
    """The documents of a kind: one thing, or a head with `items`. Defines what they are made of."""
    one, item, many = f"{kind}Document", f"{kind}Item", f"{kind}Items"
    head: Schema = {"apiVersion": _api_version(), "kind": {"description": "What kind of document it is.", "const": kind}}
    needs_id = [] if kind == WORKSPACE else ["id"]
    definitions[one] = fields_schema(part, definitions, head, ["apiVersion", "kind", *needs_id])
    about: Schema = {"description": part.__doc__ or "", "type": "object", "defaultSnippets": [_offer(kind, DOCUMENTS[kind])]}
    if kind == WORKSPACE:
        return {**about, "allOf": [_ref(one)]}
    definitions[item] = fields_schema(part, definitions, {}, needs_id)
    definitions[many] = _items(kind, head, item)
    return {**about, "if": {"required": ["items"]}, "then": _ref(many), "else": _ref(one)}


def _items(kind: str, head: Schema, item: str) -> Schema:
    things: Schema = {"description": f"Several things of kind {kind}, each with its own id.", "type": "array", "items": _ref(item)}
    return {
        "description": f"One head for several things of kind {kind}.",
        "type": "object",
        "required": ["apiVersion", "kind", "items"],
        "properties": {**head, "items": things},
        "patternProperties": {"^x-": {}},
        "additionalProperties": False,
    }


def _api_version() -> Schema:
    return {"description": "The version of the language.", "const": API_VERSION}


def _offer(kind: str, snippet: Snippet) -> Schema:
    body: Schema = {"apiVersion": API_VERSION, "kind": kind, **snippet.body}
    return {"label": snippet.label, "description": snippet.description, "body": body}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}
