"""Where a journey happens."""

from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from journeycode.model.leaves import Flag, Text, Word
from journeycode.model.part import Described, Refers, sentence_of, word_or_fields

ChannelType = Literal["digital", "human", "physical", "paper", "broadcast"]
BUILT_IN: dict[ChannelType, tuple[str, ...]] = {
    "digital": (
        "website", "app", "email", "sms", "messenger", "live-chat", "chatbot", "social", "social-ad", "search",
        "comparison-site", "review-site", "video-call", "community", "device",
    ),
    "human": ("phone", "home-visit", "branch-staff", "field-sales", "event", "partner"),
    "physical": ("store", "kiosk", "parcel", "product", "on-site"),
    "paper": ("letter", "form", "bill", "brochure"),
    "broadcast": ("tv", "radio", "outdoor"),
}  # fmt: skip
TYPE_OF: dict[str, ChannelType] = {channel: type for type, channels in BUILT_IN.items() for channel in channels}


class Channel(Described):
    """Where something happens: a website, the phone, a letter."""

    space: ClassVar[str] = "channel"

    id: Word | None = Field(None, description="What touchpoints and personas refer to.", examples=["service-desk"])
    name: Text | None = Field(None, description="What people call it.")
    type: ChannelType = Field(description="What kind of channel it is.")
    owner: Annotated[Word, Refers("team")] | None = Field(None, description="The team that runs it.")
    hours: Text | None = Field(None, description="When it is open.", examples=["Mo-Fr 08:00-18:00"])


class Touchpoint(Described):
    """Something that is met, in one journey or again in several."""

    space: ClassVar[str] = "touchpoint"
    sentence: ClassVar[str] = "name"

    id: Word | None = Field(None, description="What steps refer to.", examples=["order-form"])
    name: Text | None = Field(None, description="What people call it.")
    channel: Annotated[Word, Refers("channel")] = Field(description="The channel in which it is met.", examples=["website"])
    owner: Annotated[Word, Refers("team")] | None = Field(None, description="The team that runs it.")
    systems: tuple[Text, ...] = Field((), description="The systems behind it.", examples=[["crm"]])
    self_service: Flag | None = Field(None, description="Whether customers help themselves here.")
    knowledge: tuple[Text, ...] = Field((), description="The articles or guides that help here.")


TouchpointEntry = Annotated[
    Annotated[Annotated[Word, Refers("touchpoint", "channel")], Tag("~word")] | Annotated[Touchpoint, Tag("~fields")],
    Discriminator(word_or_fields),
    BeforeValidator(sentence_of("name")),
]
