"""Writes the view itself, for other programs."""

import dataclasses
import json

from journeycode.renderers.options import Drawing, Options
from journeycode.views.view import View


def render_json(view: View, options: Options) -> Drawing:
    """Every field of the view by its name; `view` and `format` say what it is and in which version."""
    values = plain(view)
    if not isinstance(values, dict):
        raise TypeError(f"a {view.view} is no view")
    head = {key: values.pop(key) for key in ("view", "format")}
    text = json.dumps({**head, **values}, ensure_ascii=False, indent=2, allow_nan=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        text = json.dumps({**head, **values}, indent=2, allow_nan=False)
    return Drawing(text + "\n")


def plain(value: object) -> object:
    """Dataclasses as mappings, tuples as lists."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return [plain(item) for item in value] if isinstance(value, tuple) else value
