"""Handles on where figures come from."""

from typing import TYPE_CHECKING

from journeycode.graph.thing import Thing
from journeycode.graph.things import Metric, Team, team_of
from journeycode.model import data_source

if TYPE_CHECKING:
    from journeycode.graph.journey import Journey


class Source(Thing):
    """A table of answers, transactions or events."""

    noun = "source"
    model: data_source.Source

    @property
    def owner(self) -> Team | None:
        """The team that answers for it."""
        return team_of(self, self.model.owner)

    @property
    def metric(self) -> Metric | None:
        """The metric that its answers are of, where no column says it."""
        found = self.lookup.find("metric", self.model.metric, self.document) if self.model.metric else None
        return found if isinstance(found, Metric) else None

    @property
    def journey(self) -> "Journey | None":
        """The journey that it is about, where no column says it."""
        return self.lookup.journey(self.model.journey, self.document) if self.model.journey else None
