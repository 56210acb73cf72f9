"""What a group of fields may hold, as JSON Schema: a walk over the types of a model."""

import types
import typing

from pydantic import WithJsonSchema
from pydantic.fields import FieldInfo

from journeycode.model.channel import TYPE_OF
from journeycode.model.journey import Stage, Step
from journeycode.model.leaves import TEXT_SCHEMA
from journeycode.model.lifecycle import LIFECYCLES
from journeycode.model.meanings import MEANINGS
from journeycode.model.part import OneOrMore, Part, Refers, Short, fields_in_order
from journeycode.model.snippets import STAGE, STEP
from journeycode.model.words import WORD_PATTERN

Schema = dict[str, object]
Definitions = dict[str, Schema]

# What editors offer where a word refers to something that is built in.
BUILT_IN = {"channel": list(TYPE_OF), "lifecycle": list(LIFECYCLES)}
SNIPPETS = {Stage: STAGE, Step: STEP}
OWN_FIELD: Schema = {"description": "A field of your own, which journeycode passes over."}


def fields_schema(part: type[Part], definitions: Definitions, head: Schema, required: list[str]) -> Schema:
    """A group of fields below others (`head`); the parts it is made of are added to the definitions."""
    hints = typing.get_type_hints(part, include_extras=True)
    properties, needed = dict(head), list(required)
    for name in fields_in_order(part):
        info = part.model_fields[name]
        key = info.alias or name
        properties[key] = _field(info, hints[name], definitions)
        if info.is_required() and key not in needed:
            needed.append(key)
    return {
        "description": part.__doc__ or "",
        "type": "object",
        **({"required": needed} if needed else {}),
        **_one_of(part),
        "properties": properties,
        "patternProperties": {"^x-": OWN_FIELD},
        "additionalProperties": False,
    }


def _one_of(part: type[Part]) -> Schema:
    """Of fields that exclude each other exactly one; `oneOf` itself leaves editors with nothing to suggest."""
    names = part.one_of
    pairs = [{"required": [one, other]} for number, one in enumerate(names) for other in names[number + 1 :]]
    return {"anyOf": [{"required": [name]} for name in names], "not": {"anyOf": pairs}} if names else {}


def closed_list(meanings: dict[str, str]) -> Schema:
    """A list of words with what each of them means; VS Code reads one of the two keys, YAML language servers the other."""
    said = list(meanings.values())
    return {"enum": list(meanings), "enumDescriptions": said, "markdownEnumDescriptions": said}


def _field(info: FieldInfo, hint: object, definitions: Definitions) -> Schema:
    value = _value(hint, definitions)
    schema: Schema = {"description": info.description or "", **value}
    if info.examples and "examples" not in value:
        schema["examples"] = info.examples
    if isinstance(info.default, str | bool | int | float):
        schema["default"] = info.default
    return schema


def _value(hint: object, definitions: Definitions) -> Schema:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Annotated:
        return _annotated(arguments[0], arguments[1:], definitions)
    if origin in (types.UnionType, typing.Union):
        return _either([argument for argument in arguments if argument is not types.NoneType], definitions)
    if origin is typing.Literal:
        return closed_list(MEANINGS[hint])
    if origin is tuple:
        return _list(arguments, definitions)
    if origin is dict:
        return _mapping(arguments[0], arguments[1], definitions)
    if isinstance(hint, type) and issubclass(hint, Part):
        fields = _reference(hint, definitions)
        return {"anyOf": [*_branches(TEXT_SCHEMA), fields]} if hint.sentence else fields
    return {"type": "string"} if hint is str else {}


def _annotated(hint: object, extras: tuple[object, ...], definitions: Definitions) -> Schema:
    """A value with what its annotations say: a leaf knows its own schema."""
    schemas = [extra.json_schema for extra in extras if isinstance(extra, WithJsonSchema)]
    schema = dict(schemas[-1] or {}) if schemas else _value(hint, definitions)
    spaces = [space for extra in extras if isinstance(extra, Refers) for space in extra.spaces]
    offered = [word for space in spaces for word in BUILT_IN.get(space, ())]
    if offered:
        first, *others = _branches(schema)
        schema["anyOf"] = [{**first, "examples": offered}, *others]
    for extra in extras:
        if isinstance(extra, Short):
            return {"anyOf": [{"const": extra.word}, schema]}
        if isinstance(extra, OneOrMore):
            return {"anyOf": [schema["items"], schema]}
    return schema


def _either(hints: list[object], definitions: Definitions) -> Schema:
    """One of several: a word or fields; a word, a sentence or fields where the sentence is all that they need."""
    schemas = [_value(hint, definitions) for hint in hints]
    if len(schemas) == 1:
        return schemas[0]
    for hint in hints:
        part = typing.get_args(hint)[0] if typing.get_origin(hint) is typing.Annotated else hint
        if isinstance(part, type) and issubclass(part, Part):
            fields = _reference(part, definitions)
            word = TEXT_SCHEMA if _is_sentence(part) else schemas[0]
            return {"anyOf": [*_branches(word), fields]}
    return {"anyOf": schemas}


def _branches(schema: Schema) -> list[Schema]:
    """The schemas of which a value must meet one."""
    branches = schema.get("anyOf")
    return [branch for branch in branches if isinstance(branch, dict)] if isinstance(branches, list) else [schema]


def _mapping(key: object, entry: object, definitions: Definitions) -> Schema:
    """Entries by persona, by rule, or by any name."""
    refers = any(isinstance(extra, Refers) for extra in typing.get_args(key))
    names = {} if key is str else {"propertyNames": {"pattern": WORD_PATTERN if refers else r"\S"}}
    schema = _value(entry, definitions)
    return {"type": "object", **names, **({"additionalProperties": schema} if schema else {})}


def _list(arguments: tuple[object, ...], definitions: Definitions) -> Schema:
    items = _value(arguments[0], definitions)
    bounds = {} if arguments[1] is ... else {"minItems": len(arguments), "maxItems": len(arguments)}
    return {"type": "array", "items": items, **bounds}


def _is_sentence(part: type[Part]) -> bool:
    """Whether a sentence says everything that the fields must say."""
    required = {name for name, info in part.model_fields.items() if info.is_required()}
    return bool(part.sentence) and required <= {part.sentence}


def _reference(part: type[Part], definitions: Definitions) -> Schema:
    name = part.__name__
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = fields_schema(part, definitions, {}, [])
        if part in SNIPPETS:
            snippet = SNIPPETS[part]
            definitions[name]["defaultSnippets"] = [{"label": snippet.label, "description": snippet.description, "body": snippet.body}]
    return {"$ref": f"#/definitions/{name}"}
