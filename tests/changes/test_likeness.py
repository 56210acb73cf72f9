"""How alike things are: the figures behind a guess."""

import pytest

from journeycode.changes.likeness import AHEAD, ENOUGH, alike, likely, overlap, stage_likeness, step_likeness, thing_likeness
from journeycode.graph import Journey, Team, Workspace
from journeycode.workspace.reading import read_texts

SHOP = """\
apiVersion: journeycode/v1
kind: Team
items:
  - {id: care, name: Care, function: service}
  - {id: help, name: Care, function: support}
  - {id: sales, name: Care}
  - {id: cars, name: Cars, function: service}
---
apiVersion: journeycode/v1
kind: Journey
id: shop
name: A shop
owner: care
stages:
  - id: buy
    name: Buy
    phase: commit
    steps:
      - {id: look, name: Looks, owner: care, touchpoints: [website]}
      - {id: see, name: Looks, owner: help, touchpoints: [website, phone]}
      - {id: leave, name: Looks}
  - {id: buys, name: Buy, phase: use, steps: [{id: pay, name: Pays}]}
  - {id: none, name: Buy, phase: commit, steps: []}
"""


def shop() -> Workspace:
    return Workspace(read_texts({"shop.yaml": SHOP}))


def journey() -> Journey:
    return shop().journeys()[0]


def team(id: str) -> Team:
    return next(team for team in shop().teams() if team.id == id)


def same(address: str) -> str:
    return address


@pytest.mark.parametrize(
    ("first", "second", "share"),
    [
        ("lamp", "lamp", 1.0),
        ("Lamp", " LAMP ", 1.0),
        ("lamp", "lump", 0.4),
        ("lamp", "chair", 0.0),
        ("a b", "a  b", 1.0),
        ("ab", "abc", 4 / 7),
    ],
)
def test_texts_by_their_runs_of_three(first: str, second: str, share: float) -> None:
    assert alike(first, second) == pytest.approx(share)


def test_sets_by_what_is_common() -> None:
    assert overlap(frozenset("ab"), frozenset("bc")) == pytest.approx(1 / 3)
    assert overlap(frozenset("ab"), frozenset("ab")) == 1.0
    assert overlap(frozenset(), frozenset("ab")) == 0.0
    assert overlap(frozenset("ab"), frozenset()) == 0.0
    assert overlap(frozenset(), frozenset()) == 1.0


def test_steps_by_name_owner_touchpoints_and_neighbours() -> None:
    look, see, leave, _ = journey().steps
    assert step_likeness(look, look, same) == pytest.approx(1.0)
    # The same name; one touchpoint of two; neighbours: the beginning and `see` against `look` and `leave`.
    assert step_likeness(look, see, same) == pytest.approx(0.4 + 0.15 / 2)
    assert step_likeness(look, see, lambda address: {"team:care": "team:help"}.get(address, address)) == pytest.approx(0.4 + 0.2 + 0.15 / 2)
    # Nobody owns the one and somebody the other; neighbours: `see` is common to both, of three.
    assert step_likeness(leave, look, same) == pytest.approx(0.4 + 0.25 / 3)


def test_stages_by_name_phase_and_steps() -> None:
    buy, buys, none = journey().stages
    assert stage_likeness(buy, buy, same) == pytest.approx(1.0)
    assert stage_likeness(buy, buys, same) == pytest.approx(0.4)
    assert stage_likeness(buy, none, same) == pytest.approx(0.4 + 0.15)


def test_things_by_name_and_what_else_is_said() -> None:
    assert thing_likeness(team("care"), team("care")) == pytest.approx(1.0)
    assert thing_likeness(team("care"), team("help")) == pytest.approx(0.5)
    # `Care` and `Cars` share two of four runs of three letters.
    assert thing_likeness(team("care"), team("cars")) == pytest.approx(0.5 * alike("Care", "Cars") + 0.5)
    assert 0 < alike("Care", "Cars") < 1


def test_what_a_thing_has_become_is_alike_enough_and_clearly_ahead() -> None:
    care, helping, sales = team("care"), team("help"), team("sales")

    def measured(*values: float) -> dict[str, tuple[Team, float]]:
        table = dict(zip(((care, helping), (care, sales), (sales, helping), (sales, sales)), values, strict=False))
        return likely((care, sales) if len(values) > 2 else (care,), (helping, sales), lambda old, new: table[old, new])

    assert measured(ENOUGH, 0.0) == {"team:care": (helping, ENOUGH)}
    assert measured(0.0, ENOUGH) == {"team:care": (sales, ENOUGH)}
    assert measured(ENOUGH - 0.01, 0.0) == {}
    assert measured(1.0, 0.99 - AHEAD) == {"team:care": (helping, 1.0)}
    assert measured(1.0, 0.95) == {}
    # Somebody else is nearly as likely to have become the same.
    assert measured(1.0, 0.0, 0.95, 0.0) == {}
    assert measured(1.0, 0.0, 0.0, 0.9) == {"team:care": (helping, 1.0), "team:sales": (sales, 0.9)}
    assert likely((), (care,), thing_likeness) == {}
    assert likely((care,), (), thing_likeness) == {}
    assert likely((care,) * 201, (care,) * 200, thing_likeness) == {}
