"""Drawings between markers: what a Markdown file and the pictures beside it should hold now."""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from journeycode.api.draw import ENDINGS
from journeycode.finding import Finding, Trouble
from journeycode.renderers.escaping import markdown
from journeycode.site.markers import Fault, Marked, marked
from journeycode.site.opened import Opened, opened
from journeycode.site.picture import Picture, picture
from journeycode.source import Text, decode
from journeycode.source.text import LINE_END, Undecodable

# Formats that stand in the file itself, with the language of their fence; Markdown stands there as it is.
INLINE = {"markdown": "", "mermaid": "mermaid", "text": "text", "dot": "dot", "json": "json"}
PICTURES = ("svg", "png")


@dataclass
class Embedded:
    """What came of one file: contents by path, the file itself last; or what is wrong. `addresses` are those that its markers draw."""

    path: Path
    contents: dict[Path, bytes] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    unread: dict[Finding, None] = field(default_factory=dict)
    notes: dict[str, None] = field(default_factory=dict)


def embed(path: Path, shown: str, paths: tuple[str, ...], current: Path) -> Embedded:
    """Everything that a Markdown file embeds, drawn now; nothing is written.

    shown: the path as people may click it. paths: where the journeys are, from the current folder; without one, around that folder.
    Raises Trouble where the file is no text.
    """
    decoded = decode(path.read_bytes())
    if isinstance(decoded, Undecodable):
        raise Trouble(f"{shown}:{decoded.line}:{decoded.column}: {decoded.message}", decoded.hint)
    text = Text(shown, shown, decoded[0], decoded[1])
    found, faults = marked(text)
    done = Embedded(path, faults=faults)
    written, at = list[str](), 0
    for one in found:
        try:
            made = picture(one.asked, _workspaces(one, path, paths, current))
            body = _body(made, one, done)
        except Trouble as trouble:
            done.faults.append(Fault(one.place, trouble.message, trouble.hint))
            continue
        done.unread |= dict.fromkeys(made.faults)
        done.addresses.append(made.view.id)
        written += [text.content[at : one.span.start], _as_written(body, one, text)]
        at = one.span.end
    content = "".join([*written, text.content[at:]])
    done.contents[path] = (b"\xef\xbb\xbf" if text.bom else b"") + content.encode()
    done.faults.sort(key=lambda fault: fault.place)
    return done


def _workspaces(one: Marked, path: Path, paths: tuple[str, ...], current: Path) -> Sequence[Opened]:
    if one.asked.workspace:
        return opened((one.asked.workspace,), path.parent)
    return opened(paths, current)


def _body(made: Picture, one: Marked, done: Embedded) -> list[str]:
    """The lines between two markers; a picture is added to what is to be written."""
    to = made.asked.to or "svg"
    if to in INLINE:
        drawing = made.drawn(to)
        done.notes |= dict.fromkeys(drawing.notes)
        lines = drawing.text.strip("\n").split("\n")
        return ["", *(_below_a_heading(lines) if to == "markdown" else [f"```{INLINE[to]}", *lines, "```"]), ""]
    if to not in PICTURES:
        raise Trouble(f"{to} cannot stand in a Markdown file", "write to=svg, png, markdown, mermaid or text")
    file = _file(made, one, done, to)
    drawing = made.drawn(to)
    if done.contents.setdefault(file, drawing.data) != drawing.data:
        raise Trouble(f"two different drawings would be the file {file.name}", f"give one of them a name of its own: file=OTHER.{to}")
    done.notes |= dict.fromkeys(drawing.notes)
    link = os.path.relpath(file, done.path.parent).replace(os.sep, "/").replace(" ", "%20")
    image = f"![{_alt(made.alt)}]({link})"
    return ["", image, "", *(_table(made) if made.asked.table else [])]


def _file(made: Picture, one: Marked, done: Embedded, to: str) -> Path:
    """Where a picture goes, from where its Markdown file lies. Raises Trouble for a name that is no place for it."""
    ending = ENDINGS.get(to, to)
    named = one.asked.file or os.path.join(one.asked.into, f"{made.name}.{ending}")
    if os.path.isabs(named):
        raise Trouble(f"`{named}` begins at the root of the disk", "name a file or a folder from where the Markdown file lies")
    if not named.endswith(f".{ending}"):
        raise Trouble(f"`{named}` is no name for {to}", f"a file of this format ends in .{ending}; `to=` names another one")
    return Path(os.path.normpath(done.path.parent / named))


def _table(made: Picture) -> list[str]:
    lines = _below_a_heading(made.drawn("markdown").text.strip("\n").split("\n"))
    return ['<details markdown="1">', "<summary>The same as a table</summary>", "", *lines, "", "</details>", ""]


def _below_a_heading(lines: list[str]) -> list[str]:
    """Lines of Markdown without their title, which the page around them has, and with headings made bold."""
    rest = "\n".join(lines[1:] if lines[0].startswith("# ") else lines).strip("\n").split("\n")
    return [re.sub(r"^#+ (.*)$", r"**\1**", line) for line in rest]


def _alt(text: str) -> str:
    return markdown(text).replace("\u2060", "")


def _as_written(lines: list[str], one: Marked, text: Text) -> str:
    """Lines with the indentation of their marker and the line ends of their file."""
    found = LINE_END.search(text.content)
    end = found[0] if found else "\n"
    return "".join(f"{one.indent}{line}{end}" if line else end for line in lines)
