"""What two versions do not agree about, and nobody but a person can decide."""

from dataclasses import dataclass, replace
from typing import Literal

from journeycode.source import Route

What = Literal["changed", "deleted by ours", "deleted by theirs", "added", "place", "order"]


@dataclass(frozen=True, slots=True)
class Version:
    """A value in one version of the file, and its route there; `MISSING` where it is not."""

    value: object
    route: Route

    def entry(self, part: str | int | None) -> "Version":
        """An entry of a group or a list; None for one that is not there."""
        if isinstance(self.value, dict) and isinstance(part, str) and part in self.value:
            return Version(self.value[part], (*self.route, part))
        if isinstance(self.value, list) and isinstance(part, int):
            return Version(self.value[part], (*self.route, part))
        return Version(MISSING, self.route)


MISSING = object()


@dataclass(frozen=True, slots=True)
class Conflict:
    """One conflict: where it stands in the merged file, what it is, and where the other versions say their part.

    note: what a reader has to know beside the two versions.
    """

    route: Route
    what: What
    theirs: Route = ()
    before: Route = ()
    note: str = ""

    def below(self, part: str | int) -> "Conflict":
        """The same conflict, seen from what holds it."""
        return replace(self, route=(part, *self.route))


@dataclass(frozen=True, slots=True)
class Outcome:
    """A merged value with its conflicts."""

    value: object
    conflicts: tuple[Conflict, ...] = ()
