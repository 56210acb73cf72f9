"""What can be wrong with one scalar: a tag, a character that nobody sees, a comment that is none, too much text."""

import re
from collections.abc import Iterator

from yaml.events import ScalarEvent

import journeycode.source.limits as limits
from journeycode.source.fault import Fault
from journeycode.source.hidden import hidden_faults
from journeycode.source.text import Span

UNSPACED = re.compile(r"(&\S+\s+)*[|>][-+0-9]*#")


def tag_fault(tag: str, span: Span) -> Fault:
    """A tag before a value: the language has none."""
    name = limits.shown(tag.replace("tag:yaml.org,2002:", "!!"))
    return Fault(span, f"the tag {name} is not part of the language", "delete it; if the text should begin with !, put it in quotes")


def scalar_faults(event: ScalarEvent, content: str, span: Span) -> Iterator[Fault]:
    """Whatever is wrong with a scalar of a text that is written at a span."""
    value = event.value
    if event.tag is not None:
        yield tag_fault(event.tag, span)
    if event.style == '"' and not value.isprintable():
        for fault in hidden_faults(value):
            yield Fault(span, fault.message, "take it out of the text; nobody who reviews this file can see it")
    if event.style in ("|", ">") and (found := UNSPACED.match(content, span.start, span.end)):
        at = found.end() - 1
        yield Fault(Span(at, at + 1), "after | or > only the text of the next lines may follow", "write a space before the #")
    if len(value) > limits.TEXT_CHARACTERS:
        message = f"this text is too long: {len(value):,} characters, the limit is {limits.TEXT_CHARACTERS:,}"
        yield Fault(Span(span.start, span.start + 1), message, "shorten it")
