"""Two graphs held against each other: what is the same thing, what changed in it, how bad that is, and what it does to the whole."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from journeycode.changes.approvals import Stale
from journeycode.changes.change import LEVELS, Change, Seen
from journeycode.changes.definitions import LISTS, definition_changes, own_documents, shared_pairs, thing_changes
from journeycode.changes.documents import heads, journeys
from journeycode.changes.experience import experience
from journeycode.changes.figures import figures
from journeycode.changes.found import Findings, hold, silos
from journeycode.changes.held import Elsewhere, held, in_place
from journeycode.changes.identity import JourneyPair, Names, Paired, declared_moves, journey_pair, paired
from journeycode.changes.impact import Impact, impact
from journeycode.changes.inside import renamed_inside
from journeycode.changes.judge import Judge, check_levels
from journeycode.changes.overlay import Overlay, alone, overlay
from journeycode.changes.ownership import ownership
from journeycode.changes.people import personas, personas_of, pins
from journeycode.changes.promises import promises
from journeycode.changes.rest import rest
from journeycode.changes.structure import structure
from journeycode.changes.touchpoints import touchpoints
from journeycode.changes.unread import Unread, named_in, readable
from journeycode.changes.untouched import untouched
from journeycode.changes.ways import ways
from journeycode.changes.workspaces import settings_changes
from journeycode.finding import Finding
from journeycode.graph import Journey, Persona, Thing, Workspace
from journeycode.workspace.places import WORKSPACE_FILE

NOTHING = Findings()


@dataclass(frozen=True, slots=True)
class Changes:
    """All that changed between two versions, worst first.

    moved: old addresses and what they are called now. impacts: the journeys that changed. unread: what could not be read, and of
    which nothing is said. new, fixed, unchanged: what the rules find that is new, what they no longer find, and how many are as before.
    stale: approvals that accept nothing any more. overlays: the journeys that changed, in both versions at once.
    """

    changes: tuple[Change, ...]
    impacts: tuple[Impact, ...] = ()
    unread: tuple[Unread, ...] = ()
    journeys: int = 0
    new: tuple[Finding, ...] = ()
    fixed: tuple[Finding, ...] = ()
    unchanged: int = 0
    stale: tuple[Stale, ...] = ()
    overlays: tuple[Overlay, ...] = ()

    @property
    def shown(self) -> tuple[Change, ...]:
        """Those that are not only other words."""
        return tuple(change for change in self.changes if change.level != "editorial")

    @property
    def editorial(self) -> int:
        """How many are only other words."""
        return len(self.changes) - len(self.shown)

    @property
    def by_itself(self) -> tuple[Change, ...]:
        """Those that are accepted, or count less, only by what stands in the same change."""
        return tuple(change for change in self.shown if change.by_itself)

    def count(self, level: str) -> int:
        """How many changes of a level nobody has accepted."""
        return sum(change.level == level and not change.approved for change in self.changes)


def compare(old: Workspace, new: Workspace, findings: Findings = NOTHING) -> Changes:
    """What changed from one version of a workspace to another; findings: what the rules find on the two sides. Raises Trouble for a level of a kind that there is not."""
    names, unread = Names(), tuple(chain(readable(old, "before"), readable(new, "after")))
    moves = declared_moves(
        new.settings.moved, lambda address: old.thing(address) is not None, lambda address: new.thing(address) is not None
    )
    documents = [paired(own_documents(listed(old)), own_documents(listed(new)), moves, names) for listed in LISTS]
    people = paired(old.all_personas(), new.all_personas(), moves, names)
    whole = paired(old.all_journeys(), new.all_journeys(), moves, names)
    elsewhere, uses = _elsewhere(documents, people), _uses(old)
    read = ([named_in(one, unread) for one in documents], named_in(people, unread), named_in(whole, unread))
    names.hidden |= _sided((*documents, people, whole)) - _sided((*read[0], *read[1:]))
    documents, people, whole = read
    found = list(renamed_inside(old, new, LISTS, names))
    pairs = [journey_pair(before, after, moves, names) for before, after in whole.same]
    found += [*journeys(whole), *personas(people, _named(old), names, elsewhere)]
    for one in documents:
        found += definition_changes(one, uses, names, elsewhere)
    still = untouched(old, new)
    for listed in LISTS:
        for before, after in shared_pairs(listed(old), listed(new), names):
            if id(after.document) not in still:
                found += thing_changes(before, after, names, elsewhere)
    for pair in pairs:
        if id(pair.new.document) not in still:
            found += [*_journey(pair, names, elsewhere, new), *pins(pair, old, new)]
    found += promises(old.all_journeys(), new.all_journeys(), pairs, names)
    if not any(one.file == WORKSPACE_FILE for one in unread):
        found += settings_changes(old, new, unread)
    rules = hold(findings, names)
    found += silos(rules.new, new)
    both: dict[str, tuple[Journey | Persona, Journey | Persona]] = {pair.new.address: (pair.old, pair.new) for pair in pairs}
    both |= {after.address: (before, after) for before, after in people.same}
    retired = {one.address: one.reason for one in new.settings.retired}
    known = frozenset(one.address for one in old.settings.retired)
    judge = Judge(new, names, both, (old.settings.diff.level, check_levels(new)), retired, known)
    changes = _sorted(_all(judge, found))
    touched = {change.journey for change in changes if change.level != "editorial"}
    looked = [pair for pair in pairs if pair.new.id in touched]
    overlays = [overlay(pair, changes, names, old, new) for pair in looked]
    overlays += [alone(one, changes, one in whole.come, old, new) for one in (*whole.gone, *whole.come)]
    impacts = _impacts(looked, whole)
    return Changes(changes, impacts, unread, len(new.journeys()), rules.new, rules.fixed, rules.unchanged, (), tuple(overlays))


def _impacts(looked: Iterable[JourneyPair], whole: Paired[Journey]) -> tuple[Impact, ...]:
    """What the change means for journeys that were looked at, that are gone and that came."""
    both = [impact(pair.old, pair.new) for pair in looked]
    return (*both, *(impact(one, None) for one in whole.gone), *(impact(None, one) for one in whole.come))


def compare_journeys(old: Journey, new: Journey, workspace: Workspace) -> Changes:
    """What is different between two journeys of one workspace, such as today's and the one that is to be.

    That they are two documents with an id, a version and a status each is no change.
    """
    names = Names()
    pair = journey_pair(old, new, {}, names)
    all_found = _journey(pair, names, Elsewhere(), workspace)
    found = [seen for seen in all_found if seen.about != new or (seen.kind not in ABOUT_TWO and seen.detail != "based_on")]
    found += promises([old], [new], [pair], names)
    for before, after in _defined_in(pair):
        found += thing_changes(before, after, names)
    judge = Judge(workspace, names, {new.address: (old, new)}, (check_levels(workspace),))
    changes = _sorted(tuple(judge.judged(found)))
    both = overlay(pair, changes, names, workspace, workspace)
    return Changes(changes, (impact(old, new),) if changes else (), journeys=1, overlays=(both,))


ABOUT_TWO = frozenset({
    "name-changed", "status-changed", "approval-withdrawn", "journey-retired", "version-raised", "version-lowered", "state-changed",
})  # fmt: skip


def _defined_in(pair: JourneyPair) -> Iterator[tuple[Thing, Thing]]:
    """What both journeys define in place under the same id: each has its own wording of it."""
    sides = []
    for journey in (pair.old, pair.new):
        holders: list[Journey | Thing] = [journey, *journey.stages, *journey.steps]
        lists = (getattr(holder, field, ()) for holder in holders for field in ("pains", "gains", "sets", "opportunities", "metrics"))
        sides.append({thing.address: thing for things in lists for thing in things if thing.document is journey.document})
    return ((thing, sides[1][address]) for address, thing in sides[0].items() if address in sides[1])


def _journey(pair: JourneyPair, names: Names, elsewhere: Elsewhere, new: Workspace) -> Iterator[Seen]:
    """All that changed in a journey that is on both sides."""
    yield from heads(pair, names)
    yield from structure(pair, names)
    yield from ways(pair, names)
    yield from ownership(pair, names)
    yield from personas_of(pair, names, elsewhere)
    yield from experience(pair, names, elsewhere, new)
    yield from touchpoints(pair, names)
    yield from figures(pair, names, elsewhere)
    things: list[tuple[Thing, Thing]] = [(pair.old, pair.new), *pair.stages.same, *pair.steps.same]
    for old, new_thing in things:
        yield from rest(old, new_thing, names)
        for field in ("pains", "gains", "opportunities", "metrics"):
            lists = held(getattr(old, field, ()), getattr(new_thing, field, ()), names, elsewhere)
            for before, after in in_place(lists.same):
                yield from thing_changes(before, after, names, elsewhere)


def _all(judge: Judge, found: Sequence[Seen]) -> tuple[Change, ...]:
    changes = tuple(judge.judged(found))
    return (*changes, *judge.judged(judge.unraised(changes, found)))


def _sorted(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Worst first, then in the order of files and lines."""
    return tuple(sorted(changes, key=lambda one: (LEVELS.index(one.level), one.place, one.kind, one.address, one.detail)))


