"""The published schemas: what a model refuses for its shape a schema refuses, and the other way round."""

import json
import re
import typing
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft7Validator, FormatChecker

from journeycode.model.kinds import KINDS
from journeycode.model.meanings import MEANINGS
from journeycode.model.part import Described, Part
from journeycode.model.schema import schema_for, schema_names
from journeycode.model.snippets import DOCUMENTS, STAGE, STEP
from journeycode.reading.load import load_text
from journeycode.source import Text, compose
from journeycode.source.plain import plain

CORPUS = Path(__file__).parent / "corpus"
GOOD = sorted((CORPUS / "good").glob("*.yaml"))
BAD = sorted((CORPUS / "bad").glob("*.yaml"))
Schema = dict[str, object]


@cache
def validator(kind: str | None) -> Draft7Validator:
    return Draft7Validator(schema_for(kind), format_checker=FormatChecker(["date"]))


def values(path: Path) -> Iterator[tuple[str | None, object]]:
    """The documents of a file as JSON has them, with the kind they say."""
    for value in compose(Text(path.name, path.name, path.read_text(encoding="utf-8"))).documents:
        kind = value.get("kind") if isinstance(value, dict) else None
        yield (kind if isinstance(kind, str) and kind in KINDS else None), plain(value)


def refused_by_us(path: Path) -> list[str]:
    loaded = load_text(Text(path.name, path.name, path.read_text(encoding="utf-8")))
    assert loaded is not None
    return [finding.message for finding in loaded.findings]


def refused_by_schemas(path: Path) -> list[bool]:
    """Whether the schema for everything, and the one of its kind, refuse a document of the file."""
    kinds = {kind for kind, _ in values(path)}
    whole = any(not validator(None).is_valid(value) for _, value in values(path))
    return [whole, *(any(not validator(kind).is_valid(value) for one, value in values(path) if one == kind) for kind in kinds if kind)]


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_what_is_good_is_good_for_both(path: Path) -> None:
    assert refused_by_us(path) == []
    assert not any(refused_by_schemas(path)), [error.message for _, value in values(path) for error in validator(None).iter_errors(value)]


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_what_is_bad_is_bad_for_both(path: Path) -> None:
    assert len(refused_by_us(path)) == 1, refused_by_us(path)
    assert all(refused_by_schemas(path))


EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.yaml"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_are_good_for_an_editor(path: Path) -> None:
    assert [error.message for _, value in values(path) for error in validator(None).iter_errors(value)] == []


def parts_of(value: object) -> Iterator[Part]:
    if isinstance(value, Part):
        yield value
        for name in type(value).model_fields:
            yield from parts_of(getattr(value, name))
    elif isinstance(value, tuple):
        for entry in value:
            yield from parts_of(entry)


def good_parts() -> Iterator[Part]:
    for path in GOOD:
        loaded = load_text(Text(path.name, path.name, path.read_text(encoding="utf-8")))
        for document in loaded or ():
            yield from parts_of(document.model)


def all_parts(hint: object) -> set[type[Part]]:
    if isinstance(hint, type) and issubclass(hint, Part):
        hints = typing.get_type_hints(hint, include_extras=True)
        return {hint}.union(*(all_parts(hints[name]) for name in hint.model_fields))
    return set().union(*(all_parts(argument) for argument in typing.get_args(hint)))


def closed_lists(hint: object) -> set[object]:
    if typing.get_origin(hint) is typing.Literal:
        return {hint}
    return set().union(*(closed_lists(argument) for argument in typing.get_args(hint)))


ALL_PARTS = set[type[Part]]().union(*(all_parts(part) for part in KINDS.values()))


def test_the_corpus_writes_every_field_of_every_part() -> None:
    written = {(type(part), name) for part in good_parts() for name in part.model_fields_set}
    fields = {(part, name) for part in ALL_PARTS for name in part.model_fields}
    # Of what stands in place, the fields that every document may carry are written where it is a document.
    everywhere = set(Described.model_fields)
    assert {f"{part.__name__}.{name}" for part, name in fields - written if name not in everywhere} == set()
    assert {name for _, name in written} >= everywhere


def test_the_corpus_writes_every_word_of_every_closed_list() -> None:
    written = {
        (hint, getattr(part, name))
        for part in good_parts()
        for name, info in type(part).model_fields.items()
        for hint in closed_lists(info.annotation)
        if name in part.model_fields_set and isinstance(getattr(part, name), str)
    }
    lists = {
        hint: typing.get_args(hint) for part in ALL_PARTS for info in part.model_fields.values() for hint in closed_lists(info.annotation)
    }
    # The severities and levels of settings and the phases of a lifecycle stand in mappings and lists.
    missing = {hint: set(words) - {word for one, word in written if one == hint} for hint, words in lists.items()}
    text = "".join(path.read_text(encoding="utf-8") for path in GOOD)
    assert {word for words in missing.values() for word in words if not re.search(rf": {word}\b", text)} == set()


