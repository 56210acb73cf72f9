"""A change: what is different, how bad that is for somebody, and where a reviewer finds it."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeVar

from journeycode.graph import Anchor, Thing
from journeycode.model.settings import Level
from journeycode.source import Place

__all__ = ["LEVELS", "Change", "Kind", "Level", "Seen", "Sign", "each"]
LEVELS: tuple[Level, ...] = ("breaking", "risk", "change", "editorial")
# What became of it: came, went, is different, is elsewhere.
T = TypeVar("T")
Sign = Literal["+", "-", "~", "↷"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of change, named like a rule.

    level: of a current journey, which is an observation; future: of a future one, which is a commitment. aspect: what of a thing
    it concerns, the same word for a change and its opposite. says: what happened, why: who is worse off or must look. follows: it
    follows from another change, so that the way back has no opposite of it.
    """

    name: str
    group: str
    level: Level
    aspect: str
    sign: Sign
    says: str
    why: str
    future: Level | None = None
    follows: bool = False

    def level_in(self, state: str) -> Level:
        """The level in a journey of a state."""
        return self.future if state == "future" and self.future else self.level


@dataclass(frozen=True, slots=True)
class Seen:
    """A change as comparing sees it, before anybody judges how bad it is.

    about: the thing, of the new graph where it is still there. anchor: the place in the new documents, the nearest that survives where
    the thing is gone. became: the new address that it probably has. teams: who must look, by address.
    """

    kind: str
    about: Thing
    message: str
    anchor: Anchor | None = None
    detail: str = ""
    before: str = ""
    after: str = ""
    teams: tuple[str, ...] = ()
    became: str = ""
    likeness: float = 0.0
    future: bool | None = None


def each(old: T, new: T, say: Callable[[T], str]) -> tuple[str, str]:
    """What is said of a thing as it was and as it is."""
    return say(old), say(new)


@dataclass(frozen=True, slots=True)
class Change:
    """What changed. `address` and `detail` say what it is about, whatever the message and the line.

    address: as it is called now; where it is gone, as it was called. became: the address that it probably has now. lowered: why the
    level is lower than that of its kind. approved: why it was accepted. teams: addresses of those who must look. within: the address
    of the step in which it stands, empty where it stands in none. by_itself: it is accepted, or its level is lower, only by what stands
    in the same change.
    """

    kind: str
    level: Level
    message: str
    address: str
    place: Place
    detail: str = ""
    before: str = ""
    after: str = ""
    name: str = ""
    journey: str = ""
    teams: tuple[str, ...] = ()
    became: str = ""
    hint: str = ""
    lowered: str = ""
    approved: str = ""
    within: str = ""
    by_itself: bool = False

    @property
    def fingerprint(self) -> str:
        """Sixteen hexadecimal digits that stay the same when lines move or messages are reworded."""
        return hashlib.sha256("\0".join((self.kind, self.address, self.detail)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
