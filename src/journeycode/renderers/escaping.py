"""One function for each place that a text of a document is written to; each cleans first and escapes then."""

import re
from functools import lru_cache

# C0 and C1 controls, lone surrogates, what XML does not hold, bidirectional controls, zero-width space and line separators.
# Joiners stay: emoji, Persian and Indic text need them.
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff\ud800-\udfff]")
WHITE = re.compile(r"\s+")
MARKDOWN = re.compile(r"[\\`*_\[\]<>#|~$&]")
MENTION = re.compile(r"@(?=\w)|#(?=\d)")
ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto)(?=:)|\b(www)(?=\.)")
PLAIN_WORDS = re.compile(r"[^\w ]|_")
KEYWORD = re.compile(r"(?i)^(title|section|journey|acc\w*|end|subgraph|graph|flowchart|click|style|class|state|note|default|call|href)\b")
LINK = re.compile(r"(?i)^(https?://|mailto:)[^\s<>\"'`\\]+$")
# Graphviz refuses 16,384 bytes in one string; 2,000 characters are fewer in every script.
LONGEST_IN_DOT = 2000
MARKUP = re.compile("[&<>\"']")
XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def clean(text: str) -> str:
    """The text on one line, without what cannot be seen or what turns the line around."""
    # What can be printed holds none of what is taken away, and no white space but the plain one.
    if text.isprintable() and "  " not in text:
        return text if text.isascii() else text.strip()
    return WHITE.sub(" ", UNSEEN.sub(" ", text)).strip()


@lru_cache(maxsize=20_000)
def xml(text: str) -> str:
    """For text and quoted attributes of XML and HTML."""
    cleaned = clean(text)
    return cleaned.translate(XML) if MARKUP.search(cleaned) else cleaned


def link(url: str) -> str:
    """The address if it may be followed (http, https, mailto), else nothing; still to be escaped for where it goes."""
    return url if LINK.match(url) and not UNSEEN.search(url) else ""


def markdown(text: str) -> str:
    """For a cell of a Markdown table: no markup, no HTML, no mention, no link comes of it."""
    escaped = MARKDOWN.sub(lambda match: "&amp;" if match[0] == "&" else "\\" + match[0], clean(text))
    escaped = MENTION.sub(lambda match: match[0] + "\u2060", escaped)
    return ADDRESS.sub(lambda match: match[0] + "\u2060", escaped)


def mermaid(text: str) -> str:
    """For a name in a Mermaid journey: all but letters, digits and spaces as numbers, and no keyword first."""
    escaped = PLAIN_WORDS.sub(lambda match: f"#{ord(match[0])};", clean(text).strip())
    return KEYWORD.sub(lambda match: f"#{ord(match[0][0])};{match[0][1:]}", escaped) or "#8203;"


def dot(text: str) -> str:
    """For a quoted string of DOT: no markup, no line of its own, no escape of Graphviz, and never too long for it."""
    cleaned = clean(text)[:LONGEST_IN_DOT]
    return cleaned.replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")


def terminal(text: str) -> str:
    """For a terminal: nothing that moves the cursor or changes colour is left."""
    return clean(text)
