"""What teams add under `meta:`, checked against the JSON Schema of their workspace."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from journeycode.finding import Finding
from journeycode.model.pattern import is_pattern, matches
from journeycode.reading.document import Document
from journeycode.source import Place, Route
from journeycode.source.files import read_bytes
from journeycode.source.limits import shown
from journeycode.source.plain import plain
from journeycode.workspace.definitions import holder

if TYPE_CHECKING:
    from jsonschema import ValidationError

RULE = "invalid-document"
WHY = "the workspace says what `meta:` may hold"
Schema = dict[str, object]


class Checker(Protocol):
    """What is asked of a validator of jsonschema."""

    def iter_errors(self, instance: object) -> "Iterator[ValidationError]":
        """What is wrong with a value."""

    def descend(self, instance: object, schema: Schema, path: str, schema_path: str) -> "Iterator[ValidationError]":
        """What is wrong with a part of it."""


def meta_findings(documents: Iterable[Document], root: Path, schema_file: str, said: Place) -> list[Finding]:
    """What is wrong with `meta:` in the documents, or with the schema itself (at `said`, where the workspace names it)."""
    concerned = [document for document in documents if document.metas]
    if not concerned:
        return []
    schema = _read_schema(root, schema_file)
    if isinstance(schema, str):
        return [_of_schema(schema, said, "name a file with a JSON Schema (draft-07) below the workspace")]
    try:
        validator = _validator(schema)
        return [finding for document in concerned for route in document.metas for finding in _check(document, route, validator)]
    # jsonschema lets out whatever a faulty schema makes it stumble over: unresolvable references, endless recursion, wrong types.
    except Exception as error:  # noqa: BLE001
        what = (
            "refers to itself without end"
            if isinstance(error, RecursionError)
            else "cannot be used: a `$ref` leads nowhere, or a keyword has a value of the wrong kind"
        )
        return [_of_schema(f"the schema `{shown(schema_file)}` {what}", said, "check the schema; nothing outside of the file is fetched")]


def _of_schema(message: str, said: Place, hint: str) -> Finding:
    return Finding(RULE, "error", message, said, "workspace", "meta_schema", why=WHY, hint=hint)


def _read_schema(root: Path, schema_file: str) -> Schema | str:
    """The schema, or what is wrong with it."""
    path = (root / schema_file).resolve()
    if "://" in schema_file or root.resolve() not in path.parents:
        return f"`{shown(schema_file)}` is no file of this workspace"
    try:
        data = read_bytes(path)
        schema = json.loads((data or b"").decode("utf-8-sig"))
    except OSError:
        return f"there is no file `{shown(schema_file)}`"
    except (ValueError, RecursionError):
        return f"`{shown(schema_file)}` is not JSON"
    if not isinstance(schema, dict):
        return f"`{shown(schema_file)}` holds no JSON Schema"
    bad = next((pattern for pattern in _patterns(schema) if not is_pattern(pattern)), None)
    return schema if bad is None else f"the pattern `{shown(bad)}` in `{shown(schema_file)}` cannot be matched in linear time"


def _patterns(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "pattern" and isinstance(value, str):
                yield value
            if key == "patternProperties" and isinstance(value, dict):
                yield from value
            yield from _patterns(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _patterns(value)


def _validator(schema: Schema) -> "Checker":
    import referencing
    from jsonschema import Draft7Validator, ValidationError, validators

    def pattern(_: "Checker", expression: str, instance: object, __: Schema) -> Iterator[ValidationError]:
        if isinstance(instance, str) and not matches(expression, instance):
            yield ValidationError("pattern")

    def pattern_properties(checker: "Checker", patterns: dict[str, Schema], instance: object, _: Schema) -> Iterator[ValidationError]:
        for expression, below in patterns.items() if isinstance(instance, dict) else ():
            for key, value in instance.items() if isinstance(instance, dict) else ():
                if matches(expression, key):
                    yield from checker.descend(value, below, path=key, schema_path=expression)

    def unique(_: "Checker", wanted: bool, instance: object, __: Schema) -> Iterator[ValidationError]:
        if wanted and isinstance(instance, list) and len({json.dumps(item, sort_keys=True) for item in instance}) < len(instance):
            yield ValidationError("uniqueItems")

    extend = cast("Callable[[object, dict[str, object]], Callable[..., Checker]]", validators.extend)
    checker = extend(Draft7Validator, {"pattern": pattern, "patternProperties": pattern_properties, "uniqueItems": unique})
    # The registry is empty, so that no `$ref` is ever fetched.
    return checker(schema, registry=referencing.Registry())


def _check(document: Document, route: Route, validator: "Checker") -> Iterator[Finding]:
    for error in validator.iter_errors(plain(document.composition.value((*document.root, *route)))):
        at = (*route, *error.absolute_path)
        message, hint, key = _said(error.validator, error.validator_value, error.instance)
        if key is not None and isinstance(error.instance, dict):
            known = error.schema.get("properties", {}) if isinstance(error.schema, dict) else {}
            for name in error.instance:
                if name not in known:
                    listed = f"known are {', '.join(sorted(known)[:20])}" if known else ""
                    yield Finding(
                        RULE,
                        "error",
                        f"`{shown(name)}` is not a field of `meta:` in this workspace",
                        document.place((*at, name), key=True),
                        holder(document, route),
                        f"{at}.{name}",
                        why=WHY,
                        hint=listed,
                    )
            continue
        yield Finding(
            RULE,
            "error",
            f"`{'.'.join(map(str, at))}` {message}",
            document.place(at),
            holder(document, route),
            f"{at}.{error.validator}",
            why=WHY,
            hint=hint,
        )


def _said(keyword: object, wanted: object, instance: object) -> tuple[str, str, str | None]:
    """What a keyword of JSON Schema asks for, in words; the last is the keyword where each unknown key is named by itself."""
    value = json.dumps(wanted, ensure_ascii=False)[:80]
    written = shown(json.dumps(instance, ensure_ascii=False)[:200])
    sayings = {
        "type": (f"is {written}, and not of the type {value}", "text that looks like a number goes in quotes"),
        "pattern": (f"is {written}, which does not have the form {value}", ""),
        "enum": (f"is {written}", f"write one of {value}"),
        "const": (f"is {written}", f"write {value}"),
        "required": (f"lacks a field: {value} are needed", "add it"),
    }
    if keyword == "additionalProperties":
        return "", "", "additionalProperties"
    message, hint = sayings.get(str(keyword), (f"does not meet `{keyword}: {value}` of the workspace's schema", ""))
    return message, hint, None
