"""A lifecycle of one's own kind of business."""

from typing import Annotated, ClassVar

from pydantic import Field

from journeycode.model.leaves import Text, Word
from journeycode.model.lifecycle import PhaseId
from journeycode.model.part import Described, Refers


class OwnLifecycle(Described):
    """Which phases a complete journey has in a business of one's own kind."""

    space: ClassVar[str] = "lifecycle"

    id: Word | None = Field(None, description="What `lifecycle` refers to.")
    name: Text | None = Field(None, description="What people call it.")
    extends: Annotated[Word, Refers("lifecycle")] | None = Field(
        None, description="The lifecycle it is a variant of.", examples=["commerce"]
    )
    commit: tuple[Text, ...] | None = Field(None, description="The words that name its commitment.", examples=[["purchase", "checkout"]])
    required: tuple[PhaseId, ...] | None = Field(None, description="The phases after the commitment that must be there.")
    optional: tuple[PhaseId, ...] | None = Field(None, description="The phases after the commitment that may be there.")
