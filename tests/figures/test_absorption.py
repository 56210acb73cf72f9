"""A29 and A30, to the digits of the worked examples."""

import pytest

from journeycode.figures.absorption import absorption, shares_of_removal
from journeycode.figures.flow import LOST, START, WON, Trace, transitions
from tests.figures.worked import TRACES


def test_where_it_ends_and_how_often_a_step_is_met() -> None:
    found = absorption(transitions(TRACES))
    assert found is not None
    assert [round(found.success[step], 3) for step in (START, "buy", "support")] == [0.60, 0.857, 0.571]
    assert [round(found.visits[step], 2) for step in ("use", "support")] == [0.90, 0.30]
    assert (round(found.base, 4), round(found.steps, 2)) == (0.60, 5.40)


def test_removal_of_channels() -> None:
    found = absorption(transitions([
        Trace(("google",), won=True, count=2), Trace(("mailing",), won=True),
        Trace(("google", "mailing"), won=True), Trace(("google",), won=False),
    ]))  # fmt: skip
    assert found is not None
    assert {step: round(effect, 2) for step, effect in found.removal.items()} == {"google": 0.75, "mailing": 0.50}
    assert {step: round(share, 2) for step, share in shares_of_removal(found.removal).items()} == {"google": 0.60, "mailing": 0.40}
    assert round(found.base, 2) == 0.80


def test_a_published_chain_with_a_loop() -> None:
    shares = {
        (START, "S"): 0.5, (START, "St"): 0.5, ("S", "St"): 0.3, ("S", "N"): 0.15, ("S", LOST): 0.5, ("S", WON): 0.05,
        ("St", "S"): 0.4, ("St", "N"): 0.1, ("St", LOST): 0.4, ("St", WON): 0.1, ("N", LOST): 1,
    }  # fmt: skip
    found = absorption(shares)
    assert found is not None
    assert round(found.base, 4) == 0.1136
    without = {("S", WON): 0.0, ("S", "St"): 0.0, ("S", "N"): 0.0, ("S", LOST): 1.0}
    removed = absorption(shares | without)
    assert removed is not None
    assert found.removal["S"] == pytest.approx(1 - removed.base / found.base)


def test_what_goes_round_for_ever_has_no_answer() -> None:
    assert absorption({(START, "a"): 1, ("a", "b"): 1, ("b", "a"): 1}) is None
    assert absorption({("a", WON): 1}) is None
    nobody = absorption({(START, "a"): 1, ("a", LOST): 1})
    assert nobody is not None
    assert (nobody.base, nobody.removal, shares_of_removal(nobody.removal)) == (0, {"a": 0}, {})
