"""From a text to its composition."""

from array import array

from journeycode.source.composition import Composition, Mark
from journeycode.source.fault import Fault
from journeycode.source.hidden import hidden_faults
from journeycode.source.text import Text


def compose(text: Text, pure: bool = False) -> Composition:
    """Read a text. What is wrong with it is in `faults`; a text with a fault may lack its later documents.

    pure: use PyYAML's own parser instead of libyaml's, as happens by itself where libyaml is missing.
    """
    # PyYAML is imported here, so that a command that reads no file does not pay for it.
    from journeycode.source.events import read_events

    composition = Composition(text)
    composition.faults += hidden_faults(text.content)
    if not composition.faults:
        read_events(composition, pure)
    return composition


# A composition without its text and without the ids of its collections: what one process can hand to another.
Packed = tuple[list[object], list[Mark], list["array[int]"], list[Fault]]


def packed(composition: Composition) -> Packed:
    """A composition to be sent to another process that has the text."""
    tables = [composition.tables[id(holder)] for holder in composition.holders()] if not composition.faults else []
    return composition.documents, composition.roots, tables, composition.faults


def unpacked(text: Text, parts: Packed) -> Composition:
    """The composition of a text from its parts; one with a fault is made anew, its places being rarely asked for and hard to send."""
    documents, roots, tables, faults = parts
    if faults:
        return compose(text)
    composition = Composition(text, documents, roots)
    composition.tables.update((id(holder), table) for holder, table in zip(composition.holders(), tables, strict=True))
    return composition
