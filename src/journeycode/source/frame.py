"""A collection that is still open while a text is read."""


class Frame:
    """A collection that is open: a mapping, or else the items of a list; the key is the one whose value comes next.

    table: four offsets for each entry that is there. There is a frame for every collection of every file, so it is as plain as it can be.
    """

    __slots__ = ("anchor", "flow", "items", "key", "key_end", "key_start", "mapping", "start", "table", "weight")

    def __init__(self, mapping: dict[str, object] | None, start: int, flow: bool, anchor: str | None, weight: int) -> None:
        self.mapping, self.start, self.flow, self.anchor, self.weight = mapping, start, flow, anchor, weight
        self.items: list[object] = []
        self.table: list[int] = []
        self.key: str | None = None
        self.key_start = self.key_end = -1
