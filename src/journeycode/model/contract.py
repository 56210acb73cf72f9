"""A contract: a rule of one's own, written in the workspace file without code."""

from typing import Annotated, ClassVar, Literal, Self, TypeVar

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from journeycode.finding import Severity
from journeycode.model.channel import ChannelType
from journeycode.model.leaves import Text, Word, read_whole, refuse
from journeycode.model.nearest import listed
from journeycode.model.part import OneOrMore, Part

Unless = Literal["carries"]
P = TypeVar("P", bound=Part)


def read_steps(value: object) -> int:
    """A number of steps, from 1 on."""
    steps = read_whole(value)
    if steps < 1:
        raise refuse("nothing is reached within 0 steps", "write 1 or more")
    return steps


Steps = Annotated[int, BeforeValidator(read_steps), WithJsonSchema({"type": "integer", "minimum": 1})]
ChannelTypes = Annotated[tuple[ChannelType, ...], OneOrMore()]
FROM = "A selector of the steps it begins at; a team means the steps it owns, a stage or a journey those in it."


class Condition(Part):
    """What things have: a selector, and one thing to say of them."""

    one_of: ClassVar[tuple[str, ...]] = ("field", "channel_type", "only_channel_type")

    select: Text = Field(description="A selector of the things it is about.", examples=["phase:resolve"])
    field: Annotated[tuple[Text, ...], OneOrMore()] = Field(
        (),
        description="A field, or a list of them, written and not empty; a dot goes inside (`meta.cost_centre`).",
        examples=["owner", ["owner", "evidence"]],
    )
    channel_type: ChannelTypes = Field(
        (), description="A type of channel, or a list of them: a touchpoint in one of these, among others.", examples=["human"]
    )
    only_channel_type: ChannelTypes = Field(
        (), description="A type of channel, or a list of them: touchpoints, and all of them in these.", examples=["digital"]
    )

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        return exactly_one(self)


class ForbiddenHandoff(Part):
    """Two sides, and no hand-off from the one to the other."""

    from_: Text = Field(
        alias="from", description="A selector of the steps that hand over, or of the team that owns them.", examples=["team:sales"]
    )
    to: Text = Field(description="A selector of the steps that take over, or of the team that owns them.", examples=["team:billing"])
    unless: Unless | None = Field(None, description="What makes the hand-off right.")


class Reach(Part):
    """Where every way leads, from where, and how soon."""

    from_: Text = Field(alias="from", description=FROM, examples=["phase:commit"])
    to: Text = Field(description="A selector of the steps that must be reached; any one of them will do.", examples=["phase:retain"])
    within: Steps | None = Field(None, description="After how many steps at the latest.")


class Passage(Part):
    """What lies between two points, and is never gone past."""

    select: Text = Field(description="A selector of the steps that must not be skipped; any one of them will do.", examples=["tag:consent"])
    from_: Text = Field(alias="from", description=FROM, examples=["phase:commit"])
    to: Text = Field(description="A selector of the steps before which it must have happened.", examples=["phase:use"])


class Contract(Part):
    """A rule of your own without code: something that must stay true of your journeys."""

    one_of: ClassVar[tuple[str, ...]] = ("requires", "forbids", "forbids_handoff", "must_reach", "must_not_skip")

    name: Word = Field(description="The name of the rule: the fault, not the cure.", examples=["help-only-online"])
    reason: Text = Field(description="Why it must be so: shown with each finding.")
    severity: Severity = Field("error", description="How severe it is where it is broken.")
    requires: Condition | None = Field(None, description="Each thing that is selected has this.")
    forbids: Condition | None = Field(None, description="No thing that is selected has this.")
    forbids_handoff: ForbiddenHandoff | None = Field(None, description="No step of the one side hands over to a step of the other.")
    must_reach: Reach | None = Field(None, description="From here every way leads there.")
    must_not_skip: Passage | None = Field(None, description="No way from here to there goes past this.")

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        return exactly_one(self)


def exactly_one(part: P) -> P:
    """The part, where exactly one of the fields that exclude each other is written."""
    said = [name for name in part.one_of if getattr(part, name)]
    if len(said) != 1:
        much = f"{listed(said, 'and')} stand together" if said else "none of them is written"
        raise refuse(f"exactly one of {listed(part.one_of)} is expected here, and {much}", "write two contracts" if said else "")
    return part