def _sided(lists: Iterable[Paired[Thing] | Paired[Persona] | Paired[Journey]]) -> set[str]:
    """The addresses of all that is on one side only."""
    return {thing.address for one in lists for thing in (*one.gone, *one.come)}


def _elsewhere(documents: Sequence[Paired[Thing]], people: Paired[Persona]) -> Elsewhere:
    """What is said once, at the document itself, and not wherever it was named."""
    gone = {thing.address for one in documents for thing in one.gone} | {one.address for one in people.gone}
    come = {thing.address for one in documents for thing in one.come} | {one.address for one in people.come}
    return Elsewhere(frozenset(gone), frozenset(come))


def _named(old: Workspace) -> dict[str, int]:
    counts: dict[str, int] = {}
    for journey in old.journeys():
        for persona in journey.personas:
            counts[persona.address] = counts.get(persona.address, 0) + 1
    return counts


def _uses(old: Workspace) -> dict[str, int]:
    """How often each thing is named by another document, by address."""
    counts: dict[str, int] = {}
    for document in old.reading.documents:
        for reference in document.references:
            for space in reference.spaces:
                thing = old.find(space, reference.word, document)
                if thing is not None and thing.document is not None:
                    counts[thing.address] = counts.get(thing.address, 0) + 1
                    break
    return counts
