"""How a drawing is wanted, and what a renderer hands back."""

from dataclasses import dataclass
from typing import Literal

Theme = Literal["auto", "light", "dark"]

DOCUMENT_WIDTH = 984
NARROWEST = 420


@dataclass(frozen=True, slots=True)
class Around:
    """The pages around a page, as (words, path relative to the page); None where there is none.

    `pages` are the pages of what a page names, with their addresses: ("persona:busy-parent", "Busy parent", path).
    """

    home: tuple[str, str] | None = None
    previous: tuple[str, str] | None = None
    following: tuple[str, str] | None = None
    pages: tuple[tuple[str, str, str], ...] = ()


ALONE = Around()


@dataclass(frozen=True, slots=True)
class Options:
    """`width` is in pixels, None for one band however wide; `theme` auto follows the reader's system.

    A picture that is not `styled` goes into a page that has its rules already. `around` is for pages only.
    """

    width: int | None = DOCUMENT_WIDTH
    theme: Theme = "auto"
    styled: bool = True
    around: Around = ALONE


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a file holds, text or bytes, and a sentence for each thing of the view that the format could not hold."""

    content: str | bytes
    notes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The content of a format that is text; to ask it of another is a fault of ours."""
        if isinstance(self.content, bytes):
            raise TypeError("the drawing is no text")
        return self.content

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.content if isinstance(self.content, bytes) else self.content.encode("utf-8", "replace")
