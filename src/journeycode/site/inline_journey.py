"""A journey that is written in the page itself, drawn as if it stood in the workspace around it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from journeycode.finding import Trouble
from journeycode.graph import Workspace
from journeycode.site.asked import Asked
from journeycode.site.opened import Opened
from journeycode.site.picture import Picture, picture
from journeycode.workspace.reading import read_texts

WHOLE = re.compile(r"^(apiVersion|kind|name|stages)[ \t]*:", re.MULTILINE)
# What a document must say of itself, and a journey in a page need not: written after it, so that its lines stay where they are.
SAID = (("apiVersion", "journeycode/v1"), ("kind", "Journey"), ("id", "this-journey"), ("name", "A journey"))


def is_journey(source: str) -> bool:
    """Whether a text is a journey, and not an address with options."""
    return bool(WHOLE.search(source))


def picture_of(source: str, asked: Asked, around: Sequence[Opened], page: str, line: int, width: str) -> Picture:
    """The drawing of a journey that begins at a line of a page; it may refer to what the one workspace around it defines.

    Raises Trouble with the place in the page where the journey says something wrong.
    """
    missing = [f"{key}: {value}" for key, value in SAID if not re.search(rf"^{key}[ \t]*:", source, re.MULTILINE)]
    content = "\n" * (line - 1) + "\n".join([source.rstrip("\n"), *missing, ""])
    home = around[0] if len(around) == 1 else Opened(Workspace(read_texts({}, Path())))
    opened = home.with_text(page, content)
    for fault in opened.faults:
        if fault.place.path == page:
            raise Trouble(f"{page}:{fault.place.line}:{fault.place.column}: {fault.message}", fault.hint)
    journeys = [journey for journey in opened.workspace.all_journeys() if journey.at().place.path == page]
    if not journeys:
        raise Trouble("this is no journey", "a journey has a `name` and `stages` with steps; everything else may stand in files of its own")
    return picture(replace(asked, address=journeys[0].address), [opened], width)
