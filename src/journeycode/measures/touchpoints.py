"""`measure touchpoints`: what customers say of each step, channel and persona, with intervals, against targets (A1–A4, A31)."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from journeycode.data import Data, Sheet
from journeycode.figures.chance import FEWEST, FEWEST_IN_A_CHANNEL
from journeycode.figures.estimate import Estimate
from journeycode.figures.shares import spread
from journeycode.finding import Trouble
from journeycode.graph import Workspace
from journeycode.measures.answers import ALPHA, Cell, Scored, cells, counted, scored, split
from journeycode.measures.report import Excluded, Figure, Measured, Plot, Point, Report, Section, Table

# How many days are compared with as many before them.
PERIOD = 90
FIGURE = {"nps": "A1", "csat": "A2", "ces": "A3"}
ASSUMED = (
    "Who answered stands for who did not: `journeycode measure outcomes` compares the two.",
    "Each answer counts once and by itself, whoever gave it.",
)
NO_ANSWERS = "no source of this workspace holds answers"


def touchpoints(workspace: Workspace, data: Data, *, period: int = PERIOD) -> Report:
    """The report. period: how many days are compared with as many before. Raises Trouble where no source holds answers."""
    sheet = data.voc
    if sheet is None:
        raise Trouble(NO_ANSWERS, "declare one: `journeycode new source answers`", 2)
    excluded = tuple(Excluded(one.source, one.reason, one.rows) for one in sheet.left_out)
    latest = split(sheet, period)
    found = cells(sheet, latest[0], period) if latest else ()
    sections: list[Section] = []
    measured: list[Measured] = []
    for id in dict.fromkeys(cell.metric for cell in found):
        metric = scored(workspace, sheet, id)
        of_metric = [cell for cell in found if cell.metric == id]
        sections.append(_section(workspace, sheet, metric, of_metric, period))
        measured += _measured(workspace, sheet, metric, of_metric, latest[1] if latest else None)
    sections.sort(key=lambda section: section.title)
    notes = data.notes if sections else (*data.notes, f"`{sheet.source}` holds no answers")
    if notes:
        sections.insert(0, Section("data", "The data", warnings=notes))
    return Report("touchpoints", "What customers say", tuple(sections), ASSUMED, excluded, tuple(measured))


def _section(workspace: Workspace, sheet: Sheet, metric: Scored, found: Sequence[Cell], period: int) -> Section:
    counts = counted(found)
    value = metric.value(counts)
    figures = [_figure(metric, value, sheet)] if value else []
    agree = metric.agree(counts)
    if agree:
        says = f"{agree.value:.0%} answer 5, 6 or 7. Sources disagree whether this or the mean is the effort score: both are given."
        figures.append(Figure("A3", f"{metric.name}: who agrees", agree, says, sheet.source))
    change = _change(metric, found, sheet, period)
    tables, plots = [], []
    for title, key, name in _groupings(workspace):
        table, plot = _grouped(metric, found, title, key, name)
        tables += [table] if table else []
        plots += [plot] if plot else []
    return Section(
        metric.id or "answers",
        metric.name,
        (*figures, *([change] if change else []), *_spreads(workspace, metric, found, sheet)),
        tuple(tables),
        tuple(plots),
    )


def _groupings(workspace: Workspace) -> tuple[tuple[str, Callable[[Cell], str], Callable[[str], str]], ...]:
    def step(cell: Cell) -> str:
        return f"{cell.journey}/{cell.step}" if cell.journey and cell.step else cell.step

    def step_name(address: str) -> str:
        thing = workspace.thing(address)
        return thing.name if thing else address or "no step"

    def persona_name(id: str) -> str:
        thing = workspace.thing(f"persona:{id}")
        return thing.name if thing else id or "not known"

    return (
        ("By step", step, step_name),
        ("By channel", lambda cell: cell.channel, lambda channel: channel or "not known"),
        ("By persona", lambda cell: cell.persona, persona_name),
    )


def _grouped(
    metric: Scored, found: Sequence[Cell], title: str, key: Callable[[Cell], str], name: Callable[[str], str]
) -> tuple[Table | None, Plot | None]:
    """A table and a picture of the groups that are large enough; nothing where there is only one group."""
    groups = {group: counted(cell for cell in found if key(cell) == group) for group in sorted({key(cell) for cell in found})}
    if len(groups) < 2:
        return None, None
    shown = {group: counts for group, counts in groups.items() if sum(counts.values()) >= FEWEST}
    values = {group: value for group, counts in shown.items() if (value := metric.value(counts))}
    hidden = len(groups) - len(shown)
    note = (
        f"{hidden} {'group' if hidden == 1 else 'groups'} of fewer than {FEWEST} answers {'is' if hidden == 1 else 'are'} not shown."
        if hidden
        else ""
    )
    rows = tuple((name(group), value, _against(metric, value)) for group, value in values.items())
    target = metric.model.target if metric.model else None
    table = Table(title, (title.removeprefix("By "), metric.says, "against the target"), rows, note)
    if len(values) < 2:
        return table, None
    points = tuple(Point(name(group), value.value, low=value.low, high=value.high) for group, value in values.items())
    alt = f"{metric.name}, {title.lower()}: " + ", ".join(f"{name(group)} {_spoken(value)}" for group, value in values.items())
    unit = next(iter(values.values())).unit
    return table, Plot(
        f"{metric.name}, {title.lower()}",
        "intervals",
        points,
        metric.says,
        alt=alt,
        x_unit=unit,
        reference=target,
        reference_label="target" if target is not None else "",
    )


def _figure(metric: Scored, value: Estimate, sheet: Sheet) -> Figure:
    n = value.n or 0
    if n < FEWEST:
        return Figure(
            FIGURE.get(metric.type or "", "A2"), metric.name, None, f"Fewer than {FEWEST} answered: too few to be told.", sheet.source
        )
    against = _against(metric, value)
    said = (
        f"{metric.name} is {_spoken(value)}"
        + (f", which {against}" if against.startswith("cannot") else f", {against}" if against else "")
        + "."
    )
    return Figure(FIGURE.get(metric.type or "", "A2"), metric.name, value, said, sheet.source)


def _against(metric: Scored, value: Estimate) -> str:
    """How a figure stands to the target, as far as its interval tells."""
    target = metric.model.target if metric.model else None
    if target is None or metric.model is None:
        return ""
    if not value.excludes(target):
        return f"cannot be told from the target {_number(target, value)}" if value.low is not None else ""
    better = (value.value > target) == (metric.model.direction == "up")
    return f"{'better than' if better else 'short of'} the target {_number(target, value)}"


def _change(metric: Scored, found: Sequence[Cell], sheet: Sheet, period: int) -> Figure | None:
    now, before = (counted(cell for cell in found if cell.period == name) for name in ("now", "before"))
    changed = metric.change(before, now) if min(sum(now.values()), sum(before.values())) >= FEWEST else None
    if changed is None:
        return None
    estimate, p = changed
    unit = "points" if estimate.unit == "points" else "percentage points"
    size = abs(estimate.value) * (1 if estimate.unit == "points" else 100)
    told = (
        f"{'up' if estimate.value > 0 else 'down'} by {size:.{1 if size < 10 else 0}f} {unit}"
        if p < ALPHA
        else "no change that can be told from chance"
    )
    says = f"The last {period} days against the {period} before: {told} (p = {p:.3f})."
    return Figure("A4", f"{metric.name}: change", estimate, says, sheet.source, ("Both periods asked the same customers the same way.",))


def _spreads(workspace: Workspace, metric: Scored, found: Sequence[Cell], sheet: Sheet) -> Iterable[Figure]:
    """A31: of each step the channels that are furthest apart."""
    for address in sorted({(cell.journey, cell.step) for cell in found}):
        of_step = [cell for cell in found if (cell.journey, cell.step) == address]
        channels = {
            channel: metric.parts(counted(cell for cell in of_step if cell.channel == channel))
            for channel in {cell.channel for cell in of_step} - {""}
        }
        far = spread(channels)
        if far is None:
            continue
        thing = workspace.thing("/".join(address)) if all(address) else None
        where = thing.name if thing else metric.name
        low, high = (channels[channel][0] / channels[channel][1] for channel in (far.lowest, far.highest))
        apart = f"good answers: {far.highest} {high:.0%}, {far.lowest} {low:.0%}"
        told = f"{apart} (p = {far.p:.3f})." if far.is_told else f"{apart}: too little to be told from chance (p = {far.p:.3f})."
        left = f" Channels of fewer than {FEWEST_IN_A_CHANNEL} answers are not compared." if far.ignored else ""
        n = channels[far.lowest][1] + channels[far.highest][1]
        yield Figure("A31", f"{where}: channels apart", Estimate(far.spread, n=n, unit="share"), f"{where}, {told}{left}", sheet.source)


def _measured(workspace: Workspace, sheet: Sheet, metric: Scored, found: Sequence[Cell], last: date | None) -> Iterable[Measured]:
    """What belongs back into the map: the metric's `actual`, and how customers felt at its step."""
    value = metric.value(counted(found))
    if metric.model is not None and value is not None and (value.n or 0) >= FEWEST:
        yield Measured(f"metric:{metric.id}", "actual", value, sheet.source, last)
    if metric.type not in ("csat", "ces") or (metric.model and metric.model.direction == "down"):
        return
    for address in sorted({f"{cell.journey}/{cell.step}" for cell in found if cell.journey and cell.step}):
        thing = workspace.thing(address)
        of_step = [cell for cell in found if f"{cell.journey}/{cell.step}" == address]
        for persona in ("", *sorted({cell.persona for cell in of_step} - {""})) if thing else ():
            felt = metric.feeling(counted(cell for cell in of_step if persona in ("", cell.persona)))
            if felt and (felt.n or 0) >= FEWEST:
                yield Measured(address, "emotion", felt, sheet.source, last, persona=persona)


def _spoken(value: Estimate) -> str:
    return _number(value.value, value)


def _number(number: float, of: Estimate) -> str:
    return f"{number:.0%}" if of.unit == "share" else f"{number:.1f}".removesuffix(".0")
