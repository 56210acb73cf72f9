"""What each of several scores that go together explains of an outcome: Shapley's division of R² (A25)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import factorial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Matrix = NDArray[numpy.float64]

MOST_EXACT = 12
ORDERS = 256
DRAWS = 200
SEED = 20_260_101
NOTHING = 1e-9


@dataclass(frozen=True, slots=True)
class Division:
    """A25: each score's part of R², which add up to it, and its share of what is explained, which add up to 1.

    low, high: each share in the middle 95 of 100 other samples of as many rows. first: in how large a part of them it was the largest.
    is_exact: over all orders, or over a seeded sample of them.
    """

    parts: tuple[float, ...]
    shares: tuple[float, ...]
    r2: float
    low: tuple[float, ...]
    high: tuple[float, ...]
    first: tuple[float, ...]
    is_exact: bool


def divide(correlations: Sequence[Sequence[float]], n: int, draws: int = DRAWS, seed: int = SEED) -> Division:
    """A25: the average over all orders in which k scores may enter of what each adds to R² (Lindeman, Merenda, Gold; Shapley). Needs numpy.

    correlations: (k + 1) × (k + 1), the outcome last. Up to 12 scores over all orders, beyond over 512 of them, drawn with a fixed seed,
    each with its reverse. The other samples are drawn with the same seed from a normal distribution of these correlations (Bartlett's
    decomposition of a Wishart matrix with n − 1 degrees of freedom), which scores with few boxes only resemble.
    """
    import numpy

    random = numpy.random.default_rng(seed)
    observed = numpy.array(correlations, dtype=float)
    k = len(observed) - 1
    others = _samples(observed, n, draws, random)
    matrices = numpy.concatenate([observed[None], others])
    parts = _over_all_orders(matrices, k) if k <= MOST_EXACT else _over_some_orders(matrices, k, random)
    explained = parts.sum(axis=1, keepdims=True)
    shares = parts / numpy.where(explained > NOTHING, explained, 1)
    own, rest = shares[0], shares[1:] if len(others) else shares
    low, high = numpy.percentile(rest, [2.5, 97.5], axis=0)
    leaders = numpy.bincount(rest.argmax(axis=1), minlength=k) / len(rest)
    return Division(
        tuple(parts[0].tolist()),
        tuple(own.tolist()),
        float(explained[0, 0]),
        tuple(numpy.minimum(low, own).tolist()),
        tuple(numpy.maximum(high, own).tolist()),
        tuple(leaders.tolist()),
        k <= MOST_EXACT,
    )


def _samples(observed: "Matrix", n: int, draws: int, random: "numpy.random.Generator") -> "Matrix":
    """Correlation matrices of other samples of n rows: draws × (k + 1) × (k + 1); none where there are fewer rows than columns."""
    import numpy

    size = len(observed)
    if n - 1 < size or draws < 1:
        return numpy.empty((0, size, size))
    values, vectors = numpy.linalg.eigh(observed)
    root = vectors * numpy.sqrt(numpy.clip(values, 0, None))
    lower = numpy.tril(random.standard_normal((draws, size, size)), -1)
    diagonal = numpy.sqrt(random.chisquare(n - 1 - numpy.arange(size), (draws, size)))
    lower[:, numpy.arange(size), numpy.arange(size)] = diagonal
    half = root @ lower
    products: Matrix = half @ half.transpose(0, 2, 1)
    spread = numpy.sqrt(numpy.einsum("bii->bi", products))
    spread[spread == 0] = 1
    scaled: Matrix = products / spread[:, :, None] / spread[:, None, :]
    return scaled


def _swept(matrices: "Matrix", pivot: int) -> "Matrix":
    """The matrices with one score taken in: what remains below the outcome's own corner is 1 − R² (sweep operator, Goodnight 1979).

    A score that follows from those already in adds nothing, and is passed over.
    """
    import numpy

    corner = matrices[:, pivot, pivot]
    usable = corner > NOTHING
    scale = numpy.where(usable, 1 / numpy.where(usable, corner, 1), 0)
    return matrices - matrices[:, :, pivot, None] * matrices[:, None, pivot, :] * scale[:, None, None]


def _over_all_orders(matrices: "Matrix", k: int) -> "Matrix":
    """Each set of scores once, each by one sweep from a smaller one: what a score adds to a set is weighed by the orders that ask it."""
    import numpy

    explained = numpy.zeros((1 << k, len(matrices)))
    for taken, swept in _sets(matrices, k):
        explained[taken] = 1 - swept[:, k, k]
    weights = [factorial(size) * factorial(k - size - 1) / factorial(k) for size in range(k)]
    sets = numpy.arange(1 << k)
    sizes = numpy.array([int(taken).bit_count() for taken in range(1 << k)])
    parts = numpy.zeros((len(matrices), k))
    for score in range(k):
        without = sets[(sets >> score) & 1 == 0]
        weight = numpy.array(weights)[sizes[without]]
        parts[:, score] = weight @ (explained[without | (1 << score)] - explained[without])
    return parts


def _sets(matrices: "Matrix", k: int) -> "Iterator[tuple[int, Matrix]]":
    """Every set of scores (as bits) with the matrices that have taken them in, each scores' set after the one without its last."""
    waiting = [(0, 0, matrices)]
    while waiting:
        taken, first, swept = waiting.pop()
        yield taken, swept
        waiting.extend((taken | 1 << score, score + 1, _swept(swept, score)) for score in range(first, k))


def _over_some_orders(matrices: "Matrix", k: int, random: "numpy.random.Generator") -> "Matrix":
    import numpy

    parts = numpy.zeros((len(matrices), k))
    for _ in range(ORDERS):
        order = random.permutation(k)
        for way in (order, order[::-1]):
            swept = matrices
            for score in way.tolist():
                before = swept[:, k, k]
                swept = _swept(swept, score)
                parts[:, score] += before - swept[:, k, k]
    return parts / (2 * ORDERS)
