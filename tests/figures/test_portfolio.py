"""A45, A46, A47 and A49, to the digits of the worked examples."""

from journeycode.figures.portfolio import Complexity, SharedNeeds, balance, complexity, coverage, grounding, shared_needs


def test_needs_that_personas_share() -> None:
    (found,) = shared_needs([{"a", "b"}, {"a", "b"}, {"a"}, {"c"}])
    assert (found, round(found.lift, 3)) == (SharedNeeds("a", "b", 0.50, found.lift), 1.333)
    assert shared_needs([]) == ()


def test_coverage_and_balance() -> None:
    assert coverage({"commit", "use", "leave", "choose"}, {"commit", "use", "leave", "retain"}) == 0.75
    assert round(balance(10, 14) or 0, 3) == 0.583
    assert (coverage({"use"}, ()), balance(0, 0)) == (None, None)


def test_what_claims_rest_on() -> None:
    found = grounding(12, 10, 1, [30, 90, 400])
    assert (round(found.supported or 0, 3), round(found.assumed or 0, 3), found.age) == (0.833, 0.083, 90)
    assert grounding(0, 0, 0).supported is None


def test_a_line_is_as_plain_as_can_be() -> None:
    line = complexity({str(step): [str(step + 1)] if step < 7 else [] for step in range(8)})
    assert (line, line.cyclomatic) == (Complexity(8, 7, 1, 0), 1)
    apart = complexity({"a": ["b", "a"], "b": [], "c": []}, [["a"]])
    assert (apart, apart.cyclomatic) == (Complexity(3, 2, 2, 1), 3)
