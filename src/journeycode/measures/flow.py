"""`measure flow`: where customers go, where they are lost, how long it takes, and how far that is from the map (A28–A36)."""

from collections.abc import Iterable, Mapping, Sequence

from journeycode.data import Data, Sheet
from journeycode.data.log import QUIET
from journeycode.data.ways import Log, log_of
from journeycode.figures import flow as figures
from journeycode.figures.absorption import Absorption, absorption
from journeycode.figures.chance import FEWEST
from journeycode.figures.estimate import Estimate
from journeycode.figures.flow import LOST, START, WON
from journeycode.figures.shares import share
from journeycode.finding import Trouble
from journeycode.graph import Journey, Step, Workspace
from journeycode.measures.passage import conformance, drift, durations, variants
from journeycode.measures.report import Excluded, Figure, Measured, Plot, Point, Report, Section, Table

ASSUMED = (
    "Where a customer goes next depends on the step they are at, and not on how they came there.",
    "What is said of a step's removal is an association, and no cause: who passes a step may differ from who does not.",
)
NO_EVENTS = "no source of this workspace holds events"
Counts = dict[tuple[str, str], int]


def flow(workspace: Workspace, data: Data, *, quiet: float = QUIET) -> Report:
    """The report. quiet: a case that is at no end and had its last event fewer days ago is under way, and neither won nor lost.

    Raises Trouble where no source holds events.
    """
    sheet = data.events
    if sheet is None:
        raise Trouble(NO_EVENTS, "declare one: `journeycode new source order-events`, with `holds: events`", 2)
    sections: list[Section] = []
    measured: list[Measured] = []
    warnings = list(data.notes)
    for journey in workspace.journeys():
        log = log_of(sheet, journey, quiet, sheet.as_of) if journey.id in sheet.journeys else None
        if log is None or not log.edges:
            continue
        whole = log_of(sheet, journey, quiet, sheet.as_of, strangers=True) if log.strangers else log
        counts = _counts(log)
        chain = absorption(counts)
        sections += _sections(journey, log, whole, counts, chain, sheet.source)
        measured += _measured(journey, counts, chain, sheet.source, sheet)
    if not sections:
        warnings.append("no event is a step of a journey: `journey` and `steps` of the source can say which step an activity is")
    if warnings:
        sections.insert(0, Section("data", "The data", warnings=tuple(warnings)))
    excluded = tuple(Excluded(one.source, one.reason, one.rows) for one in sheet.left_out)
    under_way = f"A case that is at no end and was quiet for fewer than {quiet:g} days is under way: neither won nor lost."
    return Report("flow", "Where customers go", tuple(sections), (*ASSUMED, under_way), excluded, tuple(measured))


def _counts(log: Log) -> Counts:
    """How often each place was followed by each other; what is under way leads nowhere yet."""
    counts = {(edge.before, edge.after): edge.count for edge in log.edges if edge.after != "OPEN"}
    return counts | {(START, step): count for step, count in log.starts.items()}


def _sections(journey: Journey, log: Log, whole: Log, counts: Counts, chain: Absorption | None, source: str) -> Iterable[Section]:
    title = journey.name
    names = {step.id: step.name for step in journey.steps}
    yield Section(
        f"{journey.id}:ways",
        f"{title}: where customers go",
        (_won(journey, log, counts, source), *_expected(chain, source)),
        (_transitions(journey, counts),),
    )
    yield _lost(journey, counts, chain, source)
    yield durations(journey, log, source)
    yield variants(journey, log, names, source)
    yield conformance(journey, whole, source)
    drifted = drift(journey, counts, source)
    if drifted is not None:
        yield drifted


def _won(journey: Journey, log: Log, counts: Counts, source: str) -> Figure:
    won, lost = (sum(count for (_, after), count in counts.items() if after == end) for end in (WON, LOST))
    open_cases = sum(edge.count for edge in log.edges if edge.after == "OPEN")
    value = share(won, won + lost)
    under_way = f"; {open_cases:,} are under way" if open_cases else ""
    if value is None or value.n is None or value.n < FEWEST:
        return Figure("A28", "Cases that reach an end", None, f"Fewer than {FEWEST} cases are over: too few to be told{under_way}.", source)
    return Figure("A28", "Cases that reach an end", value, f"Of {value.n:,} cases {value.value:.0%} reach an end{under_way}.", source)


def _expected(chain: Absorption | None, source: str) -> Iterable[Figure]:
    if chain is not None:
        # START is a step of the chain, and none of the customer.
        steps = chain.steps - chain.visits.get(START, 1.0)
        yield Figure("A29", "Steps of a case", Estimate(steps), f"A case has {steps:.1f} steps.", source)


