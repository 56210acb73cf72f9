"""What Graphviz is told of a picture: boxes of known sizes, what joins them, and what stands together."""

from dataclasses import dataclass, field

POINTS = 72.0


@dataclass(frozen=True, slots=True)
class Box:
    """A node, its size in pixels, the words on it, and the group it stands in (an index, -1 for none)."""

    id: str
    width: float
    height: float
    words: tuple[str, ...]
    group: int = -1
    rank: str = ""


@dataclass(frozen=True, slots=True)
class Join:
    """A line from node to node, with the size and the words of its label.

    One that is `loose` does not decide who stands above whom, one that goes `back` decides it the other way round; the greater its
    `weight`, the straighter it is.
    """

    source: str
    target: str
    words: tuple[str, ...] = ()
    width: float = 0.0
    height: float = 0.0
    loose: bool = False
    back: bool = False
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Diagram:
    """Groups are names. `down` stacks the ranks from top to bottom, otherwise they go from left to right."""

    boxes: tuple[Box, ...]
    joins: tuple[Join, ...]
    groups: tuple[str, ...] = ()
    down: bool = True


Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything stands, in pixels from the top left: middles of boxes and labels, curves of joins, corners of groups.

    A curve is its start and then three points for each piece, as a path has them; `tips` says where its arrow points to.
    """

    width: float
    height: float
    boxes: dict[str, Point]
    curves: tuple[tuple[Point, ...], ...]
    tips: tuple[Point, ...]
    labels: dict[int, Point] = field(default_factory=dict)
    groups: dict[int, tuple[float, float, float, float]] = field(default_factory=dict)
