"""The sections of `measure flow` on how ways were passed: time, whole ways, and how far they are from the map (A32–A36)."""

from collections.abc import Mapping

from journeycode.data.ways import STRANGER, Edge, Log
from journeycode.figures import flow as figures
from journeycode.figures.chance import FEWEST
from journeycode.figures.estimate import Estimate
from journeycode.figures.shares import share
from journeycode.graph import Journey, Way
from journeycode.graph.log import Case, fit
from journeycode.measures.report import Figure, Section, Table

# The ways that are shown one by one, and what stands between their steps.
SHOWN, ARROW = 10, " → "


def durations(journey: Journey, log: Log, source: str) -> Section:
    """A33: how long it took from step to step, beside what the hand-off says."""
    order = {step.id: number for number, step in enumerate(journey.steps)}
    timed = [edge for edge in log.edges if edge.median is not None and edge.late is not None and edge.count >= FEWEST]
    ways = {(way.source.id, way.target.id): way for step in journey.steps for way in step.ways}
    rows, late = [], []
    for edge in sorted(timed, key=lambda edge: (order[edge.before], order.get(edge.after, 0))):
        way = ways.get((edge.before, edge.after))
        within = way.handoff.within if way and way.handoff else None
        verdict = "" if within is None else "kept" if (edge.late or 0) <= within.days else "not kept"
        name = f"{_name(journey, edge.before)}{ARROW}{_name(journey, edge.after)}"
        rows.append((name, edge.count, _days(edge.median, edge), _days(edge.late, edge), within.text if within else "", verdict))
        if way is not None and verdict == "not kept":
            late.append(_late(way, edge))
    quick = "Every hand-off that says how long it may take is as quick, nine times of ten." if any(row[4] for row in rows) else ""
    slowest = max(timed, key=lambda edge: edge.median or 0, default=None)
    says = f"{_longest(journey, slowest)}{' '.join(late) or quick}".strip() or "Too few went from step to step to be told."
    figure = Figure("A33", "Time between steps", _days(slowest.median, slowest) if slowest else None, says, source)
    columns = ("from step to step", "how often", "half within", "nine of ten within", "the map says within", "which is")
    table = Table("Time between steps", columns, tuple(rows))
    return Section(f"{journey.id}:time", f"{journey.name}: how long it takes", (figure,), (table,))


def _days(value: float | None, edge: Edge) -> Estimate | None:
    return None if value is None else Estimate(value, n=edge.count, unit="days")


def _longest(journey: Journey, slowest: Edge | None) -> str:
    if slowest is None:
        return ""
    between = f"from '{_name(journey, slowest.before)}' to '{_name(journey, slowest.after)}'"
    return f"The longest wait is {between}: half wait {days(slowest.median or 0)} or more. "


def _late(way: Way, edge: Edge) -> str:
    within = way.handoff.within.text if way.handoff and way.handoff.within else ""
    return f"The hand-off from '{way.source.name}' to '{way.target.name}' says within {within}; one in ten takes more than {days(edge.late or 0)}."


def variants(journey: Journey, log: Log, names: Mapping[str, str], source: str) -> Section:
    """A32, A36: the whole ways that were taken, and what goes with them."""
    ways: dict[tuple[str, ...], int] = {}
    for way in log.ways:
        ways[way.steps] = ways.get(way.steps, 0) + way.count
    found = figures.Variants(tuple(sorted(ways.items(), key=lambda pair: (-pair[1], len(pair[0]), pair[0]))))
    rows = tuple(
        (count, Estimate(count / log.cases, n=log.cases, unit="share"), ARROW.join(names.get(step, step) for step in steps))
        for steps, count in found.ways[:SHOWN]
        if count >= FEWEST
    )
    covered = sum(count for _, count in found.ways[:3]) / log.cases if log.cases else 0.0
    distinct = len(ways) if log.all_ways == len(log.ways) else log.all_ways
    several = "one way" if distinct == 1 else f"{distinct:,} different ways"
    first = Figure(
        "A32",
        "Whole ways",
        Estimate(covered, n=log.cases, unit="share"),
        f"{log.cases:,} cases took {several}; the three most frequent are {covered:.0%} of them.",
        source,
    )
    again = share(log.reworked, log.cases)
    teams, channels = (sum(getattr(edge, field) for edge in log.edges) / log.cases if log.cases else 0.0 for field in ("teams", "channels"))
    rework = Figure("A36", "Cases that come back to a step", again, f"{log.reworked:,} of {log.cases:,} cases come back to a step.", source)
    change = Figure(
        "A36", "Changes of team and channel", Estimate(teams, n=log.cases),
        f"A case changes team {teams:.1f} times and channel {channels:.1f} times.", source,
    )  # fmt: skip
    note = f"Ways of fewer than {FEWEST} cases are not shown."
    return Section(
        f"{journey.id}:variants",
        f"{journey.name}: whole ways",
        (first, rework, change),
        (Table("The most frequent ways", ("cases", "share", "way"), rows, note),),
    )


