"""Which files belong together, which settings hold, and what the words in them refer to."""

from typing import TYPE_CHECKING

__all__ = ["Reading", "read"]

if TYPE_CHECKING:
    from journeycode.workspace.reading import Reading, read


def __getattr__(name: str) -> object:
    """Loaded when it is first asked for: who only wants to know where the files are does not pay for reading them."""
    if name not in __all__:
        raise AttributeError(f"module 'journeycode.workspace' has no attribute {name!r}")
    from journeycode.workspace import reading

    return getattr(reading, name)
