"""Two versions of a file and what both began with become one: by ids and fields, never by lines."""

from journeycode.merging.merge import Merged, merged

__all__ = ["Merged", "merged"]
