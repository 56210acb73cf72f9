"""Spans of time as people write them."""

import re
from dataclasses import dataclass
from typing import ClassVar

# Days per unit; a month is a twelfth of a year of 365.25 days.
DAYS = {"s": 1 / 86400, "min": 1 / 1440, "h": 1 / 24, "d": 1.0, "weeks": 7.0, "months": 365.25 / 12, "years": 365.25}
SPELLINGS = {
    "s": ("s", "sec", "second", "seconds"),
    "min": ("min", "mins", "minute", "minutes"),
    "h": ("h", "hour", "hours"),
    "d": ("d", "day", "days"),
    "weeks": ("w", "week", "weeks"),
    "months": ("mo", "month", "months"),
    "years": ("y", "year", "years"),
}
UNITS = {spelling: unit for unit, spellings in SPELLINGS.items() for spelling in spellings}
HUMAN = re.compile(rf"([0-9]{{1,9}}(?:\.[0-9]{{1,6}})?)\s*({'|'.join(sorted(UNITS, key=len, reverse=True))})")
ISO = re.compile(
    r"P(?=[0-9T])(?:([0-9]{1,9})Y)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})W)?(?:([0-9]{1,9})D)?(?:T(?=[0-9])(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})S)?)?"
)
ISO_UNITS = ("years", "months", "weeks", "d", "h", "min", "s")


@dataclass(frozen=True, slots=True)
class Duration:
    """A span of time. `days` is its length in days, `text` its human form: `9d`, `24 months`, `1d 4h`."""

    text: str
    days: float

    PATTERN: ClassVar[str] = rf"^({HUMAN.pattern}|{ISO.pattern})$"

    @classmethod
    def read(cls, text: str) -> "Duration | None":
        """What was written, or None where it is no duration."""
        text = text.strip()
        if human := HUMAN.fullmatch(text):
            return cls(text, float(human[1]) * DAYS[UNITS[human[2]]])
        if not (iso := ISO.fullmatch(text)):
            return None
        parts = [(int(amount), unit) for amount, unit in zip(iso.groups(), ISO_UNITS, strict=True) if amount]
        return cls(" ".join(spoken(amount, unit) for amount, unit in parts), sum(amount * DAYS[unit] for amount, unit in parts))


def spoken(amount: int, unit: str) -> str:
    """An amount of a unit as people write it: `9d`, `1 week`, `24 months`."""
    if unit in ("s", "min", "h", "d"):
        return f"{amount}{unit}"
    return f"{amount} {unit[:-1] if amount == 1 else unit}"
