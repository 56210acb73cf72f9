"""Edits that mend a document: a value replaced, a key renamed, a field added; nothing else in the file changes."""

from journeycode.reading.document import Document
from journeycode.source import Route, Span
from journeycode.source.composition import Mark
from journeycode.source.edits import Edit


def replaced(document: Document, route: Route, text: str) -> Edit | None:
    """Another value in place of the one at a route, as YAML text."""
    mark = document.composition.mark((*document.root, *route))
    return Edit(Span(mark.start, mark.end), text) if mark else None


def reworded(document: Document, route: Route, word: str) -> Edit | None:
    """Another word in place of the one at a route; quotes around it stay."""
    mark = document.composition.mark((*document.root, *route))
    quotes = mark is not None and document.text.content[mark.start] in "\"'"
    return Edit(Span(mark.start + quotes, mark.end - quotes), word) if mark else None


def renamed(document: Document, route: Route, key: str) -> Edit | None:
    """Another key for the entry at a route; none where the key is already there."""
    mark = document.composition.mark((*document.root, *route))
    holder = document.composition.value((*document.root, *route[:-1]))
    if mark is None or mark.key_start < 0 or (isinstance(holder, dict) and key in holder):
        return None
    return Edit(Span(mark.key_start, mark.key_end), key)


def added(document: Document, route: Route, key: str, text: str, after: tuple[str, ...] = ()) -> Edit | None:
    """A field for the group at a route: after the last of the fields `after` that is there, else at its end; in its style.

    A step that is only a sentence becomes a group with a name.
    """
    composition = document.composition
    whole = composition.mark((*document.root, *route))
    value = composition.value((*document.root, *route))
    content = document.text.content
    if whole is not None and isinstance(value, str):
        return _for_sentence(content, whole, key, text)
    marks = dict(zip(value, composition.marks(value), strict=True)) if isinstance(value, dict) else {}
    if whole is None or not marks or key in marks:
        return None
    written = [*marks.values()]
    first, mark = written[0], next((marks[name] for name in reversed(after) if name in marks), written[-1])
    if content[whole.start] == "{":
        return Edit(Span(mark.end, mark.end), f", {key}: {text}")
    at = line_end(content, mark)
    return Edit(Span(at, at), f"{newline(content)}{indent(content, first.key_start)}{key}: {text}")


def _for_sentence(content: str, whole: Mark, key: str, text: str) -> Edit | None:
    before = content[content.rfind("\n", 0, whole.start) + 1 : whole.start]
    if before.strip() == "-":
        sentence = content[whole.start : whole.end].rstrip()
        return Edit(Span(whole.start, whole.start + len(sentence)), f"name: {sentence}{newline(content)}{' ' * len(before)}{key}: {text}")
    return None


def line_end(content: str, mark: Mark) -> int:
    """The end of the last line of an entry, before its line break and behind its comment."""
    last = max(mark.end, mark.key_end)
    while last > mark.key_end and content[last - 1] in " \r\n":
        last -= 1
    found = content.find("\n", last)
    end = found if found >= 0 else len(content)
    return end - 1 if content[end - 1 : end] == "\r" else end


def newline(content: str) -> str:
    """The line end that a file uses."""
    return "\r\n" if "\r\n" in content else "\n"


def indent(content: str, offset: int) -> str:
    """Spaces up to the column of an offset."""
    return " " * (offset - (content.rfind("\n", 0, offset) + 1))
