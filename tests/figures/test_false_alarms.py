"""Where there is nothing to find, a claim is made one time in twenty and no more often: 200 tables of pure noise for each claim."""

from collections import Counter
from collections.abc import Callable
from random import Random

import pytest
from scipy.stats import binom

from journeycode.figures.association import spearman
from journeycode.figures.drivers import weigh
from journeycode.figures.moments import Moments
from journeycode.figures.odds import leak, odds
from journeycode.figures.outcomes import Group, at_stake
from journeycode.figures.regression import scatter
from journeycode.figures.shares import spread
from journeycode.figures.strata import confounding
from journeycode.figures.voice import nps_change, promoters
from tests.figures.worked import joint

SEEDS = 200
# Of 200 fair chances of one in twenty, so many come true in 99 of 100 worlds.
FEWEST, MOST = int(binom.ppf(0.005, SEEDS, 0.05)), int(binom.ppf(0.995, SEEDS, 0.05))
BOXES = (1.0, 2.0, 3.0, 4.0, 5.0)


def noise(random: Random, n: int, share: float = 0.8) -> dict[float, tuple[int, int]]:
    """Scores, and staying that knows nothing of them."""
    found: Counter[tuple[float, bool]] = Counter((random.choice(BOXES), random.random() < share) for _ in range(n))
    return {score: (found[score, True], found[score, False]) for score in BOXES}


def the_score_goes_with_staying(random: Random) -> bool:
    found = odds(noise(random, 300))
    return found is not None and found.is_told


def a_step_drives_staying(random: Random) -> bool:
    """Eight steps, whose scores go together as scores of one customer do."""
    moods = [random.gauss(0, 1) for _ in range(300)]
    columns = {f"step-{step}": tuple(float(round(3 + mood + random.gauss(0, 1))) for mood in moods) for step in range(8)}
    columns["stayed"] = tuple(float(random.random() < 0.8) for _ in moods)
    found = weigh(scatter([joint(columns)]), draws=0)
    return found is not None and any(driver.is_told for driver in found.drivers)


def a_step_drives_staying_beside_the_others(random: Random) -> bool:
    columns = {f"step-{step}": tuple(random.choice(BOXES) for _ in range(300)) for step in range(8)}
    columns["stayed"] = tuple(float(random.random() < 0.8) for _ in range(300))
    found = weigh(scatter([joint(columns)]), draws=0)
    return found is not None and any(driver.p_beyond is not None and driver.p_beyond < 0.05 for driver in found.drivers)


def channels_differ(random: Random) -> bool:
    found = spread({channel: (sum(random.random() < 0.7 for _ in range(200)), 200) for channel in ("web", "phone", "store", "mail")})
    return found is not None and found.is_told


def the_net_promoter_score_has_changed(random: Random) -> bool:
    before, after = (promoters(Counter(float(random.randint(0, 10)) for _ in range(300))) for _ in range(2))
    return before is not None and after is not None and nps_change(before, after).is_told


def spend_goes_with_the_score(random: Random) -> bool:
    found = spearman(Counter((random.choice(BOXES), round(random.expovariate(1 / 200))) for _ in range(200)))
    return found is not None and found.is_told


def revenue_is_at_stake(random: Random) -> bool:
    outcomes = noise(random, 500)
    low, high = (
        sum((Group(stayed + left, stayed) for score, (stayed, left) in outcomes.items() if score in boxes), Group())
        for boxes in ((1.0, 2.0), (4.0, 5.0))
    )
    spend = Moments(low.n, 100 * low.n, 12_500 * low.n)
    found = at_stake(Group(low.n, low.stayed, spend), high)
    return found is not None and found.is_told


def segments_say_otherwise(random: Random) -> bool:
    """Segments that differ in how many stay, but not in their scores: what holds within them holds as it looks."""
    tables = {}
    for segment, share in (("new", 0.6), ("old", 0.9)):
        outcomes = noise(random, 250, share)
        high, low = ([outcomes[score] for score in boxes] for boxes in ((4.0, 5.0), (1.0, 2.0, 3.0)))
        tables[segment] = (*map(sum, zip(*high, strict=True)), *map(sum, zip(*low, strict=True)))
    found = confounding({segment: (a, b, c, d) for segment, (a, b, c, d) in tables.items()})
    return found is not None and found.pooled.excludes(1)


CLAIMS = (
    the_score_goes_with_staying,
    a_step_drives_staying,
    a_step_drives_staying_beside_the_others,
    channels_differ,
    the_net_promoter_score_has_changed,
    spend_goes_with_the_score,
    revenue_is_at_stake,
    segments_say_otherwise,
)


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.__name__)
def test_noise_is_claimed_to_be_something_one_time_in_twenty(claim: Callable[[Random], bool]) -> None:
    alarms = sum(claim(Random(seed)) for seed in range(SEEDS))
    assert FEWEST <= alarms <= MOST, f"{alarms} of {SEEDS}"


def test_noise_never_knows_too_much() -> None:
    assert [seed for seed in range(SEEDS) if leak(noise(Random(seed), 60)) is not None] == []


def test_without_thinking_of_how_many_were_looked_at_every_third_table_would_have_a_driver() -> None:
    def careless(random: Random) -> bool:
        return any((found := odds(noise(random, 300))) is not None and found.is_told for _ in range(8))

    assert sum(careless(Random(seed)) for seed in range(SEEDS)) > 2 * MOST
