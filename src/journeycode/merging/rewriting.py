"""A file made to say something else by span edits: comments, order and form of what stays are left alone."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from journeycode.merging.identity import Key, identities
from journeycode.merging.pieces import Piece, Pieces, line_start, pieces, shifted
from journeycode.reading.mending import newline
from journeycode.source import Composition, Quoted, Route, Span
from journeycode.source.composition import Mark
from journeycode.source.edits import Edit, applied

# A plain text that may stand between brackets as it is.
PLAIN = re.compile(r"[^\s,\[\]{}#&*!|>'\"%@`:?-](?:[^,\[\]{}#:\n]|:(?=[^\s,\[\]{}]))*")


class Rewriting:
    """Makes one text say what is wanted; what is new in it is taken from another text, as it is written there."""

    def __init__(self, ours: Composition, theirs: Composition) -> None:
        self.ours, self.theirs = ours, theirs
        self.content, self.newline = ours.text.content, newline(ours.text.content)

    def edits(self, at: Route, wanted: object, source: Route) -> Iterator[Edit]:
        """What has to change in the group or list at a route. source: the route of its like in the other text."""
        holder, own = self.ours.value(at), pieces(self.ours, at)
        if own is None or holder == wanted:
            return
        keys, order = _keys(holder), _keys(wanted)
        from_other = _parts(self.theirs.value(source))
        now, then = _parts(holder), _parts(wanted)
        inner: dict[str | Key, list[Edit]] = {}
        for key in order:
            if key in now:
                inner[key] = list(self._entry((*at, now[key]), _part(wanted, then[key]), (*source, from_other.get(key, "")), own, key))
        # In a group the order of keys says nothing: what is new stands behind what it follows in the other text.
        settled = order if isinstance(wanted, list) else _behind(keys, order, _keys(self.theirs.value(source)))
        if settled == keys:
            for edits in inner.values():
                yield from edits
            return
        new = {key: self._new(key, _part(wanted, then[key]), (*source, from_other.get(key, "")), own) for key in settled if key not in now}
        stays = [key for key in settled if key in now]
        if own.in_braces and stays == [key for key in keys if key in stays] and stays and (not new or stays == keys):
            yield from self._between_braces(own, settled, inner, new)
        else:
            yield self._assembled(own, settled, inner, new)

    def _entry(self, route: Route, wanted: object, source: Route, own: Pieces, key: str | Key) -> Iterator[Edit]:
        """What has to change in one entry."""
        current, mark = self.ours.value(route), self.ours.mark(route)
        if current == wanted or mark is None:
            return
        if wanted and current and any(isinstance(current, kind) and isinstance(wanted, kind) for kind in (dict, list)):
            yield from self.edits(route, wanted, source)
            return
        piece = next(piece for piece in own.entries if piece.key == key)
        written = self.content[mark.start : mark.end].rstrip()
        instead = self._value(wanted, source)
        comment = self._brings_comment(piece, mark, source)
        if own.in_braces or (not comment and "\n" not in written and instead is not None and "\n" not in instead):
            yield Edit(
                Span(mark.start, mark.start + len(written)), instead if instead is not None and "\n" not in instead else flow(wanted)
            )
        else:
            _, body = self._new(key, wanted, source, own)
            yield Edit(Span(piece.start, piece.end), body)

    def _brings_comment(self, piece: Piece, mark: Mark, source: Route) -> bool:
        """Whether behind the entry of the other text a comment stands, and none behind ours."""
        there = self.theirs.mark(source)
        behind = self.content[mark.end : piece.end].strip() if not self.content[mark.start : mark.end].endswith("\n") else "#"
        text = self.theirs.text.content
        end = text.find("\n", there.end) if there else 0
        return there is not None and not behind and text[there.end : end if end >= 0 else len(text)].strip().startswith("#")

    def _value(self, wanted: object, source: Route) -> str | None:
        """The value as it is written in the other text; None where it is not written there, or over several entries."""
        mark = self.theirs.mark(source)
        if mark is None or self.theirs.value(source) != wanted:
            return flow(wanted) if not isinstance(wanted, dict | list) or not wanted else None
        return self.theirs.text.content[mark.start : mark.end].rstrip()

    def _new(self, key: str | Key, wanted: object, source: Route, own: Pieces) -> tuple[str, str]:
        """An entry that comes from the other text: the comments above it, and its lines, both at the column where they will stand."""
        there = pieces(self.theirs, source[:-1])
        piece = next((piece for piece in there.entries if piece.key == key), None) if there else None
        content = self.theirs.text.content
        if piece is None or there is None or there.in_braces or own.in_braces or self.theirs.value(source) != wanted:
            value = self._value(wanted, source)
            said = value if value is not None and "\n" not in value else flow(wanted)
            start = f"{key}: " if isinstance(key, str) else "" if own.in_braces else "- "
            return "", f"{start}{said}{'' if own.in_braces else self.newline}"
        columns = own.column - there.column
        above = content[piece.above : line_start(content, piece.start)] if piece.above < piece.start else ""
        return _at(above, own.column, self.newline), shifted(content[piece.start : piece.end], columns, self.newline)

    def _between_braces(
        self, own: Pieces, order: Sequence[str | Key], inner: dict[str | Key, list[Edit]], new: dict[str | Key, tuple[str, str]]
    ) -> Iterator[Edit]:
        """Entries put in or taken out where the others stay as they are, with the line breaks and comments between them."""
        for edits in inner.values():
            yield from edits
        ends = {piece.key: piece.end for piece in own.entries}
        at, text = own.entries[0].start, ""
        for key in order:
            if key in new:
                text += f", {new[key][1]}" if at != own.entries[0].start else f"{new[key][1]}, "
            else:
                if text:
                    yield Edit(Span(at, at), text)
                at, text = ends[key], ""
        if text:
            yield Edit(Span(at, at), text)
        for before, piece, after in zip((None, *own.entries), own.entries, (*own.entries[1:], None), strict=False):
            if piece.key not in order:
                begin = piece.start if before is None or after is not None or "#" in self.content[before.end : piece.start] else before.end
                yield Edit(Span(begin, after.start if after is not None else piece.end), "")

    def _assembled(
        self, own: Pieces, order: Sequence[str | Key], inner: dict[str | Key, list[Edit]], new: dict[str | Key, tuple[str, str]]
    ) -> Edit:
        """One edit for all entries of a holder."""
        known = {piece.key: piece for piece in own.entries}
        first, last = own.entries[0], own.entries[-1]
        bodies = {key: new[key][1] if key in new else self._body(known[key], inner.get(key, [])) for key in order}
        if own.in_braces:
            return Edit(Span(first.start, last.end), ", ".join(bodies[key] for key in order))
        begin = line_start(self.content, first.start)
        prefix = self.content[begin : first.start]
        indent, outer = " " * own.column, " " * (len(prefix) - len(prefix.lstrip()))
        lines = []
        for number, key in enumerate(order):
            above = new[key][0] if key in new else self.content[known[key].above : line_start(self.content, known[key].start)]
            body = bodies[key]
            lines += [_at(above, len(outer), self.newline) if number == 0 else above, indent if number else prefix]
            lines.append(body if body.endswith("\n") else body + self.newline)
        text = "".join(lines)
        return Edit(Span(begin, last.end), text if self.content[last.end - 1 : last.end] == "\n" else text.rstrip("\r\n"))

    def _body(self, piece: Piece, edits: Iterable[Edit]) -> str:
        """The lines of an entry after edits, from its key or hyphen on; a comment that comes to stand above stays above."""
        begin = line_start(self.content, piece.start)
        indent = self.content[begin : piece.start]
        begin = piece.start if indent.strip() else begin
        moved = [Edit(Span(edit.span.start - begin, edit.span.end - begin), edit.text) for edit in edits]
        body = applied(self.content[begin : piece.end], moved)
        return body if begin == piece.start else body.removeprefix(indent)


def flow(value: object) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{flow(key)}: {flow(entry)}' for key, entry in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(flow(entry) for entry in value)}]"
    if value is None:
        return "~"
    text = str(value)
    plain = not isinstance(value, Quoted) and PLAIN.fullmatch(text) and text == text.strip()
    number = not isinstance(value, Quoted) and re.fullmatch(r"[-+]?[0-9.]+", text)
    return text if plain or number else json.dumps(text, ensure_ascii=False)


def _keys(holder: object) -> list[str | Key]:
    return list(holder) if isinstance(holder, dict) else list(identities(holder)) if isinstance(holder, list) else []


def _parts(holder: object) -> dict[str | Key, str | int]:
    """How each entry is reached, by what it is known as."""
    if isinstance(holder, dict):
        return {key: key for key in holder}
    return {key: number for number, key in enumerate(identities(holder))} if isinstance(holder, list) else {}


def _part(holder: object, part: str | int) -> object:
    if isinstance(holder, dict):
        return holder[part]
    return holder[part] if isinstance(holder, list) and isinstance(part, int) else None


def _behind(keys: list[str | Key], wanted: list[str | Key], there: list[str | Key]) -> list[str | Key]:
    """The keys of a group: those that stay in their order, each new one behind the one that it follows in the other text."""
    order = [key for key in keys if key in wanted]
    for key in wanted:
        if key not in order:
            before = next((one for one in reversed(there[: there.index(key)] if key in there else []) if one in order), None)
            order.insert(order.index(before) + 1 if before is not None else min(1, len(order)), key)
    return order


def _at(lines: str, column: int, newline: str) -> str:
    """Comments and empty lines at a column."""
    return "".join(f"{' ' * column}{line.strip()}{newline}" if line.strip() else newline for line in lines.splitlines())
