"""The data of the worked examples, as several tests need them."""

from journeycode.figures.flow import Trace
from journeycode.figures.moments import moments
from journeycode.figures.outcomes import Group
from journeycode.figures.regression import Joint

# score, spend in the next twelve months, still a customer
TWELVE = (
    (10, 320, 1), (9, 280, 1), (9, 300, 1), (10, 260, 0), (8, 220, 1), (7, 200, 1),
    (8, 180, 0), (7, 210, 1), (6, 150, 0), (4, 120, 0), (2, 90, 1), (0, 60, 0),
)  # fmt: skip
DELIVERY: tuple[float, ...] = (5, 4, 2, 5, 3, 1, 4, 2, 5, 3, 4, 1)
SUPPORT: tuple[float, ...] = (4, 4, 2, 5, 2, 2, 5, 1, 4, 3, 3, 2)
PRICE: tuple[float, ...] = (3, 5, 3, 2, 4, 3, 2, 3, 4, 2, 5, 3)
OVERALL: tuple[float, ...] = (5, 4, 2, 5, 3, 1, 5, 2, 5, 3, 4, 1)
TRACES = (
    Trace(("ad", "site", "buy", "use", "renew"), won=True, count=4),
    Trace(("ad", "site", "buy", "use", "support", "use", "renew"), won=True, count=2),
    Trace(("ad", "site"), won=False, count=3),
    Trace(("site", "buy", "use", "support"), won=False),
)


def twelve_by_score() -> dict[float, Group]:
    """The twelve customers as an engine sums them up."""
    found: dict[float, Group] = {}
    for score, spend, stayed in TWELVE:
        found[float(score)] = found.get(float(score), Group()) + Group(1, stayed, moments([spend]), moments([0.4 * spend]))
    return found


def twelve_outcomes() -> dict[float, tuple[int, int]]:
    """How many of the twelve stayed and left, by score."""
    return {score: (group.stayed, group.n - group.stayed) for score, group in twelve_by_score().items()}


def stayed_and_left(stayed: list[float], left: list[float]) -> dict[float, tuple[int, int]]:
    """Outcomes by score, from the scores of those who stayed and of those who left."""
    return {score: (stayed.count(score), left.count(score)) for score in {*stayed, *left}}


def joint(columns: dict[str, tuple[float, ...]]) -> Joint:
    """Columns of the same length by their sums and products, as an engine gives them."""
    values = list(columns.values())
    products = tuple(tuple(sum(a * b for a, b in zip(one, other, strict=True)) for other in values) for one in values)
    return Joint(tuple(columns), len(values[0]), tuple(map(sum, values)), products)


def wide() -> Joint:
    """The scores of A23 to A25."""
    return joint({"delivery": DELIVERY, "support": SUPPORT, "price": PRICE, "overall": OVERALL})
