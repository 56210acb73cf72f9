"""A log held against a map: the worked example of alignment-based fitness, and what is counted on the way."""

import pytest

from journeycode.graph import Journey
from journeycode.graph.log import Case, fit
from journeycode.rulebook.examples import workspace_of

# discover → buy → receive → use; use ↔ support; use → renew
MAP = """
- {id: discover, name: Discover}
- {id: buy, name: Buy}
- {id: receive, name: Receive}
- {id: use, name: Use, next: [support, renew]}
- {id: support, name: Support, next: [use]}
- {id: renew, name: Renew, kind: end}
- {id: advert, name: Advert, kind: anytime}
"""


@pytest.fixture
def journey() -> Journey:
    return workspace_of(MAP).journeys()[0]


@pytest.mark.parametrize(
    ("events", "fitness"),
    [
        ("discover buy receive use renew", 1.0),
        ("discover buy receive use support use renew", 1.0),
        ("discover buy use renew", 0.8889),
        ("discover buy chat receive use renew", 0.9091),
        ("discover buy", 0.5714),
        ("discover advert buy receive use advert renew", 1.0),
        ("", 0.0),
    ],
)
def test_fitness_of_a_case(journey: Journey, events: str, fitness: float) -> None:
    assert fit(journey, [Case(tuple(events.split()))]).fitness == pytest.approx(fitness, abs=5e-5)


def test_what_is_counted(journey: Journey) -> None:
    seen = fit(journey, [Case(("discover", "buy", "chat"), 3), Case(("discover", "leave"), 1)])
    assert seen.taken == {("discover", "buy"): 3}
    assert seen.passed == {"discover": 4, "buy": 3}
    assert seen.unmapped == pytest.approx(4 / 11)
    assert seen.onward(journey.steps[0]) == 3


def test_no_cases_fit_anything(journey: Journey) -> None:
    assert fit(journey, []).fitness == 1.0


def test_a_long_case_over_a_long_map_ends() -> None:
    steps = "".join(f"- {{id: s{number}, name: Step {number}}}\n" for number in range(300))
    journey = workspace_of(steps).journeys()[0]
    assert fit(journey, [Case(tuple(f"s{number}" for number in range(0, 300, 2)))]).fitness == pytest.approx(1 - 150 / 450)