def conformance(journey: Journey, log: Log, source: str) -> Section:
    """A34: how well the cases that are over fit the map."""
    over = [way for way in log.ways if way.won is not None]
    counted = sum(way.count for way in over)
    seen = fit(journey, (Case(way.steps, way.count) for way in over))
    strangers = log.strangers / log.events if log.events else 0.0
    of_all = (
        f" Looked at were the {len(over):,} most frequent ways, {counted:,} of {log.cases:,} cases." if log.all_ways > len(log.ways) else ""
    )
    says = f"The cases fit the map at {seen.fitness:.0%} (100% is a way that the map has), and {strangers:.0%} of the events are no step of it.{of_all}"
    value = Estimate(seen.fitness, n=counted, unit="share") if counted else None
    unmet = [step.name for step in journey.steps if step.id not in seen.passed]
    warnings = (
        (f"No case comes to: {', '.join(unmet)}. A step that leaves no event looks as if it were skipped.",) if unmet and counted else ()
    )
    figure = Figure("A34", "Fit of the cases to the map", value, says if counted else "No case is over yet.", source)
    return Section(f"{journey.id}:fit", f"{journey.name}: cases and map", (figure,), warnings=warnings)


def drift(journey: Journey, counts: Mapping[tuple[str, str], int], source: str) -> Section | None:
    """A35: at each step whose ways say a share, how far the shares are from what was taken; None where the map says no share."""
    rows: list[tuple[str, Estimate, str, str]] = []
    for step in journey.steps:
        mapped = {way.target.id: way.share for way in step.ways if way.share is not None}
        observed = {target: float(counts.get((step.id, target), 0)) for target in mapped}
        n = int(sum(observed.values()))
        if len(mapped) < 2 or n < FEWEST:
            continue
        apart = Estimate(figures.drift(mapped, observed), n=n)
        said = ", ".join(f"{_name(journey, target)} {value:.0%}" for target, value in mapped.items())
        taken = ", ".join(f"{_name(journey, target)} {observed[target] / n:.0%}" for target in mapped)
        rows.append((step.name, apart, said, taken))
    if not rows:
        return None
    name, worst, said, taken = max(rows, key=lambda row: row[1].value)
    says = f"The shares of the map are furthest from what was counted at '{name}': the map says {said}; counted {taken}."
    figure = Figure("A35", "Drift of the map", worst, says, source)
    note = "0 is no difference, 1 is nothing in common (divergence of Jensen and Shannon, base 2)."
    columns = ("step", "drift", "the map says", "counted")
    return Section(f"{journey.id}:drift", f"{journey.name}: the map's shares", (figure,), (Table("Shares", columns, tuple(rows), note),))


def days(value: float) -> str:
    """A number of days as people say it: 20 minutes, 5.5 hours, 9 days."""
    if value < 1 / 24:
        return f"{round(value * 1440)} minutes"
    return f"{value * 24:.1f} hours" if value < 2 else f"{value:.0f} days"


def _name(journey: Journey, id: str) -> str:
    step = journey.step(id)
    return step.name if step else id if id != STRANGER else "something else"
