"""A37, A38, A39 and A42, to the digits of the worked examples and against networkx and scipy."""

from itertools import pairwise

import networkx
import pytest
from scipy.stats import entropy as scipys_entropy

from journeycode.figures.organisation import entropy, external_internal, handoff_share, mirror, modularity, silo, silos

OWNERS = dict(zip("12345678", ["mkt", "mkt", "sales", "sales", "field", "billing", "service", "service"], strict=True))
WAYS = list(pairwise(OWNERS))


def test_handoffs_of_a_line() -> None:
    assert (round(handoff_share(4, 7) or 0, 3), round(external_internal(4, 7) or 0, 3)) == (0.571, 0.143)
    assert (handoff_share(0, 0), external_internal(0, 0)) == (None, None)


def test_silos() -> None:
    found = silos([("mkt", "sales", True), ("sales", "field", True), ("field", "billing", False), ("billing", "service", False)])
    assert found == {"mkt": 0, "sales": 0, "field": 0.5, "billing": 1, "service": 1}
    assert silo(0, 0) == 1


def test_modularity_of_the_owners() -> None:
    found = modularity(WAYS, OWNERS)
    assert found is not None
    assert round(found, 4) == 0.2143
    parts = [{step for step, owner in OWNERS.items() if owner == team} for team in dict.fromkeys(OWNERS.values())]
    assert found == pytest.approx(networkx.community.modularity(networkx.Graph(WAYS), parts))
    assert modularity([], OWNERS) is None


def test_stages_that_mirror_the_organisation() -> None:
    stages = ["attract", "attract", "buy", "buy", "set-up", "set-up", "care", "care"]
    owners = ["marketing", "marketing", "sales", "sales", "field", "billing", "service", "service"]
    found = mirror(list(zip(stages, owners, strict=True)))
    assert found is not None
    assert round(found, 4) == 0.9412
    assert mirror(list(zip(stages, stages, strict=True))) == pytest.approx(1)
    assert mirror([("a", "b")]) is None
    assert entropy([3, 5, 2]) == pytest.approx(scipys_entropy([3, 5, 2]))
