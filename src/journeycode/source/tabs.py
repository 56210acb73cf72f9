"""Tabs outside of quotes: as indentation YAML forbids them, and elsewhere its parsers disagree about them."""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator

from journeycode.source.composition import Composition
from journeycode.source.fault import Fault
from journeycode.source.text import Span

INDENT = re.compile(r"[ \-?]*\t")
LINE_END = re.compile(r"[\r\n]")
ANCHOR = re.compile(r"(&\S+\s+)+")
BLOCK = re.compile(r"[^\r\n]*[\r\n]\s*")
MARGIN = re.compile(r"[ \-?]*")
MOST = 20


def tab_before(content: str, offset: int) -> Fault | None:
    """The tab at which a parser stumbled, or which the line before the offset begins with."""
    if content[offset : offset + 1] == "\t":
        return _fault(content, offset)
    for number in (offset, offset - 1):
        found = INDENT.match(content, _line_start(content, max(number, 0)))
        if found:
            return _fault(content, found.end() - 1)
    return None


def tab_faults(composition: Composition) -> list[Fault]:
    """The tabs that the parser let pass, but not those inside of a comment or of a text in quotes or in a block."""
    content, faults = composition.text.content, list[Fault]()
    at = content.find("\t")
    texts = sorted(_texts(composition)) if at >= 0 and not composition.faults else []
    while at >= 0 and len(faults) < MOST and not composition.faults:
        beyond = _end_of_text(texts, at) or _end_of_comment(content, texts, at)
        if beyond is None:
            faults.append(_fault(content, at))
        at = content.find("\t", beyond or at + 1)
    return faults


def _texts(composition: Composition) -> Iterator[Span]:
    """The texts in quotes, and those in blocks from their first letter on."""
    content = composition.text.content
    for start, end in composition.scalars():
        anchor = ANCHOR.match(content, start, end)
        start = anchor.end() if anchor else start
        if content[start : start + 1] in ("'", '"'):
            yield Span(start, end)
        elif content[start : start + 1] in ("|", ">") and (letter := BLOCK.match(content, start, end)):
            yield Span(letter.end(), end)


def _end_of_text(texts: list[Span], offset: int) -> int | None:
    """Where the text ends in which an offset lies."""
    position = bisect_right(texts, (offset, sys.maxsize)) - 1
    return texts[position].end if position >= 0 and texts[position].start <= offset < texts[position].end else None


def _end_of_comment(content: str, texts: list[Span], offset: int) -> int | None:
    """Where the comment ends in which an offset lies; a # in a text, or right after a letter, begins none."""
    start = _line_start(content, offset)
    at = content.find("#", start, offset)
    while at >= 0:
        beyond = _end_of_text(texts, at)
        if beyond is None and (at == start or content[at - 1] in " \t"):
            end = LINE_END.search(content, offset)
            return end.start() if end else len(content)
        at = content.find("#", beyond or at + 1, offset)
    return None


def _fault(content: str, at: int) -> Fault:
    margin = content[_line_start(content, at) : at]
    if MARGIN.fullmatch(margin):
        message = "a tab stands where spaces must: YAML does not indent with tabs"
        return Fault(Span(at, at + 1), message, "replace it by two spaces; most editors have “convert tabs to spaces”")
    message = "a tab stands outside of quotes, where programs that read YAML disagree about it"
    return Fault(Span(at, at + 1), message, "replace it by a space; if it is meant, put the text in double quotes and write \\t")


def _line_start(content: str, at: int) -> int:
    """Where the line of an offset begins; a carriage return ends a line, too."""
    return max(content.rfind("\n", 0, at), content.rfind("\r", 0, at)) + 1
