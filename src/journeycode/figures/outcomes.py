"""From satisfaction to outcomes: who answered, bands of scores, and the revenue at stake (A5, A18, A21)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import sqrt

from journeycode.figures.chance import FEWEST, Z, with_error
from journeycode.figures.commercial import Lifetime, lifetime
from journeycode.figures.estimate import Estimate
from journeycode.figures.moments import Moments
from journeycode.figures.shares import difference, share

# From here on, those who answered are not like the others (Stuart 2010).
UNLIKE = 0.25


@dataclass(frozen=True, slots=True)
class Coverage:
    """A5: how many of the customers answered, and how unlike the others they are in what they spend, in standard deviations."""

    share: Estimate
    unlike: float | None

    @property
    def is_selected(self) -> bool:
        """Whether those who answered differ enough from the others to say so."""
        return self.unlike is not None and abs(self.unlike) > UNLIKE


def coverage(answered: Moments, silent: Moments) -> Coverage | None:
    """A5: SMD = (mean of those who answered − mean of the others) ÷ √((sd² + sd²) ÷ 2), of what each spent before; None of nobody."""
    answering = share(answered.n, answered.n + silent.n)
    if answering is None:
        return None
    spread = sqrt((answered.variance + silent.variance) / 2)
    return Coverage(answering, (answered.mean - silent.mean) / spread if spread and answered.n and silent.n else None)


@dataclass(frozen=True, slots=True)
class Group:
    """Customers of one score or band by what became of them: how many, how many stayed, what each spent, and its margin."""

    n: int = 0
    stayed: int = 0
    spend: Moments = field(default_factory=Moments)
    margin: Moments = field(default_factory=Moments)

    def __add__(self, other: "Group") -> "Group":
        """Both groups together."""
        return Group(self.n + other.n, self.stayed + other.stayed, self.spend + other.spend, self.margin + other.margin)

    @property
    def retention(self) -> Estimate | None:
        """The share that stayed."""
        return share(self.stayed, self.n)


@dataclass(frozen=True, slots=True)
class Band:
    """Scores that are told together: `low` to `high`, both included."""

    id: str
    low: float
    high: float


def bands(metric: str, low: float, high: float) -> tuple[Band, Band, Band]:
    """The three bands of a scale, worst first: those of the metric where it has some, else the two lowest boxes and the top two.

    A scale of fewer than five boxes has only its lowest and its highest to tell apart.
    """
    if metric == "nps":
        return Band("detractor", low, 6), Band("passive", 7, 8), Band("promoter", 9, high)
    if metric == "ces":
        return Band("hard", low, 3), Band("neither", 4, 4), Band("easy", 5, high)
    boxes = 1 if high - low < 4 else 2
    return Band("low", low, low + boxes - 1), Band("middle", low + boxes, high - boxes), Band("high", high - boxes + 1, high)


def band_table(scores: Mapping[float, Group], bands: tuple[Band, ...]) -> dict[Band, Group]:
    """A18: the groups of the bands, from those of the scores. A mean between two boxes belongs to the one it is nearer to."""
    table = {band: Group() for band in bands}
    for score, group in scores.items():
        nearest = min(bands, key=lambda band: max(band.low - score, score - band.high, 0.0))
        table[nearest] += group
    return table


def is_shown(group: Group, least: int = FEWEST) -> bool:
    """Whether a group is large enough to be shown by itself: a small one says little, and tells on people."""
    return group.n >= least


def lifetime_of(group: Group, discount: float) -> Lifetime | None:
    """A14 of a band, by its own margin and retention; None without margins."""
    return lifetime(group.margin.mean, group.stayed / group.n, discount) if group.n and group.margin.n else None


@dataclass(frozen=True, slots=True)
class AtStake:
    """A21: what the low band would spend more if it stayed like the high one: an upper bound, and association only.

    base: what the low band spends.
    """

    estimate: Estimate
    base: float

    @property
    def is_told(self) -> bool:
        """Whether it can be told from nothing."""
        return self.estimate.excludes(0)


def at_stake(low: Group, high: Group) -> AtStake | None:
    """A21: n_low × (ret_high − ret_low) × spend_low, in money per window; None of nobody.

    The interval is by the delta method, from the certainty of the two shares and of the spend, each known from its own customers.
    """
    apart = difference(low.stayed, low.n, high.stayed, high.n)
    if apart is None or not low.spend.n:
        return None
    gap, spend = apart.estimate, low.spend.mean
    gap_error = ((gap.high or 0.0) - (gap.low or 0.0)) / (2 * Z)
    error = low.n * sqrt((spend * gap_error) ** 2 + (gap.value * low.spend.error) ** 2)
    return AtStake(with_error(low.n * gap.value * spend, error, low.n + high.n, "money"), low.n * spend)
