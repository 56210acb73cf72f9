"""Metrics and evidence: what a journey is judged by, and how anything in it is known."""

from collections.abc import Iterator

from journeycode.changes.canonical import canonical
from journeycode.changes.change import Seen, each
from journeycode.changes.held import Elsewhere, held
from journeycode.changes.identity import JourneyPair, Names
from journeycode.changes.survivors import teams_of
from journeycode.graph import Evidence, Journey, Metric, Persona, Stage, Step, Thing
from journeycode.model.evidence import ASSUMED


def figures(pair: JourneyPair, names: Names, elsewhere: Elsewhere) -> Iterator[Seen]:
    """What changed in the metrics and the evidence that a journey, its stages and its steps name."""
    holders: list[tuple[Journey | Stage | Step, Journey | Stage | Step]] = [(pair.old, pair.new), *pair.stages.same, *pair.steps.same]
    for old, new in holders:
        yield from _metrics(old, new, names, elsewhere)
    yield from evidence(pair.old, pair.new, names, elsewhere)
    told = set[str]()
    for before, after in pair.stages.same:
        inheriting = [
            (old, new) for old, new in pair.steps.same
            if old.stage == before and new.stage == after and not old.model.evidence and not new.model.evidence
        ]  # fmt: skip
        if inheriting:
            told |= {new.address for _, new in inheriting}
            yield from evidence(before, after, names, elsewhere)
    for old, new in pair.steps.same:
        if new.address not in told:
            yield from evidence(old, new, names, elsewhere)


def _metrics(old: Journey | Stage | Step, new: Journey | Stage | Step, names: Names, elsewhere: Elsewhere) -> Iterator[Seen]:
    lists = held(old.metrics, new.metrics, names, elsewhere)
    for metric in lists.gone:
        kind = "outcome-metric-removed" if isinstance(new, Journey) and is_outcome(metric) else "metric-removed"
        rest = " by this outcome" if kind.startswith("outcome") else f" by '{metric.name}'"
        message = f"'{new.name}' is no longer judged{rest}" + (f": '{metric.name}'" if kind.startswith("outcome") else "")
        yield Seen(kind, new, message, new.at("metrics"), names.now(metric.address), metric.name, "none", teams_of(metric, new))
    for metric in lists.come:
        yield Seen(
            "metric-added",
            new,
            f"'{new.name}' is judged by '{metric.name}' now",
            new.at("metrics"),
            metric.address,
            "none",
            metric.name,
            teams_of(metric, new),
        )


def is_outcome(metric: Thing) -> bool:
    """Whether a metric speaks of a whole journey or of the business."""
    return isinstance(metric, Metric) and metric.model.level in ("journey", "business")


def evidence(old: Thing, new: Thing, names: Names, elsewhere: Elsewhere, kind: str = "evidence") -> Iterator[Seen]:
    """Whether a thing rests on other evidence; the word `assumed` is no evidence. kind: the beginning of the kind's name."""
    lists = held(_evidence(old), _evidence(new), names, elsewhere)
    for one in lists.gone:
        yield Seen(
            f"{kind}-removed",
            new,
            f"'{new.name}' no longer rests on {one.name}",
            new.at("evidence"),
            names.now(one.address),
            one.name,
            _rest(new),
            teams_of(new),
        )
    for one in lists.come:
        yield Seen(
            f"{kind}-added",
            new,
            f"'{new.name}' rests on {one.name} as well",
            new.at("evidence"),
            one.address,
            _rest(old),
            one.name,
            teams_of(new),
        )
    if _is_assumed(old) != _is_assumed(new):
        said = "is now said to be assumed" if _is_assumed(new) else "is no longer said to be assumed"
        told = each(old, new, lambda side: "assumed" if _is_assumed(side) else "not assumed")
        yield Seen("detail-changed", new, f"'{new.name}' {said}", new.at("evidence"), "evidence", *told, teams_of(new))


def _evidence(thing: Thing) -> tuple[Evidence, ...]:
    found: object = getattr(thing, "evidence", ())
    return tuple(one for one in found if isinstance(one, Evidence)) if isinstance(found, tuple) else ()


def _rest(thing: Thing) -> str:
    return ", ".join(one.name for one in _evidence(thing)) or "none"


def _is_assumed(thing: Thing) -> bool:
    return thing.assumed if isinstance(thing, Step) else ASSUMED in (getattr(thing.model, "evidence", ()) or ())


# ------------------------------------------------------------ definitions
def metric_changes(old: Metric, new: Metric, names: Names) -> Iterator[Seen]:
    """What changed in a metric itself."""
    before, after = old.model, new.model
    if before.target != after.target:
        yield _target(old, new)
    changed = [field for field in ("baseline", "actual") if canonical(getattr(before, field)) != canonical(getattr(after, field))]
    if changed:
        told = (_stands(old), _stands(new))
        yield Seen(
            "figures-updated",
            new,
            f"'{new.name}' was measured anew or its baseline corrected",
            new.at(changed[0]),
            "",
            *told,
            teams_of(new),
        )


def _target(old: Metric, new: Metric) -> Seen:
    before, after = old.model.target, new.model.target
    up = new.model.direction == "up"
    loosened = after is None or (before is not None and (after < before if up else after > before))
    kind, said = ("target-loosened", "asks for less") if loosened else ("target-tightened", "asks for more")
    return Seen(
        kind, new, f"the target of '{new.name}' {said}", new.at("target"), "", figure(new, before), figure(new, after), teams_of(new)
    )


def figure(metric: Metric, value: float | None) -> str:
    """A figure as people write it: a share in percent, a duration in days."""
    if value is None:
        return "none"
    model = metric.model
    is_share = model.type in ("share", "conversion", "retention", "churn", "fcr", "nrr") or (model.type == "csat" and model.unit != "mean")
    text = f"{value * 100:g}%" if is_share and -1 <= value <= 2 else f"{value:g}"
    return text + ("d" if model.type == "duration" else "")


def _stands(metric: Metric) -> str:
    actual = metric.model.actual
    parts = [f"baseline {figure(metric, metric.model.baseline)}"] if metric.model.baseline is not None else []
    if actual:
        parts.append(
            f"{figure(metric, actual.value)}"
            + (f" (n = {actual.n})" if actual.n is not None else "")
            + (f", {actual.as_of}" if actual.as_of else "")
        )
    return ", ".join(parts) or "none"


def persona_evidence(old: Persona, new: Persona, names: Names, elsewhere: Elsewhere) -> Iterator[Seen]:
    """Whether a persona rests on other evidence."""
    return evidence(old, new, names, elsewhere, "persona-evidence")
