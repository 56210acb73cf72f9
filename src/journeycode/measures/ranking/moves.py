"""What a change does to a ranking: which items come, go and move, and which of their figures are different."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeycode.measures.ranking.values import Item, Ranking


@dataclass(frozen=True, slots=True)
class Move:
    """An opportunity whose rank or score is another: ranks from 1, None where it was or is not ranked. why: `effort 2 → 4`."""

    id: str
    name: str
    before: int | None
    after: int | None
    why: tuple[str, ...] = ()


def moves(old: Ranking, new: Ranking) -> tuple[Move, ...]:
    """The items whose rank or figures changed, in the order of the new list, then those that are gone."""
    was, now = ({item.candidate.id: item for item in ranking.items} for ranking in (old, new))
    found = (_move(id, was.get(id), now.get(id)) for id in dict.fromkeys((*now, *was)))
    return tuple(move for move in found if move.before != move.after or move.why)


def _move(id: str, old: Item | None, new: Item | None) -> Move:
    named = new or old
    why = tuple(_why(old, new)) if old and new else ()
    return Move(id, named.candidate.name if named else id, old.rank if old else None, new.rank if new else None, why)


def _why(old: Item, new: Item) -> Iterator[str]:
    for before, after in zip(old.candidate.factors, new.candidate.factors, strict=True):
        if round(before.value, 4) != round(after.value, 4):
            yield f"{after.name} {_plain(before.value)} → {_plain(after.value)}"


def _plain(value: float) -> str:
    return f"{value:,.0f}" if value >= 1000 else f"{round(value, 2):g}"
