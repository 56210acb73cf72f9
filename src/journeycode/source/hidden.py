"""Characters that a reviewer cannot see and that change what a file says."""

import re

from journeycode.source.fault import Fault
from journeycode.source.text import Span

# Line separators that YAML knows and eyes do not, directions (CVE-2021-42574), zero-width spaces, control characters, surrogates.
# Joiners (U+200C, U+200D) belong to emoji, Persian and Indic text and stay.
FORBIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff"
HIDDEN = re.compile(f"[{FORBIDDEN}]")
NAMES = {
    "\x00": "NUL",
    "\x85": "a line break (NEL)",
    "\u2028": "a line separator",
    "\u2029": "a paragraph separator",
    "\u200b": "a zero-width space",
}


def hidden_faults(content: str, offset: int = 0) -> list[Fault]:
    """The first hidden character of a text, as a fault; a file with one is not read further."""
    found = HIDDEN.search(content)
    if found is None:
        return []
    start = offset + found.start()
    return [
        Fault(
            Span(start, start + 1),
            f"an invisible character stands here: {describe(found[0])}",
            "delete it; nobody who reviews this file can see it",
        )
    ]


def describe(char: str) -> str:
    """A hidden character by its code point and what it does."""
    point = f"U+{ord(char):04X}"
    if char in NAMES:
        return f"{point}, {NAMES[char]}"
    if "\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069":
        return f"{point}, it turns the direction of the text (bidi control)"
    if "\ud800" <= char <= "\udfff":
        return f"{point}, half of a character (surrogate)"
    return f"{point}, a control character" if ord(char) < 0xA0 else point
