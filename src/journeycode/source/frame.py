"""A collection that is still open while a text is read."""

from array import array
from dataclasses import dataclass, field


@dataclass(slots=True)
class Frame:
    """A collection that is open: one of `mapping` and `items` is in use; the key is the one whose value comes next."""

    is_mapping: bool
    start: int
    flow: bool
    anchor: str | None
    weight: int
    mapping: dict[str, object] = field(default_factory=dict)
    items: list[object] = field(default_factory=list)
    table: "array[int]" = field(default_factory=lambda: array("i"))
    key: str | None = None
    key_start: int = -1
    key_end: int = -1
