"""What the models refuse, in the words of somebody who has never seen a model."""

import re

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from journeycode.model.nearest import listed, nearest
from journeycode.reading.walk import Slip
from journeycode.source import Route
from journeycode.source.limits import shown

WORDS = re.compile(r"'([^']*)'")
FIELD_HINTS = {
    "type": "say what kind it is",
    "channel": "say in which channel it is met, e.g. `channel: website`",
    "stages": "a journey has stages, each with a `name` and `steps`",
    "steps": "a stage has steps: one line each of what the customer does",
}


def refusals(error: ValidationError, value: object) -> list[Slip]:
    """Each thing that a model refuses, at its route in the value."""
    return [_slip(detail, value) for detail in error.errors(include_url=False, include_input=False)]


def _slip(detail: ErrorDetails, value: object) -> Slip:
    route = tuple(part for part in detail["loc"] if not ((isinstance(part, str) and part.startswith(("~", "["))) or part == "[key]"))
    if route and isinstance(route[-1], int) and isinstance(_at(value, route[:-1]), str):
        route = route[:-1]  # one word may stand where a list of them is meant
    written, kind, context = _at(value, route), detail["type"], detail.get("ctx", {})
    if kind == "unreadable" and detail["loc"][-1] == "[key]":
        return Slip(route, str(context["message"]), str(context["hint"]), key=True)
    if kind == "unreadable":
        field = next((part for part in reversed(route) if isinstance(part, str)), "")
        return Slip(route, f"`{shown(field)}`: {context['message']}" if field else str(context["message"]), str(context["hint"]))
    if kind == "missing":
        field = str(route[-1])
        return Slip(route, f"`{field}` is missing", FIELD_HINTS.get(field, f"add `{field}: …`"))
    if kind == "literal_error":
        words = WORDS.findall(str(context["expected"]))
        near = nearest(written, words) if isinstance(written, str) else None
        hint = f"did you mean `{near}`?" if near else f"write {listed(words)}"
        known = f"; known are {listed(words, 'and')}" if near else ""
        return Slip(route, f"{_quoted(written)} is not a word that is known here{known}", hint, instead=near or "")
    if kind in ("tuple_type", "list_type"):
        hint = (
            f"write `[{shown(written)}]`, or one line with a hyphen for each"
            if isinstance(written, str)
            else "begin each entry with a hyphen"
        )
        return Slip(route, f"a list is expected here, not {_quoted(written)}", hint)
    if kind in ("model_type", "dict_type", "model_attributes_type"):
        # A sentence in a list is mostly the name of what is listed.
        hint = "write its fields below it: `field: value`"
        if isinstance(written, str) and route and isinstance(route[-1], int):
            hint = f"write `name: {shown(written)}`, and its other fields below it"
        return Slip(route, f"a group of fields is expected here, not {_quoted(written)}", hint)
    return Slip(route, f"{_quoted(written)} does not fit here", "write a word that refers, a sentence, or fields")


def _quoted(value: object) -> str:
    if isinstance(value, str):
        return f"`{shown(value)}`"
    return "a list" if isinstance(value, list) else "a group of fields" if isinstance(value, dict) else "nothing"


def _at(value: object, route: Route) -> object:
    for part in route:
        if isinstance(value, dict):
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return None
    return value
