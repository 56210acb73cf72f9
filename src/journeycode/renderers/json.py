"""Writes the view itself, for other programs."""

from journeycode.published import json_text, plain
from journeycode.renderers.options import Drawing, Options
from journeycode.views.view import View


def render_json(view: View, options: Options) -> Drawing:
    """Every field of the view by its name; `view` and `format` say what it is and in which version."""
    values = plain(view)
    if not isinstance(values, dict):
        raise TypeError(f"a {view.view} is no view")
    head = {key: values.pop(key) for key in ("view", "format")}
    return Drawing(json_text({**head, **values}))
