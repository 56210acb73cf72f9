"""JSON that other programs read: how it is written, and the words of the schemas that describe it."""

import dataclasses
import json
import math
import re
from datetime import date

Schema = dict[str, object]

# Controls, directions, line separators and halves of characters: written as escapes, which mean the same. Joiners stay.
UNSEEN = re.compile("[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff\ud800-\udfff]")

# Significant digits of a fraction: an engine that adds in another order gives other ones after these.
DIGITS = 12

DRAFT = "http://json-schema.org/draft-07/schema#"
TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "number"}
NO_NUMBER: Schema = {"type": ["number", "null"]}
COUNT: Schema = {"type": "integer", "minimum": 0}
DAY: Schema = {"type": "string", "format": "date"}


def each(items: Schema) -> Schema:
    """A list of these."""
    return {"type": "array", "items": items}


def record(**properties: Schema) -> Schema:
    """A group of these fields, all of which are there, and no others."""
    return {"type": "object", "required": list(properties), "additionalProperties": False, "properties": properties}


TEXTS = each(TEXT)


def json_text(value: object) -> str:
    """A value as strict JSON, indented: no NaN, no Infinity, every character that a document can hold, none that a terminal obeys.

    Raises ValueError for NaN.
    """
    written = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    return UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", written) + "\n"


def plain(value: object) -> object:
    """Values as JSON has them: dataclasses as mappings, tuples as lists, a day as `2026-09-30`, what is no number as null."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return float(f"{value:.{DIGITS}g}") if math.isfinite(value) else None
    return value
