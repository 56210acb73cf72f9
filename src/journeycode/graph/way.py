"""A way on from a step, and what is passed on it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeycode.graph.thing import Anchor
from journeycode.model import journey as words

if TYPE_CHECKING:
    from journeycode.graph.step import Step


@dataclass(frozen=True, slots=True)
class Way:
    """A way on from a step; `entry` is its place in the step's `next`, None where order alone makes it."""

    source: "Step"
    target: "Step"
    entry: int | None = None
    said: words.Way | None = None

    @property
    def kind(self) -> words.WayKind:
        """Whether it goes forward, after a failure, to a recovery, back, or beside others."""
        return self.said.kind if self.said else "forward"

    @property
    def share(self) -> float | None:
        """The share of customers that take it, 0 to 1."""
        return self.said.share if self.said else None

    @property
    def when(self) -> str | None:
        """In which case customers take it."""
        return self.said.when if self.said else None

    @property
    def changes_owner(self) -> bool:
        """Whether one team hands over to another; both must be known."""
        before, after = self.source.owner, self.target.owner
        return before is not None and after is not None and before != after

    @property
    def handoff(self) -> words.Handoff | None:
        """What is passed on: what the way says, else what the step says for each way that changes owner."""
        if self.said and self.said.handoff:
            return self.said.handoff
        return self.source.model.handoff if self.changes_owner else None

    @property
    def carries(self) -> tuple[str, ...]:
        """The information and promises that are passed on."""
        return self.handoff.carries if self.handoff else ()

    @property
    def bridged(self) -> bool:
        """Whether the two teams are joined: something is carried, or one of them supports the other's step."""
        return bool(self.carries) or self.source.owner in self.target.support or self.target.owner in self.source.support

    def at(self) -> Anchor:
        """Its entry in `next`, else the name of the step it begins at."""
        return self.source.at() if self.entry is None else self.source.at("next", self.entry)
