"""Conflicts written into a file as comments: the file stays valid, both versions are there to be read, and `lint` reports each."""

from collections.abc import Sequence

from journeycode.merging.conflict import Conflict
from journeycode.merging.identity import spoken
from journeycode.merging.pieces import line_start, opens_braces, pieces, shifted
from journeycode.reading.conflicts import MARK
from journeycode.reading.mending import newline
from journeycode.source import Composition, Route, Span
from journeycode.source.edits import Edit, applied


def marked(merged: Composition, base: Composition, theirs: Composition, conflicts: Sequence[Conflict]) -> tuple[str, tuple[str, ...]]:
    """The merged text with a comment above each entry in conflict, and a sentence on each."""
    edits: dict[int, str] = {}
    said = []
    for conflict in conflicts:
        sentence = " ".join(_sentence(merged, conflict).split())
        offset, column = _line_for(merged, conflict.route)
        lines = [f"{MARK}{sentence}", *_versions(conflict, base, theirs), "# Write what is right, then delete this comment."]
        if sentence not in said:
            said.append(sentence)
        edits[offset] = edits.get(offset, "") + "".join(f"{' ' * column}{line}{newline(merged.text.content)}" for line in lines)
    return applied(merged.text.content, [Edit(Span(offset, offset), text) for offset, text in edits.items()]), tuple(said)


def _sentence(merged: Composition, conflict: Conflict) -> str:
    """What the conflict is about, in a sentence."""
    what = _what(merged, conflict.route)
    if conflict.what == "order":
        return f"both sides put the {what} into another order; ours stands here, theirs is {conflict.note}"
    if conflict.what == "place":
        return conflict.note
    if conflict.what == "added":
        return f"both sides added {what}, each in its own words; here they are put together"
    if conflict.what == "deleted by ours":
        return f"ours deleted {what}, theirs changed it; what theirs says stands here"
    if conflict.what == "deleted by theirs":
        return f"theirs deleted {what}, ours changed it; what ours says stands here"
    return f"both sides changed {what}; what ours says stands here"


def _what(merged: Composition, route: Route) -> str:
    """`owner` of `first-bill`."""
    own = route[-1]
    named = f"`{own}`" if isinstance(own, str) else f"`{_clipped(spoken(merged.value(route)))}`"
    holders = (merged.value(route[:length]) for length in range(len(route) - 1, 0, -1))
    holder = next((name for value in holders if isinstance(value, dict) and (name := spoken(value))), "") if isinstance(own, str) else ""
    return f"{named} of `{_clipped(holder)}`" if holder else named


def _clipped(name: str) -> str:
    line = " ".join(name.split())
    return line if len(line) <= 60 else f"{line[:59]}…"


def _versions(conflict: Conflict, base: Composition, theirs: Composition) -> list[str]:
    lines = []
    if conflict.theirs and conflict.what == "changed":
        lines += ["# Theirs says:", *_quoted(theirs, conflict.theirs)]
    if conflict.before:
        lines += ["# Before, it was:", *_quoted(base, conflict.before)]
    return lines


def _quoted(composition: Composition, route: Route) -> list[str]:
    """An entry as it is written, line by line, as comments."""
    holder = pieces(composition, route[:-1]) if len(route) > 1 else None
    value = composition.value(route[:-1])
    number = list(value).index(route[-1]) if isinstance(value, dict) else route[-1]
    content = composition.text.content
    if holder is None or not isinstance(number, int):
        mark = composition.mark(route)
        text = content[mark.start : mark.end] if mark else ""
    else:
        piece = holder.entries[number]
        text = shifted(content[piece.start : piece.end], -holder.column, "\n")
    return [f"#     {line}".rstrip() for line in text.rstrip().splitlines()]


def _line_for(merged: Composition, route: Route) -> tuple[int, int]:
    """The beginning of the line above which a comment may stand, and the column of what it is about."""
    content = merged.text.content
    while len(route) > 1:
        holder, value = pieces(merged, route[:-1]), merged.value(route[:-1])
        number = list(value).index(route[-1]) if isinstance(value, dict) else route[-1]
        if holder is not None and isinstance(number, int) and not _is_within_braces(merged, route):
            start = holder.entries[number].start
            begin = line_start(content, start)
            if not content[begin:start].strip(" -"):
                prefix = content[begin:start]
                return begin, len(prefix) - len(prefix.lstrip(" "))
        route = route[:-1]
    mark = merged.mark(route)
    return line_start(content, mark.start) if mark else 0, 0


def _is_within_braces(merged: Composition, route: Route) -> bool:
    holders = (merged.mark(route[:length]) for length in range(1, len(route)))
    return any(mark is not None and opens_braces(merged.text.content, mark.start) for mark in holders)
