"""Things as lines of text or as JSON."""

from collections.abc import Sequence

from journeycode.graph import Thing
from journeycode.published import json_text
from journeycode.reporters.screen import cleaned, columns


def as_text(things: Sequence[Thing]) -> str:
    """An address and a name on each line."""
    widest = min(60, max((len(thing.address) for thing in things), default=0))
    return "".join(f"{thing.address:<{widest}}  {cleaned(thing.name)}\n" for thing in things)


def as_json(things: Sequence[Thing]) -> str:
    """A list of objects: address, kind, name, and where it is written (path, line, column)."""
    return json_text([thing_object(thing) for thing in things])


def thing_object(thing: Thing) -> dict[str, object]:
    """One thing; a built-in channel is written nowhere."""
    place = thing.at().place
    where = {"path": place.path, "line": place.line, "column": place.column} if thing.document else {}
    return {"address": thing.address, "kind": thing.noun, "name": thing.name, **where}


def padded(text: str, width: int) -> str:
    """A text as wide as a column of the screen."""
    return text + " " * max(0, width - columns(text))
