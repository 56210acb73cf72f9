"""A figure that counts."""

from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from journeycode.model.leaves import Day, Figure, Number, Text, Whole, Word, refuse
from journeycode.model.part import Described, Part, Refers, sentence_of, word_or_fields

MetricType = Literal["nps", "csat", "ces", "fcr", "share", "conversion", "retention", "churn", "clv", "nrr", "duration", "count", "money"]
MetricLevel = Literal["touchpoint", "journey", "business"]
Direction = Literal["up", "down"]
# What a metric speaks of: how it was felt, how it went, what came of it.
FAMILY_OF: dict[MetricType, str] = {
    **dict.fromkeys(("nps", "csat", "ces"), "perception"),
    **dict.fromkeys(("fcr", "duration", "count", "share", "conversion"), "interaction"),
    **dict.fromkeys(("retention", "churn", "clv", "nrr", "money"), "outcome"),
}


def read_scale(value: object) -> object:
    """The lowest and the highest answer."""
    if isinstance(value, list) and len(value) != 2:
        raise refuse("a scale has two numbers: the lowest and the highest answer", "write it as `[1, 5]`")
    return value


class Actual(Part):
    """A figure as it was measured."""

    value: Figure = Field(description="What was measured: a number, `65%`, or a duration.")
    n: Whole | None = Field(None, description="How many answers or cases it rests on.")
    as_of: Day | None = Field(None, description="The day up to which it was measured.")


class Metric(Described):
    """A figure that counts, with where it stands and where it should stand."""

    space: ClassVar[str] = "metric"
    sentence: ClassVar[str] = "name"

    id: Word | None = Field(None, description="What journeys, steps and promises refer to.", examples=["journey-csat"])
    name: Text | None = Field(None, description="What people call it.")
    type: MetricType = Field(description="What kind of figure it is.")
    level: MetricLevel | None = Field(None, description="Whether it speaks of a touchpoint, of the whole journey, or of the business.")
    scale: Annotated[tuple[Number, Number], BeforeValidator(read_scale)] | None = Field(
        None, description="The lowest and the highest answer.", examples=[[1, 7]]
    )
    unit: Text | None = Field(None, description="The unit of a duration, a count or money; `mean` for a csat that is a mean.")
    direction: Direction = Field("up", description="Which way is better.")
    baseline: Figure | None = Field(None, description="Where it stood when the work began.")
    target: Figure | None = Field(None, description="Where it should stand.")
    actual: Actual | None = Field(None, description="Where it stands: value, n and as_of.")
    source: Text | None = Field(None, description="The system or study it is measured by.")
    owner: Annotated[Word, Refers("team")] | None = Field(None, description="The team that answers for it.")
    drives: tuple[Annotated[Word, Refers("metric")], ...] = Field((), description="The metrics that it moves.")


MetricEntry = Annotated[
    Annotated[Annotated[Word, Refers("metric")], Tag("~word")] | Annotated[Metric, Tag("~fields")],
    Discriminator(word_or_fields),
    BeforeValidator(sentence_of("name")),
]
