"""A raw value as YAML 1.2 means it, for the places where no field says what is expected: `meta:`, `x-` keys, exports."""

import math
import re

from journeycode.source.composition import Quoted

WHOLE = re.compile(r"[-+]?[0-9]{1,18}")
OCTAL_OR_HEX = re.compile(r"0o[0-7]{1,20}|0x[0-9a-fA-F]{1,15}")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?")
WORDS: dict[str, bool | None] = {
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False, "null": None, "Null": None, "NULL": None,
}  # fmt: skip


def plain(value: object) -> object:
    """The value with its numbers, booleans and nulls (the core schema); what JSON cannot hold (.nan, .inf) stays text."""
    if isinstance(value, dict):
        return {str(key): plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [plain(entry) for entry in value]
    if isinstance(value, str):
        return str(value) if isinstance(value, Quoted) else _scalar(value)
    return value


def _scalar(text: str) -> object:
    if text in WORDS:
        return WORDS[text]
    if WHOLE.fullmatch(text):
        return int(text)
    if OCTAL_OR_HEX.fullmatch(text):
        return int(text, 0)
    if len(text) < 400 and FLOAT.fullmatch(text):
        number = float(text)
        return number if math.isfinite(number) else text
    return text
