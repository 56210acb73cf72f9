"""Documents in the order and form of the language; comments, styles, quotes and line ends stay."""

from journeycode.formatting.formatted import formatted

__all__ = ["formatted"]
