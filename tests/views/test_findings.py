"""Which findings are of which journey."""

import pytest

from journeycode.finding import Finding
from journeycode.rulebook.examples import workspace_of
from journeycode.source import Place
from journeycode.views.findings import Findings, at_hand

LAMPS = workspace_of("id: lamp\nname: Lamp\n---\nid: lamp-shade\nname: Shade\npersonas: [alex]\n")
ADDRESSES = (
    "journey:lamp", "stage:lamp/use", "lamp/opens-it", "journey:lamp-shade", "stage:lamp-shade/use", "lamp-shade/opens-it", "persona:alex", "",
    "journey:other", "other/opens-it", "backstage:lamp/opens-it/packs",
)  # fmt: skip


def found(path: str) -> Findings:
    return at_hand([Finding("a-rule", "info", "something", Place(path), address, str(number)) for number, address in enumerate(ADDRESSES)])


@pytest.mark.parametrize(("journey", "mine"), [("lamp", ADDRESSES[:3]), ("lamp-shade", ADDRESSES[3:6])])
def test_a_journey_has_what_is_said_of_it_its_stages_and_its_steps(journey: str, mine: tuple[str, ...]) -> None:
    (asked,) = (one for one in LAMPS.journeys() if one.id == journey)
    assert tuple(one.address for one in found("elsewhere.yaml").of(asked)) == mine
    assert tuple(one.address for one in found(asked.at().place.path).of(asked)) == (*mine, "persona:alex"), (
        "what its own text says of others"
    )


def test_they_stay_in_their_order_and_are_looked_through_once() -> None:
    every = found("example.yaml")
    assert at_hand(every) is every
    assert [one.detail for one in every] == [str(number) for number in range(len(ADDRESSES))]
    asked = LAMPS.journeys()[0]
    assert every.of(asked) == [one for one in every if one in every.of(asked)]
