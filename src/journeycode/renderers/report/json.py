"""Writes reports as JSON, in an envelope with a version of its own; `SCHEMA` is published."""

import dataclasses
import json
import math
from collections.abc import Sequence
from datetime import date
from typing import get_args

from journeycode.figures.estimate import Unit
from journeycode.measures.report import Field, PlotKind, Report
from journeycode.renderers.escaping import UNSEEN

FORMAT, VERSION = "journeycode-report", 1


def report_json(reports: Sequence[Report]) -> str:
    """Strict JSON: every field of every report by its name; a day as `2026-09-30`, no value as null."""
    return json_text({"format": FORMAT, "version": VERSION, "reports": [plain(report) for report in reports]})


def json_text(value: object) -> str:
    """A value as JSON for people and programs: what cannot be seen is written as an escape."""
    written = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    return UNSEEN.sub(lambda found: found[0] if found[0] == "\n" else _escape(found[0]), written) + "\n"


def _escape(character: str) -> str:
    return f"\\u{ord(character):04x}"


def plain(value: object) -> object:
    """Values as JSON has them: dataclasses as mappings, tuples as lists, what is no number as null."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(name): plain(item) for name, item in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    return None if isinstance(value, float) and not math.isfinite(value) else value


_TEXT: dict[str, object] = {"type": "string"}
_NUMBER: dict[str, object] = {"type": "number"}
_NO_NUMBER: dict[str, object] = {"type": ["number", "null"]}
_COUNT: dict[str, object] = {"type": "integer", "minimum": 0}
_ESTIMATE: dict[str, object] = {"$ref": "#/definitions/estimate"}


def _each(items: dict[str, object]) -> dict[str, object]:
    return {"type": "array", "items": items}


def _object(**properties: dict[str, object]) -> dict[str, object]:
    return {"type": "object", "required": list(properties), "additionalProperties": False, "properties": properties}


_TEXTS = _each(_TEXT)
_UNIT: dict[str, object] = {"enum": list(get_args(Unit))}
_DEFINITIONS: dict[str, object] = {
    "estimate": {
        **_object(value=_NUMBER, low=_NO_NUMBER, high=_NO_NUMBER, n={"type": ["integer", "null"]}, unit=_UNIT),
        "description": "A value with its 95 % interval, n, and its unit; a share lies between 0 and 1.",
    },
    "figure": _object(
        id={"type": "string", "description": "The number in the list of figures, such as A20."},
        label=_TEXT, value={"anyOf": [_ESTIMATE, {"type": "null"}]}, says=_TEXT, source=_TEXT, assumes=_TEXTS,
    ),
    "table": _object(
        title=_TEXT, columns=_TEXTS, rows=_each(_each({"anyOf": [{"type": ["string", "number", "null"]}, _ESTIMATE]})), note=_TEXT,
    ),
    "plot": _object(
        title=_TEXT, kind={"enum": list(get_args(PlotKind))},
        points=_each(_object(label=_TEXT, x=_NUMBER, y=_NO_NUMBER, low=_NO_NUMBER, high=_NO_NUMBER, group=_TEXT)),
        x_label=_TEXT, y_label=_TEXT, alt=_TEXT, x_unit=_UNIT, y_unit=_UNIT, reference=_NO_NUMBER, reference_label=_TEXT,
    ),
    "section": _object(
        id=_TEXT, title=_TEXT, figures=_each({"$ref": "#/definitions/figure"}), tables=_each({"$ref": "#/definitions/table"}),
        plots=_each({"$ref": "#/definitions/plot"}), warnings=_TEXTS,
    ),
    "measured": _object(
        address=_TEXT, field={"enum": list(get_args(Field))}, value=_ESTIMATE, source=_TEXT,
        as_of={"type": ["string", "null"], "format": "date"}, to=_TEXT, persona=_TEXT,
    ),
    "report": _object(
        id=_TEXT, title=_TEXT, sections=_each({"$ref": "#/definitions/section"}), assumptions=_TEXTS,
        excluded=_each(_object(source=_TEXT, reason=_TEXT, rows=_COUNT)), measured=_each({"$ref": "#/definitions/measured"}),
    ),
}  # fmt: skip

SCHEMA: dict[str, object] = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "Figures of journeycode",
    "description": "What `journeycode measure --format json` prints: figures with their intervals, n, sources and assumptions.",
    **_object(format={"const": FORMAT}, version={"const": VERSION}, reports=_each({"$ref": "#/definitions/report"})),
    "definitions": _DEFINITIONS,
}
