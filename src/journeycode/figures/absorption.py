"""What becomes of those who are somewhere on the way: absorbing Markov chains (A29, A30)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeycode.figures.flow import LOST, START, WON

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Flags = NDArray[numpy.bool_]


@dataclass(frozen=True, slots=True)
class Absorption:
    """A29, A30 by step (START among them).

    success: the chance to get to WON from there. visits: how often a case comes there. passing: the chance that it comes there at all.
    removal: what share of the success would be lost, were everybody who comes there lost. steps: how many steps a case has, START
    included.
    """

    success: dict[str, float]
    visits: dict[str, float]
    passing: dict[str, float]
    removal: dict[str, float]
    steps: float

    @property
    def base(self) -> float:
        """The share of all cases that are won."""
        return self.success[START]


def absorption(counts: Mapping[tuple[str, str], float]) -> Absorption | None:
    """A29: N = (I − Q)⁻¹, B = N R, visits = row START of N; A30: 1 − B(a step leads to LOST) ÷ B. Needs numpy.

    counts: how often each place was followed by each other, or the shares themselves; START, WON and LOST by these names. None where
    nothing starts, or where a case may go round for ever. Assumes that where one goes does not depend on where one came from. A removal
    effect is an association, and no cause: who passes a step may differ from who does not.
    """
    import numpy

    states = [START, *sorted({place for pair in counts for place in pair} - {START, WON, LOST})]
    number = {state: index for index, state in enumerate(states)}
    moves, won = numpy.zeros((len(states), len(states))), numpy.zeros(len(states))
    lost = numpy.zeros(len(states))
    for (before, after), count in counts.items():
        if after == WON:
            won[number[before]] += count
        elif after == LOST:
            lost[number[before]] += count
        else:
            moves[number[before], number[after]] += count
    left = moves.sum(axis=1) + won + lost
    if left[0] <= 0 or not _comes_to_rest(moves > 0, (won + lost > 0) | (left <= 0)):
        return None
    scale = numpy.where(left > 0, left, 1)
    visits = numpy.linalg.inv(numpy.eye(len(states)) - moves / scale[:, None])
    success = visits @ (won / scale)
    # Of those who start, who comes to a step at all; without them, so much of the success is gone.
    passing = visits[0] / numpy.diag(visits)
    removal = passing * success / success[0] if success[0] > 0 else numpy.zeros(len(states))
    return Absorption(
        dict(zip(states, success.tolist(), strict=True)),
        dict(zip(states, visits[0].tolist(), strict=True)),
        dict(zip(states, passing.tolist(), strict=True)),
        dict(zip(states[1:], removal.tolist()[1:], strict=True)),
        float(visits[0].sum()),
    )


def _comes_to_rest(leads: "Flags", done: "Flags") -> bool:
    """Whether every place leads to one at which a case is over."""
    while True:
        more = done | (leads & done[None, :]).any(axis=1)
        if (more == done).all():
            return bool(done.all())
        done = more


def shares_of_removal(removal: Mapping[str, float]) -> dict[str, float]:
    """A30: each removal effect as its share of all of them: how the success is attributed; empty where nothing has an effect."""
    total = sum(removal.values())
    return {step: effect / total for step, effect in removal.items()} if total else {}
