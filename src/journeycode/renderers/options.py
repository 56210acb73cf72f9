"""How a drawing is wanted, and what a renderer hands back."""

from dataclasses import dataclass
from typing import Literal

Theme = Literal["auto", "light", "dark"]

DOCUMENT_WIDTH = 984
NARROWEST = 420


@dataclass(frozen=True, slots=True)
class Options:
    """`width` is in pixels, None for one band however wide; `theme` auto follows the reader's system.

    A picture that is not `styled` goes into a page that has its rules already.
    """

    width: int | None = DOCUMENT_WIDTH
    theme: Theme = "auto"
    styled: bool = True


@dataclass(frozen=True, slots=True)
class Drawing:
    """The text of a file, and a sentence for each thing of the view that the format could not hold."""

    text: str
    notes: tuple[str, ...] = ()
