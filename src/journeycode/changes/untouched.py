"""Which documents a change cannot have touched: they are the very same on both sides, and nothing that differs names them or is named."""

from collections.abc import Iterable

from journeycode.graph import Workspace
from journeycode.reading.document import Document

# These belong to their journey and are named only within it, or as `journey/step`.
INNER = frozenset({"stage", "step"})


def untouched(old: Workspace, new: Workspace) -> frozenset[int]:
    """The ids (of Python) of the documents of which nothing can have changed, nor of what they say of others.

    A version that git holds shares with the one on the disk what is the same in both, so that this asks no document for its content.
    None of them where the workspace file differs: it says what moved.
    """
    sides = [{id(document): document for document in side.reading.documents} for side in (old, new)]
    shared = sides[0].keys() & sides[1].keys()
    differing = [document for side in sides for key, document in side.items() if key not in shared]
    if any(document.kind == "Workspace" for document in differing) or not all(
        loaded.documents or loaded in new.reading.files for loaded in old.reading.files
    ):
        return frozenset()
    defined, named = _defined(differing), _named(differing)
    return frozenset(key for key in shared if not (_named([sides[0][key]]) & defined or _defined([sides[0][key]]) & (named | defined)))


def _defined(documents: Iterable[Document]) -> set[str]:
    """The ids that documents define."""
    found = {definition.id for document in documents for definition in document.definitions if definition.space not in INNER}
    return (found | {document.id for document in documents}) - {""}


def _named(documents: Iterable[Document]) -> set[str]:
    """The words by which documents name others; `journey/step` names the journey."""
    return {reference.word.partition("/")[0] for document in documents for reference in document.references}
