"""Where the labels of a scatter plot go, so that none lies on another or on a mark."""

from collections.abc import Sequence
from dataclasses import dataclass

# Beside the mark, above, below, then further away: the first place that is free is taken.
DIRECTIONS = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))
RINGS = (9.0, 20.0, 34.0, 50.0, 68.0, 90.0)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its left, top, right and bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: "Box") -> float:
        """The area that two have in common."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide * high if wide > 0 and high > 0 else 0.0

    def inside(self, frame: "Box") -> bool:
        """Whether it lies in a frame altogether."""
        return self.left >= frame.left and self.right <= frame.right and self.top >= frame.top and self.bottom <= frame.bottom


def placed(marks: Sequence[tuple[float, float]], sizes: Sequence[tuple[float, float]], frame: Box, radius: float = 6.0) -> list[Box]:
    """A box for each label, in order: `marks` are the middles of the marks, `sizes` the width and height of each label.

    Where no place is free, the one that covers least.
    """
    taken = [Box(x - radius, y - radius, x + radius, y + radius) for x, y in marks]
    found: list[Box] = []
    for (x, y), (width, height) in zip(marks, sizes, strict=True):
        best, least = None, 0.0
        for box in _candidates(x, y, width, height):
            if not box.inside(frame):
                continue
            covered = sum(box.overlap(other) for other in taken)
            if best is None or covered < least - 1e-9:
                best, least = box, covered
            if not covered:
                break
        # A label that is wider than the frame has no place in it: it stands over its mark.
        box = best or Box(frame.left, y - height - radius, frame.left + width, y - radius)
        taken.append(box)
        found.append(box)
    return found


def _candidates(x: float, y: float, width: float, height: float) -> list[Box]:
    boxes = []
    for ring in RINGS:
        for right, down in DIRECTIONS:
            left = x + right * ring - (width if right < 0 else 0 if right > 0 else width / 2)
            top = y + down * ring - (height if down < 0 else 0 if down > 0 else height / 2)
            boxes.append(Box(left, top, left + width, top + height))
    return boxes
