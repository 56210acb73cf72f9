"""One score against what became of those who gave it: bands, association, odds, money, segments, leaks (A18 to A22)."""

from dataclasses import dataclass

from journeycode.data.outcomes import STRATA, Judged
from journeycode.figures.association import fisher
from journeycode.figures.chance import ALPHA, FEWEST
from journeycode.figures.odds import Leak, Odds, leak, odds
from journeycode.figures.outcomes import AtStake, Band, Group, at_stake, band_table, is_shown
from journeycode.figures.strata import Confounding, Fourfold, confounding
from journeycode.figures.wording import beside, counted, percent, plain, written
from journeycode.measures.asked import ASSOCIATION_ONLY, Asked, boxes
from journeycode.measures.bands import bands_figure, bands_plots, bands_table
from journeycode.measures.report import Figure, Section


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one question says of staying. p: adjusted for all questions that were looked at."""

    asked: Asked
    judged: Judged
    odds: Odds | None
    leak: Leak | None
    segments: dict[str, Confounding]
    p: float = 1.0

    @property
    def n(self) -> int:
        """The customers whose outcome is known."""
        return sum(cell.group.n for cell in self.judged.cells)

    @property
    def is_told(self) -> bool:
        """Whether staying can be told to go with the score, however many scores were looked at."""
        return self.odds is not None and self.leak is None and self.p < ALPHA

    @property
    def misleads(self) -> tuple[str, ...]:
        """The segments within which it is another story."""
        return tuple(name for name, found in self.segments.items() if found.turns or (self.is_told and found.vanishes))

    @property
    def table(self) -> dict[Band, Group]:
        """The bands, worst first."""
        return band_table(self.judged.by_score(), self.asked.bands)

    @property
    def stake(self) -> AtStake | None:
        """What is at stake in the low band, where both bands are large enough to be shown."""
        low, _, high = self.table.values()
        return at_stake(low, high) if is_shown(low) and is_shown(high) else None


def verdict(asked: Asked, judged: Judged) -> Verdict:
    """Look at one question."""
    outcomes = {score: (group.stayed, group.n - group.stayed) for score, group in judged.by_score().items()}
    enough = sum(map(sum, outcomes.values())) >= FEWEST
    segments = {}
    for stratum in STRATA:
        found = confounding(_fourfold(judged, stratum))
        if found is not None:
            segments[stratum] = found
    return Verdict(asked, judged, odds(outcomes) if enough else None, leak(outcomes), segments)


def _fourfold(judged: Judged, stratum: str) -> dict[str, Fourfold]:
    """Of each persona (or channel), those with higher and with lower scores who stayed and left."""
    cut = _middle(judged)
    tables: dict[str, list[int]] = {}
    for cell in judged.cells:
        table = tables.setdefault(cell.stratum(stratum), [0, 0, 0, 0])
        at = 0 if cell.score >= cut else 2
        table[at] += cell.group.stayed
        table[at + 1] += cell.group.n - cell.group.stayed
    return {name: (a, b, c, d) for name, (a, b, c, d) in tables.items() if name}


def _middle(judged: Judged) -> float:
    """The score from which on they are high, so that the two halves are as equal as can be."""
    groups = judged.by_score()
    n = sum(group.n for group in groups.values())
    return min(groups, key=lambda cut: (abs(2 * sum(group.n for score, group in groups.items() if score >= cut) - n), cut), default=0.0)


def section(found: Verdict, source: str) -> Section:
    """The section of one question."""
    name = found.asked.full
    if found.n < FEWEST:
        few = f"Of those who answered '{name}', what became of {counted(found.n, 'customer')} is known: too few to say anything."
        return Section(_id(found), name, (Figure("A18", name, None, few, source),))
    if found.leak is not None:
        return Section(
            _id(found),
            name,
            (Figure("A20", "Odds of staying", None, leak_sentence(found, found.leak), source),),
            warnings=(leak_sentence(found, found.leak),),
        )
    figures = [
        *bands_figure(found.asked, found.table, found.is_told, source),
        *_spend(found, source),
        odds_figure(found, source),
        *_stake(found, source),
    ]
    figures += [_segment_figure(name, one, source) for name, one in found.segments.items()]
    return Section(_id(found), name, tuple(figures), (bands_table(found.table),), bands_plots(found.table), segment_warnings(found))


def _id(found: Verdict) -> str:
    return found.asked.question.metric or "answers"


def leak_sentence(found: Verdict, leak: Leak) -> str:
    """Why nothing is computed from a score that knows who leaves."""
    name, scale = found.asked.full, found.asked.scale
    if leak.is_luck:
        return (
            f"'{name}' parts the {counted(found.n, 'customer')} who stayed from those who left, which so few do by luck in "
            f"{percent(leak.chance)} of cases: nothing can be told from it."
        )
    ways = []
    if leak.low is not None:
        ways.append(f"everyone who gave {boxes(scale[0], leak.low)} {'has left' if leak.concordance > 0.5 else 'has stayed'}")
    if leak.high is not None:
        nobody = "no one" if ways else "nobody"
        ways.append(f"{nobody} who gave {boxes(leak.high, scale[1])} {'has' if leak.concordance > 0.5 else 'has stayed'}")
    known = max(leak.concordance, 1 - leak.concordance)
    what = ", and ".join(ways) or f"of one who left and one who stayed it names the right one in {percent(known)} of cases"
    return (
        f"'{name}' knows too much: {what}. An opinion cannot do that. Was it asked of customers who were leaving, or filled in from the "
        "same record as the outcome? No odds and no money are computed from it."
    )


def _spend(found: Verdict, source: str) -> list[Figure]:
    rho = found.judged.ranks.pearson
    association = None if rho is None else fisher(rho, found.judged.ranks.n)
    if association is None:
        return []
    what = written(association.estimate)
    if not association.is_told:
        says = f"What customers spend in the year after cannot be told to go with the score: rho {what}."
    else:
        way = "more" if association.estimate.value > 0 else "less"
        says = f"Customers who gave a higher score spend {way} in the year after: rho {what}; {ASSOCIATION_ONLY}."
    return [Figure("A19", "Score and spend", association.estimate, says, source)]


def odds_figure(found: Verdict, source: str) -> Figure:
    """A20 as a sentence."""
    if found.odds is None:
        return Figure("A20", "Odds of staying per point", None, _no_odds(found), source)
    ratio = found.odds.ratio
    if found.is_told:
        way = "higher" if ratio.value > 1 else "lower"
        says = f"One point more of '{found.asked.full}' goes with {way} odds of staying, times {written(ratio)}; {ASSOCIATION_ONLY}."
    elif found.odds.is_told:
        says = f"The odds ratio of staying per point is {written(ratio)}, which is not distinguishable from chance among so many scores that were looked at."
    else:
        says = f"The odds ratio of staying per point is {written(ratio)} with {counted(found.n, 'customer')}: not distinguishable from no association."
    return Figure("A20", "Odds of staying per point", ratio, says, source, ("the odds change by the same factor with each point",))


def _no_odds(found: Verdict) -> str:
    groups = [group for group in found.judged.by_score().values() if group.n]
    stayed, n = sum(group.stayed for group in groups), found.n
    if stayed in (0, n):
        return f"All {n:,} customers {'stayed' if stayed else 'left'}: there is nothing to compare."
    if len(groups) == 1:
        return "All customers gave the same score: there is nothing to compare."
    return "At one end of the scale all customers had the same outcome, and at no other score did it vary: the odds per point have no finite value."


def _stake(found: Verdict, source: str) -> list[Figure]:
    stake = found.stake
    if stake is None or found.misleads:
        return []
    low = found.table[found.asked.bands[0]]
    group = f"the {counted(low.n, 'customer')} who gave {boxes(found.asked.bands[0].low, found.asked.bands[0].high)}"
    if stake.is_told and found.is_told:
        says = (
            f"If {group} stayed as those with the best scores do, {plain(stake.estimate.value)} of revenue a year would be kept, of the "
            f"{plain(stake.base)} they spend: at the very most, and {ASSOCIATION_ONLY}."
        )
    else:
        says = f"What would be kept if {group} stayed as those with the best scores do, {written(stake.estimate)}, is not distinguishable from nothing."
    return [Figure("A21", "Revenue at stake", stake.estimate, says, source, ("an upper bound: the score may not be why they leave",))]


def _segment_figure(stratum: str, found: Confounding, source: str) -> Figure:
    across, within = written(found.crude), written(found.pooled)
    if found.turns:
        says = f"Over all customers the odds ratio of higher scores is {across}, within each {stratum} {within}: the two disagree, and the second is the one to believe."
    elif found.vanishes:
        says = f"Over all customers the odds ratio of higher scores is {across}, within each {stratum} {within}: what is seen over all may just be the {stratum}."
    elif found.hides:
        says = f"Over all customers the odds ratio of higher scores is {across}, within each {stratum} {within}: the {stratum} hides an association."
    else:
        says = f"Within each {stratum} the odds ratio of higher scores is {within}, over all customers {across}: the {stratum} does not explain it."
    return Figure("A22", f"Within each {stratum}", found.pooled, says, source)


def segment_warnings(found: Verdict) -> tuple[str, ...]:
    """What must not be missed: an association that is another one within segments."""
    warnings = []
    for stratum in found.misleads:
        seen = found.segments[stratum]
        looks, is_ = ("better", "worse") if seen.crude.value > 1 else ("worse", "better")
        if seen.turns:
            warnings.append(
                f"'{found.asked.full}': customers with higher scores seem to stay {looks} (odds ratio {beside(seen.crude)}), but within each {stratum} they "
                f"stay {is_} (odds ratio {beside(seen.pooled)}). Different kinds of customer answer differently: do not act on the first figure."
            )
        else:
            warnings.append(
                f"'{found.asked.full}': customers with higher scores stay {looks} (odds ratio {beside(seen.crude)}), but within each {stratum} that "
                f"cannot be told (odds ratio {beside(seen.pooled)}): it may be who they are, and not what they were asked about."
            )
    return tuple(warnings)
