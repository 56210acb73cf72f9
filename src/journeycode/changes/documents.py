"""Journeys as documents: which there are, what they are called, and how far they are."""

from collections.abc import Iterator

from journeycode.changes.change import Seen, each
from journeycode.changes.identity import JourneyPair, Names, Paired
from journeycode.changes.structure import counted
from journeycode.changes.survivors import teams_of
from journeycode.graph import Journey, Persona, Thing


def journeys(paired: Paired[Journey]) -> Iterator[Seen]:
    """Journeys that came or went; what is in them is counted."""
    for one in paired.gone:
        guess = paired.likely.get(one.address)
        yield Seen(
            "journey-removed", one, f"the journey '{one.name}' is gone", None, before=_size(one), after="none", teams=teams_of(one, *one.steps),
            became=guess[0].address if guess else "", likeness=guess[1] if guess else 0.0,
        )  # fmt: skip
    guessed = {new.address for new, _ in paired.likely.values()}
    for one in paired.come:
        if one.address not in guessed:
            yield Seen(
                "journey-added",
                one,
                f"the journey '{one.name}' is new",
                one.at(),
                before="none",
                after=_size(one),
                teams=teams_of(one, *one.steps),
            )


def _size(journey: Journey) -> str:
    return f"{counted(len(journey.stages), 'stage')}, {counted(len(journey.steps), 'step')}"


def versioned(old: Journey | Persona, new: Journey | Persona, names: Names) -> Iterator[Seen]:
    """Name, status and version of a document; whether the version should have been raised is judged when all changes are known."""
    yield from named(old, new, names)
    was, status = old.model.status, new.model.status
    if was != status:
        kind, said = "status-changed", f"is now {status}"
        if status == "retired":
            kind, said = "journey-retired", "was retired"
        elif was == "approved":
            kind, said = "approval-withdrawn", f"was approved and is now {status}"
        yield Seen(kind, new, f"'{new.name}' {said}", new.at("status"), "", was, status, teams_of(new))
    if old.model.version != new.model.version:
        before, after = order_of(old.model.version), order_of(new.model.version)
        # Builds of one version come neither before nor after each other.
        said = "lowered" if after < before else "raised" if after > before else "given another build"
        yield Seen(
            "version-lowered" if after < before else "version-raised",
            new,
            f"the version of '{new.name}' was {said}",
            new.at("version"),
            "",
            old.model.version,
            new.model.version,
            teams_of(new),
        )


def named(old: Thing, new: Thing, names: Names) -> Iterator[Seen]:
    """Whether a thing has another address or another name."""
    if old.address in names.declared | names.found:
        yield from addressed(old, new, names)
    elif old.name != new.name:
        yield Seen("name-changed", new, f"'{old.name}' is now called '{new.name}'", new.at("name"), "", old.name, new.name, teams_of(new))


def addressed(old: Thing, new: Thing, names: Names) -> Iterator[Seen]:
    """Whether a thing has another address: as `moved:` says, or as its content shows."""
    if old.address in names.declared:
        same = "" if old.name == new.name else f", and was '{old.name}'"
        yield Seen(
            "address-moved", new, f"'{new.name}' has a new address{same}", new.at(), old.address, old.address, new.address, teams_of(new)
        )
    elif old.address in names.found:
        kind = "part-id-changed" if new.route else "id-changed"
        yield Seen(
            kind,
            new,
            f"'{new.name}' has a new id, and `moved:` does not say so",
            new.at("id"),
            old.address,
            old.address,
            new.address,
            teams_of(new),
            became=new.address,
        )


def order_of(version: str) -> tuple[tuple[int, ...], bool, tuple[tuple[bool, int, str], ...]]:
    """What orders versions as semver does: a pre-release comes before its release."""
    plain, _, before = version.partition("+")[0].partition("-")
    numbers = tuple(int(part) for part in plain.split("."))
    return (
        numbers,
        not before,
        tuple((not part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in before.split(".") if part),
    )


def heads(pair: JourneyPair, names: Names) -> Iterator[Seen]:
    """What changed at the head of a journey, and in the names of its stages and steps."""
    yield from versioned(pair.old, pair.new, names)
    if pair.old.model.state != pair.new.model.state:
        said = "is now what happens today" if pair.new.model.state == "current" else "is now what we commit to"
        yield Seen(
            "state-changed",
            pair.new,
            f"'{pair.new.name}' {said}",
            pair.new.at("state"),
            "",
            pair.old.model.state,
            pair.new.model.state,
            teams_of(pair.new),
        )
    before, after = each(pair.old.based_on, pair.new.based_on, lambda one: one.address if one else "")
    if names.now(before) != after:
        told = each(pair.old.based_on, pair.new.based_on, lambda one: one.name if one else "none")
        yield Seen(
            "detail-changed",
            pair.new,
            f"'{pair.new.name}' is based on another journey",
            pair.new.at("based_on"),
            "based_on",
            *told,
            teams_of(pair.new),
        )
    things: list[tuple[Thing, Thing]] = [*pair.stages.same, *pair.steps.same]
    for old, new in things:
        yield from named(old, new, names)
