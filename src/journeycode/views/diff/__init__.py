"""The map of both versions of a journey together: what came, what went, what is different, what stands elsewhere."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from journeycode.model.nearest import listed
from journeycode.views.diff.cells import both
from journeycode.views.diff.tables import tables
from journeycode.views.diff.values import Both, DiffView, Mark, Seat, StageBoth, StageSeat
from journeycode.views.map.lanes import LANES, filled
from journeycode.views.map.marks import FindingMark
from journeycode.views.map.summary import counted
from journeycode.views.map.values import Bracket, Column, Ghost, MapView, PersonaCard, StageHead

__all__ = ["DiffView", "Seat", "StageSeat", "diff_view", "tables"]
LEGEND: tuple[tuple[str, str], ...] = (
    ("+", "added"), ("−", "removed"), ("~", "changed"), ("↷", "moved"), ("✕", "breaking"), ("!", "risk"), ("i", "change"),
)  # fmt: skip
CURVE = ("- - -", "the feeling as it was")
LEVELS = {"error": "breaking", "warning": "risk", "info": "change"}
TONES = {"error": "bad", "warning": "warn", "info": "plain"}
WORDS: dict[Mark, str] = {"+": "added", "-": "removed", "~": "changed", "↷": "moved"}


def diff_view(
    old: MapView | None, new: MapView | None, seats: Sequence[Seat], stages: Sequence[StageSeat], told: Sequence[FindingMark]
) -> DiffView:
    """A journey as it was and as it is.

    old, new: its maps, None where it was not or is no more. seats: the steps of both in order. told: the changes of its stages and of
    the whole, as marks. Raises ValueError where there is no map at all.
    """
    one = new or old
    if one is None:
        raise ValueError("a change has at least one version")
    whole: Mark = "" if old and new else "+" if new else "-"
    if whole:
        seats = [Seat(at if old else None, at if new else None) for at in range(len(one.columns))]
        stages = [StageSeat(stage.id if old else "", stage.id if new else "") for stage in one.stages]
    parts = tuple(replace(part, before=()) if whole else part for part in (both(seat, old, new) for seat in seats))
    heads, marks, numbers = merged_stages(seats, stages, old, new)
    columns = tuple(replace(merged(seat, old, new), stage=number, findings=seat.told) for seat, number in zip(seats, numbers, strict=True))
    lanes = tuple(replace(lane, note="" if id in ("step", "owner") else lane.note) for id, lane in LANES.items() if any(filled(id, column) for column in columns) or any(part.lines(id) for part in parts))  # fmt: skip
    teams = {chip.id: chip for view in (old, new) if view for chip in view.teams}
    every = [mark for seat in seats for mark in seat.told] + list(told)
    map = MapView(
        id=one.id, title=titles(old, new), subtitle=subtitle(old, new), version=arrow(old, new, "version"), status=arrow(old, new, "status"),
        state=one.state, alt="", summary=summary(every, parts, whole), personas=cards(old, new),
        teams=tuple(teams[id] for id in sorted(teams)), brackets=brackets(columns, old, new), stages=heads, columns=columns,
        ghosts=ghosts(seats, old, new), lanes=lanes, metrics=one.metrics, findings=tuple(told), legend=legend(parts, every),
        lowest=tuple(at for at, seat in enumerate(seats) if seat.after is not None and new and seat.after in new.lowest),
    )  # fmt: skip
    words = alt(map, parts, marks)
    return DiffView(one.id, map.title, words, replace(map, alt=words), parts, marks, whole)


def merged(seat: Seat, old: MapView | None, new: MapView | None) -> Column:
    """The column as it is, else as it was; without what counts columns of one version."""
    sides = [view.columns[at] for view, at in ((new, seat.after), (old, seat.before)) if view and at is not None]
    return replace(sides[0], handoffs=(), ways=())


def merged_stages(
    seats: Sequence[Seat], stages: Sequence[StageSeat], old: MapView | None, new: MapView | None
) -> tuple[tuple[StageHead, ...], tuple[StageBoth, ...], list[int]]:
    """The heads over runs of columns of one stage, what became of each, and the head of every column."""
    before, after = ({stage.id: stage for stage in view.stages} if view else {} for view in (old, new))
    heads: list[StageHead] = []
    marks: list[StageBoth] = []
    numbers: list[int] = []
    last: StageSeat | None = None
    for at, seat in enumerate(seats):
        own = stage_of(seat, stages, old, new)
        if own == last and heads:
            heads[-1] = replace(heads[-1], last=at)
        else:
            is_, was = after.get(own.after), before.get(own.before)
            head = is_ or was or StageHead("", "", "", "", at, at)
            heads.append(replace(head, first=at, last=at))
            differs = is_ is not None and was is not None
            marks.append(
                StageBoth(
                    own.mark,
                    was.name if was and differs and was.name != head.name else "",
                    was.phase or "no phase" if was and differs and was.phase != head.phase else "",
                )
            )
            last = own
        numbers.append(len(heads) - 1)
    return tuple(heads), tuple(marks), numbers


def stage_of(seat: Seat, stages: Sequence[StageSeat], old: MapView | None, new: MapView | None) -> StageSeat:
    """The stage that a step stands in: the new one where it is there, else what became of the old one."""
    if new and seat.after is not None:
        id = new.stages[new.columns[seat.after].stage].id
        return next((one for one in stages if one.after == id), StageSeat("", id))
    id = old.stages[old.columns[seat.before or 0].stage].id if old else ""
    return next((one for one in stages if one.before == id), StageSeat(id, ""))


def brackets(columns: Sequence[Column], old: MapView | None, new: MapView | None) -> tuple[Bracket, ...]:
    """Runs of columns at one side of the purchase, in the words that either version has for it."""
    known = {bracket.place: bracket for view in (old, new) if view for bracket in view.brackets}
    found: list[Bracket] = []
    for at, column in enumerate(columns):
        if column.place not in known:
            continue
        if found and found[-1].place == column.place and found[-1].last == at - 1:
            found[-1] = replace(found[-1], last=at)
        else:
            found.append(replace(known[column.place], note="", first=at, last=at))
    return tuple(found)


def ghosts(seats: Sequence[Seat], old: MapView | None, new: MapView | None) -> tuple[tuple[int, Ghost], ...]:
    """The phases that the new version lacks, where they would stand; of those that the old one lacked as well, that is said."""
    places = {seat.after: at for at, seat in enumerate(seats) if seat.after is not None}
    before = {ghost.phase for _, ghost in old.ghosts} if old else set()
    return tuple(
        (places.get(index, len(seats)), replace(ghost, message="was missing before, too") if ghost.phase in before else ghost)
        for index, ghost in (new.ghosts if new else ())
    )


def cards(old: MapView | None, new: MapView | None) -> tuple[PersonaCard, ...]:
    """The personas of both, those that left or joined with a word of it."""
    was, now = (view.personas if view else () for view in (old, new))
    if not was or not now or not old or not new:
        return now or was
    ids = {card.id for card in was}, {card.id for card in now}
    joined = [replace(card, note=f"+ joined{' · ' + card.note if card.note else ''}") if card.id not in ids[0] else card for card in now]
    return (*joined, *(replace(card, note="− no longer in this journey", quote="", closed="") for card in was if card.id not in ids[1]))


def arrow(old: MapView | None, new: MapView | None, field: str) -> str:
    """`1.3.0 → 1.4.0`, or the one where both are the same."""
    views = [view for view in (old, new) if view]
    # Of two journeys each has a version of its own.
    said = [str(getattr(view, field)) for view in (views if field == "title" or len({view.id for view in views}) < 2 else views[-1:])]
    return " → ".join(dict.fromkeys(said))


def titles(old: MapView | None, new: MapView | None) -> str:
    return arrow(old, new, "title")


def subtitle(old: MapView | None, new: MapView | None) -> str:
    """What is held against what."""
    if not old:
        return "This journey is new"
    if not new:
        return "This journey is gone: the map shows it as it was"
    if old.id != new.id:
        return f"What is different in {new.id} from {old.id}"
    return f"What changed from {old.version} to {new.version}" if old.version != new.version else "What changed"


def summary(told: Sequence[FindingMark], parts: Sequence[Both], whole: Mark) -> tuple[tuple[str, str], ...]:
    """How grave it is, then how many steps came, went, changed and moved."""
    levels = Counter(mark.severity for mark in told)
    said = [
        (TONES[level], counted(levels[level], word, "breaking" if word == "breaking" else ""))
        for level, word in LEVELS.items()
        if levels[level]
    ]
    steps = step_counts(parts)
    if steps and not whole:
        said.append(("plain", f"Steps: {', '.join(steps)}"))
    return tuple(said)


def step_counts(parts: Sequence[Both]) -> list[str]:
    counts = Counter(part.word for part in parts if part.mark)
    return [f"{number} {word}" for word, number in counts.items()]


def legend(parts: Sequence[Both], told: Sequence[FindingMark]) -> tuple[tuple[str, str], ...]:
    """The signs that this picture uses."""
    used = {WORDS[part.mark] for part in parts if part.mark} | {LEVELS[mark.severity] for mark in told}
    used |= {WORDS[line.mark] for part in parts for cell in part.cells for line in cell.lines if line.mark}
    return (*(pair for pair in LEGEND if pair[1] in used), *((CURVE,) if any(part.before for part in parts) else ()))


def alt(map: MapView, parts: Sequence[Both], stages: Sequence[StageBoth]) -> str:
    """The picture in words: how grave, and which steps and stages."""
    said = [sentence for _, sentence in map.summary]
    for mark, word in WORDS.items():
        names = [f"stage {head.name}" for head, stage in zip(map.stages, stages, strict=True) if stage.mark == mark]
        names += [column.name for column, part in zip(map.columns, parts, strict=True) if part.mark == mark]
        if names:
            said.append(f"{word}: {listed(names, 'and', most=8)}")
    return f"{map.subtitle}: {'; '.join(said) or 'nothing that a map shows'}."
