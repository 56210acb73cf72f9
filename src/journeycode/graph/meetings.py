"""Where a step happens: what the customer meets, and the work behind the line of visibility."""

from dataclasses import dataclass
from functools import cached_property

from journeycode.graph.thing import Anchor, Thing
from journeycode.graph.things import Channel, Team, Touchpoint
from journeycode.model import channel as words
from journeycode.model.journey import Backstage


@dataclass(frozen=True)
class Meeting:
    """A touchpoint of a step. `said` are the fields that stand in the step, `touchpoint` the thing it refers to, if it does."""

    anchor: Anchor
    channel: Channel | None
    touchpoint: Touchpoint | None
    said: words.Touchpoint | None

    @cached_property
    def _model(self) -> words.Touchpoint | None:
        return self.touchpoint.model if self.touchpoint else self.said

    @property
    def name(self) -> str:
        """What people call it: its own name, else that of its channel."""
        if self.touchpoint:
            return self.touchpoint.name
        own = self.said.name if self.said else None
        return own or (self.channel.name if self.channel else "")

    @property
    def owner(self) -> Team | None:
        """The team that runs the touchpoint, where one is named for it."""
        if self.touchpoint:
            return self.touchpoint.owner
        found = (
            self.anchor.thing.lookup.find("team", self.said.owner, self.anchor.thing.document) if self.said and self.said.owner else None
        )
        return found if isinstance(found, Team) else None

    @property
    def systems(self) -> tuple[str, ...]:
        """The systems behind it."""
        return self._model.systems if self._model else ()

    @property
    def self_service(self) -> bool:
        """Whether customers help themselves here."""
        return bool(self._model and self._model.self_service)

    @property
    def knowledge(self) -> tuple[str, ...]:
        """The articles or guides that help here."""
        return self._model.knowledge if self._model else ()


@dataclass(frozen=True, slots=True)
class Work:
    """What is done behind the line of visibility."""

    anchor: Anchor
    address: str
    model: Backstage
    owner: Team | None

    @property
    def name(self) -> str:
        """What is done."""
        return self.model.name

    @property
    def systems(self) -> tuple[str, ...]:
        """The systems it is done with."""
        return self.model.systems


def meetings(step: Thing, entries: tuple[str | words.Touchpoint, ...]) -> tuple[Meeting, ...]:
    """The touchpoints of a step; a word is a touchpoint's id, else a channel's, and what is neither is left out."""
    found = []
    for index, entry in enumerate(entries):
        meeting = _meeting(step, step.at("touchpoints", index), entry)
        if meeting is not None:
            found.append(meeting)
    return tuple(found)


def _meeting(step: Thing, anchor: Anchor, entry: str | words.Touchpoint) -> Meeting | None:
    find, document = step.lookup.find, step.document
    if isinstance(entry, words.Touchpoint):
        channel = find("channel", entry.channel, document)
        own = step.lookup.handle(document, (*step.route, *anchor.route), entry) if entry.id and document else None
        touchpoint = own if isinstance(own, Touchpoint) else None
        return Meeting(anchor, channel if isinstance(channel, Channel) else None, touchpoint, entry)
    thing = find("touchpoint", entry, document)
    if isinstance(thing, Touchpoint):
        return Meeting(anchor, thing.channel, thing, None)
    channel = find("channel", entry, document)
    return Meeting(anchor, channel, None, None) if isinstance(channel, Channel) else None
