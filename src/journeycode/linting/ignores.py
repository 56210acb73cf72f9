"""Comments that hide findings: `# journeycode: ignore[rule-name] reason`.

At the end of a line it covers what begins on that line. On a line of its own it covers the node below: the item of a list (`- …`),
the key with all its value, or, above the first key of a document, the document. `ignore-file[…]` covers the file. Several rules or
families are separated by commas; `until=2027-01-31` after a name ends the ignore with that day. A reason is required.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from journeycode.finding import Finding
from journeycode.source import Place, Span, Text, compose
from journeycode.source.edits import Edit

MARKER = "journeycode:"
COMMENT = re.compile(r"(?:^|(?<=[ \t]))#[ \t]*journeycode:[ \t]*(?P<said>[^\r\n]*)", re.MULTILINE)
FORM = re.compile(r"(?P<verb>ignore|ignore-file)\[(?P<names>[^\]]*)\](?P<reason>.*)")
NAME = re.compile(r"[^,\s][^,]*")
NAMELESS = re.compile(r"ignore(-file)?(\s*\[\s*\].*)?")
UNTIL = re.compile(r"\s*\buntil=(?P<day>\S+)\s*$")


@dataclass(frozen=True, slots=True)
class Ignore:
    """One name in an ignore comment: what it hides, on which lines, until when, and where the name is written.

    `fault` says why it hides nothing whatever it names; such an ignore may have no name. `without` is what takes it out of the file,
    with the comment where it names nothing else.
    """

    name: str
    place: Place
    first_line: int
    last_line: int
    until: date | None = None
    fault: str = ""
    without: Edit | None = None

    def is_over(self, today: date) -> bool:
        """Whether its last day has passed."""
        return self.until is not None and self.until < today


class Cover:
    """What some ignores hide. A file may have thousands of them and thousands of findings: none is compared with each."""

    def __init__(self, found: Iterable[Ignore], today: date) -> None:
        self._all = tuple(found)
        self._used: set[int] = set()
        # By file and name: the ignores in order of their first lines, and for each the one so far that reaches furthest.
        self._first: dict[tuple[str, str], list[int]] = {}
        self._furthest: dict[tuple[str, str], list[int]] = {}
        for number in sorted(range(len(self._all)), key=lambda number: self._all[number].first_line):
            one = self._all[number]
            if one.fault or one.is_over(today):
                continue
            key = (one.place.path, one.name)
            furthest = self._furthest.setdefault(key, [])
            self._first.setdefault(key, []).append(one.first_line)
            furthest.append(max([*furthest[-1:], number], key=lambda other: self._all[other].last_line))

    def hides(self, finding: Finding, names: Iterable[str]) -> bool:
        """Whether an ignore covers a finding; `names` are what its rule goes by: its name and its family."""
        for name in names:
            key = (finding.place.path, name)
            before = bisect_right(self._first.get(key, []), finding.place.line)
            if before:
                number = self._furthest[key][before - 1]
                if self._all[number].last_line >= finding.place.line:
                    self._used.add(number)
                    return True
        return False

    def idle(self) -> list[Ignore]:
        """The ignores that have hidden nothing so far."""
        return [one for number, one in enumerate(self._all) if number not in self._used]


def ignores(texts: Iterable[Text]) -> tuple[Ignore, ...]:
    """The ignores of some files. A file is looked at closely only where the word stands in it."""
    return tuple(ignore for text in texts if MARKER in text.content for ignore in _of(text))


def _of(text: Text) -> Iterator[Ignore]:
    found = list(COMMENT.finditer(text.content))
    composition = compose(text) if found else None
    if composition is None or composition.faults:
        return
    scalars = sorted(composition.scalars())
    begins = [span.start for span in scalars]
    for comment in found:
        before = bisect_right(begins, comment.start())
        # What looks like a comment inside a quoted text or a block is text.
        if not before or scalars[before - 1].end <= comment.start():
            yield from _read(text, comment)


def _read(text: Text, comment: "re.Match[str]") -> Iterator[Ignore]:
    form = FORM.fullmatch(comment["said"].rstrip())
    whole = text.place(Span(comment.start(), comment.start() + len(comment[0].rstrip())))
    if form is None or not form["names"].strip():
        verb = comment["said"].strip()
        fault = "names no rule: there is no ignore for everything" if NAMELESS.fullmatch(verb) else "is not understood"
        yield Ignore("", whole, 1, 0, fault=fault)
        return
    first, last = (1, len(text.line_starts)) if form["verb"] == "ignore-file" else _lines(text, comment.start())
    # A further ` # ` begins another comment, and is no reason.
    lacking = "" if form["reason"].partition(" # ")[0].strip() else "gives no reason"
    offset = comment.start("said") + form.start("names")
    names = list(NAME.finditer(form["names"]))
    for number, name in enumerate(names):
        word, until, fault = _until(name[0].rstrip())
        stands = Span(offset + name.start(), offset + name.start() + len(word))
        # Of several names one goes with the comma beside it.
        here = Span(
            offset + (name.start() if number else 0), offset + (names[number + 1].start() if number == 0 and len(names) > 1 else name.end())
        )
        if number:
            here = Span(offset + names[number - 1].end(), here.end)
        without = _without_comment(text, comment) if len(names) == 1 else Edit(here, "")
        yield Ignore(word, text.place(stands), first, last, until, lacking or fault, without)


def _without_comment(text: Text, comment: "re.Match[str]") -> Edit:
    """The comment taken out: its whole line where it stands alone, else with the spaces before it."""
    content = text.content
    start, end = comment.start(), comment.start() + len(comment[0].rstrip("\r\n"))
    line = content.rfind("\n", 0, start) + 1
    if content[line:start].strip():
        return Edit(Span(line + len(content[line:start].rstrip()), end), "")
    following = content.find("\n", end)
    return Edit(Span(line, following + 1 if following >= 0 else len(content)), "")


def _until(name: str) -> tuple[str, date | None, str]:
    """A name without its last day, the day, and what is wrong with it."""
    found = UNTIL.search(name)
    if not found:
        return name, None, ""
    word = name[: found.start()].rstrip()
    try:
        return word, date.fromisoformat(found["day"]), ""
    except ValueError:
        return word, None, f"ends on {found['day'][:20]}, which is no day (write until=2027-01-31)"


def _lines(text: Text, start: int) -> tuple[int, int]:
    """The lines that a comment covers: its own, or those of the node below."""
    number = text.line_of(start)
    if text.line(number)[: start - text.line_starts[number - 1]].strip():
        return number, number
    count = len(text.line_starts)
    first = number + 1
    while first <= count and _is_blank(text.line(first)):
        first += 1
    above = number
    while above > 0 and _is_blank(text.line(above)):
        above -= 1
    heads = above == 0 or text.line(above).startswith("---")
    return first, _last_line(text, first, -1 if heads else _indent(text.line(first)))


def _last_line(text: Text, first: int, indent: int) -> int:
    """The last line of what begins on a line: all that is further in, and what closes or continues it at the same depth."""
    is_item = text.line(first).lstrip().startswith("- ")
    last = first
    for number in range(first + 1, len(text.line_starts) + 1):
        line = text.line(number)
        if line.startswith(("---", "...")):
            break
        if _is_blank(line):
            continue
        begins = line.lstrip()
        continues = _indent(line) == indent and (begins[0] in "]}" or (not is_item and begins.startswith("- ")))
        if _indent(line) <= indent and not continues:
            break
        last = number
    return last


def _is_blank(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
