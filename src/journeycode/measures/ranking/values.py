"""What a ranking holds: its items with their factors, what must be mended first, and what could not be ranked."""

from dataclasses import dataclass
from typing import Literal

from journeycode.figures.estimate import Estimate
from journeycode.figures.priorities import Method
from journeycode.figures.ranking import Inputs, Multipliers

Name = Literal["reach", "severity", "importance", "confidence", "effort"]
# Where a factor comes from: data or a figure in the documents, somebody's word, what follows from the map, or nothing at all.
Basis = Literal["measured", "stated", "derived", "assumed"]


@dataclass(frozen=True, slots=True)
class Factor:
    """One input of a score, and in a phrase where it comes from."""

    name: Name
    value: float
    basis: Basis
    source: str

    @property
    def is_assumed(self) -> bool:
        """Whether nobody has said or measured it."""
        return self.basis == "assumed"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An opportunity with its factors, before it has a rank. where: steps it is about, by name; why: how bad it is there, as a phrase.

    at_stake: money a year that goes with it, an upper bound; never in the score.
    """

    id: str
    name: str
    address: str
    aim: str
    status: str
    owner: str
    factors: tuple[Factor, ...]
    where: tuple[str, ...] = ()
    why: str = ""
    at_stake: Estimate | None = None

    def factor(self, name: Name) -> Factor:
        """The factor of a name."""
        return next(factor for factor in self.factors if factor.name == name)

    @property
    def inputs(self) -> Inputs:
        """The numbers alone."""
        return Inputs(*(self.factor(name).value for name in ("reach", "severity", "importance", "confidence", "effort")))

    @property
    def assumed(self) -> tuple[Factor, ...]:
        """The factors that nobody has said or measured."""
        return tuple(factor for factor in self.factors if factor.is_assumed)


@dataclass(frozen=True, slots=True)
class Item:
    """An opportunity with its rank. best and worst: its rank when one of its own inputs moves one level.

    score: of the method that was asked for; multipliers: of the default score. dominated_by: names of items that are at least as good
    in everything and cost no more. says: one sentence that anybody can repeat.
    """

    rank: int
    candidate: Candidate
    score: float
    multipliers: Multipliers
    best: int
    worst: int
    dominated_by: tuple[str, ...] = ()
    says: str = ""


@dataclass(frozen=True, slots=True)
class MustFix:
    """What is not weighed against anything: a finding, or an opportunity with a flag. place: `path:line`, owner: the team's name."""

    what: str
    rule: str
    address: str
    place: str
    owner: str = ""
    doing: str = ""


@dataclass(frozen=True, slots=True)
class Unranked:
    """An opportunity that cannot be compared: what is missing is never guessed."""

    id: str
    name: str
    address: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another way to rank: its order by id, and Kendall's tau to the default order; None where one of the two is all ties."""

    method: Method
    order: tuple[str, ...]
    tau: float | None


@dataclass(frozen=True, slots=True)
class Ranking:
    """What to do first in a workspace. groups: ids of items that cannot be told apart; says: that in a sentence.

    typical: the score of an item of which every factor is the geometric mean of the list.
    """

    workspace: str
    method: Method
    must_fix: tuple[MustFix, ...]
    items: tuple[Item, ...]
    unranked: tuple[Unranked, ...]
    groups: tuple[tuple[str, ...], ...]
    alternatives: tuple[Alternative, ...]
    typical: float
    says: str
    sources: tuple[str, ...] = ()
