"""What a change does to the order of what is to be done: one line in a comment, a table on a page, values in JSON."""

from collections.abc import Iterator, Sequence

from journeycode.measures.ranking.moves import Move
from journeycode.reporters.markdown import escaped

SHOWN = 5
NONE = "not ranked"


def line(moves: Sequence[Move]) -> str:
    """`**What to do first** "Explain the first bill" 1 → 2 (effort 2 → 4)`; empty where nothing moved."""
    told = [
        f"“{escaped(move.name[:80])}” {place(move)}" + (f" ({escaped(', '.join(move.why))})" if move.why else "") for move in moves[:SHOWN]
    ]
    more = [f"and {len(moves) - SHOWN} more"] if len(moves) > SHOWN else []
    return f"**What to do first** {' · '.join([*told, *more])}" if told else ""


def place(move: Move) -> str:
    """`1 → 2`, `new at 3`, `no longer ranked`, `still 1`."""
    if move.before is None:
        return f"new at {move.after}"
    if move.after is None:
        return "no longer ranked"
    return f"still {move.after}" if move.before == move.after else f"{move.before} → {move.after}"


def rows(moves: Sequence[Move]) -> Iterator[tuple[str, str, str, str]]:
    """Name, rank before, rank after, and which figures are different."""
    for move in moves:
        yield move.name, str(move.before or NONE), str(move.after or NONE), ", ".join(move.why)


def objects(moves: Sequence[Move]) -> list[dict[str, object]]:
    """The moves for other programs."""
    return [{"id": move.id, "name": move.name, "before": move.before, "after": move.after, "why": list(move.why)} for move in moves]
