"""Where customers meet us: channels and touchpoints of steps."""

from collections.abc import Iterator

from journeycode.changes.canonical import clipped
from journeycode.changes.change import Seen
from journeycode.changes.identity import JourneyPair, Names
from journeycode.changes.survivors import teams_of
from journeycode.graph import Meeting, Persona, Step


def touchpoints(pair: JourneyPair, names: Names) -> Iterator[Seen]:
    """What changed in the channels and touchpoints of the steps that are on both sides."""
    for old, new in pair.steps.same:
        if old.model.touchpoints or new.model.touchpoints:
            yield from _channels(old, new, names)
            yield from _personas(old, new, names)
            yield from _meetings(old, new, names)


def _channels(old: Step, new: Step, names: Names) -> Iterator[Seen]:
    before, after = _channel_names(old, names), _channel_names(new, names.of_new)
    for address, name in before.items():
        if address not in after:
            kind, rest = ("channel-removed", "") if after else ("only-channel-removed", ", and no other channel is left")
            yield Seen(
                kind,
                new,
                f"'{new.name}' no longer happens by {name}{rest}",
                new.at("touchpoints"),
                address,
                name,
                ", ".join(after.values()) or "none",
                teams_of(new),
            )
    for address, name in after.items():
        if address not in before:
            yield Seen(
                "channel-added",
                new,
                f"'{new.name}' happens by {name} as well",
                new.at("touchpoints"),
                address,
                ", ".join(before.values()) or "none",
                name,
                teams_of(new),
            )


def _channel_names(step: Step, names: Names) -> dict[str, str]:
    return {names.now(meeting.channel.address): meeting.channel.name for meeting in _met(step, names) if meeting.channel}


def _met(step: Step, names: Names) -> Iterator[Meeting]:
    """The touchpoints of a step, without those of which one version could not be read."""
    for meeting in step.touchpoints:
        if not any(one is not None and one.address in names.hidden for one in (meeting.channel, meeting.touchpoint)):
            yield meeting


def _personas(old: Step, new: Step, names: Names) -> Iterator[Seen]:
    """Personas for whom every channel that is left is closed, and was not before."""
    before, after = (
        frozenset(address.removeprefix("channel:") for address in _channel_names(step, names if step is old else names.of_new))
        for step in (old, new)
    )
    was = {names.now(persona.address): persona for persona in old.who}
    for persona in new.who if after else ():
        earlier = was.get(persona.address)
        if isinstance(earlier, Persona) and before - earlier.cannot_use and not after - persona.cannot_use:
            left = ", ".join(sorted(after))
            yield Seen(
                "only-channel-of-persona-removed", new, f"{persona.name} can use none of the channels that are left at '{new.name}': {left}",
                new.at("touchpoints"), persona.address, ", ".join(sorted(before - earlier.cannot_use)), "none", teams_of(new),
            )  # fmt: skip


def _meetings(old: Step, new: Step, names: Names) -> Iterator[Seen]:
    """Touchpoints by their id, else by channel and name; where the channel came or went, that has been said."""
    before, after = _by_key(old, names), _by_key(new, names.of_new)
    channels = (_channel_names(old, names), _channel_names(new, names.of_new))
    both = channels[0].keys() & channels[1].keys()
    for key, meeting in before.items():
        if key not in after and key[0] in both:
            yield Seen(
                "touchpoint-removed",
                new,
                f"'{meeting.name}' is no longer met at '{new.name}'",
                new.at("touchpoints"),
                "/".join(key[1:]),
                meeting.name,
                "none",
                teams_of(new),
            )
    for key, meeting in after.items():
        if key not in before and key[0] in both:
            yield Seen(
                "touchpoint-added",
                new,
                f"'{meeting.name}' is met at '{new.name}' now",
                meeting.anchor,
                "/".join(key[1:]),
                "none",
                meeting.name,
                teams_of(new),
            )
        elif key in before and (told := _different(before[key], meeting, names)):
            yield Seen(
                "touchpoint-changed",
                new,
                f"the touchpoint '{meeting.name}' of '{new.name}' changed",
                meeting.anchor,
                "/".join(key[1:]),
                *told,
                teams_of(new),
            )


def _by_key(step: Step, names: Names) -> dict[tuple[str, str, str], Meeting]:
    found: dict[tuple[str, str, str], Meeting] = {}
    for meeting in _met(step, names):
        channel, thing = (one.address if one else "" for one in (meeting.channel, meeting.touchpoint))
        name = (meeting.said.name or "") if meeting.said and not thing else ""
        key = (names.now(channel), names.now(thing), name)
        number = 1
        while key in found:
            number += 1
            key = (key[0], key[1], f"{name}~{number}")
        found[key] = meeting
    return found


def _owner(meeting: Meeting, names: Names) -> str:
    return names.now(meeting.owner.address) if meeting.owner and meeting.owner.address not in names.hidden else ""


def _different(old: Meeting, new: Meeting, names: Names) -> tuple[str, str] | None:
    """What is said in the step itself of a touchpoint without an id; one with an id is compared once, where it is defined."""
    if old.touchpoint or new.touchpoint:
        return None
    sides = [
        (_owner(meeting, names if meeting is old else names.of_new),
         tuple(sorted(meeting.systems)), meeting.self_service, tuple(sorted(meeting.knowledge)))
        for meeting in (old, new)
    ]  # fmt: skip
    if sides[0] == sides[1]:
        return None
    told = [
        ", ".join(
            part
            for part in (
                meeting.owner.name if meeting.owner else "",
                *meeting.systems,
                "self-service" if meeting.self_service else "",
                *meeting.knowledge,
            )
            if part
        )
        for meeting in (old, new)
    ]
    return clipped(told[0]) or "none", clipped(told[1]) or "none"
