"""What a customer needs, suffers and gains."""

from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag, WithJsonSchema

from journeycode.model.evidence import EvidenceList
from journeycode.model.leaves import Feeling, Text, Word, read_whole, refuse
from journeycode.model.part import Part, Refers, one_or_each, sentence_of, word_or_fields

Value = Literal["functional", "personal", "catalytic"]
Dimension = Literal["framing", "affirmation"]
How = Literal[
    "fit", "education", "efficiency", "choice", "connection", "direction",
    "self-discovery", "self-reflection", "agency", "affirmation",
]  # fmt: skip
Priority = Literal["medium", "high", "low"]


def read_severity(value: object) -> int:
    """How bad a pain is, 1 to 5."""
    severity = read_whole(value)
    if not 1 <= severity <= 5:
        raise refuse(f"a severity is a whole number from 1 (a nuisance) to 5 (they leave), not `{value}`")
    return severity


Severity5 = Annotated[int, BeforeValidator(read_severity), WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 5})]


class Need(Part):
    """What a persona needs."""

    space: ClassVar[str] = "promise"
    sentence: ClassVar[str] = "text"

    id: Word | None = Field(None, description="What steps and opportunities that answer it refer to.", examples=["no-surprises"])
    text: Text = Field(description="The need, in the persona's words.", examples=["Know what the bill will be"])
    priority: Priority = Field("medium", description="How much it matters to the persona.")


class Pain(Part):
    """What hurts, and why."""

    space: ClassVar[str] = "promise"
    sentence: ClassVar[str] = "text"

    id: Word | None = Field(None, description="What opportunities that answer it refer to.", examples=["bill-shock"])
    text: Text = Field(description="What hurts, as the customer would say it.", examples=["The bill is higher than advertised"])
    severity: Severity5 | None = Field(None, description="How bad it is, from 1 (a nuisance) to 5 (they leave).")
    cause: Text | None = Field(None, description="Why it happens, as far as is known.")
    evidence: EvidenceList = Field((), description="How we know: ids of evidence, or the word `assumed`.")


class Gain(Part):
    """What a customer gains: the value that is offered here."""

    space: ClassVar[str] = "gain"
    sentence: ClassVar[str] = "text"

    id: Word | None = Field(None, description="Needed only where another document refers to it.")
    text: Text = Field(description="What is gained, as the customer would say it.", examples=["Knows what this house can get"])
    value: Value | None = Field(None, description="The level of value: functional, personal or catalytic.")
    dimension: Dimension | None = Field(
        None,
        description="Framing helps to see what matters, affirmation to find value in a decision made. Before the commitment framing is meant, after it affirmation.",
    )
    how: How | None = Field(
        None,
        description="Functional: fit, education, efficiency. Personal: choice, connection, direction. Catalytic: self-discovery, self-reflection, agency, affirmation.",
    )
    evidence: EvidenceList = Field((), description="How we know: ids of evidence, or the word `assumed`.")


NeedEntry = Annotated[
    Annotated[Annotated[Word, Refers("promise")], Tag("~word")] | Annotated[Need, Tag("~fields")],
    Discriminator(word_or_fields),
    BeforeValidator(sentence_of("text")),
]
PainEntry = Annotated[
    Annotated[Annotated[Word, Refers("promise")], Tag("~word")] | Annotated[Pain, Tag("~fields")],
    Discriminator(word_or_fields),
    BeforeValidator(sentence_of("text")),
]
GainEntry = Annotated[
    Annotated[Annotated[Word, Refers("gain")], Tag("~word")] | Annotated[Gain, Tag("~fields")],
    Discriminator(word_or_fields),
    BeforeValidator(sentence_of("text")),
]

# A mapping says it for each persona: {busy-parent: -2, home-worker: -1}.
PersonaId = Annotated[Word, Refers("persona")]
Feelings = Annotated[Annotated[Feeling, Tag("~one")] | Annotated[dict[PersonaId, Feeling], Tag("~each")], Discriminator(one_or_each)]
Said = Annotated[Annotated[Text, Tag("~one")] | Annotated[dict[PersonaId, Text], Tag("~each")], Discriminator(one_or_each)]
