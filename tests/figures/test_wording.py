"""Figures as sentences have them."""

from journeycode.figures.estimate import Estimate
from journeycode.figures.wording import beside, counted, percent, plain, signed, written


def test_numbers() -> None:
    assert [percent(0.4), percent(0.004), percent(0), percent(-0.125)] == ["40%", "0.4%", "0%", "−12%"]
    assert [plain(1234.4), plain(12.34), plain(1.234), plain(-0.001)] == ["1,234", "12.3", "1.23", "0.00"]
    assert [signed(-3), signed(-0.4)] == ["−3", "0"]
    assert [counted(1, "way"), counted(2, "way"), counted(2000, "entry", "entries")] == ["1 way", "2 ways", "2,000 entries"]


def test_intervals() -> None:
    assert written(Estimate(1.229, 0.816, 1.85, 12, "ratio")) == "1.23 (0.82–1.85)"
    assert written(Estimate(0.75, 0.3, 0.954, unit="share")) == "75% (30–95%)"
    assert written(Estimate(210, -60, 480, unit="money")) == "210 (−60.0 to 480)"
    assert written(Estimate(0.5)) == "0.50"
    assert beside(Estimate(1.229, 0.816, 1.85)) == "1.23, 0.82–1.85"
