"""The ways that cases took, aggregated in the engine: how often each step followed each other, after how long, and which whole ways there were."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from journeycode.data.keeping import kept_meanwhile
from journeycode.data.sheet import Row, Sheet, fetch
from journeycode.graph import Journey

if TYPE_CHECKING:
    from ibis.expr.types import IntegerValue, StringValue, Table

# The most frequent ways that are looked at one by one.
MOST_WAYS = 1_000
DAY = 86_400
LONGEST_WAY = 90
# What stands for an event that is no step, and for what becomes of a case after its last event.
STRANGER = "?"
NO_STEP, WON, LOST, OPEN = -1, -2, -3, -4
ENDED: dict[int, bool | None] = {WON: True, LOST: False, OPEN: None}
BEYOND = {WON: "WON", LOST: "LOST", OPEN: "OPEN"}


@dataclass(frozen=True, slots=True)
class Edge:
    """How often `after` ("WON", "LOST", "OPEN" at the end of a case) followed `before`, by their ids, and after how many days.

    median, late: days; half of them took no longer than the one, nine of ten no longer than the other. teams, channels: how often it
    went with a change of the one or the other.
    """

    before: str
    after: str
    count: int
    median: float | None
    late: float | None
    teams: int
    channels: int


@dataclass(frozen=True, slots=True)
class Taken:
    """One whole way, by the ids of its steps, and how many cases took it. won: whether they got to an end; None: they are under way."""

    steps: tuple[str, ...]
    count: int
    won: bool | None


@dataclass(frozen=True, slots=True)
class Log:
    """What the events of one journey say. starts: how many cases begin at each step. ways: the most frequent; all: how many there are.

    reworked: how many cases came back to a step. strangers: how many events are no step of the map, of `events`.
    """

    cases: int
    events: int
    strangers: int
    edges: tuple[Edge, ...]
    starts: dict[str, int]
    ways: tuple[Taken, ...]
    all_ways: int
    reworked: int


def log_of(sheet: Sheet, journey: Journey, quiet: float, last: date | None, strangers: bool = False) -> Log:
    """The log of one journey. A case whose last event is less than `quiet` days old on the day `last`, and that is at no end, is under way.

    strangers: whether events that are no step of the map stand in the ways (as "?"), or are passed over.
    """
    events = sheet.table.filter(sheet.table.journey == journey.id)
    if not strangers:
        events = events.filter(events.place.notnull())
    steps = {place: step.id for place, step in enumerate(journey.steps)}
    with kept_meanwhile(_ordered(events, _ends(journey), _alive(last, quiet))) as ordered:
        return _log(ordered, steps, sheet.journeys.get(journey.id, (0, 0)))


def _log(ordered: "Table", steps: dict[int, str], counts: tuple[int, int]) -> Log:
    names = {**steps, **BEYOND, NO_STEP: STRANGER}
    edges = sorted((_edge(row, names) for row in fetch(_edges(ordered))), key=lambda edge: (edge.before, edge.after))
    starts = {names[row.whole("place")]: row.whole("count") for row in fetch(_starts(ordered))}
    with kept_meanwhile(_alike(ordered)) as alike:
        total = fetch(alike.aggregate(cases=alike["count"].sum(), ways=alike.count()))[0]
        ways = _ways(ordered, alike, names)
        reworked = fetch(_reworked(ordered, alike))[0].whole("cases")
    return Log(
        total.whole("cases"), *counts, tuple(edges), dict(sorted(starts.items())), ways,
        total.whole("ways"), reworked,
    )  # fmt: skip


def _ends(journey: Journey) -> tuple[int, ...]:
    """The places at which a case has got what it came for: ends of the map that are no exits."""
    ends = {step.id for step in journey.walk.ends if step.kind != "exit"}
    return tuple(place for place, step in enumerate(journey.steps) if step.id in ends)


def _alive(last: date | None, quiet: float) -> datetime | None:
    return datetime(last.year, last.month, last.day) + timedelta(days=1 - quiet) if last else None


def _ordered(events: "Table", ends: Sequence[int], alive: datetime | None) -> "Table":
    """Every event with what followed it in its case. Of events at one moment the one that is earlier on the map comes first.

    Columns: case_id, place, next (a place, or WON, LOST, OPEN), seconds (to the next event), nth (from 1), team_changes, channel_changes.
    """
    import ibis

    under_way = events.timestamp >= ibis.literal(alive.isoformat(sep=" ")).cast("timestamp") if alive else ibis.literal(False)
    beyond = ibis.cases(
        ((events.outcome == "won").fill_null(False), WON), ((events.outcome == "lost").fill_null(False), LOST),
        (events.place.isin(list(ends)).fill_null(False) if ends else ibis.literal(False), WON), (under_way, OPEN), else_=LOST,
    )  # fmt: skip
    # All rows are sorted by their cases: what goes along is kept small.
    table = events.select(
        "case_id", "timestamp", place=events.place.fill_null(NO_STEP).cast("int16"), beyond=beyond.cast("int16"),
        team=_code(events.team), channel=_code(events.channel),
    )  # fmt: skip
    case = ibis.window(group_by=table.case_id, order_by=[table.timestamp, table.place, table.team, table.channel])
    following = table.timestamp.lead().over(case)
    return table.select(
        "case_id", "place",
        next=table.place.lead().over(case).fill_null(table.beyond).cast("int16"),
        seconds=(following.epoch_seconds() - table.timestamp.epoch_seconds()).cast("int32"),
        nth=(ibis.row_number().over(case) + 1).cast("int32"),
        team_changes=(table.team != table.team.lead().over(case)).fill_null(False),
        channel_changes=(table.channel != table.channel.lead().over(case)).fill_null(False),
    )  # fmt: skip


def _code(words: "StringValue") -> "IntegerValue":
    """A number that stands for a word, and is nothing where there is none."""
    import ibis

    return words.isnull().ifelse(ibis.null("int32"), (words.hash() & ibis.literal(2**31 - 1, "int64")).cast("int32"))


def _edges(ordered: "Table") -> "Table":
    return ordered.group_by("place", "next").aggregate(
        count=ordered.count(), median=ordered.seconds.quantile(0.5), late=ordered.seconds.quantile(0.9),
        teams=ordered.team_changes.sum(), channels=ordered.channel_changes.sum(),
    )  # fmt: skip


def _starts(ordered: "Table") -> "Table":
    first = ordered.filter(ordered.nth == 1)
    return first.group_by("place").aggregate(count=first.count())


def _edge(row: Row, names: dict[int, str]) -> Edge:
    median, late = (None if seconds is None else seconds / DAY for seconds in (row.maybe("median"), row.maybe("late")))
    return Edge(
        names[row.whole("place")], names[row.whole("next")], row.whole("count"), median, late, row.whole("teams"), row.whole("channels")
    )


def _alike(ordered: "Table") -> "Table":
    """One row for each distinct way: how many events it has, how it ended, how many cases took it, and one of them as a sample.

    A way is told by two sums of hashes of its steps and their numbers, so that it is the same in whatever order rows come.
    """
    import ibis

    mark, narrow = ordered.place.cast("int64") * 1_000_003 + ordered.nth, ibis.literal(2**31 - 1, "int64")
    marked = ordered.select("case_id", "next", one=mark.hash() & narrow, other=(mark + 77_000_000_007).hash() & narrow)
    cases = marked.group_by("case_id").aggregate(
        events=marked.count(), one=marked.one.sum(), other=marked.other.sum(), beyond=marked.next.min()
    )
    return cases.group_by("events", "one", "other", "beyond").aggregate(count=cases.count(), sample=cases.case_id.min())


def _ways(ordered: "Table", alike: "Table", names: dict[int, str]) -> tuple[Taken, ...]:
    """The most frequent ways: of each one case is looked at."""
    short = alike.filter(alike.events <= LONGEST_WAY)
    top = short.order_by(short["count"].desc(), short.events, short["sample"]).limit(MOST_WAYS)
    chosen = {row.text("sample"): row for row in fetch(top)}
    if not chosen:
        return ()
    seen: dict[str, list[tuple[int, int]]] = {}
    for row in fetch(ordered.filter(ordered.case_id.isin(list(chosen))).select("case_id", "nth", "place")):
        seen.setdefault(row.text("case_id"), []).append((row.whole("nth"), row.whole("place")))
    ways = (
        Taken(tuple(names[place] for _, place in sorted(seen[case])), row.whole("count"), ENDED[row.whole("beyond")])
        for case, row in chosen.items()
    )
    return tuple(sorted(ways, key=lambda way: (-way.count, len(way.steps), way.steps, str(way.won))))


def _reworked(ordered: "Table", alike: "Table") -> "Table":
    """How many cases came back to a step: their way has more events than steps."""
    samples = ordered.semi_join(alike, ordered.case_id == alike["sample"])
    visited = samples.group_by("case_id").aggregate(places=samples.place.nunique())
    joined = alike.join(visited, alike["sample"] == visited.case_id)
    return joined.aggregate(cases=joined["count"].sum(where=joined.events > joined.places).fill_null(0))
