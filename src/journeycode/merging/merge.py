"""The whole of merging a file: what it shall say, the text that says it, and what nobody but a person can decide."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeycode.merging.conflict import Conflict
from journeycode.merging.identity import document_identities
from journeycode.merging.marking import marked
from journeycode.merging.rewriting import Rewriting
from journeycode.merging.three import merge_documents
from journeycode.reading.conflicts import MARK
from journeycode.reading.load import is_ours
from journeycode.reading.mending import newline
from journeycode.source import Composition, Text, compose
from journeycode.source.edits import Edit, applied

SEPARATOR = re.compile(r"^---(?=[ \t\r\n]|\Z)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged text, and a sentence on each conflict in it; `lost` are new comments of either side that it does not have."""

    content: str
    conflicts: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


def merged(base: Text, ours: Text, theirs: Text, by_lines: str | None = None) -> Merged | None:
    """The text of ours with what theirs changed since base; None where it cannot be merged by what it says.

    by_lines: what merging line by line came to, where it met no conflict. If that says the same it is taken: it has the comments of both.
    """
    if theirs.content == base.content or ours.content == theirs.content:
        return Merged(ours.content)
    if ours.content == base.content:
        return Merged(theirs.content)
    sides = [compose(text) for text in (base, ours, theirs)]
    if any(side.faults or MARK in side.text.content for side in sides) or not any(
        is_ours(value) for side in sides for value in side.documents
    ):
        return None
    outcome = merge_documents(sides[0].documents, sides[1].documents, sides[2].documents)
    wanted = outcome.value if isinstance(outcome.value, list) else []
    if by_lines is not None and not outcome.conflicts and _says(by_lines, ours, wanted):
        return Merged(by_lines)
    content = _written(sides[1], sides[2], wanted)
    found = compose(Text(ours.path, ours.file, content)) if content is not None else None
    if found is None or found.faults or found.documents != wanted:
        return None
    return _with_conflicts(found, sides, outcome.conflicts)


def _with_conflicts(found: Composition, sides: Sequence[Composition], conflicts: Sequence[Conflict]) -> Merged | None:
    lost = _lost(sides[0].text.content, [side.text.content for side in sides[1:]], found.text.content)
    if not conflicts:
        return Merged(found.text.content, (), lost)
    content, said = marked(found, sides[0], sides[2], conflicts)
    again = compose(Text(found.text.path, found.text.file, content))
    return None if again.faults or again.documents != found.documents else Merged(content, said, lost)


def _says(content: str, like: Text, wanted: list[object]) -> bool:
    read = compose(Text(like.path, like.file, content))
    return not read.faults and read.documents == wanted


def _written(ours: Composition, theirs: Composition, wanted: list[object]) -> str | None:
    """The text of ours, document by document, then the documents that only theirs has; None where an alias cannot say what is wanted."""
    own, other, keys = document_identities(ours.documents), document_identities(theirs.documents), document_identities(wanted)
    rewriting, edits = Rewriting(ours, theirs), list[Edit]()
    for key, value in zip(keys, wanted, strict=True):
        if key in own:
            edits += rewriting.edits((own.index(key),), value, (other.index(key) if key in other else "",))
    edited = compose(Text(ours.text.path, ours.text.file, applied(ours.text.content, edits)))
    if edited.faults:
        return None
    # The edits leave the number of documents as it was.
    regions = _regions(edited)
    there, line = _regions(theirs), newline(ours.text.content)
    texts = list[str]()
    for key in keys:
        text = regions[own.index(key)] if key in own else line.join(there[other.index(key)].splitlines()) + line
        if texts and not SEPARATOR.search(text):
            text = f"---{line}{text}"
        elif not texts and text.startswith("---") and not ours.text.content.startswith("---"):
            text = text.partition("\n")[2]
        texts.append(text)
    return "".join(text if text.endswith("\n") or number == len(texts) - 1 else text + line for number, text in enumerate(texts))


def _regions(composition: Composition) -> list[str]:
    """The documents of a text as text, each from its `---` on; what stands above the first belongs to it."""
    content = composition.text.content
    inside = [span for span in composition.scalars() if "\n" in content[span.start : span.end]]
    lines = [found.start() for found in SEPARATOR.finditer(content) if not any(span.start <= found.start() < span.end for span in inside)]
    starts = []
    for number, mark in enumerate(composition.roots):
        before = [line for line in lines if line <= mark.start]
        starts.append(before[-1] if number and before else 0)
    return [content[start:end] for start, end in pairwise((*starts, len(content)))]


def _lost(base: str, sides: Sequence[str], found: str) -> tuple[str, ...]:
    """Comments that a side has added and that did not come along."""
    comments = re.compile(r"(?:^|(?<=\s))#[ \t]*(\S[^\r\n]*)", re.MULTILINE)
    there = [comment for side in sides for comment in comments.findall(side)]
    known = {*comments.findall(base), *comments.findall(found)}
    return tuple(dict.fromkeys(comment for comment in there if comment not in known))
