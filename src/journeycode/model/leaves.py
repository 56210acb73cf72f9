"""The smallest values of the language: how each is read from the text that was written, and how a schema shows it.

Every value arrives as text, because what `no`, `22:30` or `9d` means is decided by the field that expects it.
"""

import math
import re
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from journeycode.model.durations import Duration
from journeycode.model.words import PIN, PINNED_PATTERN, WORD_PATTERN, is_word, slug
from journeycode.source import Quoted
from journeycode.source.limits import shown

NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
LINK = re.compile(r"(?i)(https?://|mailto:)[^\s\x00-\x20\x7f-\x9f<>\"]+")
VERSION = re.compile(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LONGEST_NUMBER = 40


def refuse(message: str, hint: str = "") -> PydanticCustomError:
    """A value that cannot be read, in the words of the person who wrote it."""
    # Braces belong to the user's text and not to a template: they travel in the context.
    return PydanticCustomError("unreadable", "{message}", {"message": message, "hint": hint})


def read_text(value: object) -> str:
    """Text: a plain scalar is the text as written."""
    if isinstance(value, str):
        if not value.strip():
            raise refuse("this text is empty", "write it, or delete the line")
        return str(value)
    what = "a list" if isinstance(value, list) else "a group of fields" if isinstance(value, dict) else "nothing"
    raise refuse(f"one text is expected here, not {what}", "write one text; if it holds a colon, put it in quotes")


def read_word(value: object) -> str:
    """An id or a reference: an ASCII kebab-case word."""
    text = read_text(value)
    if not is_word(text):
        near = slug(text)
        raise refuse(
            f"`{shown(text)}` is not an id: an id has small letters, digits and single hyphens",
            f"write `{near}`" if near and len(near) < 60 else "",
        )
    return text


def read_pinned(value: object) -> str:
    """A reference to a persona, with or without the major version that it pins."""
    text = read_text(value)
    return text if PIN.fullmatch(text) else read_word(text)


def read_number(value: object) -> float:
    """A finite number, as YAML 1.2 writes it; in quotes it is text."""
    if isinstance(value, str) and not isinstance(value, Quoted) and len(value) <= LONGEST_NUMBER and NUMBER.fullmatch(value):
        number = float(value)
        if math.isfinite(number):
            return number
    raise refuse(
        f"a number is expected here, not {_named(value)}",
        "write it without quotes" if isinstance(value, Quoted) and NUMBER.fullmatch(value) else "",
    )


def read_whole(value: object) -> int:
    """A whole number that is not negative."""
    number = read_number(value)
    if number != int(number) or number < 0:
        raise refuse(f"a whole number is expected here, not {_named(value)}")
    return int(number)


def read_flag(value: object) -> bool:
    """`true` or `false`."""
    if isinstance(value, str) and not isinstance(value, Quoted) and value in ("true", "false", "True", "False", "TRUE", "FALSE"):
        return value.lower() == "true"
    raise refuse(f"`true` or `false` is expected here, not {_named(value)}")


def read_feeling(value: object) -> float:
    """A feeling from −2 (angry) to +2 (delighted)."""
    try:
        number = read_number(value)
    except PydanticCustomError:
        number = math.nan
    if not -2 <= number <= 2:
        raise refuse(
            f"a feeling is a number from -2 (angry) to 2 (delighted), not {_named(value)}",
            "write -2, -1, 0, 1 or 2" + (", without quotes" if isinstance(value, Quoted) else ""),
        )
    return number


def read_share(value: object) -> float:
    """A share from 0 to 1, written `85%` or `0.85`."""
    percent = _percent(value)
    share = read_number(value) if percent is None else percent
    if not 0 <= share <= 1:
        raise refuse(
            f"a share lies between 0% and 100%, and {_named(value)} does not",
            f"write `{value}%`" if isinstance(value, str) and percent is None and 1 < share <= 100 else "",
        )
    return share


def read_figure(value: object) -> float:
    """A figure of a metric: a number, a share such as `85%` (0.85), or a duration such as `9d` (in days)."""
    percent = _percent(value)
    if percent is not None:
        return percent
    duration = Duration.read(value) if isinstance(value, str) else None
    return duration.days if duration else read_number(value)


def _percent(value: object) -> float | None:
    return round(read_number(value[:-1].rstrip()) / 100, 12) if isinstance(value, str) and value.endswith("%") else None


def read_duration(value: object) -> Duration:
    """A span of time: `9d`, `24 months`, `4h`, or ISO 8601."""
    duration = Duration.read(value) if isinstance(value, str) else None
    if duration is None:
        raise refuse(f"a duration is expected here, not {_named(value)}", "write it as `9d`, `4h`, `24 months`, or ISO 8601 (`P7D`)")
    return duration


def read_date(value: object) -> date:
    """A day that there is, as `2026-09-30`."""
    text = value if isinstance(value, str) else ""
    if DATE.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise refuse(f"{_named(value)} is no date: there is no such day", "write a day of the calendar, as `2026-09-30`") from None
    raise refuse(f"a date is expected here, not {_named(value)}", "write it as year-month-day: `2026-09-30`")


def read_version(value: object) -> str:
    """A version of a document: semantic, `1.3.0`."""
    text = value if isinstance(value, str) else ""
    if not VERSION.fullmatch(text):
        hint = (
            f"write `{text}{'.0' * (2 - text.count('.'))}`"
            if re.fullmatch(r"(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*))?", text)
            else "write three numbers: `1.3.0`"
        )
        raise refuse(f"{_named(value)} is not a version", hint)
    return text


def read_link(value: object) -> str:
    """An address that may become a link: http, https or mailto."""
    text = read_text(value)
    if not LINK.fullmatch(text) or not text.isprintable():
        raise refuse(
            f"`{shown(text)}` is not a link: links begin with https://, http:// or mailto: and have no spaces", "write the whole address"
        )
    return text


def _named(value: object) -> str:
    if isinstance(value, str):
        return f"the text `{shown(value)}`" if isinstance(value, Quoted) else f"`{shown(value)}`"
    return "a list" if isinstance(value, list) else "a group of fields" if isinstance(value, dict) else "nothing"


# Text in YAML may look like a number or like true, and a schema that says "string" would refuse `name: 2024`. One that says
# "string, number or boolean" makes editors offer true and false for every text: so true is let pass without being named.
TRUE_OR_FALSE: dict[str, object] = {"not": {"type": ["string", "number", "object", "array", "null"]}}
TEXT_SCHEMA: dict[str, object] = {"anyOf": [{"type": ["string", "number"], "pattern": r"\S"}, TRUE_OR_FALSE]}


def word_schema(pattern: str) -> dict[str, object]:
    """A word that must match a pattern; ids such as 2024 look like numbers."""
    message = "An id has small letters, digits and single hyphens."
    word: dict[str, object] = {"type": ["string", "integer"], "minimum": 0, "pattern": pattern, "patternErrorMessage": message}
    return {"anyOf": [word, TRUE_OR_FALSE]}


SHARE_TEXT = r"^(100(\.0+)?|[0-9]{1,2}(\.[0-9]+)?)\s*%$"
FIGURE_TEXT = rf"^[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)\s*%$|{Duration.PATTERN}"
LINK_TEXT = r'^([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:)[^\s<>"]+$'
VERSION_TEXT = f"^{VERSION.pattern}$"

Text = Annotated[str, BeforeValidator(read_text), WithJsonSchema(TEXT_SCHEMA)]
Word = Annotated[str, BeforeValidator(read_word), WithJsonSchema(word_schema(WORD_PATTERN))]
PinnedWord = Annotated[str, BeforeValidator(read_pinned), WithJsonSchema(word_schema(PINNED_PATTERN))]
Number = Annotated[float, BeforeValidator(read_number), WithJsonSchema({"type": "number"})]
Whole = Annotated[int, BeforeValidator(read_whole), WithJsonSchema({"type": "integer", "minimum": 0})]
Flag = Annotated[bool, BeforeValidator(read_flag), WithJsonSchema({"type": "boolean"})]
Feeling = Annotated[float, BeforeValidator(read_feeling), WithJsonSchema({"type": "number", "minimum": -2, "maximum": 2})]
Share = Annotated[
    float,
    BeforeValidator(read_share),
    WithJsonSchema({"anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, {"type": "string", "pattern": SHARE_TEXT}]}),
]
Figure = Annotated[
    float, BeforeValidator(read_figure), WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string", "pattern": FIGURE_TEXT}]})
]
Span = Annotated[
    Duration,
    BeforeValidator(read_duration),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": Duration.PATTERN,
            "patternErrorMessage": "A duration is written as 9d, 4h, 24 months, or as ISO 8601 (P7D).",
            "examples": ["9d", "4h", "24 months"],
        }
    ),
]
Day = Annotated[
    date,
    BeforeValidator(read_date),
    WithJsonSchema({"type": "string", "format": "date", "pattern": f"^{DATE.pattern}$", "examples": ["2026-09-30"]}),
]
Version = Annotated[str, BeforeValidator(read_version), WithJsonSchema({"type": "string", "pattern": VERSION_TEXT, "examples": ["1.3.0"]})]
Url = Annotated[str, BeforeValidator(read_link), WithJsonSchema({"type": "string", "pattern": LINK_TEXT})]
