"""Measured values as people write them in a document: `65%`, `9.5d`, `3.2`."""

from journeycode.figures.estimate import Estimate

# A share of so many cases deserves a decimal; of fewer it would be a false promise.
MANY = 1000


def written(value: Estimate) -> str:
    """A value in its unit, with as many digits as it deserves."""
    if value.unit == "share":
        return f"{trimmed(value.value * 100, 1 if (value.n or 0) >= MANY else 0)}%"
    if value.unit == "days":
        return f"{trimmed(value.value, 1)}d"
    if value.unit == "months":
        return f"{trimmed(value.value, 1)} months"
    return trimmed(value.value, 0 if value.unit == "customers" or abs(value.value) >= 1000 else 2)


def felt(value: Estimate) -> str:
    """A feeling on the scale from −2 to 2, with one decimal."""
    return trimmed(min(2.0, max(-2.0, value.value)), 1)


def trimmed(value: float, decimals: int) -> str:
    """A number without zeros at its end, and no −0."""
    text = f"{value:.{decimals}f}"
    text = text.rstrip("0").rstrip(".") if decimals else text
    return "0" if text in ("-0", "") else text
