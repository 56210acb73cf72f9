"""How we know what a journey says."""

from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from journeycode.model.leaves import Day, Text, Url, Whole, Word
from journeycode.model.part import Described, Refers, Short, sentence_of, word_or_fields

EvidenceType = Literal[
    "interview", "survey", "usability", "field", "analytics", "event-log", "ticket", "call",
    "review", "social-listening", "transaction", "workshop", "document", "expert",
]  # fmt: skip
ASSUMED = "assumed"
# Of what kind of knowledge a source is: two kinds that agree are worth more than two of one kind.
KIND_OF: dict[EvidenceType, str] = {
    **dict.fromkeys(("interview", "survey", "review", "social-listening", "call"), "what customers say"),
    **dict.fromkeys(("usability", "field", "analytics", "event-log"), "what customers are seen to do"),
    **dict.fromkeys(("transaction", "ticket"), "what the systems record"),
    **dict.fromkeys(("workshop", "document", "expert"), "what staff know"),
}


class Evidence(Described):
    """How we know: a round of interviews, a survey, the tickets of half a year."""

    space: ClassVar[str] = "evidence"
    sentence: ClassVar[str] = "name"

    id: Word | None = Field(None, description="What other documents refer to.", examples=["interviews-2026-03"])
    name: Text | None = Field(None, description="What people call it.")
    type: EvidenceType = Field(description="The kind of source.")
    collected: Day | None = Field(None, description="The day on which the last of it was collected.")
    n: Whole | None = Field(None, description="How many people, answers or cases it rests on.")
    segment: Text | None = Field(None, description="Which customers it speaks of.")
    source: Text | None = Field(None, description="The system or study it comes from.")
    link: Url | None = Field(None, description="Where it can be read.")
    summary: Text | None = Field(None, description="What was learned, in a sentence.")


def read_evidence_list(value: object) -> object:
    """`evidence: assumed` is short for a list with that word."""
    return [value] if value == ASSUMED else value


EvidenceEntry = Annotated[
    Annotated[Annotated[Word, Refers("evidence")], Tag("~word")] | Annotated[Evidence, Tag("~fields")],
    Discriminator(word_or_fields),
    BeforeValidator(sentence_of("name")),
]
EvidenceList = Annotated[tuple[EvidenceEntry, ...], Short(ASSUMED), BeforeValidator(read_evidence_list)]
