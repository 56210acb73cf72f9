"""What every view has, whatever it shows; and the table that says the same in words."""

from dataclasses import dataclass
from typing import Protocol


class View(Protocol):
    """A frozen value. `id` names it in its file, `alt` says what the picture says, `view` is its word on the command line."""

    @property
    def id(self) -> str: ...

    @property
    def title(self) -> str: ...

    @property
    def alt(self) -> str: ...

    @property
    def view(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Table:
    """A table in words: heads, and rows of cells, each of several lines. Every row is as long as the heads; `title` may be empty."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], ...], ...]
