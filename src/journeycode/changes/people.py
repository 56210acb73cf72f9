"""Personas: which there are, what is known of them, and which journeys and steps are theirs."""

from collections.abc import Iterator, Mapping

from journeycode.changes.change import Seen, each
from journeycode.changes.documents import versioned
from journeycode.changes.figures import persona_evidence
from journeycode.changes.held import Elsewhere, held, in_place
from journeycode.changes.identity import JourneyPair, Names, Paired
from journeycode.changes.ownership import owner_change
from journeycode.changes.rest import rest
from journeycode.changes.survivors import teams_of
from journeycode.graph import Persona, Stage, Step, Workspace
from journeycode.model.words import pinned_major, unpinned

BESIDES = ("name", "version", "status", "needs", "pains", "evidence", "owner")


def personas(paired: Paired[Persona], named: Mapping[str, int], names: Names, elsewhere: Elsewhere) -> Iterator[Seen]:
    """Personas that came, went or are different. named: by how many journeys each was named."""
    for one in paired.gone:
        count = named.get(one.address, 0)
        kind, used = (
            ("referenced-persona-removed", f", and {count} journey{'' if count == 1 else 's'} told of them")
            if count
            else ("persona-removed", "")
        )
        guess = paired.likely.get(one.address)
        yield Seen(
            kind, one, f"the persona '{one.name}' is gone{used}", None, before=f"in {count} journey{'' if count == 1 else 's'}", after="none",
            teams=teams_of(one), became=guess[0].address if guess else "", likeness=guess[1] if guess else 0.0,
        )  # fmt: skip
    guessed = {new.address for new, _ in paired.likely.values()}
    for one in paired.come:
        if one.address not in guessed:
            yield Seen(
                "persona-added", one, f"the persona '{one.name}' is new", one.at(), before="none", after=one.name, teams=teams_of(one)
            )
    for old, new in paired.same:
        yield from versioned(old, new, names)
        yield from owner_change(old, new, names, "the persona")
        yield from persona_evidence(old, new, names, elsewhere)
        yield from _needs(old, new, names, elsewhere)
        yield from rest(old, new, names, BESIDES)


def _needs(old: Persona, new: Persona, names: Names, elsewhere: Elsewhere) -> Iterator[Seen]:
    needs, pains = (held(getattr(old, field), getattr(new, field), names, elsewhere) for field in ("needs", "pains"))
    for one in needs.gone:
        yield Seen(
            "need-removed",
            new,
            f"{new.name} no longer needs '{one.name}'",
            new.at("needs"),
            names.now(one.address),
            one.name,
            "none",
            teams_of(new),
        )
    for one in needs.come:
        yield Seen(
            "need-added", new, f"{new.name} needs '{one.name}' as well", new.at("needs"), one.address, "none", one.name, teams_of(new)
        )
    for before, after in in_place(needs.same):
        yield from rest(before, after, names, (), "need-changed")
    for one in pains.gone:
        yield Seen(
            "pain-removed-unexplained",
            new,
            f"the pain '{one.name}' of {new.name} is gone, and nothing says why",
            new.at("pains"),
            names.now(one.address),
            one.name,
            "none",
            teams_of(new),
        )
    for one in pains.come:
        yield Seen(
            "pain-added", new, f"{new.name} has a further pain: '{one.name}'", new.at("pains"), one.address, "none", one.name, teams_of(new)
        )
    for before, after in in_place(pains.same):
        yield from rest(before, after, names, (), "pain-changed")


# ------------------------------------------------------------ in journeys
def personas_of(pair: JourneyPair, names: Names, elsewhere: Elsewhere) -> Iterator[Seen]:
    """Which personas a journey and its steps are about."""
    before = {names.now(one.address): one for one in pair.old.personas}
    after = {one.address: one for one in pair.new.personas}
    for address, one in before.items():
        if address not in after and address not in elsewhere.gone:
            yield Seen(
                "persona-left-journey",
                pair.new,
                f"{one.name} is no longer in '{pair.new.name}'",
                pair.new.at("personas"),
                address,
                one.name,
                "none",
                teams_of(pair.new, one),
            )
    for address, one in after.items():
        if address not in before and address not in elsewhere.come:
            yield Seen(
                "persona-joined-journey",
                pair.new,
                f"{one.name} is in '{pair.new.name}' now",
                pair.new.at("personas"),
                address,
                "none",
                one.name,
                teams_of(pair.new, one),
            )
    both = before.keys() & after.keys()
    told = set[str]()
    for stage, now in pair.stages.same:
        inheriting = [
            new for old, new in pair.steps.same if old.stage == stage and new.stage == now and not old.model.who and not new.model.who
        ]
        if inheriting and stage.steps and now.steps and (stage.model.who or now.model.who):
            told |= {step.address for step in inheriting}
            yield from _who(stage, now, inheriting[0], pair, both, names)
    for old, new in pair.steps.same:
        if new.address not in told and (old.says_who or new.says_who):
            yield from _who(old, new, new, pair, both, names)


def _who(
    old: Stage | Step, new: Stage | Step, step: Step, pair: JourneyPair, both: "frozenset[str] | set[str]", names: Names
) -> Iterator[Seen]:
    earlier = next(one for one, now in pair.steps.same if now == step)
    before, after = names.now_all(earlier.who) & both, frozenset(one.address for one in step.who) & both
    if before != after:
        told = each(earlier, step, lambda side: ", ".join(one.name for one in side.who) or "nobody")
        yield Seen("step-personas-changed", new, f"other personas take '{new.name}'", new.at("who"), "", *told, teams_of(new))


def pins(pair: JourneyPair, old: Workspace, new: Workspace) -> Iterator[Seen]:
    """Personas whose major version has outgrown the one that the journey pins, since the old version."""
    earlier = {one.id: one for one in old.personas()}
    for index, reference in enumerate(pair.new.model.personas):
        pinned, persona = pinned_major(reference), new.find("persona", unpinned(reference), pair.new.document)
        if pinned is None or not isinstance(persona, Persona):
            continue
        was, now = earlier.get(persona.id), _major(persona)
        if now > pinned and was is not None and _major(was) <= pinned:
            message = f"'{pair.new.name}' pins {persona.name} at version {pinned}, and the persona is at {persona.model.version}"
            yield Seen(
                "pinned-version-outgrown",
                pair.new,
                message,
                pair.new.at("personas", index),
                persona.address,
                was.model.version,
                persona.model.version,
                teams_of(pair.new, persona),
            )


def _major(persona: Persona) -> int:
    return int(persona.model.version.partition(".")[0])
