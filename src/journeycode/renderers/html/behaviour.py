"""The script of pages and the data that it reads, both written into the page."""

import json
from functools import cache
from importlib.resources import files

# In this order they make one script. What is shared comes first, `start` last.
PARTS = {
    "map": ("address", "selector", "words", "filters", "columns", "tabs", "details", "zoom", "print", "journey"),
    "index": ("address", "selector", "words", "filters", "index"),
}
# What would end the element, or begin a comment in which the end is not seen; U+2028 and U+2029 end lines in old readers.
RISKY = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


@cache
def script(page: str) -> str:
    """The script of a kind of page, empty where it needs none."""
    folder = files("journeycode.renderers.html").joinpath("scripts")
    return "\n".join(folder.joinpath(f"{part}.js").read_text(encoding="utf-8") for part in PARTS.get(page, ()))


def data(value: object) -> str:
    """A value as JSON that is safe between `<script type="application/json">` and its end, whatever its texts hold.

    value: mappings, lists, texts, numbers, booleans and None. Half characters (lone surrogates) become U+FFFD.
    """
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return written.encode("utf-16", "surrogatepass").decode("utf-16", "replace").translate(RISKY)
