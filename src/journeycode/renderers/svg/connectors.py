"""Lines with corners: a rounded path through points on rows and columns, and the arrow at its end."""

from journeycode.renderers.svg.pen import Pen, number

Point = tuple[float, float]


def rounded(points: list[Point]) -> str:
    """A path through corner points, with the corners rounded."""
    written = [f"M{number(points[0][0])} {number(points[0][1])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(6.0, reach(before, corner) / 2, reach(corner, after) / 2)
        enter, leave = toward(corner, before, radius), toward(corner, after, radius)
        written.append(
            f"L{number(enter[0])} {number(enter[1])}Q{number(corner[0])} {number(corner[1])} {number(leave[0])} {number(leave[1])}"
        )
    return "".join(written) + f"L{number(points[-1][0] - 5)} {number(points[-1][1])}"


def reach(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def toward(corner: Point, other: Point, far: float) -> Point:
    """The point at a distance from a corner on the way to another point on its row or column."""
    length = reach(corner, other) or 1
    return corner[0] + (other[0] - corner[0]) * far / length, corner[1] + (other[1] - corner[1]) * far / length


def arrow(pen: Pen, tip: Point) -> None:
    pen.path(f"M{number(tip[0])} {number(tip[1])}l-7 -4v8z", "muted")
