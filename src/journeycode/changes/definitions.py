"""What journeys share: teams, channels, touchpoints, promises, needs, pains, gains, metrics, evidence, opportunities."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from journeycode.changes.canonical import canonical, clipped, shown
from journeycode.changes.change import Seen
from journeycode.changes.documents import addressed
from journeycode.changes.figures import evidence, is_outcome, metric_changes
from journeycode.changes.held import Elsewhere, has_id
from journeycode.changes.identity import Names, Paired
from journeycode.changes.ownership import owner_change
from journeycode.changes.rest import rest
from journeycode.changes.survivors import teams_of
from journeycode.graph import Channel, Evidence, Gain, Metric, Need, Opportunity, Pain, Promise, Team, Thing, Touchpoint, Workspace

NOWHERE = Elsewhere()
# The lists of a workspace, each a space of addresses of its own.
LISTS: tuple[Callable[[Workspace], Sequence[Thing]], ...] = (
    Workspace.teams, Workspace.channels, Workspace.touchpoints, Workspace.promises, Workspace.needs, Workspace.pains, Workspace.gains,
    Workspace.metrics, Workspace.evidence, Workspace.opportunities, Workspace.sources,
)  # fmt: skip
# The kind of a change of what is no wording, and of the same kind of thing when it comes.
DETAIL: dict[type[Thing], str] = {
    Need: "need-changed", Pain: "pain-changed", Gain: "gain-changed", Metric: "metric-changed", Evidence: "evidence-updated",
    Opportunity: "opportunity-changed",
}  # fmt: skip
COMES: dict[type[Thing], str] = {
    Team: "team-added", Metric: "metric-added", Evidence: "evidence-added", Opportunity: "opportunity-added",
    Channel: "definition-added", Touchpoint: "definition-added", Promise: "definition-added",
}  # fmt: skip
GOES: dict[type[Thing], str] = {
    Team: "team-removed", Metric: "metric-removed", Evidence: "evidence-removed", Opportunity: "opportunity-removed",
    Channel: "definition-removed", Touchpoint: "definition-removed", Promise: "definition-removed",
}  # fmt: skip


def own_documents(things: Sequence[Thing]) -> list[Thing]:
    """Those that are documents of their own."""
    return [thing for thing in things if not thing.route]


def definition_changes(paired: Paired[Thing], uses: Mapping[str, int], names: Names, elsewhere: Elsewhere) -> Iterator[Seen]:
    """Documents that came, went or say something else. uses: how often an address was named before."""
    for thing in paired.gone:
        kind, count = GOES.get(type(thing), "definition-removed"), uses.get(thing.address, 0)
        if isinstance(thing, Team) and count:
            kind = "owning-team-removed"
        elif is_outcome(thing) and count:
            kind = "outcome-metric-removed"
        guess = paired.likely.get(thing.address)
        used = f", and {count} place{'' if count == 1 else 's'} named it" if count else ""
        yield Seen(
            kind, thing, f"the {thing.noun} '{thing.name}' is gone{used}", None, before=_uses(count), after="none", teams=teams_of(thing),
            became=guess[0].address if guess else "", likeness=guess[1] if guess else 0.0,
        )  # fmt: skip
    guessed = {new.address for new, _ in paired.likely.values()}
    for thing in paired.come:
        if thing.address not in guessed:
            yield Seen(
                COMES.get(type(thing), "definition-added"),
                thing,
                f"the {thing.noun} '{thing.name}' is new",
                thing.at(),
                before="none",
                after=clipped(thing.name),
                teams=teams_of(thing),
            )
    for old, new in paired.same:
        yield from addressed(old, new, names)
        yield from thing_changes(old, new, names, elsewhere)


def _uses(count: int) -> str:
    return f"named in {count} place{'' if count == 1 else 's'}" if count else "named nowhere"


def shared_pairs(old: Sequence[Thing], new: Sequence[Thing], names: Names) -> Iterator[tuple[Thing, Thing]]:
    """The things with an id of their own that are on both sides, where at least one is no document of its own."""
    here = {thing.address: thing for thing in new if has_id(thing)}
    for thing in old:
        other = here.get(names.now(thing.address))
        if other is not None and has_id(thing) and (thing.route or other.route):
            yield thing, other


def thing_changes(old: Thing, new: Thing, names: Names, elsewhere: Elsewhere = NOWHERE) -> Iterator[Seen]:
    """What changed in one thing that is on both sides."""
    besides = {"owner"}
    if isinstance(new, Pain | Gain | Opportunity):
        besides |= {"evidence"}
        yield from evidence(old, new, names, elsewhere)
    if "owner" in type(new.model).model_fields:
        yield from owner_change(old, new, names, f"the {new.noun}")
    if isinstance(old, Team) and isinstance(new, Team):
        besides |= {"name"}
        if old.name != new.name:
            yield Seen(
                "name-changed",
                new,
                f"the team '{old.name}' is now called '{new.name}'",
                new.at("name"),
                "",
                old.name,
                new.name,
                (new.address,),
            )
    elif isinstance(old, Promise) and isinstance(new, Promise):
        besides |= {"text", "attribute", "value"}
        yield from _promise(old, new)
    elif isinstance(old, Metric) and isinstance(new, Metric):
        besides |= {"target", "baseline", "actual"}
        yield from metric_changes(old, new, names)
    elif isinstance(old, Need) and isinstance(new, Need) and old.text != new.text:
        besides |= {"text"}
        yield Seen(
            "need-changed",
            new,
            f"the need '{old.name}' is told differently",
            new.at("text"),
            "text",
            clipped(old.text),
            clipped(new.text),
            teams_of(new),
        )
    yield from rest(old, new, names, besides, DETAIL.get(type(new), "detail-changed"))


def _promise(old: Promise, new: Promise) -> Iterator[Seen]:
    makers = teams_of(*new.set_by, *new.kept_by)
    future = any(step.journey.model.state == "future" for step in new.set_by)
    for field in ("value", "attribute"):
        before, after = getattr(old.model, field), getattr(new.model, field)
        if canonical(before) != canonical(after):
            yield Seen(
                "promise-terms-changed",
                new,
                f"the {field} of the promise '{new.name}' changed",
                new.at(field),
                field,
                shown(before),
                shown(after),
                makers,
                future=future,
            )
    if old.text != new.text:
        yield Seen(
            "promise-reworded",
            new,
            f"the promise '{new.name}' is told in other words",
            new.at("text"),
            "",
            clipped(old.text),
            clipped(new.text),
            makers,
            future=future,
        )
