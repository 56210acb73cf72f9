"""Which files belong together, which settings hold, and what the words in them refer to."""

from journeycode.workspace.reading import Reading, read

__all__ = ["Reading", "read"]
