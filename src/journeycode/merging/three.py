"""Three versions of a value become one: what one side changed is taken, what both changed differently is a conflict."""

from collections.abc import Callable, Iterable, Sequence

from journeycode.merging.conflict import MISSING, Conflict, Outcome, Version, What
from journeycode.merging.identity import ATOMIC, NAMES, ORDERED, Key, document_identities, identities
from journeycode.merging.lists import Lists


def merge_documents(base: list[object], ours: list[object], theirs: list[object]) -> Outcome:
    """The documents of a file: an outcome whose value is a list."""
    sides = (Version(base, ()), Version(ours, ()), Version(theirs, ()))
    outcome = _list(sides[0], sides[1], sides[2], "", document_identities)
    return Outcome(outcome.value, (*outcome.conflicts, *_twice(outcome.value, ours, theirs)))


def merge_values(base: Version, ours: Version, theirs: Version, field: str = "") -> Outcome:
    """One value; field: the key under which it stands."""
    if ours.value == theirs.value or theirs.value == base.value:
        return Outcome(ours.value)
    if ours.value == base.value:
        return Outcome(theirs.value)
    if ours.value is MISSING:
        return Outcome(theirs.value, (_conflict("deleted by ours", theirs, base),))
    if theirs.value is MISSING:
        return Outcome(ours.value, (_conflict("deleted by theirs", theirs, base),))
    ours_value, theirs_value = ours.value, theirs.value
    if isinstance(ours_value, dict) and isinstance(theirs_value, dict):
        base = _as_group(base, ours_value)
        if base.value is MISSING or isinstance(base.value, dict):
            return _group(base, ours, theirs, dict.fromkeys((*ours_value, *theirs_value)))
    own = field in ATOMIC or field == "meta" or field.startswith("x-")
    if (
        isinstance(ours_value, list)
        and isinstance(theirs_value, list)
        and not own
        and (base.value is MISSING or isinstance(base.value, list))
    ):
        return _list(base, ours, theirs, field)
    return Outcome(ours.value, (_conflict("changed", theirs, base),))


def _group(base: Version, ours: Version, theirs: Version, keys: Iterable[str]) -> Outcome:
    """A group of fields, field by field; one that both sides added is looked at by a person even where no field contradicts."""
    merged: dict[str, object] = {}
    conflicts: list[Conflict] = []
    for key in keys:
        outcome = merge_values(base.entry(key), ours.entry(key), theirs.entry(key), key)
        if outcome.value is not MISSING:
            merged[key] = outcome.value
            conflicts += (conflict.below(key) for conflict in outcome.conflicts)
    if base.value is MISSING and not conflicts:
        conflicts.append(_conflict("added", theirs, base))
    return Outcome(merged, tuple(conflicts))


def _list(
    base: Version, ours: Version, theirs: Version, field: str, named: Callable[[Sequence[object]], list[Key]] = identities
) -> Outcome:
    """A list, entry by entry."""
    versions = (base, ours, theirs)
    values = [list(version.value) if isinstance(version.value, list) else [] for version in versions]
    keys = [named(value) for value in values]
    at = [{key: number for number, key in enumerate(side)} for side in keys]
    outcomes = {}
    for key in dict.fromkeys((*keys[1], *keys[2])):
        entries = [version.entry(places.get(key)) for version, places in zip(versions, at, strict=True)]
        outcomes[key] = merge_values(entries[0], entries[1], entries[2])
    lists = Lists(tuple(keys[0]), tuple(keys[1]), tuple(keys[2]), frozenset(key for key in outcomes if outcomes[key].value is not MISSING))
    order = lists.order()
    if not order and values[1] and values[2]:
        # Each side took something else away: that nothing is left is what nobody said.
        return Outcome(ours.value, (_conflict("changed", theirs, base),))
    conflicts = [conflict.below(number) for number, key in enumerate(order) for conflict in outcomes[key].conflicts]
    if field in ORDERED and lists.is_order_disputed():
        conflicts.append(Conflict((), "order", theirs.route, base.route, ", ".join(key[0] for key in keys[2])))
    for key, note in lists.disputed_places(field in ORDERED):
        if key in order:
            conflicts.append(Conflict((order.index(key),), "place", note=note))
    return Outcome([outcomes[key].value for key in order], tuple(conflicts))


def _as_group(base: Version, ours: dict[str, object]) -> Version:
    """A step that was only its sentence, as the group of fields that both sides have made of it."""
    if isinstance(base.value, str):
        name = next((name for name in NAMES if name in ours), "name")
        return Version({name: base.value}, base.route)
    return base


def _conflict(what: What, theirs: Version, base: Version) -> Conflict:
    return Conflict((), what, () if theirs.value is MISSING else theirs.route, () if base.value is MISSING else base.route)


def _twice(merged: object, ours: list[object], theirs: list[object]) -> list[Conflict]:
    """Steps that stand in two stages now: each side has moved them to another one."""
    found = []
    for number, document in enumerate(merged if isinstance(merged, list) else []):
        places: dict[str, list[tuple[int, int]]] = {}
        for stage, position, key in _steps(document):
            places.setdefault(key, []).append((stage, position))
        before = [[key for other in side for _, _, key in _steps(other)] for side in (ours, theirs)]
        for key, where in places.items():
            if len(where) > max(side.count(key) for side in before):
                stage, position = where[-1]
                note = f"`{key}` stands in two stages now: each side has moved it to another one"
                found.append(Conflict((number, "stages", stage, "steps", position), "place", note=note))
    return found


def _steps(document: object) -> list[tuple[int, int, str]]:
    stages = document.get("stages") if isinstance(document, dict) else None
    found = []
    for number, stage in enumerate(stages if isinstance(stages, list) else []):
        steps = stage.get("steps") if isinstance(stage, dict) else None
        names = identities(steps) if isinstance(steps, list) else []
        found += [(number, position, name[0]) for position, name in enumerate(names)]
    return found
