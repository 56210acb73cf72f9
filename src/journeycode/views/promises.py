"""What was promised where and by whom, and which step keeps, breaks or forgets it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from journeycode.graph import Journey, Promise, Step
from journeycode.views.map.columns import marked
from journeycode.views.map.figures import metric_mark
from journeycode.views.map.frame import numbering
from journeycode.views.map.marks import Mark
from journeycode.views.map.summary import counted
from journeycode.views.map.values import Bracket, StageHead, TeamChip
from journeycode.views.subject import Subject
from journeycode.views.view import Table

Verdict = Literal["kept", "broken", "mixed", "forgotten"]
SAID: dict[Verdict, str] = {
    "kept": "✓ kept", "broken": "✕ broken", "mixed": "✕ kept, and broken", "forgotten": "? forgotten",
}  # fmt: skip
DOES: dict[Mark, str] = {"made": "◆ made", "kept": "✓ kept", "broken": "✕ broken"}


@dataclass(frozen=True, slots=True)
class PromiseEvent:
    """A step that makes, keeps or breaks a promise: its index in the journey, None where it is a step of another one."""

    mark: Mark
    step: str
    index: int | None
    team: TeamChip | None = None
    journey: str = ""


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise with all that happens to it, in order; `facts` are its value, its origin and how often it is kept."""

    number: int
    id: str
    text: str
    verdict: Verdict
    events: tuple[PromiseEvent, ...]
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PromisesView:
    """Promises in the order in which the journey meets them; `steps` is how many steps the journey has."""

    id: str
    title: str
    subtitle: str
    alt: str
    brackets: tuple[Bracket, ...]
    stages: tuple[StageHead, ...]
    steps: int
    rows: tuple[PromiseRow, ...]
    view: str = "promises"
    format: int = field(default=1)


def promises_view(subject: Subject) -> PromisesView:
    """The ledger of a journey; what other journeys in the same state do to its promises is told too."""
    journey, map = subject.journey, subject.map
    chips = {chip.id: chip for chip in map.teams}
    numbers = numbering(journey)
    found = {promise.address: promise for step in journey.steps for _, promise in marked(step)}
    rows = tuple(promise_row(journey, found[address], number, chips) for address, number in numbers.items())
    return PromisesView(
        map.id,
        map.title,
        "What was promised, by whom, and what became of it",
        sentence(rows),
        map.brackets,
        map.stages,
        len(map.columns),
        rows,
    )


def promise_row(journey: Journey, promise: Promise, number: int, chips: dict[str, TeamChip]) -> PromiseRow:
    doing: tuple[tuple[Mark, tuple[Step, ...]], ...] = (("made", promise.set_by), ("kept", promise.kept_by), ("broken", promise.broken_by))
    own, others = [], []
    for mark, steps in doing:
        for step in steps:
            chip = chips.get(step.owner.id) if step.owner else None
            if step.journey == journey:
                own.append(PromiseEvent(mark, step.name, step.index, chip))
            elif step.journey.model.state == journey.model.state:
                others.append(PromiseEvent(mark, step.name, None, chip, step.journey.name))
    events = tuple(sorted(own, key=lambda event: event.index or 0)) + tuple(dict.fromkeys(others))
    return PromiseRow(number, promise.id, promise.text, verdict(events), events, tuple(facts(promise)))


def verdict(events: Iterable[PromiseEvent]) -> Verdict:
    """What became of a promise: where it is kept and broken, it is not kept."""
    marks = {event.mark for event in events}
    if {"kept", "broken"} <= marks:
        return "mixed"
    return "broken" if "broken" in marks else "kept" if "kept" in marks else "forgotten"


def facts(promise: Promise) -> list[str]:
    model = promise.model
    said = [f"said by {model.origin.replace('-', ' ')}"] if model.origin else []
    if promise.metric:
        mark = metric_mark(promise.metric)
        sign = "" if mark.met is None else " ✓" if mark.met else " ✕"
        said.append(f"{mark.name}: {mark.actual or '–'}" + (f" of {mark.target}" if mark.target else "") + sign)
    return said


def sentence(rows: Sequence[PromiseRow]) -> str:
    """The picture in words."""
    if not rows:
        return "No promise is made on this journey."
    counts = {word: [row.text for row in rows if row.verdict == word] for word in SAID}
    said = [f"{counted(len(rows), 'promise')} made"]
    said += [f"{len(counts['kept'])} kept"] if counts["kept"] else []
    said += [f"broken: {', '.join(counts['broken'] + counts['mixed'])}"] if counts["broken"] or counts["mixed"] else []
    said += [f"forgotten: {', '.join(counts['forgotten'])}"] if counts["forgotten"] else []
    return "; ".join(said) + "."


def event_words(event: PromiseEvent) -> str:
    """An event as a sentence: "✕ broken at “Opens the first bill” by Billing"."""
    where = f" in {event.journey}" if event.journey else ""
    return f"{DOES[event.mark]} at “{event.step}”" + (f" by {event.team.name}" if event.team else "") + where


def tables(view: PromisesView) -> tuple[Table, ...]:
    """One row for each promise."""
    rows = tuple(
        ((f"{row.number}. {row.text}", *row.facts), tuple(event_words(event) for event in row.events), (SAID[row.verdict],))
        for row in view.rows
    )
    return (Table("", ("Promise", "What happens to it", "Verdict"), rows),)
