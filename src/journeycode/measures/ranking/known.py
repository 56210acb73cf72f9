"""Measured values by what they belong to, so that the first available source of a factor can be asked for."""

from collections.abc import Iterable, Sequence

from journeycode.graph import Step
from journeycode.measures.report import Field, Measured


class Known:
    """The values that were measured; of one place and field the one that rests on most."""

    def __init__(self, measured: Sequence[Measured] = ()) -> None:
        self._found: dict[tuple[str, Field], Measured] = {}
        for one in sorted(measured, key=lambda one: one.value.n or 0):
            if not one.persona and not one.to:
                self._found[one.address, one.field] = one
        self.sources = tuple(sorted({word for one in measured for word in one.source.split(", ") if word}))
        self.most_driving = max((one.value.value for one in measured if one.field == "driver"), default=0.0)

    def of(self, address: str, field: Field) -> Measured | None:
        """The value of a field at a place, or None."""
        return self._found.get((address, field))

    def highest(self, steps: Iterable[Step], field: Field) -> Measured | None:
        """Of some steps the one with the highest value of a field, or None where it was measured at none of them."""
        found = [one for step in steps if (one := self.of(step.address, field)) is not None]
        return max(found, key=lambda one: one.value.value, default=None)