def _transitions(journey: Journey, counts: Counts) -> Table:
    """Every way that was taken often enough, beside the share that the map says."""
    chances, order = figures.probabilities(counts), _order(journey)
    mapped = {(way.source.id, way.target.id): way.share for step in journey.steps for way in step.ways}
    left = figures.onward(counts)
    rows, few = [], 0
    for (before, after), chance in sorted(chances.items(), key=lambda pair: (order[pair[0][0]], order[pair[0][1]])):
        if left[before] < FEWEST:
            few += counts[before, after]
            continue
        said = mapped.get((before, after))
        on_map = (
            ""
            if before == START or after in (WON, LOST)
            else "no such way"
            if (before, after) not in mapped
            else ""
            if said is None
            else f"{said:.0%}"
        )
        rows.append((_name(journey, before), _name(journey, after), counts[before, after], chance, on_map))
    note = "The map's shares are of those who go on; the shares here are of all who were at the step."
    note += f" {few:,} passages from steps at which fewer than {FEWEST} were are not shown." if few else ""
    return Table("Where they go", ("from", "to", "how often", "share", "on the map"), tuple(rows), note)


def _lost(journey: Journey, counts: Counts, chain: Absorption | None, source: str) -> Section:
    """Drop-off of each step, and what hangs on it."""
    drops, order = figures.drop_off(counts), _order(journey)
    shown = {step: drop for step in sorted(drops, key=lambda step: order[step]) if (drop := drops[step]).n and drop.n >= FEWEST}
    rows = tuple(
        (
            _name(journey, step),
            drop.n,
            drop,
            *((chain.visits[step], chain.success[step], chain.removal[step]) if chain else (None, None, None)),
        )
        for step, drop in shown.items()
    )
    columns = ("step", "times", "drop-off", "visits a case", "chance of success", "removal effect")
    note = "The removal effect is the share of all success that passes the step: an association, not a cause."
    exits = {step.id for step in journey.steps if step.kind == "exit"}
    points = tuple(
        Point(_name(journey, step), drop.value, low=drop.low, high=drop.high)
        for step, drop in shown.items()
        if drop.value > 0 and step not in exits
    )
    lost = {step: counts.get((step, LOST), 0) for step in shown if step not in exits}
    figures_of: tuple[Figure, ...] = ()
    if any(lost.values()):
        worst = max(lost, key=lambda step: (lost[step], shown[step].value))
        says = (
            f"Most are lost at '{_name(journey, worst)}': {lost[worst]:,} of {shown[worst].n:,} who come there ({shown[worst].value:.0%})."
        )
        figures_of = (Figure("A28", "Where most are lost", shown[worst], says, source),)
    alt = "Drop-off by step: " + ", ".join(f"{point.label} {point.x:.0%}" for point in points)
    plots = (
        (Plot("Drop-off by step", "intervals", points, "share of those at the step who go no further", alt=alt, x_unit="share"),)
        if points
        else ()
    )
    return Section(
        f"{journey.id}:drop-off", f"{journey.name}: where they are lost", figures_of, (Table("Drop-off", columns, rows, note),), plots
    )


def _measured(journey: Journey, counts: Counts, chain: Absorption | None, source: str, sheet: Sheet) -> Iterable[Measured]:
    """What belongs back into the map: shares of ways that are written, drop-off and expected visits of steps."""
    drops, left = figures.drop_off(counts), figures.onward(counts)
    for step in journey.steps:
        if left.get(step.id, 0) < FEWEST:
            continue
        # Who is at an exit of the map has left: that is no drop-off of the step.
        if step.kind != "exit":
            yield Measured(step.address, "drop-off", drops[step.id], source, sheet.as_of)
        if chain is not None:
            yield Measured(step.address, "visits", Estimate(chain.visits[step.id], n=left[step.id]), source, sheet.as_of)
        yield from _shares(step, counts, source, sheet)


def _shares(step: Step, counts: Mapping[tuple[str, str], int], source: str, sheet: Sheet) -> Iterable[Measured]:
    ways = [way for way in step.ways if way.entry is not None]
    onward = sum(counts.get((step.id, way.target.id), 0) for way in ways)
    for way in ways if len(ways) > 1 and onward >= FEWEST else ():
        taken = share(counts.get((step.id, way.target.id), 0), onward)
        if taken is not None:
            yield Measured(step.address, "share", taken, source, sheet.as_of, to=way.target.id)


def _order(journey: Journey) -> dict[str, int]:
    places: Sequence[str] = (START, *(step.id for step in journey.steps), WON, LOST)
    return {place: number for number, place in enumerate(places)}


def _name(journey: Journey, place: str) -> str:
    step = journey.step(place)
    return step.name if step else {START: "(begins)", WON: "(has reached the end)", LOST: "(is lost)"}[place]
