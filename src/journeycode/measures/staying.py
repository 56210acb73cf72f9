"""Which steps staying goes with: over all customers and within each kind of them, all scores at once (A20, A22, A25)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from journeycode.data.drivers import by_score, logit, sums
from journeycode.figures.chance import ALPHA, holm
from journeycode.figures.drivers import Drivers, weigh
from journeycode.figures.logistic import Odds, logistic
from journeycode.figures.odds import leak
from journeycode.figures.regression import Joint, scatter, together
from journeycode.figures.wording import beside, counted, written
from journeycode.measures.asked import ASSOCIATION_ONLY
from journeycode.measures.driving import Driving, driver_plot, names_of
from journeycode.measures.report import Cell, Figure, Measured, Section, Table

# So many must have stayed, and so many left, before several scores are looked at at once.
FEWEST_OUTCOMES = 10
# More kinds of customer than this are no kinds.
MOST_PERSONAS = 12


@dataclass(frozen=True, slots=True)
class Beside:
    """One score beside the others: the odds over all customers, and with the persona held equal (None where there is one only)."""

    name: str
    plain: Odds
    within: Odds | None
    p: float

    @property
    def best(self) -> Odds:
        """The odds to believe."""
        return self.within or self.plain

    @property
    def is_told(self) -> bool:
        """Whether it can be told from no association, however many scores were looked at."""
        return self.p < ALPHA

    @property
    def turns(self) -> bool:
        """Whether the persona turns it round, and that is no luck: one of the two can be told from 1."""
        if self.within is None or (self.plain.ratio.value - 1) * (self.within.ratio.value - 1) >= 0:
            return False
        return self.plain.is_told or self.within.is_told


def staying(found: Driving, source: str, least: int) -> tuple[Section, list[Measured]]:
    """The section, and the shares that `rank` may use."""
    id, title = f"drivers-of-staying-{found.where}", f"What staying goes with, on '{found.where}'"
    kept, warnings = _without_leaks(found)
    left = round(sum(joint.n - joint.sums[-1] for joint in kept.joints))
    if found.wide.n < least or min(left, found.wide.n - left) < FEWEST_OUTCOMES or len(kept.asked) < 2:
        few = f"Of {counted(found.wide.n, 'customer')} who answered every question and whose year is over, {left:,} left: too few to say what staying goes with."
        return Section(id, title, (Figure("A25", "Drivers of staying", None, few, source),), warnings=tuple(warnings)), []
    parts = tuple(part for part in sums(kept.wide, by_persona=True) if part.n >= FEWEST_OUTCOMES)
    groups = parts if 1 < len(parts) <= MOST_PERSONAS else kept.joints
    table = weigh(scatter(groups))
    every = _beside(kept, parts)
    if table is None or every is None:
        says = "The odds of staying come to no rest: one of the scores follows from others, or parts those who stayed from those who left."
        return Section(id, title, (Figure("A20", "Odds of staying", None, says, source),), warnings=tuple(warnings)), []
    warnings += [_turned(kept, one, one.within) for one in every if one.within and one.turns]
    names = names_of(kept)
    told = {one.name for one in every if one.is_told}
    # Where a better score goes with leaving, no improvement of the step is worth anything.
    better = {one.name for one in every if one.is_told and one.best.ratio.value > 1}
    plots = (driver_plot(kept, _verdicts(table, told)),)
    section = Section(id, title, tuple(_figures(kept, table, every, source)), (_table(kept, table, every),), plots, tuple(warnings))
    measured = [
        Measured(step.address, "driver", driver.share, source)
        for driver in table.drivers
        if driver.name in better and (step := names[driver.name].step) is not None
    ]
    return section, measured


def _without_leaks(found: Driving) -> tuple[Driving, list[str]]:
    """The scores that do not know too much, and a warning of each that does."""
    kept, warnings = [], []
    for number, one in enumerate(found.asked):
        outcomes = {
            score: (round(moments.total), moments.n - round(moments.total)) for score, moments in by_score(found.wide, f"s{number}").items()
        }
        if (known := leak(outcomes)) is None:
            kept.append(number)
        elif not known.is_luck:
            warnings.append(f"'{one.full}' knows too much about who leaves, and is left out: see `journeycode measure outcomes`.")
        else:
            warnings.append(f"'{one.full}' parts so few customers by luck, and is left out.")
    if len(kept) == len(found.asked):
        return found, warnings
    columns = {f"s{number}": f"s{place}" for place, number in enumerate(kept)}
    wide = found.wide
    table = wide.table.drop(*(name for name in wide.columns if name not in columns)).rename(
        {new: old for old, new in columns.items() if new != old}
    )
    smaller = replace(wide, table=table, questions=tuple(wide.questions[number] for number in kept))
    return replace(found, asked=tuple(found.asked[number] for number in kept), wide=smaller, joints=sums(smaller)), warnings


def _beside(found: Driving, parts: Sequence[Joint]) -> list[Beside] | None:
    """Each score beside the others, without and with the persona."""
    whole, wide = together(found.joints), found.wide
    means = [total / whole.n for total in whole.sums[:-1]]
    size = 1 + len(means)
    plain = logistic(size, lambda at: logit(wide, means, (), at), wide.n)
    if plain is None:
        return None
    personas = _personas(found) if 1 < len(parts) <= MOST_PERSONAS else ()
    within = logistic(size + len(personas), lambda at: logit(wide, means, personas, at), wide.n) if personas else None
    best = [(within or plain)[number + 1].p for number in range(len(means))]
    return [Beside(f"s{number}", plain[number + 1], within[number + 1] if within else None, p) for number, p in enumerate(holm(best))]


def _personas(found: Driving) -> tuple[str, ...]:
    """All personas but the first: a dummy for each."""
    from journeycode.data import fetch

    table = found.wide.table
    rows = fetch(table.group_by("persona").aggregate(n=table.count()).order_by("persona"))
    return tuple(row.text("persona") for row in rows)[1:]


def _figures(found: Driving, table: Drivers, every: Sequence[Beside], source: str) -> list[Figure]:
    names = names_of(found)
    told = [one for one in every if one.is_told]
    equal = "the other scores and the persona being equal" if every[0].within else "the other scores being equal"
    if not told:
        says = f"None of the {counted(len(every), 'score')} can be told to go with staying, {equal}."
        return [Figure("A20", "What staying goes with", None, says, source)]
    first = min(told, key=lambda one: next(place for place, driver in enumerate(table.drivers) if driver.name == one.name))
    driver = next(driver for driver in table.drivers if driver.name == first.name)
    lead = f"'{names[first.name].name}' is what staying goes with most: {written(driver.share)} of what the scores explain; {ASSOCIATION_ONLY}."
    figures = [Figure("A25", "What staying goes with most", driver.share, lead, source)]
    for one in sorted(told, key=lambda one: one.p):
        ratio = one.best.ratio
        way = "higher" if ratio.value > 1 else "lower"
        says = f"One point more of '{names[one.name].full}' goes with {way} odds of staying, times {written(ratio)}, {equal}; {ASSOCIATION_ONLY}."
        figures.append(
            Figure(
                "A20",
                f"Odds of staying: {names[one.name].name}",
                ratio,
                says,
                source,
                ("the odds change by the same factor with each point",),
            )
        )
    return figures


def _turned(found: Driving, one: Beside, within: Odds) -> str:
    name = names_of(found)[one.name].full
    looks, is_ = ("stay", "leave") if one.plain.ratio.value > 1 else ("leave", "stay")
    return (
        f"'{name}': over all customers higher scores seem to go with those who {looks} (odds ratio {beside(one.plain.ratio)}), but within each "
        f"persona with those who {is_} (odds ratio {beside(within.ratio)}). The personas differ in both: do not act on the first figure."
    )


def _verdicts(table: Drivers, told: set[str]) -> Drivers:
    """The same with what the odds tell: a plot must not claim more than the sentences."""
    return replace(
        table,
        drivers=tuple(
            replace(one, p_alone=0.0 if one.name in told else 1.0, p_beyond=0.0 if one.name in told else 1.0) for one in table.drivers
        ),
    )


def _table(found: Driving, table: Drivers, every: Sequence[Beside]) -> Table:
    names, by_name = names_of(found), {one.name: one for one in every}
    rows: list[tuple[Cell, ...]] = []
    for driver in table.drivers:
        one = by_name[driver.name]
        verdict = "turned round by the persona" if one.turns else "goes with it" if one.is_told else "not distinguishable"
        rows.append((names[driver.name].full, driver.share, one.plain.ratio, one.within.ratio if one.within else None, verdict))
    heads = ("Score", "Share of what is explained", "Odds per point, all customers", "Odds per point, persona equal", "Verdict")
    note = "Odds ratios of one logistic regression with all scores; the second column holds the persona equal too. Shares are within personas, where there are several."
    return Table("What staying goes with", heads, tuple(rows), note)
