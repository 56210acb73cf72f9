"""From a text to its composition."""

from journeycode.source.composition import Composition
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
