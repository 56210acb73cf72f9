"""What could be done."""

from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from journeycode.model.evidence import EvidenceList
from journeycode.model.leaves import Figure, Number, Share, Text, Url, Whole, Word
from journeycode.model.part import Described, Part, Refers, sentence_of, word_or_fields

Aim = Literal["improve", "maintain", "stop"]
OpportunityStatus = Literal["idea", "planned", "doing", "done", "dropped"]
ExperimentStatus = Literal["planned", "running", "done", "stopped"]


class Experiment(Part):
    """How we find out whether it works."""

    hypothesis: Text = Field(description="What we expect to see, and why.")
    metric: Annotated[Word, Refers("metric")] | None = Field(None, description="The metric that decides.")
    baseline: Figure | None = Field(None, description="Where the metric stands without the change.")
    target: Figure | None = Field(None, description="Where it must stand for the hypothesis to hold.")
    n: Whole | None = Field(None, description="How many cases are needed.")
    status: ExperimentStatus = Field("planned", description="How far it is.")
    result: Text | None = Field(None, description="What came out.")


class Opportunity(Described):
    """What could be done about a pain, for a need, or to keep a promise."""

    space: ClassVar[str] = "opportunity"
    sentence: ClassVar[str] = "name"

    id: Word | None = Field(None, description="What journeys and steps refer to.", examples=["explain-first-bill"])
    name: Text | None = Field(None, description="What would be done, in a few words.")
    aim: Aim = Field("improve", description="Whether it improves something, maintains what is good, or stops what does harm.")
    answers: tuple[Annotated[Word, Refers("promise")], ...] = Field((), description="The needs, pains and promises that it answers.")
    moves: tuple[Annotated[Word, Refers("metric")], ...] = Field((), description="The metrics that it should move.")
    owner: Annotated[Word, Refers("team")] | None = Field(None, description="The team that does it.")
    status: OpportunityStatus = Field("idea", description="How far it is.")
    effort: Number | None = Field(None, description="What it costs, in person-months.")
    reach: Number | None = Field(None, description="How many customers a year it reaches.")
    importance: Share | None = Field(None, description="How much it matters to those it reaches, from 0 to 1.")
    confidence: Share | None = Field(None, description="How sure we are, from 0 to 1.")
    evidence: EvidenceList = Field((), description="How we know: ids of evidence, or the word `assumed`.")
    link: Url | None = Field(None, description="Where the work is tracked.")
    experiment: Experiment | None = Field(None, description="How we find out whether it works.")


OpportunityEntry = Annotated[
    Annotated[Annotated[Word, Refers("opportunity")], Tag("~word")] | Annotated[Opportunity, Tag("~fields")],
    Discriminator(word_or_fields),
    BeforeValidator(sentence_of("name")),
]
