"""Did you mean: the nearest word that is known."""

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], cutoff: float = 0.72) -> str | None:
    """The known word that was probably meant, or None; upper and lower case, spaces and _ for - count as nothing.

    cutoff: how alike the two must be, from 0 to 1 (twice the matching letters over all letters).
    """
    # difflib is loaded only for somebody who mistyped.
    from difflib import get_close_matches

    words = sorted(set(known))
    plain = {folded(other): other for other in reversed(words)}
    if folded(word) in plain:
        return plain[folded(word)]
    found = get_close_matches(folded(word)[:100], plain, n=1, cutoff=cutoff)
    return plain[found[0]] if found else None


def folded(word: str) -> str:
    """A word as it is compared: in small letters, with hyphens."""
    return word.strip().casefold().replace("_", "-").replace(" ", "-")


def listed(words: Iterable[str], last: str = "or", most: int | None = None) -> str:
    """Words as a reader lists them: `a, b or c`; of more than `most` the first, and how many more: `a, b and 3 more`."""
    found = list(words) or [""]
    *first, end = found if most is None or len(found) <= most else (*found[:most], f"{len(found) - most} more")
    return f"{', '.join(first)} {last} {end}" if first else end
