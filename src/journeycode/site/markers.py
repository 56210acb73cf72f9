"""Markers in a Markdown file: two comments, and between them a drawing that is kept up to date.

<!-- journeycode: switch-broadband view=owners -->
<!-- /journeycode -->
"""

import re
import shlex
from dataclasses import dataclass

from journeycode.finding import Trouble
from journeycode.site.asked import Asked, asked
from journeycode.source import Place, Span, Text

OPTIONS = ("view", "to", "persona", "lanes", "width", "theme", "alt", "table", "into", "file", "workspace")
OPENING = re.compile(r"^(?P<indent>[ \t]*)<!--[ \t]*journeycode:[ \t]*(?P<said>.*?)[ \t]*-->[ \t]*$")
BEGUN = re.compile(r"^[ \t]*<!--[ \t]*journeycode\b")
CLOSING = re.compile(r"^[ \t]*<!--[ \t]*/[ \t]*journeycode[ \t]*-->[ \t]*$")
FENCE = re.compile(r"^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)*(?P<ticks>`{3,}|~{3,})(?P<rest>.*)$")
CLOSE = "<!-- /journeycode -->"


@dataclass(frozen=True, slots=True)
class Marked:
    """What stands between two markers: `span` is the text between their lines, `indent` is set before each of its lines."""

    place: Place
    asked: Asked
    span: Span
    indent: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a marker, at its place, and what to do."""

    place: Place
    message: str
    hint: str


def marked(text: Text) -> tuple[list[Marked], list[Fault]]:
    """Every pair of markers in a file and every fault, in order. Markers in a code block are shown to readers, and are not followed."""
    found, faults, shown = list[Marked](), list[Fault](), list[Place]()
    waiting: tuple[int, re.Match[str]] | None = None
    fence = ""
    for number in range(1, len(text.line_starts) + 1):
        line = text.line(number)
        fence, inside = _fence_after(line, fence)
        if inside:
            if OPENING.match(line) or (waiting and CLOSING.match(line)):
                shown.append(_place(text, number))
            continue
        if opening := OPENING.match(line):
            if waiting:
                faults.append(_unclosed(text, waiting[0], f"the next one begins in line {number}"))
            waiting = number, opening
        elif CLOSING.match(line):
            if waiting is None:
                faults.append(Fault(_place(text, number), "this marker closes nothing", f"take it away, or write {example()} above it"))
            else:
                _close(text, waiting, number, found, faults)
            waiting = None
        elif BEGUN.match(line):
            faults.append(Fault(_place(text, number), "this marker cannot be read", f"a marker is one line, such as {example()}"))
    if waiting:
        behind = f"the one in line {shown[-1].line} stands in a code block" if shown and shown[-1].line > waiting[0] else "the file ends"
        faults.append(_unclosed(text, waiting[0], behind))
    if not found and not faults and shown:
        faults.append(Fault(shown[0], "this marker stands in a code block, where it is shown and not followed", "move it out of the block"))
    return found, sorted(faults, key=lambda fault: fault.place)


def example(address: str = "switch-broadband", options: str = "") -> str:
    """An opening marker."""
    return f"<!-- journeycode: {address}{f' {options}' if options else ''} -->"


def _fence_after(line: str, fence: str) -> tuple[str, bool]:
    """The code block that is open after a line, by its ticks, and whether the line belongs to one."""
    match = FENCE.match(line)
    if fence:
        closes = match is not None and match["ticks"][0] == fence[0] and len(match["ticks"]) >= len(fence) and not match["rest"].strip()
        return ("" if closes else fence), True
    if match and not (match["ticks"][0] == "`" and "`" in match["rest"]):
        return match["ticks"], True
    return "", False


def _close(text: Text, waiting: "tuple[int, re.Match[str]]", number: int, found: list[Marked], faults: list[Fault]) -> None:
    opened, match = waiting
    place = _place(text, opened)
    try:
        wish = _read(match["said"])
    except Trouble as trouble:
        faults.append(Fault(place, trouble.message, trouble.hint))
        return
    found.append(Marked(place, wish, Span(text.line_starts[opened], text.line_starts[number - 1]), match["indent"]))


def _read(said: str) -> Asked:
    """`switch-broadband view=owners alt="…"` as what it asks for. Raises Trouble for what is no option."""
    try:
        words = shlex.split(said)
    except ValueError:
        raise Trouble("a quotation mark is not closed in this marker", 'write texts of several words as alt="…"') from None
    addresses = [word for word in words if "=" not in word]
    if len(addresses) > 1:
        raise Trouble(f"`{addresses[1]}` is a second address, and a marker draws one", "options are written as `view=owners`")
    options = {name: value for word in words if "=" in word for name, _, value in [word.partition("=")]}
    return asked(addresses[0] if addresses else "", options, OPTIONS)


def _unclosed(text: Text, number: int, behind: str) -> Fault:
    return Fault(_place(text, number), f"this marker is not closed: {behind}", f"write {CLOSE} on a line of its own where the drawing ends")


def _place(text: Text, number: int) -> Place:
    line, start = text.line(number), text.line_starts[number - 1]
    return text.place(Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip())))
