"""What things have and what they must not have: fields, and the channels in which a step happens."""

from collections.abc import Iterator

from journeycode.graph import Anchor, Step, Thing, Workspace
from journeycode.graph.selectors import select
from journeycode.linting.contracts.sentence import having
from journeycode.model.contract import Condition
from journeycode.model.nearest import listed
from journeycode.model.part import Part
from journeycode.rulebook.rule import Found

# What a stage hands down to its steps.
INHERITED = ("owner", "support", "who", "evidence")


def required(condition: Condition, workspace: Workspace) -> Iterator[Found]:
    """The selected things that do not have what they should."""
    for thing in select(workspace, condition.select):
        for field in condition.field:
            if has(thing, field) is False:
                yield Found(thing.at(), f"{_called(thing)} has no `{field}`", field, f"no {field}", hint=f"add `{field}`")
        if not condition.field and isinstance(thing, Step) and meets(condition, thing) is False:
            yield Found(_where(thing), f"{_called(thing)} does not have {having(condition)}{_met(thing)}", "channels", "not so here")


def forbidden(condition: Condition, workspace: Workspace) -> Iterator[Found]:
    """The selected things that have what they should not."""
    for thing in select(workspace, condition.select):
        for field in condition.field:
            if has(thing, field):
                yield Found(
                    _written_at(thing, field), f"{_called(thing)} has `{field}`", field, f"has {field}", hint=f"take `{field}` away"
                )
        if not condition.field and isinstance(thing, Step) and meets(condition, thing):
            hint = f"offer another channel {'beside it' if condition.only_channel_type else 'in its place'}"
            yield Found(_where(thing), f"{_called(thing)} has {having(condition)}{_met(thing)}", "channels", having(condition), hint=hint)


def has(thing: Thing, field: str) -> bool | None:
    """Whether a field is written in a thing, or handed down to it, and is not empty; None where such a thing has no such field."""
    name, *route = field.split(".")
    if thing.document is None or name not in _names(thing.model):
        return None
    handed = isinstance(thing, Step) and field in INHERITED and _is_written(thing.stage.model, [name])
    return handed or _is_written(thing.model, [name, *route])


def _names(part: Part) -> dict[str, str]:
    """The fields of a part: their names in a file, and those in the model."""
    return {info.alias or name: name for name, info in type(part).model_fields.items()}


def _is_written(value: object, route: list[str]) -> bool:
    for name in route:
        if isinstance(value, Part):
            inner = _names(value).get(name, "")
            value = getattr(value, inner) if inner in value.model_fields_set else None
        else:
            value = value.get(name) if isinstance(value, dict) else None
    return value is not None and value not in ((), [], {}, "")


def _written_at(thing: Thing, field: str) -> Anchor:
    return thing.given(field) if isinstance(thing, Step) and field in INHERITED else thing.at(*field.split("."))


def meets(condition: Condition, step: Step) -> bool | None:
    """Whether the channels of a step are as a condition says; None where one of them leads nowhere, which is a finding of its own."""
    if len(step.touchpoints) < len(step.model.touchpoints) or not all(meeting.channel for meeting in step.touchpoints):
        return None
    types = {meeting.channel.model.type for meeting in step.touchpoints if meeting.channel}
    if condition.channel_type:
        return not types.isdisjoint(condition.channel_type)
    return bool(types) and types <= set(condition.only_channel_type)


def _where(step: Step) -> Anchor:
    return step.at("touchpoints") if step.model.touchpoints else step.at()


def _met(step: Step) -> str:
    names = sorted({meeting.channel.name for meeting in step.touchpoints if meeting.channel})
    return f": {listed(names, 'and')}" if names else ""


def _called(thing: Thing) -> str:
    return f"{thing.noun} '{thing.name}'"
