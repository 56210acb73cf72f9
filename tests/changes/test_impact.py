"""What a change means for a journey in figures: only those that are different, before and after."""

from tests.changes.shop import SHOP, changed, edited

COMPARE, UNPACK = "        emotion: 1\n", "        emotion: 0\n"


def lines(*edits: tuple[str, str], before: tuple[tuple[str, str], ...] = ()) -> dict[str, list[tuple[str, str, str]]]:
    old = edited(SHOP, before)
    return {one.journey: list(one.lines()) for one in changed(old, edited(old, edits)).impacts}


def test_the_steepest_fall_is_that_of_one_persona_between_two_steps() -> None:
    order = "        wait: 2d\n"
    assert lines((order, order + "        emotion: {ada: -2, ben: 0}\n"))["shop"] == [
        ("lowest feeling", "0", "−2"), ("steepest fall", "0", "3"), ("claims with evidence", "4 of 5", "4 of 6"),
    ]  # fmt: skip
    assert ("steepest fall", "3", "1") in lines(
        ("emotion: {ada: -2, ben: 0}", "emotion: {ada: 1, ben: 0}"), before=((order, order + "        emotion: {ada: -2, ben: 0}\n"),)
    )["shop"]


def test_a_journey_that_came_or_is_gone_has_figures_on_one_side() -> None:
    sofa = "---\napiVersion: journeycode/v1\nkind: Journey\nid: sofa\nname: A sofa\nstages: [{name: Use, phase: use, steps: [Sits down]}]\n"
    came = {label: (before, after) for label, before, after in lines(("+more.yaml", sofa))["sofa"]}
    assert came["after purchase"] == ("none", "1 of 1 steps")
    gone = {label: (before, after) for label, before, after in lines((sofa, ""), before=(("+more.yaml", sofa),))["sofa"]}
    assert gone["after purchase"] == ("1 of 1 steps", "none")


def test_words_alone_mean_nothing() -> None:
    assert lines(("quote: Light, please.", "quote: More light, please.")) == {}
