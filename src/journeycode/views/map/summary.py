"""What a map says first, and what it says to those who cannot see it."""

from collections.abc import Sequence

from journeycode.graph import Journey
from journeycode.views.map.figures import plain
from journeycode.views.map.frame import commitment
from journeycode.views.map.lanes import signed
from journeycode.views.map.values import Column, Ghost, StageHead

Tone = str
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def counted(number: int, thing: str, things: str = "") -> str:
    return f"{number} {thing if number == 1 else things or thing + 's'}"


def subtitle(journey: Journey) -> str:
    """Where it begins and ends, what is described, who answers for it, and how many go this way."""
    model = journey.model
    begins, ends = (text.rstrip(".") if text else "" for text in (model.starts or model.scenario, model.ends))
    parts = [f"{begins} → {ends}" if begins and ends else begins or ends]
    parts.append(
        "a funnel: it ends before life with it begins" if journey.is_funnel else "part of a journey" if model.scope == "part" else ""
    )
    parts.append("as we want it to be" if model.state == "future" else "as it is today")
    parts.append(f"answers for it: {journey.owner.name}" if journey.owner else "")
    parts.append(f"{plain(model.volume)} customers a year" if model.volume else "")
    said = " · ".join(part for part in parts if part)
    return said[:1].upper() + said[1:]


def lowest(columns: Sequence[Column]) -> tuple[int, ...]:
    """The columns of the lowest feeling, where that is below zero; of several, those that are lowest for all together.

    Exits and what is met at any time do not count.
    """
    lows = {
        index: (min(values), sum(values) / len(values))
        for index, column in enumerate(columns)
        if column.kind not in ("exit", "anytime") and (values := [feeling.value for feeling in column.feelings])
    }
    low = min(lows.values(), default=(0.0, 0.0))
    return tuple(index for index, pair in lows.items() if pair == low) if low[0] < 0 else ()


def mean(columns: Sequence[Column], place: str) -> float | None:
    """The mean feeling of the steps at one side of the purchase: of each step the mean over its personas."""
    steps = [
        sum(feeling.value for feeling in column.feelings) / len(column.feelings)
        for column in columns
        if column.feelings and column.place == place and column.kind not in ("exit", "anytime")
    ]
    return sum(steps) / len(steps) if steps else None


def summary(journey: Journey, columns: Sequence[Column], ghosts: Sequence[tuple[int, Ghost]]) -> tuple[tuple[Tone, str], ...]:
    """(tone, sentence) for what should be seen first, the gravest first."""
    word = commitment(journey.lifecycle)
    said: list[tuple[Tone, str]] = []
    if ghosts and ghosts[0][1].rule == "ends-at-purchase":
        said.append(("bad", f"Nothing after {word} is mapped"))
    elif ghosts:
        said.append(("bad", f"Not mapped: {', '.join(ghost.label for _, ghost in ghosts)}"))
    broken = [column.place for column in columns for mark in column.promises if mark.mark == "broken"]
    kept = sum(mark.mark == "kept" for column in columns for mark in column.promises)
    if broken:
        after = f" after {word}" if set(broken) == {"after"} else ""
        said.append(("bad", f"{counted(len(broken), 'promise')} broken{after}"))
    silent = sum(handoff.passing == "silent" for column in columns for handoff in column.handoffs)
    if silent:
        said.append(("bad", f"{counted(silent, 'hand-off carries', 'hand-offs carry')} nothing"))
    low = lowest(columns)
    if low:
        value = min(feeling.value for feeling in columns[low[0]].feelings)
        more = f" and {len(low) - 1} more" if len(low) > 1 else ""
        said.append(("warn" if value <= -1 else "plain", f"Lowest: {columns[low[0]].name}{more}, {signed(value)}"))
    before, after_ = mean(columns, "before"), mean(columns, "after")
    if before is not None and after_ is not None:
        said.append(("plain", f"Mean feeling {signed(before)} before {word}, {signed(after_)} after"))
    if kept and not broken:
        said.append(("good", f"{counted(kept, 'promise')} kept"))
    return tuple(said)


def alt(journey: Journey, columns: Sequence[Column], stages: Sequence[StageHead], said: Sequence[tuple[Tone, str]]) -> str:
    """The picture in a sentence or two."""
    steps = [column for column in columns if column.kind not in ("exit", "anytime")]
    after = sum(column.place == "after" for column in steps)
    word = commitment(journey.lifecycle)
    heads = ", ".join(stage.name for stage in stages)
    first = f"{counted(len(steps), 'step')} in {counted(len(stages), 'stage')} ({heads}), {after} of them after {word}"
    return "; ".join([first, *(sentence[0].lower() + sentence[1:] for _, sentence in said)]) + "."
