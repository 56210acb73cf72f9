"""A stage: a chapter of a journey, and what it hands down to its steps."""

from typing import TYPE_CHECKING

from journeycode.graph.step import Step
from journeycode.graph.thing import Thing, only
from journeycode.graph.things import Evidence, Metric, Opportunity, Pain, Team, evidence_of, team_of
from journeycode.model import journey as words
from journeycode.model.lifecycle import PHASES, PhaseId

if TYPE_CHECKING:
    from journeycode.graph.journey import Journey


class Stage(Thing):
    """A chapter of a journey."""

    noun = "stage"
    model: words.Stage

    def __init__(self, journey: "Journey", index: int, model: words.Stage, id: str) -> None:
        self.lookup, self.document, self.route, self.model, self.id = journey.lookup, journey.document, ("stages", index), model, id
        self.address = f"stage:{journey.id}/{id}"
        self.journey, self.index = journey, index
        self.steps: tuple[Step, ...] = ()

    @property
    def phase(self) -> PhaseId | None:
        """The phase that is written or that its name decides; None where nothing does."""
        return self.journey.stage_phases[self.index]

    @property
    def rank(self) -> int | None:
        """The rank of its phase."""
        return PHASES[self.phase].rank if self.phase else None

    @property
    def owner(self) -> Team | None:
        """The team that answers for its steps, unless a step says otherwise."""
        return team_of(self, self.model.owner)

    @property
    def support(self) -> tuple[Team, ...]:
        """Teams that help in its steps."""
        return only(Team, (team_of(self, word) for word in self.model.support))

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """How we know what its steps say."""
        return evidence_of(self)

    @property
    def metrics(self) -> tuple[Metric, ...]:
        """The metrics of the stage."""
        return only(Metric, self.entries("metric", self.model.metrics, "metrics"))

    @property
    def pains(self) -> tuple[Pain, ...]:
        """What hurts throughout the stage."""
        return only(Pain, self.entries("promise", self.model.pains, "pains"))

    @property
    def opportunities(self) -> tuple[Opportunity, ...]:
        """What could be done in this stage."""
        return only(Opportunity, self.entries("opportunity", self.model.opportunities, "opportunities"))
