"""A22, to the digits of the worked example and against statsmodels."""

import numpy
import pytest
from statsmodels.stats.contingency_tables import StratifiedTable, Table2x2

from journeycode.figures.strata import confounding, crude, pooled

SMALL, LARGE = (81, 6, 234, 36), (192, 71, 55, 25)


def test_the_sign_turns_within_segments() -> None:
    found = confounding({"small": SMALL, "large": LARGE})
    assert found is not None
    assert (round(found.crude.value, 3), round(found.pooled.value, 3), found.turns) == (0.748, 1.447, True)
    tables = [numpy.array(table).reshape(2, 2) for table in (SMALL, LARGE)]
    theirs = StratifiedTable(tables)
    assert found.pooled.value == pytest.approx(theirs.oddsratio_pooled)
    assert (found.pooled.low, found.pooled.high) == pytest.approx(theirs.oddsratio_pooled_confint())
    whole = Table2x2(sum(tables))
    assert found.crude.value == pytest.approx(whole.oddsratio)
    assert (found.crude.low, found.crude.high) == pytest.approx(whole.oddsratio_confint())


def test_segments_may_explain_it_all_or_hide_it() -> None:
    explained = confounding({"old": (180, 20, 90, 10), "new": (10, 10, 100, 100)})
    assert explained is not None
    assert (explained.turns, explained.vanishes, explained.hides) == (False, True, False)
    hidden = confounding({"old": (60, 40, 300, 400), "new": (300, 40, 40, 20)})
    assert hidden is not None
    assert not hidden.vanishes


def test_what_has_no_answer() -> None:
    assert crude([(1, 0, 2, 3)]) is None
    assert pooled([(1, 0, 2, 3), (0, 0, 0, 0)]) is None
    assert confounding({"one": SMALL, "nobody high": (0, 0, 5, 5)}) is None
