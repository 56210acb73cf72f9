"""What could not be read on one of the two sides: nothing is said of it, rather than something false."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from journeycode.changes.identity import Paired
from journeycode.graph import Thing, Workspace

T = TypeVar("T", bound=Thing)
When = Literal["before", "after"]


@dataclass(frozen=True, slots=True)
class Unread:
    """A file, or a document in it, that could not be read. address: of the document, empty where nothing of the file was read."""

    when: When
    file: str
    address: str
    reason: str


def readable(workspace: Workspace, when: When) -> Iterator[Unread]:
    """What could not be read of a workspace, with the first reason that was found."""
    for loaded in workspace.reading.files:
        reason = next((finding.message for finding in loaded.findings if finding.severity == "error"), "")
        faulty = [document for document in loaded.documents if document.model is None]
        if reason and (loaded.composition is None or not loaded.documents):
            yield Unread(when, loaded.text.file, "", reason)
        for document in faulty:
            yield Unread(when, loaded.text.file, f"{document.kind.lower()}:{document.id}", reason)


def named_in(paired: Paired[T], unread: Sequence[Unread]) -> Paired[T]:
    """Without what seems to have come or gone only because the other side could not be read."""
    gone = tuple(thing for thing in paired.gone if not is_unknown(thing, unread, "after"))
    come = tuple(thing for thing in paired.come if not is_unknown(thing, unread, "before"))
    return Paired(paired.same, gone, come, paired.likely)


def is_unknown(thing: Thing, unread: Sequence[Unread], when: When) -> bool:
    """Whether nobody knows if a thing was or is there, since what would say it could not be read."""
    return any(_hides(one, thing) for one in unread if one.when == when)


def _hides(one: Unread, thing: Thing) -> bool:
    if one.address:
        return one.address == thing.address
    return thing.document is not None and thing.document.text.file == one.file