def test_every_word_of_every_closed_list_has_a_meaning() -> None:
    lists = {hint for part in ALL_PARTS for info in part.model_fields.values() for hint in closed_lists(info.annotation)}
    assert {hint: list(typing.get_args(hint)) for hint in lists} == {hint: list(words) for hint, words in MEANINGS.items()}
    assert [meaning for words in MEANINGS.values() for meaning in words.values() if not re.fullmatch(r"[A-Z].*[^.]\.", meaning)] == []


def schemas_within(value: object) -> Iterator[Schema]:
    if isinstance(value, dict):
        yield value
        for key, entry in value.items():
            if key not in ("body", "examples", "const", "default"):
                yield from schemas_within(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from schemas_within(entry)


def properties_within(kind: str | None) -> Iterator[tuple[str, Schema]]:
    for schema in schemas_within(schema_for(kind)):
        properties = schema.get("properties")
        if isinstance(properties, dict) and "if" not in schema and schema.get("additionalProperties") is False:
            yield from properties.items()


@pytest.mark.parametrize("kind", [None, *KINDS])
def test_schemas_are_what_editors_read(kind: str | None) -> None:
    schema = schema_for(kind)
    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    everything = list(schemas_within(schema))
    assert [found for found in everything if "oneOf" in found or found.get("type") == "null"] == []
    assert [found["title"] for found in everything[1:] if isinstance(found.get("title"), str)] == []
    assert {name for name, found in properties_within(kind) if not str(found.get("description", "")).endswith(".")} == set()
    words = [(found["enum"], found["enumDescriptions"], found["markdownEnumDescriptions"]) for found in everything if "enum" in found]
    assert all(isinstance(one, list) and isinstance(said, list) and len(one) == len(said) for one, said, _ in words)
    assert all(said == markdown for _, said, markdown in words)


@pytest.mark.parametrize("kind", KINDS)
def test_examples_and_defaults_are_accepted_where_they_stand(kind: str) -> None:
    definitions = schema_for(kind)["definitions"]
    refused = []
    for name, schema in properties_within(kind):
        check = Draft7Validator({**schema, "definitions": definitions})
        examples = schema.get("examples", [])
        shown = [*(examples if isinstance(examples, list) else []), *([schema["default"]] if "default" in schema else [])]
        refused += [(name, example) for example in shown if not check.is_valid(example)]
    assert refused == []


def filled_in(value: object) -> object:
    """A snippet as it is written by somebody who presses Tab."""
    return json.loads(re.sub(r"\$\{\d+:([^}]*)\}", r"\1", json.dumps(value)))


@pytest.mark.parametrize("kind", KINDS)
def test_the_snippet_of_a_document_is_a_document(kind: str) -> None:
    offered = schema_for(kind)["defaultSnippets"]
    assert isinstance(offered, list)
    document = filled_in(offered[0]["body"])
    assert list(validator(None).iter_errors(document)) == []
    # JSON is YAML.
    loaded = load_text(Text("j.yaml", "j.yaml", json.dumps(document)))
    assert loaded is not None
    assert loaded.findings == []
    assert offered[0]["label"] == DOCUMENTS[kind].label


def test_the_snippets_of_stages_and_steps_fit_in_a_journey() -> None:
    stage, step = filled_in(STAGE.body), filled_in(STEP.body)
    both = {"name": "Buy", "steps": [step]}
    journey = {"apiVersion": "journeycode/v1", "kind": "Journey", "id": "a", "name": "A", "stages": [both, stage]}
    loaded = load_text(Text("j.yaml", "j.yaml", json.dumps(journey)))
    assert loaded is not None
    assert loaded.findings == []
    assert validator("Journey").is_valid(journey)


def test_there_is_a_schema_for_each_kind_and_one_for_all() -> None:
    names = schema_names()
    assert names["journeycode.schema.json"] is None
    assert names["workspace.schema.json"] == "Workspace"
    assert set(names.values()) == {None, *KINDS}


def patterns(schema: object) -> list[str]:
    if isinstance(schema, dict):
        own = [schema["pattern"]] if isinstance(schema.get("pattern"), str) else []
        return own + [found for value in schema.values() for found in patterns(value)]
    return [found for value in schema for found in patterns(value)] if isinstance(schema, list) else []


def test_patterns_are_read_by_every_engine() -> None:
    # Editors and checkers read patterns as ECMAScript does in Unicode mode: an escape that means nothing is an error there.
    needless = re.compile(r"\\[^dDwWsSbBnrtfv0-9\\^$.*+?()\[\]{}|/xuc-]")
    assert [pattern for pattern in patterns(schema_for(None)) if needless.search(pattern)] == []
