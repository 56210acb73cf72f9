"""Labels of a scatter plot: none lies on another or on a mark while there is room."""

from itertools import combinations
from random import Random

import pytest

from journeycode.renderers.report.places import Box, placed

FRAME = Box(0, 0, 800, 360)


@pytest.mark.parametrize("seed", range(20))
def test_labels_do_not_overlap(seed: int) -> None:
    random = Random(seed)
    marks = [(random.uniform(10, 790), random.uniform(10, 350)) for _ in range(14)]
    boxes = placed(marks, [(random.uniform(40, 150), 26) for _ in marks], FRAME)
    assert all(not one.overlap(other) for one, other in combinations(boxes, 2))
    assert all(box.inside(FRAME) for box in boxes)
    dots = [Box(x - 6, y - 6, x + 6, y + 6) for x, y in marks]
    assert all(not box.overlap(dot) for box in boxes for dot in dots)


def test_marks_at_one_place_get_labels_at_different_ones() -> None:
    boxes = placed([(400, 180)] * 6, [(120, 26)] * 6, FRAME)
    assert all(not one.overlap(other) for one, other in combinations(boxes, 2))


def test_what_has_no_room_covers_least_and_never_fails() -> None:
    assert len(placed([(5, 5)] * 40, [(700, 300)] * 40, FRAME)) == 40
    assert placed([(5, 30)], [(900, 20)], FRAME)[0].left == 0
