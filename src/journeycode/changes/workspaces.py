"""The workspace file and the lifecycles of its own: settings decide how everything else is judged."""

from collections.abc import Iterator, Sequence

from journeycode.changes.canonical import canonical, clipped, shown
from journeycode.changes.change import LEVELS, Seen
from journeycode.changes.kinds import KINDS
from journeycode.changes.unread import Unread, is_unknown
from journeycode.graph import Thing, Workspace
from journeycode.model.own_lifecycle import OwnLifecycle
from journeycode.model.part import Part
from journeycode.reading.document import Document

# What declares changes is none.
DECLARES = ("moved", "retired", "id")


def settings_changes(old: Workspace, new: Workspace, unread: Sequence[Unread]) -> Iterator[Seen]:
    """What the workspace file says differently, and lifecycles that came, went or changed."""
    document = new.reading.settings_document
    about = _thing(new, document, new.settings, "workspace")
    for field in type(new.settings).model_fields:
        before, after = getattr(old.settings, field), getattr(new.settings, field)
        if field not in DECLARES and canonical(before, field) != canonical(after, field):
            told = (clipped(shown(before)) or "default", clipped(shown(after)) or "default")
            kind = "wording-changed" if field in ("name", "description", "links", "tags", "questions") else "settings-changed"
            yield Seen(kind, about, f"the workspace file says something else under `{field}`", about.at(field), field, *told)
    yield from _levels(old, new, about)
    yield from _lifecycles(old, new, unread)


def _levels(old: Workspace, new: Workspace, about: Thing) -> Iterator[Seen]:
    """Kinds of change that are to count less from now on: in this change itself they count as before."""
    before, after = old.settings.diff.level, new.settings.diff.level
    for name in KINDS:
        was, is_ = (levels.get(name, KINDS[name].level) for levels in (before, after))
        if LEVELS.index(is_) > LEVELS.index(was):
            said = f"`{name}` is to count as {is_} from now on; in this change it still counts as {was}"
            yield Seen("level-lowered", about, said, about.at("diff"), name, was, is_)


def _lifecycles(old: Workspace, new: Workspace, unread: Sequence[Unread]) -> Iterator[Seen]:
    before, after = _own_lifecycles(old), _own_lifecycles(new)
    for id, thing in before.items():
        if id not in after and not is_unknown(thing, unread, "after"):
            yield Seen("definition-removed", thing, f"the lifecycle '{id}' is gone", None, before=id, after="none")
    for id, thing in after.items():
        if id not in before:
            if not is_unknown(thing, unread, "before"):
                yield Seen("definition-added", thing, f"the lifecycle '{id}' is new", thing.at(), before="none", after=id)
            continue
        earlier = before[id].model
        for field in type(thing.model).model_fields:
            values = (getattr(earlier, field, None), getattr(thing.model, field))
            if field != "id" and canonical(values[0], field) != canonical(values[1], field):
                yield Seen(
                    "detail-changed",
                    thing,
                    f"the {field} of the lifecycle '{id}' changed",
                    thing.at(field),
                    field,
                    clipped(shown(values[0])),
                    clipped(shown(values[1])),
                )


def _own_lifecycles(workspace: Workspace) -> dict[str, Thing]:
    return {
        one.id: _thing(workspace, one, one.model, f"lifecycle:{one.id}")
        for one in workspace.reading.documents
        if isinstance(one.model, OwnLifecycle)
    }


def _thing(workspace: Workspace, document: Document | None, model: Part, address: str) -> Thing:
    thing = Thing(workspace, document, (), model, address.rpartition(":")[2])
    thing.address = address
    return thing
