"""Spans of time as people write them."""

import pytest

from journeycode.model.durations import Duration, spoken

MONTH = 365.25 / 12


@pytest.mark.parametrize(
    ("written", "text", "days"),
    [
        ("9d", "9d", 9),
        ("9 days", "9 days", 9),
        ("1 day", "1 day", 1),
        ("24 months", "24 months", 24 * MONTH),
        ("3mo", "3mo", 3 * MONTH),
        ("4h", "4h", 4 / 24),
        ("90 min", "90 min", 90 / 1440),
        ("1.5h", "1.5h", 1.5 / 24),
        ("30s", "30s", 30 / 86400),
        ("2 weeks", "2 weeks", 14),
        ("1 year", "1 year", 365.25),
        (" 7d ", "7d", 7),
        ("P7D", "7d", 7),
        ("P2W", "2 weeks", 14),
        ("P1W", "1 week", 7),
        ("PT4H30M", "4h 30min", 4.5 / 24),
        ("P1Y6M", "1 year 6 months", 365.25 + 6 * MONTH),
        ("P1DT1S", "1d 1s", 1 + 1 / 86400),
        ("P0D", "0d", 0),
    ],
)
def test_a_duration_is_so_many_days(written: str, text: str, days: float) -> None:
    duration = Duration.read(written)
    assert duration is not None
    assert duration.text == text
    assert duration.days == pytest.approx(days)


@pytest.mark.parametrize(
    "written", ["", "7", "d", "7 D", "-7d", "7d 4h", "P", "PT", "P7", "P1.5D", "P1D2Y", "one day", "1,5h", "9" * 10 + "d"]
)
def test_what_is_no_duration_is_none(written: str) -> None:
    assert Duration.read(written) is None


@pytest.mark.parametrize(("amount", "unit", "text"), [(1, "weeks", "1 week"), (2, "weeks", "2 weeks"), (1, "d", "1d"), (5, "min", "5min")])
def test_an_amount_is_spoken_as_people_do(amount: int, unit: str, text: str) -> None:
    assert spoken(amount, unit) == text
