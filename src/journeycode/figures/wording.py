"""Figures as sentences have them: a share as a percentage, an interval behind its value."""

from journeycode.figures.estimate import Estimate


def percent(share: float) -> str:
    """0.4 is 40%; below one in a hundred, one digit more."""
    return signed(100 * share, 1 if 0 < abs(share) < 0.01 else 0) + "%"


def signed(value: float, digits: int = 0) -> str:
    """A number with thousands apart and a true minus."""
    text = f"{abs(value):,.{digits}f}"
    return f"−{text}" if value < 0 and any(digit not in "0.," for digit in text) else text


def plain(value: float) -> str:
    """A number with as many digits as say something: 1,234 · 12.3 · 1.23."""
    return signed(value, 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2)


def written(estimate: Estimate) -> str:
    """A value and its interval, where it has one: 1.23 (0.82–1.85), 75% (30–95%), 210 (−60 to 480)."""
    write = percent if estimate.unit == "share" else plain
    value = write(estimate.value)
    if estimate.low is None or estimate.high is None:
        return value
    low, high = write(estimate.low), write(estimate.high)
    if "−" in low + high:
        return f"{value} ({low} to {high})"
    return f"{value} ({low.removesuffix('%')}–{high})"


def beside(estimate: Estimate) -> str:
    """The same for within parentheses: 1.23, 0.82–1.85."""
    return written(estimate).replace(" (", ", ").removesuffix(")")


def counted(n: int, one: str, many: str = "") -> str:
    """1 way, 2 ways, 12,000 ways."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"
