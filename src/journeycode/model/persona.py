"""Whose way it is."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from journeycode.model.evidence import EvidenceList
from journeycode.model.experience import NeedEntry, PainEntry
from journeycode.model.leaves import Day, Share, Span, Text, Version, Word
from journeycode.model.part import Described, Part, Refers

Status = Literal["draft", "review", "approved", "retired"]
Basis = Literal["assumed", "interviewed", "measured"]
AccessKind = Literal["permanent", "temporary", "situational"]
ChannelId = Annotated[Word, Refers("channel")]


class Channels(Part):
    """The channels a persona prefers, and those closed to them."""

    prefers: tuple[ChannelId, ...] = Field((), description="The channels this persona likes best.")
    cannot_use: tuple[ChannelId, ...] = Field((), description="The channels this persona cannot use.", examples=[["phone"]])


class AccessNeed(Part):
    """What a persona needs to be able to take part."""

    type: Text = Field(description="What it concerns, such as hearing, sight, attention or language.", examples=["hearing"])
    kind: AccessKind = Field("permanent", description="Whether it is permanent, temporary or situational.")
    text: Text | None = Field(None, description="What it means, in a sentence.")


class Persona(Described):
    """A group of customers as one believable person."""

    space: ClassVar[str] = "persona"

    id: Word | None = Field(None, description="What journeys and steps refer to.", examples=["busy-parent"])
    name: Text = Field(description="What people call the persona.", examples=["Busy parent"])
    version: Version = Field("0.1.0", description="The version of this document.")
    status: Status = Field("draft", description="How far the document is.")
    basis: Basis = Field("assumed", description="What it rests on.")
    quote: Text | None = Field(None, description="One sentence that is typical.")
    share: Share | None = Field(None, description="The share of all customers.", examples=["38%"])
    context: Text | None = Field(None, description="The circumstances in which the persona meets us.")
    goals: tuple[Text, ...] = Field((), description="What the persona wants to reach.")
    needs: tuple[NeedEntry, ...] = Field((), description="What the persona needs from us.")
    pains: tuple[PainEntry, ...] = Field((), description="What hurts the persona, wherever they are.")
    jobs: tuple[Text, ...] = Field((), description="The jobs to be done.")
    uncertainties: tuple[Text, ...] = Field((), description="What the persona is unsure of.")
    channels: Channels | None = Field(None, description="Which channels the persona prefers and cannot use.")
    access_needs: tuple[AccessNeed, ...] = Field((), description="What the persona needs to be able to take part.")
    evidence: EvidenceList = Field((), description="How we know: ids of evidence, or the word `assumed`.")
    owner: Annotated[Word, Refers("team")] | None = Field(None, description="The team that keeps the persona up to date.")
    reviewed: Day | None = Field(None, description="The day of the last review.")
    review_every: Span | None = Field(None, description="How often it should be reviewed.", examples=["1 year"])
