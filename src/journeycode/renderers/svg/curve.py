"""A smooth line through points that never overshoots them: monotone cubic (Fritsch and Carlson, 1980)."""

from itertools import pairwise

from journeycode.renderers.svg.pen import number

Point = tuple[float, float]


def tangents(points: list[Point]) -> list[float]:
    """The slope at each point: harmonic mean of its neighbours, flat at a turn."""
    slopes = [(after[1] - before[1]) / (after[0] - before[0]) for before, after in pairwise(points)]
    inner = [0.0 if before * after <= 0 else 2 * before * after / (before + after) for before, after in pairwise(slopes)]
    return [slopes[0], *inner, slopes[-1]]


def smooth(points: list[Point]) -> str:
    """The path data of the curve; points go from left to right and are at least two."""
    slopes = tangents(points)
    written = [f"M{number(points[0][0])} {number(points[0][1])}"]
    for (x1, y1), (x2, y2), rise, fall in zip(points, points[1:], slopes, slopes[1:], strict=False):
        third = (x2 - x1) / 3
        written.append(
            f"C{number(x1 + third)} {number(y1 + third * rise)} {number(x2 - third)} {number(y2 - third * fall)} {number(x2)} {number(y2)}"
        )
    return "".join(written)
