"""Ranks the opportunities of a workspace by reach × impact × confidence ÷ effort, or by another method."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from journeycode.figures.estimate import Estimate
from journeycode.figures.priorities import METHODS, Method, score_of
from journeycode.figures.ranking import Inputs, dominates, inseparable, kendall_tau, multipliers, rank_intervals, typical
from journeycode.finding import Finding
from journeycode.graph import Opportunity, Workspace
from journeycode.measures.ranking.factors import confidence, importance, reach, severity
from journeycode.measures.ranking.known import Known
from journeycode.measures.ranking.links import Links
from journeycode.measures.ranking.must_fix import must_fix
from journeycode.measures.ranking.sentences import item_sentence, standing, verdict
from journeycode.measures.ranking.values import Alternative, Candidate, Factor, Item, Ranking, Unranked
from journeycode.measures.report import Measured
from journeycode.model.journey import Journey as JourneyModel

OPEN = frozenset({"idea", "planned", "doing"})


def rank(workspace: Workspace, findings: Iterable[Finding] = (), measured: Sequence[Measured] = (), method: Method = "default") -> Ranking:
    """What to do first. findings: of the rules, for what must be mended; measured: values from data, which win over the documents."""
    known, links = Known(measured), Links(workspace)
    candidates, unranked = [], []
    opportunities = tuple(_open(workspace))
    for opportunity in opportunities:
        one = candidate(opportunity, links, known)
        if isinstance(one, Candidate):
            candidates.append(one)
        else:
            unranked.append(one)
    ranked = ranking(candidates, method)
    return replace(
        ranked, workspace=workspace.name, must_fix=must_fix(workspace, findings, opportunities), unranked=tuple(unranked),
        sources=known.sources,
    )  # fmt: skip


def _open(workspace: Workspace) -> Iterable[Opportunity]:
    """The opportunities that are not done, dropped, or of a retired journey."""
    for one in workspace.opportunities():
        model = one.document.model if one.document else None
        if one.model.status in OPEN and not (isinstance(model, JourneyModel) and model.status == "retired"):
            yield one


def candidate(opportunity: Opportunity, links: Links, known: Known) -> Candidate | Unranked:
    """An opportunity with its factors; what has no effort, or nothing that says whom it reaches, is not ranked."""
    reached, months = reach(opportunity, links, known), opportunity.model.effort
    if reached is None or months is None:
        missing = (*(("effort",) if months is None else ()), *(("reach, or the volume of its journey",) if reached is None else ()))
        return Unranked(opportunity.id, opportunity.name, opportunity.address, missing)
    bad, matters = severity(opportunity, links, known), importance(opportunity, links, known)
    sure = confidence(opportunity, links.evidence(opportunity), (reached, bad.factor, matters))
    steps = links.steps(opportunity)
    stake = known.highest(steps, "at-stake")
    return Candidate(
        opportunity.id, opportunity.name, opportunity.address, opportunity.model.aim, opportunity.model.status,
        opportunity.owner.name if opportunity.owner else "",
        (reached, bad.factor, matters, sure, Factor("effort", months, "stated", "stated")),
        tuple(step.name for step in steps), bad.phrase,
        Estimate(reached.value * stake.value.value, n=stake.value.n, unit="money") if stake else None,
    )  # fmt: skip


def ranking(candidates: Sequence[Candidate], method: Method = "default") -> Ranking:
    """Candidates in the order of a method, with how far each could move, and how other methods would have it."""
    ordered = _ordered(candidates, score_of(method, [one.inputs for one in candidates]))
    inputs = [one.inputs for one in ordered]
    score = score_of(method, inputs)
    intervals = rank_intervals(inputs, score)
    groups = inseparable(intervals)
    together = {at for group in groups for at in group}
    items = []
    for at, (one, factors, (best, worst)) in enumerate(zip(ordered, multipliers(inputs), intervals, strict=True)):
        better = tuple(other.name for other in ordered if dominates(other.inputs, one.inputs))
        says = item_sentence(one, standing(at + 1, best, worst, apart=at not in together))
        items.append(Item(at + 1, one, score(one.inputs), factors, best, worst, better, says))
    return Ranking(
        "", method, (), tuple(items), (), tuple(tuple(ordered[at].id for at in group) for group in groups), _alternatives(candidates, method),
        _typical(inputs), verdict(ordered, intervals, groups),
    )  # fmt: skip


def _ordered(candidates: Sequence[Candidate], score: Callable[[Inputs], float]) -> list[Candidate]:
    """The highest score first; of equal ones the surer, then by id."""
    return sorted(candidates, key=lambda one: (-round(score(one.inputs), 9), -one.inputs.confidence, one.id))


def _typical(inputs: Sequence[Inputs]) -> float:
    """The score of an item of which every factor is typical."""
    if not inputs:
        return 0.0
    reached, impact = typical([one.reach for one in inputs]), typical([one.impact for one in inputs])
    return reached * impact * typical([one.confidence for one in inputs]) / typical([one.months for one in inputs])


def _alternatives(candidates: Sequence[Candidate], chosen: Method) -> tuple[Alternative, ...]:
    """The other methods; the default among them where another was chosen."""
    inputs = [one.inputs for one in candidates]
    usual = _ranks(candidates, score_of("default", inputs))
    found = []
    for method in METHODS:
        score = score_of(method, inputs)
        ranks = _ranks(candidates, score)
        if method != chosen:
            found.append(Alternative(method, tuple(one.id for one in _ordered(candidates, score)), kendall_tau(usual, ranks)))
    return tuple(found)


def _ranks(candidates: Sequence[Candidate], score: Callable[[Inputs], float]) -> dict[str, int]:
    """The rank of each id, equal scores sharing one."""
    values = {one.id: round(score(one.inputs), 9) for one in candidates}
    return {id: 1 + sum(other > value for other in values.values()) for id, value in values.items()}
