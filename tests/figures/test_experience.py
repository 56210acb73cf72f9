"""A9 and A10, to the digits of the worked examples."""

from journeycode.figures.experience import Feelings, compound, feelings


def test_compound_success() -> None:
    assert round(compound([0.90, 0.85, 0.95, 0.90]), 3) == 0.654
    assert round(compound([0.95] * 6), 3) == 0.735
    assert compound([]) == 1


def test_peak_and_end() -> None:
    rough = feelings([1, 0, -2, 1, 2, 1])
    assert rough == Feelings(0.5, -2, 1, 4)
    assert rough.peak_end == -0.5
    fine = feelings([1, 2, 1, 0, -1])
    assert fine is not None
    assert (fine.mean, fine.peak, fine.peak_end) == (0.6, 2, 0.5)
    assert feelings([]) is None
