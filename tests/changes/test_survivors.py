"""Where what is gone is told: at the nearest thing that survives."""

import pytest

from tests.changes.shop import HEAD, SHOP, changed

JOURNEY = f"{HEAD}kind: Journey\nid: sofa\nname: Buying a sofa\nversion: {{version}}\nowner: sales\nstages:\n"
LOOK = "  - {id: look, name: Look around, phase: discover, steps: [{id: sit, name: Sits on it}, {id: measure, name: Measures the room}]}\n"
BUY = "  - {id: buy, name: Buy, phase: commit, steps: [{id: order, name: Orders it}, {id: pay, name: Pays for it}]}\n"
USE = "  - {id: use, name: Use, phase: use, steps: [{id: invite, name: Invites the neighbours to a feast}]}\n"


def places(before: str, after: str) -> dict[str, tuple[int, int]]:
    """The address of each stage and step that is gone, and the line and column at which that is told."""
    old, new = (
        {**SHOP, "sofa.yaml": JOURNEY.format(version=version) + stages} for version, stages in (("1.0.0", before), ("2.0.0", after))
    )
    return {
        one.address: (one.place.line, one.place.column)
        for one in changed(old, new).changes
        if one.after == "none" and one.kind.endswith(("stage-removed", "step-removed"))
    }


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (LOOK.replace(", {id: measure, name: Measures the room}", "") + BUY, {"sofa/measure": (8, 76)}),
        (LOOK.replace("{id: sit, name: Sits on it}, ", "") + BUY, {"sofa/sit": (8, 80)}),
        (LOOK, {"stage:sofa/buy": (8, 22)}),
        (BUY, {"stage:sofa/look": (8, 21)}),
        (USE, {"stage:sofa/look": (4, 7), "stage:sofa/buy": (4, 7)}),
    ],
    ids=["the step before it", "the step after it", "the stage before it", "the stage after it", "nothing but the journey"],
)
def test_what_is_gone_is_told_at_what_is_nearest(after: str, told: dict[str, tuple[int, int]]) -> None:
    assert places(LOOK + BUY, after) == told
