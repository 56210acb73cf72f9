"""Who owns."""

from typing import Annotated, ClassVar

from pydantic import Field

from journeycode.model.leaves import Flag, Text, Word
from journeycode.model.part import Described, Refers


class Team(Described):
    """A team that owns steps, journeys, metrics or opportunities."""

    space: ClassVar[str] = "team"

    id: Word | None = Field(None, description="What `owner` and `support` refer to.", examples=["billing"])
    name: Text = Field(description="What people call it.", examples=["Billing"])
    function: Text | None = Field(None, description="The part of the organisation it belongs to.", examples=["finance"])
    contact: Text | None = Field(None, description="How to reach it: a group, a channel, a mailbox.", examples=["@northline/billing"])
    external: Flag = Field(False, description="Whether it is outside of the organisation.")
    sponsor: Flag = Field(False, description="Whether it answers for whole journeys and owns no step itself.")
    parent: Annotated[Word, Refers("team")] | None = Field(None, description="The team that it is a part of.")
