"""Writes the view itself, for other programs."""

import dataclasses
import json

from journeycode.renderers.options import Drawing, Options
from journeycode.views.map.values import MapView


def render_json(view: MapView, options: Options) -> Drawing:
    """Every field of the view by its name; `view` and `format` say what it is and in which version."""
    values = dataclasses.asdict(view)
    head = {key: values.pop(key) for key in ("view", "format")}
    text = json.dumps({**head, **values}, ensure_ascii=False, indent=2, allow_nan=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        text = json.dumps({**head, **values}, indent=2, allow_nan=False)
    return Drawing(text + "\n")
