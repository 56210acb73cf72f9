"""What is said of a ranking: one sentence per item that anybody can repeat, and one about the list as a whole."""

from collections.abc import Iterator, Sequence

from journeycode.measures.ranking.values import Candidate
from journeycode.model.nearest import listed

MOST_GROUPS, MOST_NAMES = 2, 4


def item_sentence(candidate: Candidate, place: str) -> str:
    """`'Explain the first bill' reaches 9,000 customers a year …, where … , and takes 2 person-months: first whichever one input is off.`"""
    effort = candidate.inputs.months
    months = f"{effort:g} person-month{'' if effort == 1 else 's'}"
    at = f" at '{candidate.where[0]}'" if candidate.where else ""
    why = f", {candidate.why}," if candidate.why else ""
    return f"'{candidate.name}' reaches {candidate.inputs.reach:,.0f} customers a year{at}{why} and takes {months}: {place}."


def standing(rank: int, best: int, worst: int, *, apart: bool) -> str:
    """How firmly it stands at its rank. apart: no other item can reach its rank either."""
    if best == worst:
        return f"{ordinal(rank)} whichever {'one input' if apart else 'of its own inputs'} is off"
    return f"{ordinal(rank)} now, {ordinal(best)} to {ordinal(worst)} if one of its inputs is off"


def ordinal(number: int) -> str:
    """`first`, `second`, `3rd`, `11th`."""
    words = {1: "first", 2: "second", 3: "third"}
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return words.get(number, f"{number:,}{ending}")


def verdict(candidates: Sequence[Candidate], intervals: Sequence[tuple[int, int]], groups: Sequence[Sequence[int]]) -> str:
    """Who is first for certain, who cannot be told apart, and what would tell them apart. All in the order of the list."""
    if len(candidates) < 2:
        return f"'{candidates[0].name}' is the only one that can be ranked." if candidates else ""
    parts = []
    if not any(0 in group for group in groups) and intervals[0] == (1, 1):
        parts.append(f"'{candidates[0].name}' is first whatever one input moves")
    for number, group in enumerate(groups[:MOST_GROUPS]):
        members = [candidates[at] for at in group]
        wishes = list(_wishes(members))[:MOST_NAMES]
        open_end = f"nor can {_names(members)}" if number else f"{_names(members)} cannot be separated on this evidence"
        parts.append(open_end + (f": {listed(wishes, 'or')}" if wishes else ""))
    if len(groups) > MOST_GROUPS:
        parts.append("further down the order is as open")
    return "; ".join(parts) + "." if parts else "Every item stands apart from the others."


def _names(members: Sequence[Candidate]) -> str:
    return listed((f"'{one.name}'" for one in members), "and", most=MOST_NAMES)


def _wishes(candidates: Sequence[Candidate]) -> Iterator[str]:
    """What would tell items apart: for each the factor that is only assumed; the confidence first of all."""
    lowest = sorted(candidates, key=lambda one: (one.inputs.confidence, candidates.index(one)))
    for candidate in lowest:
        assumed = {factor.name for factor in candidate.assumed}
        if "confidence" in assumed:
            yield f"raise the confidence of '{candidate.name}' (assumed)"
        elif assumed:
            name = next(factor.name for factor in candidate.assumed)
            yield f"measure the {name} of '{candidate.name}'"
