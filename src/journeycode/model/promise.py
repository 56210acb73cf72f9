"""An expectation that we set."""

from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from journeycode.model.leaves import Text, Word
from journeycode.model.part import Described, Refers, sentence_of, word_or_fields

Origin = Literal["marketing", "sales", "service", "history", "word-of-mouth", "regulation"]


class Promise(Described):
    """An expectation that we set: in an advert, in a chat, by what we did last time."""

    space: ClassVar[str] = "promise"
    sentence: ClassVar[str] = "text"

    id: Word | None = Field(None, description="What `keeps` and `breaks` refer to.", examples=["price-lock"])
    name: Text | None = Field(None, description="A short name, where the text is long.")
    text: Text = Field(description="The promise as the customer hears it.", examples=["The price is locked for 24 months"])
    attribute: Text | None = Field(
        None, description="What is promised: promises about the same attribute can contradict each other.", examples=["installation-time"]
    )
    value: Text | None = Field(None, description="How much of it is promised.", examples=["7d", "24 months"])
    origin: Origin | None = Field(None, description="Who or what set the expectation.")
    metric: Annotated[Word, Refers("metric")] | None = Field(None, description="The metric that says how often it is kept.")


PromiseEntry = Annotated[
    Annotated[Annotated[Word, Refers("promise")], Tag("~word")] | Annotated[Promise, Tag("~fields")],
    Discriminator(word_or_fields),
    BeforeValidator(sentence_of("text")),
]
